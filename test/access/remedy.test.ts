import type { AccessFacts, RoleDefinition } from '../../src/access';
import { builtInRoles, ROLE } from '../../src/azure-names';
import { operations } from '../../src/services';
import { evaluate, caseSchema, factsOf, questionOf, type CaseFile } from './caseFile';

const asking = (dataAction: string): CaseFile =>
  caseSchema.parse({ rule: '', says: '', ask: { dataAction }, expect: { verdict: 'not-granted', reasons: [] } });

const choices = (file: CaseFile, catalogue: AccessFacts['catalogue']) =>
  evaluate(questionOf(file), { ...factsOf(file), catalogue }).remedy?.choices ?? [];

/** Data actions of the table of operations, and of every role that names one without a star. */
const DATA_ACTIONS = [
  ...new Set(
    builtInRoles()
      .flatMap(({ permissions }) => permissions)
      .flatMap(({ dataActions }) => dataActions)
      .filter((action) => action.startsWith('Microsoft.CognitiveServices/') && !action.includes('*')),
  ),
];

test('whatever is asked for, no choice is Owner, Contributor or somebody who hands out everything', () => {
  const never: readonly string[] = [ROLE.owner, ROLE.contributor, ROLE.userAccessAdministrator, ROLE.rbacAdministrator];
  expect(DATA_ACTIONS.length).toBeGreaterThan(50);
  for (const action of [...DATA_ACTIONS, 'Microsoft.CognitiveServices/accounts/read']) {
    const found = choices(asking(action), builtInRoles());
    expect(found.filter(({ role }) => never.includes(role.id))).toEqual([]);
    expect(found.filter(({ role }) => role.name.startsWith('Defender'))).toEqual([]);
  }
});

test('each choice, assigned where the remedy says, grants what was asked for', () => {
  for (const action of DATA_ACTIONS) {
    const file = asking(action);
    const facts = factsOf(file);
    const { remedy } = evaluate(questionOf(file), facts);
    expect(remedy?.choices.length).toBeGreaterThan(0);
    for (const { role } of remedy?.choices ?? []) {
      const value = remedy && [
        {
          id: 'new',
          roleId: role.id,
          principalId: questionOf(file).principal,
          principalType: 'User' as const,
          scope: remedy.scope,
        },
      ];
      const after = evaluate(questionOf(file), { ...facts, assignments: { kind: 'read', value: value ?? [] } });
      expect([role.name, after.verdict]).toEqual([role.name, 'granted']);
    }
  }
});

describe('the smaller role first', () => {
  const CHAT = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';
  const toy = (
    name: string,
    dataActions: readonly string[],
    more: Partial<RoleDefinition['permissions'][number]> = {},
  ) => ({
    id: name,
    name,
    builtIn: true,
    permissions: [{ actions: [], notActions: [], notDataActions: [], dataActions, ...more }],
  });
  const order = (...roles: readonly RoleDefinition[]) => choices(asking(CHAT), roles).map(({ role }) => role.name);
  const family = 'Microsoft.CognitiveServices/accounts/OpenAI';

  test.each<[string, readonly RoleDefinition[], readonly string[]]>([
    [
      'a leaf, a family, a provider, everything',
      [
        toy('everything', ['*']),
        toy('provider', ['Microsoft.CognitiveServices/*']),
        toy('family', [`${family}/*`]),
        toy('leaf', [CHAT]),
      ],
      ['leaf', 'family', 'provider', 'everything'],
    ],
    [
      'everything is bigger than any list',
      [toy('a', ['*']), toy('z', Array.from({ length: 50 }, (_, i) => `${family}/x${i}/*`).concat(CHAT))],
      ['z', 'a'],
    ],
    [
      'what is excluded makes it smaller',
      [toy('a', [`${family}/*`]), toy('z', [`${family}/*`], { notDataActions: [`${family}/files/*`] })],
      ['z', 'a'],
    ],
    [
      'of equal data actions, fewer actions',
      [toy('a', [CHAT], { actions: ['Microsoft.CognitiveServices/*/read'] }), toy('z', [CHAT])],
      ['z', 'a'],
    ],
    [
      'a role that may assign roles is bigger than one with more actions',
      [
        toy('a', [CHAT], { actions: ['Microsoft.Authorization/roleAssignments/write'] }),
        toy('z', [CHAT], { actions: ['Microsoft.CognitiveServices/*', 'Microsoft.Support/*'] }),
      ],
      ['z', 'a'],
    ],
    ['a preview stands last', [toy('a (Preview)', [CHAT]), toy('z', ['*'])], ['z', 'a (Preview)']],
    [
      'a condition inside the role that is about something else does not matter',
      [
        toy('a', [CHAT], {
          condition: "((!(ActionMatches{'Microsoft.Storage/*'})) OR (@Environment[x] BoolEquals true))",
        }),
      ],
      ['a'],
    ],
    ['a condition on this action does', [toy('a', [CHAT], { condition: '@Environment[x] BoolEquals true' })], []],
  ])('%s', (_, roles, expected) => {
    expect(order(...roles)).toEqual(expected);
    expect(order(...[...roles].reverse())).toEqual(expected);
  });
});

test('Microsoft’s own recommendations are marked', () => {
  const found = choices(asking('OpenAI/deployments/chat/completions/action'), builtInRoles());
  expect(found.filter(({ documented }) => documented).map(({ role }) => role.id)).toEqual([
    ROLE.openAiUser,
    ROLE.openAiContributor,
    ROLE.cognitiveServicesUser,
  ]);
});

describe('a role made for another product is never first where one of Azure AI is enough', () => {
  test.each([
    ['content safety', 'ContentSafety/text:analyze/action', ROLE.cognitiveServicesUser],
    ['models of other makers', 'MaaS/chat/completions/action', ROLE.cognitiveServicesUser],
    ['agents', 'AIServices/agents/write', ROLE.foundryUser],
    ['evaluations', 'AIServices/evaluations/write', ROLE.foundryUser],
    ['speech', 'SpeechServices/unified-speech/frontend/action', ROLE.speechUser],
    ['language', 'Language/analyze-text/action', ROLE.languageReader],
  ])('%s', (_, action, first) => {
    expect(choices(asking(action), builtInRoles())[0]?.role.id).toBe(first);
  });

  test('of every operation', () => {
    for (const { dataAction, title } of operations()) {
      const [first] = choices(asking(dataAction), builtInRoles());
      const others = first?.role.permissions
        .flatMap(({ actions, dataActions }) => [...actions, ...dataActions])
        .filter((pattern) => /^Microsoft\.(?:MachineLearning|Search|Storage|Web)/i.test(pattern));
      expect([title, others]).toEqual([title, []]);
    }
  });
});
