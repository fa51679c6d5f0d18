import type { Paste } from '../paste';
import { toldAgainstCode } from './called';
import { extractAadsts } from './extractors/aadsts';
import { extractActions } from './extractors/actions';
import { extractAssertion } from './extractors/assertion';
import { extractAudience } from './extractors/audience';
import { extractCallsAzure } from './extractors/calls-azure';
import { extractClaims } from './extractors/claims';
import { extractClient } from './extractors/client';
import { extractCredentials } from './extractors/credentials';
import { extractDeployment } from './extractors/deployment';
import { extractElsewhere } from './extractors/elsewhere';
import { extractEndpoints } from './extractors/endpoints';
import { extractErrors } from './extractors/errors';
import { extractForm } from './extractors/form';
import { extractIdentity } from './extractors/identity';
import { extractIds } from './extractors/ids';
import { extractIllegalHeader } from './extractors/illegal-header';
import { extractLimits } from './extractors/limits';
import { extractRefused } from './extractors/refused';
import { extractRegion } from './extractors/region';
import { extractResources } from './extractors/resources';
import { extractSecrets } from './extractors/secrets';
import { extractSends } from './extractors/sends';
import { extractServices } from './extractors/service';
import { extractTenants } from './extractors/tenants';
import { preparePhrases, type Phrases } from './phrases';
import { readMended, readText, type Reading } from './reading';
import type { Spelling } from './spelling';
import type { Evidence } from './types';

const NO_PHRASES = preparePhrases([]);

/** One literal rather than sixteen spreads: those took longer than all extractors together. */
function evidenceIn(reading: Reading, paste: Paste, phrases: Phrases): Evidence {
  const { endpoint, endpoints } = extractEndpoints(reading);
  const actions = extractActions(reading);
  const { status, statuses, errorCode, errorCodes, errors } = extractErrors(reading);
  const { resource, resourceId, project, scope } = extractResources(reading, endpoint, actions.action);
  const { deployment, deploymentTold: told, isSeen, model, apiVersion } = extractDeployment(reading);
  const { principal, objectId, appId } = extractIdentity(reading);
  const calls = extractCallsAzure(reading);
  const { sdk, sdkVersion, credentialSdk, framework, language } = extractClient(reading);
  return {
    status,
    statuses,
    errorCode,
    errorCodes,
    get errors() {
      return errors();
    },
    endpoint,
    endpoints,
    resource,
    resourceId,
    project,
    deployment,
    deploymentTold: toldAgainstCode(told, { model, isSeen, ...actions, ...calls }),
    model,
    apiVersion,
    ...extractRefused(reading),
    ...extractForm(reading),
    ...extractLimits(reading),
    ...actions,
    scope,
    principal,
    objectId,
    appId,
    ...extractTenants(reading),
    ...extractAudience(reading),
    ...extractAadsts(reading),
    ...extractAssertion(reading),
    ...extractIllegalHeader(reading),
    ...extractIds(reading),
    credentials: extractCredentials(reading).credentials,
    services: extractServices(reading),
    sdk,
    sdkVersion,
    credentialSdk,
    framework,
    language,
    region: extractRegion(reading).region,
    elsewhere: extractElsewhere(reading).elsewhere,
    ...calls,
    ...extractSends(reading),
    ...extractSecrets(paste),
    said: reading.said(phrases),
    claims: extractClaims(reading),
    length: reading.squashed.length,
  };
}

/**
 * Everything that a paste states. `phrases` are those that the scenarios know; `said` lists the ones that were found.
 * Takes time linear in the length of the paste.
 */
export const readEvidence = (paste: Paste, phrases: Phrases = NO_PHRASES): Evidence =>
  evidenceIn(readText(paste.text), paste, phrases);

/** What it states once its damaged words are mended; nothing where no word is damaged. */
export function readMendedEvidence(paste: Paste, phrases: Phrases, spelling: Spelling): Evidence | undefined {
  const reading = readMended(paste.text, spelling);
  return reading === undefined ? undefined : evidenceIn(reading, paste, phrases);
}
