import { allCaptures, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';

const ID = String.raw`["'${'`'}(]{0,3}(?<v>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|req_[\w-]{6,60}|[0-9a-f]{32})`;
const TO_ID = String.raw`["']?\s{0,24}(?:is|[:=])?\s{0,4}`;
const named = (name: string): RegExp => new RegExp(`${name}${TO_ID}${ID}`, 'gi');

const REQUEST = [
  named(
    String.raw`(?<![\w-])(?:apim-request-id|x-ms-request-id|x-ms-client-request-id|x-ms-arm-service-request-id|x-request-id)`,
  ),
  named(String.raw`(?<![\w-])request[ _-]?id`),
];
const TRACE = [named(String.raw`(?<![\w-])trace[ _-]?id`), named(String.raw`(?<=[a-z\d'"])Trace ID`)];
const CORRELATION = [
  named(String.raw`(?<![\w-])(?:x-ms-)?correlation(?:-request)?[ _-]?id`),
  named(String.raw`(?<=[a-z\d])Correlation ID`),
  named(String.raw`(?<![\w-])activity[ _-]?id`),
];
const TIMESTAMP = [/\btimestamp["']?\s{0,4}[:=]?\s{0,4}["']?(?<v>\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?)/gi];

/** Ids that support staff ask for. Each under its own name: a trace id is no request id. */
export function extractIds(reading: Reading): Pick<Evidence, 'requestId' | 'traceId' | 'correlationId' | 'timestamp'> {
  const first = (patterns: readonly RegExp[]): Finding<string> | undefined => {
    const [capture] = allCaptures(reading.clean, patterns);
    return capture && toFinding(reading, capture);
  };
  return {
    requestId: first(REQUEST),
    traceId: first(TRACE),
    correlationId: first(CORRELATION),
    timestamp: first(TIMESTAMP),
  };
}
