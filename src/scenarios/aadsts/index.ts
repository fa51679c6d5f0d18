import { aadstsRow, errorLookupLink, SOURCES, type AadstsRow } from '../../azure-names';
import { defineScenario, type Explanation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { examples } from './examples';
import { namesHomeTenant, stepsFor, stepsForUnknown } from './repairs';

const NOT_A_ROLE = words(
  ' The call never reached the Azure AI resource, so no role assignment there changes anything.',
);

/** App and tenant as the message names them. */
function named(evidence: Evidence): Prose {
  const app = evidence.appId?.value;
  const tenant = namesHomeTenant(evidence) ? undefined : evidence.tenantId?.value;
  if (app !== undefined && tenant !== undefined) return prose` The app is ${app}, the tenant ${tenant}.`;
  if (app !== undefined) return prose` The app is ${app}.`;
  return tenant === undefined ? [] : prose` The tenant is ${tenant}.`;
}

function others(codes: readonly string[], leading: string): Prose {
  const rest = [...new Set(codes)].filter((code) => code !== leading);
  return rest.length === 0 ? [] : prose` Also in the text: ${rest.map((code) => `AADSTS${code}`).join(', ')}.`;
}

const observed = (row: AadstsRow): Prose =>
  row.origin === 'field'
    ? words(' This meaning is what programs report; the page below is the word of Microsoft.')
    : [];

const lookUp = (code: string): Explanation['steps'][number] => ({
  does: 'read',
  text: prose`Microsoft's own page for this code, always current:`,
  link: { text: `AADSTS${code.replace(/\D/g, '')}`, href: errorLookupLink(code) },
});

export default defineScenario({
  id: 'aadsts',
  family: 'aadsts',
  title: 'Microsoft Entra ID refused the sign-in',
  stage: 'token',
  needs: ['aadsts'],
  refines: [
    'authority-discovery',
    'azure-cli-sign-in',
    'connection-failed',
    'credential-chain',
    'credential-parameters',
    'credential-tenant-not-allowed',
    'developer-tool-sign-in',
    'environment-credential',
    'interactive-sign-in',
    'managed-identity-endpoint-failed',
    'managed-identity-no-endpoint',
    'managed-identity-not-assigned',
    'pod-identity',
    'proxy-refused',
    'workload-identity',
  ],
  rules: [
    { strength: 'certain', says: ['AADSTS'] },
    {
      strength: 'certain',
      when: (evidence) => evidence.aadstsCodes.some(({ value }) => aadstsRow(value) !== undefined),
      whenInWords: 'a code stands there without its prefix, and the table has it',
    },
  ],
  explain: (evidence) => {
    const codes = evidence.aadstsCodes.map(({ value }) => value);
    const code = evidence.aadsts.value;
    const row = aadstsRow(code);
    if (row === undefined) {
      return {
        headline: prose`Microsoft Entra ID gave no token: error AADSTS${code}.`,
        cause: [
          ...words(
            'This code is not in the table of codes that Locksmith knows, so it does not guess. The message in the text, and the page behind the link, say what Microsoft says.',
          ),
          ...named(evidence),
          ...others(codes, code),
          ...NOT_A_ROLE,
        ],
        steps: [lookUp(code), ...stepsForUnknown(evidence)],
      };
    }
    return {
      headline: prose`Sign-in failed: ${words(row.what)} (AADSTS${code}).`,
      cause: [...words(row.cause), ...named(evidence), ...others(codes, code), ...observed(row), ...NOT_A_ROLE],
      steps: [...stepsFor(row.repair, row.fix, evidence), lookUp(code)],
    };
  },
  sources: [SOURCES.entraErrorCodes, SOURCES.identityTroubleshooting],
  examples,
});
