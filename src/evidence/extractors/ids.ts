import { allCaptures, cued, firstFinding, toFinding, type Cued } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';

const ID = String.raw`["'${'`'}(]{0,3}(?<v>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|req_[\w-]{6,60}|[0-9a-f]{32})`;
const named = (cue: string, name: string): Cued[] =>
  cued(cue, new RegExp(String.raw`${name}["']?\s{0,24}(?:is|[:=])?\s{0,4}${ID}`, 'gi'));

/** Azure Machine Learning's ids in a body are shorter: only a field of that name is one. */
const SHORT = cued('request', /\brequestid["'\\]{1,4}\s{0,4}:\s{0,4}["'\\]{1,4}(?<v>[0-9a-f]{16})(?=["'\\])/gi);

/** The gateway's own id leads over the one that the client made up. */
const SERVICE_REQUEST = [
  ...named('apim-request-id', String.raw`apim-request-id`),
  ...SHORT,
  ...named('request', String.raw`(?<!parent[ _-]?|correlation[ _-]?)request[ _-]?id`),
];
const CLIENT_REQUEST = named('client-request-id', String.raw`x-ms-client-request-id`);
const TRACE = named('trace', String.raw`(?<![\w-])(?<!ui)trace[ _-]?id`);
const TRACE_GLUED = named('trace', String.raw`(?<=[a-z\d'".])Trace ID`);
const CORRELATION = [
  ...named('correlation', String.raw`correlation(?:-request)?[ _-]?id`),
  ...named('activity', String.raw`activity[ _-]?id`),
];
const TIMESTAMP = cued(
  'timestamp',
  /timestamp["']?\s{0,4}[:=]?\s{0,4}["']?(?<v>\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?)/gi,
);

/** Every place where a service says the id of a request. */
export const requestIdsIn = (reading: Reading): readonly Finding<string>[] =>
  allCaptures(reading, SERVICE_REQUEST).map((capture) => toFinding(reading, capture));

/** Ids that support staff ask for. Each under its own name: a trace id is no request id. */
export function extractIds(reading: Reading): Pick<Evidence, 'requestId' | 'traceId' | 'correlationId' | 'timestamp'> {
  return {
    requestId: firstFinding(reading, SERVICE_REQUEST) ?? firstFinding(reading, CLIENT_REQUEST),
    // Half of all pastes have a "Traceback" and no trace id.
    traceId: reading.squashed.includes('traceid')
      ? (firstFinding(reading, TRACE) ?? firstFinding(reading, TRACE_GLUED))
      : undefined,
    correlationId: firstFinding(reading, CORRELATION),
    timestamp: firstFinding(reading, TIMESTAMP),
  };
}
