import type { AccessFacts, AccountState, Gap } from '../../src/access';
import { builtInRoles, role } from '../../src/azure-names';
import { evaluate, caseSchema, factsOf, questionOf, scopeNamed, type CaseFile } from './caseFile';

const CHAT = 'OpenAI/deployments/chat/completions/action';

const file = (parts: Partial<Record<keyof CaseFile, unknown>>): CaseFile =>
  caseSchema.parse({
    rule: '',
    says: '',
    ask: { dataAction: CHAT },
    expect: { verdict: 'unknown', reasons: [] },
    ...parts,
  });

const verdictOf = (parts: Partial<Record<keyof CaseFile, unknown>>, facts: Partial<AccessFacts> = {}) => {
  const made = file(parts);
  return evaluate(questionOf(made), { ...factsOf(made), ...facts });
};

const openAiUser = { assignments: [{ role: 'Cognitive Services OpenAI User', at: 'account', to: 'team group' }] };

describe('definitions', () => {
  test('a bundled one is shown with its date', () => {
    const [reason] = verdictOf(openAiUser).reasons;
    expect(reason?.role).toEqual({
      id: role('openAiUser').id,
      name: 'Cognitive Services OpenAI User',
      formerName: undefined,
      bundledOn: role('openAiUser').bundledOn,
    });
  });

  test('one that was read live wins over the bundled one, in any letter case of its id', () => {
    const live = {
      ...role('openAiUser'),
      id: role('openAiUser').id.toUpperCase(),
      bundledOn: undefined,
      permissions: [],
    };
    const { verdict, reasons } = verdictOf(openAiUser, { definitions: [live] });
    expect([verdict, reasons[0]?.role?.bundledOn]).toEqual(['not-granted', undefined]);
  });
});

describe('what a reason says beside its code', () => {
  test('the group through which a role is held, by name where it was read', () => {
    expect(verdictOf({ ...openAiUser, groups: ['team group'] }).reasons[0]?.via?.name).toBe('team group');
    expect(verdictOf(openAiUser).reasons[0]?.via?.name).toBeUndefined();
  });

  test('the level of its scope, and for a deny assignment its name', () => {
    const denies = [{ at: 'management group', permissions: [{ dataActions: ['*'] }] }];
    expect(verdictOf({ denies }).reasons).toMatchObject([{ name: 'deny 0', level: 'management-group' }]);
  });

  test('the name of an eligible role whose definition nobody could read', () => {
    const made = factsOf(file({ unknownRoles: ['Hidden'], eligible: [{ role: 'Hidden', at: 'account' }] }));
    const named = made.eligibilities.kind === 'read' ? made.eligibilities.value : [];
    const { reasons } = verdictOf(
      {},
      {
        eligibilities: { kind: 'read', value: named.map((each) => ({ ...each, roleName: 'Team inference' })) },
      },
    );
    expect(reasons[0]?.role?.name).toBe('Team inference');
  });
});

test('the state of the account is handed on and changes no verdict', () => {
  const account: AccountState = {
    id: scopeNamed('account'),
    name: 'contoso-ai',
    kind: 'AIServices',
    location: 'eastus',
    endpoints: [],
    keysDisabled: true,
    publicAccess: 'disabled',
    abusePenalty: 'Block',
    provisioningState: 'Deleting',
  };
  const deployments = [{ name: 'gpt-4o', model: 'gpt-4o' }];
  for (const parts of [openAiUser, {}]) {
    const plain = verdictOf(parts);
    const told = verdictOf(parts, {
      account: { kind: 'read', value: account },
      deployments: { kind: 'read', value: deployments },
    });
    expect(told.verdict).toBe(plain.verdict);
    expect([told.account, told.deployments]).toEqual([account, deployments]);
  }
});

test('each gap is named once, in the order of its weight', () => {
  const gap = (what: Gap['what'], why: Gap['why'], about?: string): Gap => ({ what, why, about });
  const { gaps } = verdictOf(
    { gaps: { assignments: 'throttled', permissions: 'forbidden', groups: 'forbidden', account: 'not-found' } },
    {
      gaps: [
        gap('assignments', 'throttled'),
        gap('assignments', 'forbidden', 'a'),
        gap('assignments', 'forbidden', 'a'),
      ],
    },
  );
  expect(gaps.map(({ what, why, about }) => [what, why, about].join(' ').trim())).toEqual([
    'assignments throttled',
    'permissions forbidden',
    'groups forbidden',
    'account not-found',
    'assignments forbidden a',
  ]);
});

test('nothing that was handed in is changed', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };
  const made = file({
    ...openAiUser,
    ask: { dataAction: 'MaaS/x', alternative: CHAT, of: 'project' },
    denies: [{ at: 'account', permissions: [{ dataActions: ['*'] }], except: ['strange group'] }],
    eligible: [{ role: 'Foundry User', at: 'subscription' }],
    everybody: [{ role: 'Owner', at: 'subscription', to: 'somebody else' }],
    permissions: [{ actions: ['*'] }],
    groups: ['team group'],
  });
  const facts = freeze({ ...factsOf(made), catalogue: builtInRoles().map((each) => structuredClone(each)) });
  expect(() => evaluate(freeze(questionOf(made)), facts)).not.toThrow();
});

test('a check can be saved and judged again', () => {
  const made = file({ ...openAiUser, denies: [{ at: 'account', permissions: [{ actions: ['*'] }] }] });
  const [question, facts] = [questionOf(made), factsOf(made)];
  const saved: unknown = JSON.parse(JSON.stringify(evaluate(question, facts)));
  const again: unknown = JSON.parse(JSON.stringify(evaluate(structuredClone(question), structuredClone(facts))));
  expect(again).toEqual(saved);
});
