import type { AccessFacts, ArmId, Application, RoleAssignment } from '../../src/access';
import { parseArmId, parseObjectId } from '../../src/access';
import { answerVerdict } from '../../src/answer';
import { builtInRoles, role } from '../../src/azure-names';
import { evaluate } from '../../src/respond';
import { wordsOf } from './text';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const id = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('no id');
  return value;
};
const ASKER = id(parseObjectId('461b1fe2-5ba0-4066-a436-c098f0a8d22d'));
const APP = id(parseObjectId('8f1c2d3e-4a5b-4c6d-9e7f-0a1b2c3d4e06'));
const GROUP = id(parseObjectId('84e2ca51-2709-4e16-9868-cee6c973fdac'));
const ACCOUNT: ArmId = id(
  parseArmId(
    '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso-ai',
  ),
);

const application: Application = {
  ...{ objectId: APP, name: 'func-claims' },
  resource: { id: ACCOUNT, type: 'microsoft.web/sites', kind: 'functionapp' },
};

const list = <T>(...value: readonly T[]) => ({ kind: 'read', value }) as const;
const gap = { kind: 'gap', gap: { what: 'permissions', why: 'not-asked' } } as const;

const held = (to: 'app' | 'group', known: Parameters<typeof role>[0], minutes: number): RoleAssignment => ({
  ...{ id: `${ACCOUNT}/x`, roleId: role(known).id, scope: ACCOUNT, changedAt: NOW - minutes * 60_000 },
  principalId: to === 'app' ? APP : GROUP,
  principalType: to === 'app' ? 'ServicePrincipal' : 'Group',
});

const factsWith = (...assignments: readonly RoleAssignment[]): AccessFacts => ({
  ...{ asOf: NOW, resource: { kind: 'read', value: ACCOUNT }, account: gap, deployments: gap },
  ...{ assignments: list(...assignments), denyAssignments: list(), eligibilities: list(), permissions: gap },
  ...{
    groups: list({ id: GROUP, name: 'Batch apps' }),
    definitions: builtInRoles(),
    catalogue: builtInRoles(),
    gaps: [],
  },
});

const question = {
  principal: ASKER,
  wanted: {
    kind: 'dataAction',
    name: 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action',
  },
  resource: { kind: 'id', id: ACCOUNT },
} as const;

const verdictOf = (theirs: readonly RoleAssignment[], own: readonly RoleAssignment[] = []) =>
  evaluate(question, {
    ...factsWith(...theirs),
    caller: { kind: 'application', application },
    asker: factsWith(...own),
  });

const said = (verdict: ReturnType<typeof verdictOf>): string =>
  wordsOf(answerVerdict(verdict, { now: NOW, setting: 'personal', grants: 'enabled', errorText: 'the error' }));

test('the verdict is of the application, and what can be done about it is the asker’s', () => {
  const owner: RoleAssignment = { ...held('app', 'owner', 9_000), principalId: ASKER, principalType: 'User' };
  const verdict = verdictOf([], [owner]);
  expect(verdict.question.principal).toBe(APP);
  expect(verdict.remedy?.choices[0]?.youMayAssign).toBe('yes');
  expect(verdictOf([owner]).remedy?.choices[0]?.youMayAssign).toBe('no');
  expect(said(verdict)).toContain('You may give it that role');
});

test('what the asker holds lets the application do nothing', () => {
  const own: RoleAssignment = { ...held('app', 'openAiUser', 9_000), principalId: ASKER, principalType: 'User' };
  expect(verdictOf([], [own]).verdict).not.toBe('granted');
});

test('a new role of its own counts for the token that it has: no restart', () => {
  const text = said(verdictOf([held('app', 'openAiUser', 3)]));
  expect(text).toContain('The role of func-claims is 3 minutes old');
  expect(text).toContain('It needs no restart');
});

test('a role through a group may wait for the next token, up to a day', () => {
  for (const minutes of [3, 300]) {
    const text = said(verdictOf([held('group', 'openAiUser', minutes)]));
    expect(text).toContain('may wait a day for that, and a restart does not help');
    expect(text).not.toContain('needs no restart');
  }
});

test('nothing is said of the reader’s own roles', () => {
  const text = said(verdictOf([held('app', 'contributor', 9_000)]));
  expect(text).toContain('It holds Contributor, which does not cover this call');
  expect(text).not.toMatch(/\byour roles?\b|\byou hold\b|\byou have\b/i);
});
