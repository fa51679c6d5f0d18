import type { Evidence } from '../../evidence';

interface Help {
  readonly has: (evidence: Evidence) => boolean;
  readonly words: string;
}

const HELPS: readonly Help[] = [
  { has: ({ status }) => status !== undefined, words: 'the HTTP status (401, 403, 404 …)' },
  {
    has: ({ errorCode, aadsts }) => errorCode !== undefined || aadsts !== undefined,
    words: 'the error code and the whole message that the service sent',
  },
  {
    has: ({ endpoint, resource }) => endpoint !== undefined || resource !== undefined,
    words: 'the endpoint that was called',
  },
  {
    has: ({ sdk, language }) => sdk !== undefined || language !== undefined,
    words: 'the client library and its version',
  },
];

/** What the paste does not say, and would help. */
export const missingClues = (evidence: Evidence): readonly string[] =>
  HELPS.filter(({ has }) => !has(evidence)).map(({ words }) => words);
