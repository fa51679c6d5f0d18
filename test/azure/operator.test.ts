import { startSandboxTenant, type SandboxTenant } from '../../src/sandbox';
import { check, noon, objectId, person, questionOf, sourceFor, STRANGER, withTenant } from './support';

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startSandboxTenant({ now: noon });
});
afterAll(() => tenant.close());

/** Reads everything, and may call nothing. */
const reader = () => tenant.credentialFor(person('Imani Cruz').objectId);

describe('a deputy with Reader', () => {
  const chen = person('Chen Wu');

  test('settles what Cognitive Services User cannot see', async () => {
    expect((await check(tenant, chen)).verdict.verdict).toBe('unknown');
    const { verdict } = await check(tenant, chen, { deputy: reader() });
    expect(verdict).toMatchObject({ verdict: 'granted', byDeputy: true });
    expect(verdict.reasons[0]).toMatchObject({ effect: 'grants', role: { name: 'Cognitive Services User' } });
  });

  test('tells a guest nothing of an account that only the deputy sees', async () => {
    const { verdict } = await check(tenant, person('Gil Amado'), { deputy: reader() });
    expect(verdict).toEqual((await check(tenant, person('Gil Amado'))).verdict);
    expect(verdict.byDeputy).toBeUndefined();
  });

  test('reads the custom role that its holder may not', async () => {
    const { verdict } = await check(tenant, person('Lena Novak'), { deputy: reader() });
    expect(verdict.verdict).toBe('granted');
  });

  test('shows nothing of other people, and no account that the person may not see', async () => {
    const { facts } = await check(tenant, person('Gil Amado'), { deputy: reader() });
    expect(facts.everybody).toMatchObject({ kind: 'gap', gap: { why: 'forbidden' } });
    expect(facts.account).toMatchObject({ kind: 'gap', gap: { why: 'forbidden' } });
  });

  test("is not asked about somebody else's access", async () => {
    const source = sourceFor(tenant, tenant.credentialFor(STRANGER), { deputy: reader() });
    const facts = await source.facts(
      { ...questionOf(chen), principal: objectId(chen.objectId) },
      new AbortController().signal,
    );
    expect(facts.assignments).toMatchObject({ kind: 'gap', gap: { why: 'forbidden' } });
  });

  test("does not replace the person's own eyes where they see all", async () => {
    const { facts, verdict } = await check(tenant, person('Ada Brook'), {
      deputy: tenant.credentialFor(STRANGER),
    });
    expect(facts.assignments.kind).toBe('read');
    expect(verdict.verdict).toBe('granted');
  });
});

describe('Microsoft Graph', () => {
  const graphFor = (name: string) => ({
    graph: { endpoint: tenant.endpoint, credential: tenant.credentialFor(person(name).objectId) },
  });

  test('settles whether an excluded group holds the person', async () => {
    const { verdict, facts } = await check(tenant, person('Sofia Marin'), graphFor('Sofia Marin'));
    expect(facts.groups).toMatchObject({ kind: 'read' });
    expect(verdict.verdict).toBe('granted');
  });

  test('names the group that holds the role', async () => {
    const { verdict } = await check(tenant, person('Grace Lindqvist'), graphFor('Grace Lindqvist'));
    expect(verdict.reasons.find(({ effect }) => effect === 'grants')?.via?.name).toBe('Model Users');
  });

  test('that refuses leaves the verdict as it was', async () => {
    const { verdict, facts } = await check(tenant, person('Sofia Marin'), graphFor('Ada Brook'));
    expect(facts.groups).toEqual({ kind: 'gap', gap: { what: 'groups', why: 'forbidden' } });
    expect(verdict.verdict).toBe('unknown');
  });
});

test('what only decorates a check does not hold it up', async () => {
  const faults = [{ route: 'roleAssignmentScheduleInstances', mishap: { kind: 'hang' } }] as const;
  await withTenant({ faults }, async (slow) => {
    const { verdict, milliseconds } = await check(slow, person('Yara Costa'), { budgetMs: 60_000 });
    expect(verdict.verdict).toBe('granted');
    expect(milliseconds).toBeLessThan(20_000);
  });
});
