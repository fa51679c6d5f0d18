import type { Family } from './types';

/** What can be the matter with an account, as far as it explains errors. */
export type AccountTrouble = 'public-access' | 'abuse-penalty' | 'not-ready' | 'no-subdomain' | 'keys-off';

/** What an answer has to know of a family of errors. */
export interface Traits {
  /** The message is itself the service's word that a role was missing: for calls (`data`), or for managing (`control`). */
  readonly roleMissing: 'data' | 'control' | 'no';
  /** It is about a deployment or a model, so that the list of deployments helps. */
  readonly namesDeployment: boolean;
  /** What the talk is about after such an error, in the words of questions: they tell apart what a few words leave open. */
  readonly about: string;
  /** States of the account that explain it. */
  readonly explainedBy: readonly AccountTrouble[];
  /** What somebody has to be allowed on the account who mends it there, where no role of the caller does. */
  readonly mendedBy?: string | undefined;
}

const DEPLOYS = 'Microsoft.CognitiveServices/accounts/deployments/write';
const CHANGES = 'Microsoft.CognitiveServices/accounts/write';
const LISTS_KEYS = 'Microsoft.CognitiveServices/accounts/listKeys/action';

const traits = (about: string, some: Partial<Traits> = {}): Traits => ({
  roleMissing: 'no',
  namesDeployment: false,
  explainedBy: [],
  about,
  ...some,
});

const FAMILY_TRAITS = {
  'principal-no-access': traits('role to call a model', { roleMissing: 'data' }),
  'permission-denied': traits('role to call a model', { roleMissing: 'data', explainedBy: ['abuse-penalty'] }),
  'missing-data-action': traits('role to call a model', { roleMissing: 'data' }),
  'arm-authorization-failed': traits('role to manage the resource', { roleMissing: 'control' }),
  'role-assignment-blocked': traits('assign the role'),
  'token-rejected': traits('token, scope and audience', { explainedBy: ['no-subdomain'] }),
  'subdomain-required': traits('custom subdomain', { explainedBy: ['no-subdomain'], mendedBy: CHANGES }),
  'tenant-mismatch': traits('tenant to sign in to'),
  'key-invalid': traits('the key of the resource', { explainedBy: ['keys-off'], mendedBy: LISTS_KEYS }),
  'key-auth-disabled': traits('keys are switched off', { explainedBy: ['keys-off'], mendedBy: CHANGES }),
  'openai-com-mixup': traits('key of openai.com'),
  'credential-unavailable': traits('sign in with DefaultAzureCredential'),
  aadsts: traits('sign in to the tenant with an app registration'),
  'managed-identity': traits('managed identity'),
  'network-blocked': traits('the network and its firewall', { explainedBy: ['public-access'], mendedBy: CHANGES }),
  connectivity: traits('the network and its proxy', { explainedBy: ['public-access'] }),
  'deployment-not-found': traits('name of the deployment', {
    namesDeployment: true,
    explainedBy: ['not-ready'],
    mendedBy: DEPLOYS,
  }),
  'resource-not-found': traits('endpoint, base URL', { namesDeployment: true, explainedBy: ['not-ready'] }),
  'model-not-found': traits('deployment of the model', { namesDeployment: true, mendedBy: DEPLOYS }),
  'api-version-unsupported': traits('api-version'),
  'operation-not-supported': traits('what the model or the region offers', { namesDeployment: true }),
  'sdk-outdated': traits('version of the client'),
  'rate-limited': traits('rate limit (429), quota', { mendedBy: DEPLOYS }),
  'content-filtered': traits('content filter', { mendedBy: DEPLOYS }),
  'service-error': traits('outage of the service', { explainedBy: ['not-ready'] }),
} as const satisfies Record<Family, Traits>;

export const traitsOf = (family: Family): Traits => FAMILY_TRAITS[family];
