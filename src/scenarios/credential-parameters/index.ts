import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { ENVIRONMENT_STEP } from '../shared/credential-advice';
import { examples } from './examples';

/** What the library says, and what to do about it. */
const FAULTS = [
  {
    phrases: [
      'clientSecret is a required parameter',
      'clientId is a required parameter',
      'tenantId is a required parameter',
      'tenantId, clientId, and clientSecret are required parameters',
      'tenantId, clientId are required parameters',
      'client_id should be the id of',
      'secret should be a',
      'tenant_id should be a',
      'secret should be an',
      'tenant_id should be an',
    ],
    cause:
      'A value that the credential needs is empty. Mostly the variable that should hold it is not set in this process.',
  },
  {
    phrases: ['Invalid value for AZURE_TOKEN_CREDENTIALS'],
    cause:
      'The variable AZURE_TOKEN_CREDENTIALS has a value that the library does not know: "dev", "prod" or the name of one credential are allowed.',
  },
  {
    phrases: [
      "only one of 'clientId', 'resourceId', or 'objectId' can be provided",
      'ManagedIdentityCredential: cannot specify both',
    ],
    cause: 'A managed identity is named twice: by client id, resource id or object id. Only one of them may be given.',
  },
  {
    phrases: ['Invalid tenant id provided', 'invalid tenantID. You can locate your tenantID'],
    cause: 'The tenant id is neither a GUID nor a domain: a space, a quote or a placeholder is in it.',
  },
  {
    phrases: ['Invalid scope was specified by the user or calling client'],
    cause: 'The scope has characters that a scope cannot have.',
  },
  {
    phrases: [
      'does not contain a PEM-encoded certificate',
      'Failed to deserialize certificate',
      'Unable to load certificate',
    ],
    cause:
      'The certificate file has no PEM certificate with its private key: a .pfx must be converted, or its password be given.',
  },
  {
    phrases: ['userAssertionToken is a required parameter', 'OnBehalfOfCredential: userAssertionToken'],
    cause: 'No user token was handed to the exchange: the sign-in of the person did not give one.',
  },
] as const;

export default defineScenario({
  id: 'credential-parameters',
  family: 'credential-unavailable',
  title: 'A value of the credential is missing or wrong',
  stage: 'client',
  needs: [],
  rules: [...FAULTS.slice(1).map(({ phrases }) => ({ strength: 'certain', oneOf: phrases }) as const)],
  explain: (evidence) => {
    const said = evidence.said.map(({ value }) => value);
    const fault = FAULTS.find(({ phrases }) => phrases.some((phrase) => said.includes(phrase))) ?? FAULTS[0];
    return {
      headline: words('The credential lacks a value that it needs, or has one of the wrong form.'),
      cause: prose`${words(fault.cause)} The library refuses by itself; nobody was asked for a token yet.`,
      steps: [
        {
          does: 'set-environment',
          text: words('See which values the process has, and look at each for spaces, quotes and placeholders.'),
          snippet: snippet('Bash')`env | grep '^AZURE_\\(TENANT_ID\\|CLIENT_ID\\|TOKEN_CREDENTIALS\\)='`,
        },
        ENVIRONMENT_STEP(evidence),
      ],
    };
  },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
