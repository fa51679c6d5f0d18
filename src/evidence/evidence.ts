import type { Paste } from '../paste';
import { extractAadsts } from './extractors/aadsts';
import { extractActions } from './extractors/actions';
import { extractAudience } from './extractors/audience';
import { extractClient } from './extractors/client';
import { extractCodes } from './extractors/codes';
import { extractCredentials } from './extractors/credentials';
import { extractDeployment } from './extractors/deployment';
import { extractEndpoints } from './extractors/endpoints';
import { extractIdentity } from './extractors/identity';
import { extractIds } from './extractors/ids';
import { extractRegion } from './extractors/region';
import { extractResources } from './extractors/resources';
import { extractSecrets } from './extractors/secrets';
import { extractStatus } from './extractors/status';
import { extractTenants } from './extractors/tenants';
import { readText } from './reading';
import type { Evidence } from './types';

/**
 * Everything that a paste states. `phrases` are those that the scenarios know; `said` lists the ones that were found.
 * Pass the same array each time: its index is kept. Takes time linear in the length of the paste.
 */
export function readEvidence(paste: Paste, phrases: readonly string[]): Evidence {
  const reading = readText(paste.text);
  const endpoints = extractEndpoints(reading);
  const actions = extractActions(reading);
  return {
    ...extractStatus(reading),
    ...extractCodes(reading),
    ...endpoints,
    ...extractResources(reading, endpoints.endpoint, actions.action),
    ...extractDeployment(reading),
    ...actions,
    ...extractIdentity(reading),
    ...extractTenants(reading),
    ...extractAudience(reading),
    ...extractAadsts(reading),
    ...extractIds(reading),
    ...extractCredentials(reading),
    ...extractClient(reading),
    ...extractRegion(reading),
    ...extractSecrets(paste),
    said: reading.said(phrases),
    length: reading.squashed.length,
  };
}
