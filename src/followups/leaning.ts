import type { Meaning } from './meaning';

/**
 * Questions that are answered without any case, and better in the light of one: the topic's words teach a meaning as well.
 * Without a case the topic answers.
 */
export const LEANING: Readonly<Record<string, Meaning>> = {
  'how-long': 'time',
  'new-token-after-role': 'renew',
  'inherited-roles': 'scope',
  'account-or-project': 'scope',
  'limit-to-one-deployment': 'scope',
  'custom-role': 'custom',
  'remove-access': 'undo',
  'who-can-grant': 'who',
  groups: 'other-person',
  'owner-not-enough': 'why',
  'reader-not-enough': 'holds',
  'role-for-model': 'role',
  'least-privilege': 'role',
  'grant-by-cli': 'form',
  'grant-in-portal': 'form',
  'grant-by-bicep': 'form',
  'grant-by-terraform': 'form',
  'keys-still-possible': 'key',
  'are-keys-off': 'key',
  'get-key': 'key',
  'key-or-role': 'key',
  'object-id-or-client-id': 'app',
  'service-principal': 'app',
  'web-app-identity': 'app',
  'function-identity': 'app',
  'container-app-identity': 'app',
  'vm-identity': 'app',
  'aks-identity': 'app',
  'managed-identity-possible': 'app',
  'list-deployments': 'deployments',
  'model-or-deployment': 'deployments',
  'role-or-network': 'doubt',
};
