import type { AccessVerdict, Why } from '../../src/access';
import { samplePeople, startSandboxTenant, type SandboxTenant } from '../../src/sandbox';
import { check, noon, NOON, person, STRANGER } from './support';

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startSandboxTenant({ now: noon });
});
afterAll(() => tenant.close());

test.each(samplePeople().map((each) => [each.name, each] as const))('the verdict of %s', async (_, who) => {
  const { verdict } = await check(tenant, who);
  expect({ case: who.case, verdict: verdict.verdict }).toEqual({ case: who.case, verdict: who.verdict });
});

const codes = ({ reasons }: AccessVerdict): readonly Why['code'][] => reasons.map(({ why }) => why.code);

test.each<[string, Why['code']]>([
  ['Omar Weiss', 'control-plane-only'],
  ['Nadia Rossi', 'control-plane-only'],
  ['Paul Mertens', 'scope-below'],
  ['Ruth Okafor', 'scope-elsewhere'],
  ['Tomas Vega', 'action-not-in-role'],
  ['Stella Quist', 'excluded-by-role'],
  ['Elena Fischer', 'can-be-activated'],
  ['Jonas Keller', 'can-be-activated'],
  ['Dmitri Sokol', 'deny-applies'],
  ['Kofi Mensah', 'condition-unclear'],
  ['Lena Novak', 'definition-unknown'],
  ['Sofia Marin', 'deny-exclusion-unclear'],
  ['Viktor Hale', 'deny-excludes-principal'],
  ['Felix Braun', 'deny-not-for-child-scopes'],
  ['Priya Nair', 'permissions-grant'],
  ['Samir Aziz', 'permissions-do-not-grant'],
])('%s reads the reason %s', async (name, code) => {
  const { verdict } = await check(tenant, person(name));
  expect(codes(verdict)).toContain(code);
});

test('nobody else is blocked by the deny assignment for contractors', async () => {
  const { facts } = await check(tenant, person('Ada Brook'));
  expect(facts.denyAssignments).toEqual({ kind: 'read', value: [] });
});

test('a role through nested groups names the group that holds it', async () => {
  const { verdict } = await check(tenant, person('Grace Lindqvist'));
  const grant = verdict.reasons.find(({ effect }) => effect === 'grants');
  expect(grant).toMatchObject({ role: { name: 'Foundry User', formerName: 'Azure AI User' } });
  expect(grant?.via?.id).toBeDefined();
});

test('a role made two minutes ago is granted, with the time to wait', async () => {
  const { verdict } = await check(tenant, person('Freya Tan'));
  expect(verdict.freshness?.changedAt).toBe(NOON - 120_000);
});

test('an activated role has its end', async () => {
  const { facts } = await check(tenant, person('Yara Costa'));
  const ends = facts.assignments.kind === 'read' ? facts.assignments.value.map(({ endsAt }) => endsAt) : [];
  expect(ends).toContain(NOON + 40 * 60_000);
});

test('the holder of OpenAI User is granted, and told that deny assignments could not be read', async () => {
  const { verdict } = await check(tenant, person('Mei Castillo'));
  expect(verdict.gaps).toContainEqual({ what: 'denyAssignments', why: 'forbidden' });
});

test('Cognitive Services User cannot see its own assignment, and still sees the account and its deployments', async () => {
  const { facts } = await check(tenant, person('Chen Wu'));
  expect(facts.assignments).toEqual({ kind: 'gap', gap: { what: 'assignments', why: 'forbidden' } });
  expect(facts.account).toMatchObject({
    kind: 'read',
    value: { name: 'contoso-ai', kind: 'AIServices', keysDisabled: true },
  });
  expect(facts.deployments).toMatchObject({
    value: [{ name: 'gpt-4o' }, { name: 'gpt-4o-mini' }, { name: 'text-embedding-3-large' }],
  });
});

test('an account whose public access is disabled says so beside the verdict', async () => {
  const { verdict } = await check(tenant, person('Felix Braun'));
  expect(verdict.account?.publicAccess).toBe('disabled');
});

// Without any right nothing can be read, and what cannot be read is no "no".
test('somebody whom the tenant does not know gets no claim about their access', async () => {
  const stranger = { ...person('Gil Amado'), objectId: STRANGER };
  const { facts, verdict } = await check(tenant, stranger);
  expect(verdict.verdict).toBe('unknown');
  expect(facts.assignments).toMatchObject({ gap: { why: 'forbidden' } });
  expect(facts.account).toMatchObject({ gap: { why: 'forbidden' } });
  expect(facts.eligibilities).toEqual({ kind: 'read', value: [] });
});
