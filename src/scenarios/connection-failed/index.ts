import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose } from '../../prose';
import { theHost, unreachable } from '../shared/reach';
import { causes } from './causes';
import { examples } from './examples';

/** Statuses that a proxy or front gives itself when it reaches nobody. */
const OF_THE_WAY = new Set([407, 408, 502, 503, 504]);

const noAnswer = (evidence: Evidence): boolean =>
  evidence.statuses.every(({ value }) => value < 400 || OF_THE_WAY.has(value));

export default defineScenario({
  id: 'connection-failed',
  family: 'connectivity',
  title: 'No connection to the service',
  stage: 'reach',
  needs: [],
  rules: [
    ...unreachable(
      [
        'Error: Connection error',
        'error communicating with openai',
        'Error: Request timed out',
        'i/o timeout',
        'TLS handshake timeout',
        'context deadline exceeded',
        'connect ETIMEDOUT',
        'read ETIMEDOUT',
        'connect ECONNREFUSED',
        'read ECONNRESET',
        'write ECONNRESET',
        'socket hang up',
        'fetch failed',
        'Connection aborted',
        'Connection refused',
        'Failed to connect to … port',
        'Could not connect to server',
        'SocketTimeoutException',
        'Connection reset by peer',
        'connection timed out',
        'Connect timeout',
        'Read timed out',
        'Remote end closed connection without response',
        'Server disconnected without sending a response',
        'Max retries exceeded with url',
        'Retry failed after … tries',
        'requests.exceptions.SSLError',
        'AzureException Timeout',
        'Connection prematurely closed',
        'Did not observe any item or terminal signal within',
        'exceeded the configured timeout',
        'exceeded the configured network timeout',
        'Network is unreachable',
        'Cannot connect to host',
        'connected party did not properly respond',
        'configured HttpClient.Timeout',
        'UNEXPECTED_EOF_WHILE_READING',
        'EOF occurred in violation of protocol',
        'wrong version number',
        'Failed to establish a new connection',
        'timed out waiting for response',
        'exceptions.ServiceRequestError: ',
      ],
      {
        unless: ['too many 429 error responses', 'too many 500 error responses'],
        when: noAnswer,
        whenInWords: 'no answer with an error status stands in the text',
      },
    ),
  ],
  headline: ({ evidence }) => prose`No connection to ${theHost(evidence)}, or it broke off.`,
  causes,
  sources: [SOURCES.foundryErrors],
  examples,
});
