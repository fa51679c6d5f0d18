import { cued, firstFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const QUOTE = '["\'`(<]{0,3}';
const pattern = (source: string): RegExp => new RegExp(source, 'gi');
/** A URL of an authority, up to the tenant. */
const AUTHORITY = `${QUOTE}https:\\/\\/[\\w.]{3,40}\\/`;

const OTHER_WORDS = ['mandant', 'inquilino', 'locataire', 'テナント', '租户', '租戶', '테넌트'];

/** Where the token came from. */
const TOKEN = [
  ...cued(
    'tenant',
    pattern(`\\btoken tenant\\s{0,4}(?:id)?:?\\s{0,4}${QUOTE}(?<v>${GUID})`),
    pattern(`\\btenant\\s{1,4}(?:in|of) (?:the )?token\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  ),
  ...cued('wrong issuer', pattern(`\\bwrong issuer\\s{0,4}${AUTHORITY}(?<v>${GUID})`)),
];
/** Where the resource is. */
const RESOURCE = [
  ...cued('resource', pattern(`\\bresource(?:'s)? tenant\\s{0,4}(?:id)?:?\\s{0,4}${QUOTE}(?<v>${GUID})`)),
  ...cued('must match', pattern(`\\bmust match (?:the|one of the) tenants?\\s{0,4}${AUTHORITY}(?<v>${GUID})`)),
  ...cued('associated with', pattern(`\\bassociated with (?:this|the) subscription[^\\n]{0,80}?(?<v>${GUID})`)),
  ...cued('authority (url)', pattern(`\\buse the authority \\(URL\\)\\s{0,4}${AUTHORITY}(?<v>${GUID})`)),
];
const ANY = [
  ...cued(
    'tenant',
    pattern(`tenant(?:[ _-]?id)?s?["']?\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`),
    pattern(`\\/tenants\\/(?<v>${GUID})`),
  ),
  ...cued('login.', pattern(`\\blogin\\.[a-z.]{6,40}(?::\\d{1,5})?\\/(?<v>${GUID})`)),
  ...cued('sts.', pattern(`\\bsts\\.windows\\.net\\/(?<v>${GUID})`)),
  ...cued('director', pattern(`\\bin the director(?:y|ies)\\s{0,4}(?:of tenant)?\\s{0,4}${QUOTE}(?<v>${GUID})`)),
  ...cued('director', pattern(`\\bdirectory["']?\\s{0,4}(?:id)?\\s{0,4}[:=]?\\s{0,4}${QUOTE}(?<v>${GUID})`)),
  // As other languages call it.
  ...OTHER_WORDS.flatMap((word) =>
    cued(word, pattern(`${word}[\\wぁ-ん]{0,3}["']?\\s{0,4}[:=：]?\\s{0,4}${QUOTE}(?<v>${GUID})`)),
  ),
  ...cued('realm', pattern(`\\brealm["']?\\s{0,4}[:=]\\s{0,4}${QUOTE}(?<v>${GUID})`)),
  ...cued('with url: /', pattern(`\\bwith url: \\/(?<v>${GUID})\\/`)),
];

/**
 * Tenants. Where a message sets the token's against the resource's, the one to sign in to (the resource's) leads;
 * `tenantId` is then that one.
 */
export function extractTenants(reading: Reading): Pick<Evidence, 'tenantId' | 'tokenTenant' | 'resourceTenant'> {
  const tokenTenant = firstFinding(reading, TOKEN);
  const resourceTenant = firstFinding(reading, RESOURCE);
  return { tenantId: resourceTenant ?? firstFinding(reading, ANY) ?? tokenTenant, tokenTenant, resourceTenant };
}
