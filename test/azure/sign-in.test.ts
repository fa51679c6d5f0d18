import type { AccessToken, TokenCredential } from '@azure/identity';
import type { Gap } from '../../src/access';
import { startSandboxTenant, type SandboxTenant } from '../../src/sandbox';
import { noon, person, questionOf, sourceFor } from './support';

const who = person('Ada Brook');
let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startSandboxTenant({ now: noon });
});
afterAll(() => tenant.close());

const facts = (credential: TokenCredential, budgetMs = 8_000) =>
  sourceFor(tenant, credential, { budgetMs }).facts(questionOf(who), new AbortController().signal);

const never = new Promise<never>(() => undefined);

test.each<[string, () => Promise<AccessToken | null>, Gap['why']]>([
  [
    'the credential fails',
    () => Promise.reject(new Error('AADSTS50076: multi-factor authentication')),
    'sign-in-needed',
  ],
  ['the credential has no token', () => Promise.resolve(null), 'sign-in-needed'],
  // The credentials of @azure/identity ignore an abort signal while a token request hangs.
  ['the token request hangs', () => never, 'timed-out'],
  [
    'the service refuses the token',
    () => Promise.resolve({ token: 'opaque', expiresOnTimestamp: Date.now() + 3_600_000 }),
    'sign-in-needed',
  ],
])('%s: every fact says so, and the resource is known all the same', async (_, getToken, why) => {
  const start = performance.now();
  const { resource, assignments, denyAssignments, account, eligibilities } = await facts(
    { getToken },
    why === 'timed-out' ? 250 : 8_000,
  );
  expect(resource).toEqual({ kind: 'read', value: who.resource });
  for (const fact of [assignments, denyAssignments, account, eligibilities])
    expect(fact).toMatchObject({ kind: 'gap', gap: { why } });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('no message of the credential reaches the facts', async () => {
  const secret = ['client', 'secret', 'value'].join('-');
  const read = await facts({ getToken: () => Promise.reject(new Error(secret)) });
  expect(JSON.stringify(read)).not.toContain(secret);
});

test('a hung token request is not shared with the next check', async () => {
  const real = tenant.credentialFor(who.objectId);
  let calls = 0;
  const credential: TokenCredential = {
    getToken: (scopes) => {
      calls += 1;
      return calls === 1 ? never : real.getToken(scopes);
    },
  };
  const source = sourceFor(tenant, credential, { budgetMs: 200 });
  const first = await source.facts(questionOf(who), new AbortController().signal);
  expect(first.assignments.kind).toBe('gap');
  const second = await sourceFor(tenant, credential).facts(questionOf(who), new AbortController().signal);
  expect(second.assignments.kind).toBe('read');
});

test('one token serves all requests of a check, and of the next', async () => {
  const real = tenant.credentialFor(who.objectId);
  let calls = 0;
  const source = sourceFor(tenant, {
    getToken: (scopes) => {
      calls += 1;
      return real.getToken(scopes);
    },
  });
  await source.facts(questionOf(who), new AbortController().signal);
  await source.facts(questionOf(who), new AbortController().signal);
  expect(calls).toBe(1);
});

describe('whose token it is', () => {
  test("the permissions list speaks of the caller, so it is not asked for somebody else's access", async () => {
    const reader = person('Omar Weiss');
    const source = sourceFor(tenant, tenant.credentialFor(reader.objectId));
    const read = await source.facts(questionOf(who), new AbortController().signal);
    expect(read.permissions).toEqual({ kind: 'gap', gap: { what: 'permissions', why: 'not-asked' } });
    expect(read.assignments).toMatchObject({ kind: 'read' });
  });

  test('eligible roles of somebody else are asked for by their id', async () => {
    const eligible = person('Elena Fischer');
    const source = sourceFor(tenant, tenant.credentialFor(person('Omar Weiss').objectId));
    const read = await source.facts(questionOf(eligible), new AbortController().signal);
    expect(read.eligibilities).toMatchObject({ kind: 'read', value: [{ roleName: 'Foundry User' }] });
  });
});

test('a caller who gives up gets what is known at once', async () => {
  const controller = new AbortController();
  const source = sourceFor(tenant, { getToken: () => never }, { budgetMs: 60_000 });
  const start = performance.now();
  setTimeout(() => controller.abort(), 50);
  const read = await source.facts(questionOf(who), controller.signal);
  expect(read.assignments).toMatchObject({ kind: 'gap' });
  expect(performance.now() - start).toBeLessThan(5_000);
});
