import { allCaptures, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';

const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const QUOTE = '["\'`(<]{0,3}';
const pattern = (source: string): RegExp => new RegExp(source, 'gi');

/** Where the token came from. */
const TOKEN = [
  pattern(`\\btoken tenant\\s{0,4}(?:id)?:?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\bwrong issuer\\s{0,4}${QUOTE}https:\\/\\/[\\w.]{3,40}\\/(?<v>${GUID})`),
  pattern(`\\btenant\\s{1,4}(?:in|of) (?:the )?token\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`),
];
/** Where the resource is. */
const RESOURCE = [
  pattern(`\\bresource(?:'s)? tenant\\s{0,4}(?:id)?:?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\bmust match (?:the|one of the) tenants?\\s{0,4}${QUOTE}https:\\/\\/[\\w.]{3,40}\\/(?<v>${GUID})`),
  pattern(`\\bassociated with (?:this|the) subscription[^\\n]{0,80}?(?<v>${GUID})`),
  pattern(`\\buse the authority \\(URL\\)\\s{0,4}${QUOTE}https:\\/\\/[\\w.]{3,40}\\/(?<v>${GUID})`),
];
const ANY = [
  pattern(`\\btenant(?:[ _-]?id)?s?["']?\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(
    `\\b(?:login\\.microsoftonline\\.\\w{2,3}|login\\.windows\\.net|login\\.microsoft\\.com|login\\.chinacloudapi\\.cn|sts\\.windows\\.net)(?::\\d{1,5})?\\/(?<v>${GUID})`,
  ),
  pattern(`\\bin the director(?:y|ies)\\s{0,4}(?:of tenant)?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\b(?:directory|authority|realm)["']?\\s{0,4}(?:id)?\\s{0,4}[:=]?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\bwith url: \\/(?<v>${GUID})\\/`),
  pattern(`\\/tenants\\/(?<v>${GUID})`),
];

/**
 * Tenants. Where a message sets the token's against the resource's, the one to sign in to (the resource's) leads;
 * `tenantId` is then that one.
 */
export function extractTenants(reading: Reading): Pick<Evidence, 'tenantId' | 'tokenTenant' | 'resourceTenant'> {
  const first = (patterns: readonly RegExp[]): Finding<string> | undefined => {
    const [capture] = allCaptures(reading.clean, patterns);
    return capture && toFinding(reading, capture);
  };
  const tokenTenant = first(TOKEN);
  const resourceTenant = first(RESOURCE);
  return { tenantId: resourceTenant ?? first(ANY) ?? tokenTenant, tokenTenant, resourceTenant };
}
