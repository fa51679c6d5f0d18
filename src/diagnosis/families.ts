import type { Family } from './types';

/** What can be the matter with an account, as far as it explains errors. */
export type AccountTrouble = 'public-access' | 'abuse-penalty' | 'not-ready' | 'no-subdomain' | 'keys-off';

/** What an answer has to know of a family of errors. */
export interface Traits {
  /** The message is itself the service's word that a role was missing: for calls (`data`), or for managing (`control`). */
  readonly roleMissing: 'data' | 'control' | 'no';
  /** It is about a deployment or a model, so that the list of deployments helps. */
  readonly namesDeployment: boolean;
  /** States of the account that explain it. */
  readonly explainedBy: readonly AccountTrouble[];
  /** What somebody has to be allowed on the account who mends it there, where no role of the caller does. */
  readonly mendedBy?: string | undefined;
}

const DEPLOYS = 'Microsoft.CognitiveServices/accounts/deployments/write';
const CHANGES = 'Microsoft.CognitiveServices/accounts/write';
const LISTS_KEYS = 'Microsoft.CognitiveServices/accounts/listKeys/action';

const traits = (some: Partial<Traits> = {}): Traits => ({
  roleMissing: 'no',
  namesDeployment: false,
  explainedBy: [],
  ...some,
});

const FAMILY_TRAITS = {
  'principal-no-access': traits({ roleMissing: 'data' }),
  'permission-denied': traits({ roleMissing: 'data', explainedBy: ['abuse-penalty'] }),
  'missing-data-action': traits({ roleMissing: 'data' }),
  'arm-authorization-failed': traits({ roleMissing: 'control' }),
  'role-assignment-blocked': traits(),
  'token-rejected': traits({ explainedBy: ['no-subdomain'] }),
  'subdomain-required': traits({ explainedBy: ['no-subdomain'], mendedBy: CHANGES }),
  'tenant-mismatch': traits(),
  'key-invalid': traits({ explainedBy: ['keys-off'], mendedBy: LISTS_KEYS }),
  'key-auth-disabled': traits({ explainedBy: ['keys-off'], mendedBy: CHANGES }),
  'openai-com-mixup': traits(),
  'credential-unavailable': traits(),
  aadsts: traits(),
  'managed-identity': traits(),
  'network-blocked': traits({ explainedBy: ['public-access'], mendedBy: CHANGES }),
  connectivity: traits({ explainedBy: ['public-access'] }),
  'deployment-not-found': traits({ namesDeployment: true, explainedBy: ['not-ready'], mendedBy: DEPLOYS }),
  'resource-not-found': traits({ namesDeployment: true, explainedBy: ['not-ready'] }),
  'model-not-found': traits({ namesDeployment: true, mendedBy: DEPLOYS }),
  'api-version-unsupported': traits(),
  'operation-not-supported': traits({ namesDeployment: true }),
  'sdk-outdated': traits(),
  'rate-limited': traits({ mendedBy: DEPLOYS }),
  'content-filtered': traits({ mendedBy: DEPLOYS }),
  'service-error': traits({ explainedBy: ['not-ready'] }),
} as const satisfies Record<Family, Traits>;

export const traitsOf = (family: Family): Traits => FAMILY_TRAITS[family];
