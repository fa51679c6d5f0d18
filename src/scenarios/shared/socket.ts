import type { Source } from '../../azure-names';
import type { Phrase } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { serviceOf } from './service';
import { saysOneOf } from './said';

/** How clients say that a WebSocket was answered with an HTTP status in place of 101. */
export const HANDSHAKE: readonly Phrase[] = [
  // ws for Node.js
  'Unexpected server response',
  // .NET
  "when status code '101' was expected",
  // websockets, aiohttp and websocket-client for Python
  'server rejected WebSocket connection',
  'WSServerHandshakeError',
  'WebSocketBadStatusException',
  // coder/websocket for Go
  'expected handshake response status code 101 but got',
];

/** The socket of a realtime model; Speech has sockets of its own. */
export const isRealtimeSocket = (evidence: Evidence): boolean => {
  const { endpoints, said } = evidence;
  if (endpoints.some(({ value: { path } }) => path.includes('/realtime'))) return true;
  const opens = endpoints.some(({ value: { url } }) => url.startsWith('wss:')) || saysOneOf({ said }, HANDSHAKE);
  return opens && serviceOf(evidence) !== 'speech';
};

export const REALTIME: Source = {
  title: 'Use the GPT Realtime API via WebSockets',
  url: 'https://learn.microsoft.com/azure/foundry/openai/how-to/realtime-audio-websockets',
  read: '2026-11-29',
  edition: '2026-01-29',
  confidence: 'documented',
};

export const REALTIME_MIGRATION: Source = {
  title: 'Migration from Preview to GA version of Realtime API',
  url: 'https://learn.microsoft.com/azure/foundry/openai/how-to/realtime-audio-preview-api-migration-guide',
  read: '2026-11-29',
  edition: '2026-02-23',
  confidence: 'documented',
};
