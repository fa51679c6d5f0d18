export const TENANT = 'ca365022-c23f-483e-b248-8b4598cb0bb9';
const SUBSCRIPTION = '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726';
export const PERSON = '7c0e0f5e-2a1b-4c3d-9e8f-001122334455';
export const ACTION = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';

const guid = (kind, i) => `${kind}0000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}`;
export const account = (i) =>
  `${SUBSCRIPTION}/resourceGroups/group-${i}/providers/Microsoft.CognitiveServices/accounts/account-${i}`;

/**
 * A file as the sandbox reads it: one person with many assignments, through 700 custom roles at most; the first one
 * grants, at the account asked for.
 */
export function tenantFile(count) {
  const roles = Math.min(700, count - 1);
  const scopes = Object.fromEntries(Array.from({ length: count }, (_, i) => [`account-${i}`, account(i)]));
  const assignment = (i) => ({
    principal: 'Person',
    role: i === 0 ? 'Cognitive Services User' : `Role ${i % roles}`,
    scope: `account-${i}`,
    made: '30 days ago',
  });
  return {
    about: 'Made for measuring.',
    tenantId: TENANT,
    scopes: { subscription: SUBSCRIPTION, ...scopes },
    managementGroups: [],
    subscriptions: [{ scope: 'subscription', name: 'Bench' }],
    accounts: [],
    people: [
      {
        name: 'Person',
        objectId: PERSON,
        case: 'has much',
        resource: 'account-0',
        dataAction: ACTION,
        verdict: 'granted',
      },
    ],
    groups: [],
    applications: [],
    customRoles: Array.from({ length: roles }, (_, i) => ({
      name: `Role ${i}`,
      id: guid('a', i),
      assignableScopes: ['subscription'],
      permissions: [
        {
          actions: ['*/read', `Microsoft.Bench/things${i}/*`],
          notActions: [],
          dataActions: ['Microsoft.CognitiveServices/accounts/Face*/action'],
          notDataActions: [],
        },
      ],
    })),
    assignments: [
      ...Array.from({ length: count - 1 }, (_, i) => assignment(i)),
      { principal: 'Person', role: 'Reader', scope: 'subscription', made: '30 days ago' },
    ],
    eligibilities: [],
    activationRules: [],
    policies: [],
    locks: [],
    mostAssignments: count + 1,
    denyAssignments: [],
  };
}
