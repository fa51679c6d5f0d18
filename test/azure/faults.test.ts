import type { Gap, VerdictKind } from '../../src/access';
import type { Fault, Mishap } from '../../src/sandbox';
import { check, FACTS, gapOf, person, withTenant, type FactSlot } from './support';

const status = (code: number, retryAfter?: string): Mishap => ({
  kind: 'status',
  status: code,
  ...(retryAfter !== undefined && { retryAfter }),
});
const body = (contentType: string, text: string): Mishap => ({ kind: 'body', contentType, body: text });
const JSON_TYPE = 'application/json; charset=utf-8';

const MISHAPS: readonly (readonly [string, Mishap, Gap['why']])[] = [
  ['401', status(401), 'sign-in-needed'],
  ['403', status(403), 'forbidden'],
  ['404', status(404), 'not-found'],
  ['429 with a long wait', status(429, '60'), 'throttled'],
  ['429 with a date far away', status(429, 'Wed, 01 Jan 2098 00:00:00 GMT'), 'throttled'],
  ['429 without a wait', status(429), 'throttled'],
  ['500', status(500), 'unreachable'],
  ['503 with a long wait', status(503, '60'), 'unreachable'],
  ['a dropped connection', { kind: 'drop' }, 'unreachable'],
  ['a body that is no JSON', body(JSON_TYPE, '<html>'), 'unreadable'],
  ['a page of HTML', body('text/html', '<html>Sign in to the network</html>'), 'unreadable'],
  ['an empty body', body(JSON_TYPE, ''), 'unreadable'],
  ['JSON of another shape', body(JSON_TYPE, '{"value":"none"}'), 'unreadable'],
  ['a list without a list', body(JSON_TYPE, '{}'), 'unreadable'],
  ['null', body(JSON_TYPE, 'null'), 'unreadable'],
  ['rows of another shape', body(JSON_TYPE, '{"value":[{"id":7},null,"x"]}'), 'unreadable'],
  ['a hang', { kind: 'hang' }, 'timed-out'],
];

describe('whatever goes wrong on every route, the check ends in gaps', () => {
  test.concurrent.each(MISHAPS)('%s', async (_, mishap, why) => {
    const budgetMs = mishap.kind === 'hang' ? 300 : 9_000;
    await withTenant({ faults: [{ route: 'any', mishap }] }, async (tenant) => {
      const { facts, verdict, milliseconds } = await check(tenant, person('Ada Brook'), { budgetMs });
      const gaps = FACTS.map((what) => gapOf(facts, what));
      expect(gaps).toMatchObject(FACTS.map((what) => ({ what, why })));
      expect(verdict.verdict).toBe('unknown');
      expect(facts.resource.kind).toBe('read');
      expect(milliseconds).toBeLessThan(budgetMs + 2_000);
    });
  });
});

/** Ada holds the role and may read everything: what is missing, the fault took. */
const ONE_BY_ONE: readonly (readonly [FactSlot, Fault['route'], VerdictKind])[] = [
  ['assignments', 'roleAssignments', 'granted'],
  ['denyAssignments', 'denyAssignments', 'granted'],
  ['eligibilities', 'roleEligibilityScheduleInstances', 'granted'],
  ['permissions', 'permissions', 'granted'],
  ['deployments', 'deployments', 'granted'],
  ['account', 'account', 'granted'],
];

describe('one that fails hides no other', () => {
  test.concurrent.each(ONE_BY_ONE)('%s', async (failing, route, expected) => {
    await withTenant({ faults: [{ route, mishap: { kind: 'hang' } }] }, async (tenant) => {
      const { facts, verdict } = await check(tenant, person('Ada Brook'), {
        budgetMs: 60_000,
        hanging: failing,
      });
      const missing = FACTS.filter((what) => gapOf(facts, what) !== undefined);
      expect(missing).toEqual([failing]);
      expect(verdict.verdict).toBe(expected);
    });
  });
});

describe('retries', () => {
  const who = person('Ada Brook');

  test.each<[string, Mishap]>([
    ['503', status(503)],
    ['500', status(500)],
    ['429 that asks for a second', status(429, '1')],
    ['a dropped connection', { kind: 'drop' }],
  ])('%s once is mended', async (_, mishap) => {
    await withTenant({ faults: [{ route: 'roleAssignments', mishap, times: 2 }] }, async (tenant) => {
      const { facts } = await check(tenant, who);
      expect(facts.assignments.kind).toBe('read');
      expect(facts.gaps).toEqual([]);
    });
  });

  test('a wait that is longer than a check is not waited for, and named', async () => {
    await withTenant({ faults: [{ route: 'permissions', mishap: status(429, '60') }] }, async (tenant) => {
      const { facts, milliseconds } = await check(tenant, who);
      expect(facts.permissions).toEqual({
        kind: 'gap',
        gap: { what: 'permissions', why: 'throttled', retryAfterSeconds: 60 },
      });
      expect(milliseconds).toBeLessThan(9_000);
    });
  });
});

describe('pages', () => {
  const who = person('Grace Lindqvist');

  test('all of them are read', async () => {
    await withTenant({ pageSize: 1 }, async (tenant) => {
      const { facts } = await check(tenant, who);
      expect(facts.assignments).toMatchObject({ kind: 'read', value: [{}, {}] });
      const pages = tenant.served().filter(({ route }) => route === 'roleAssignments');
      expect(pages.some(({ url }) => url.includes('skiptoken'))).toBe(true);
    });
  });

  test('one that links to itself ends the list, keeps what was read and says that it is a part', async () => {
    const faults: Fault[] = [{ route: 'roleAssignments', mishap: { kind: 'page-repeats' } }];
    await withTenant({ pageSize: 1, faults }, async (tenant) => {
      const { facts, verdict } = await check(tenant, who);
      const gap = { what: 'assignments', why: 'unreadable' };
      expect(facts.assignments).toMatchObject({ kind: 'read', value: [{}], incomplete: gap });
      expect(verdict.verdict).toBe('granted');
      expect(tenant.served().length).toBeLessThan(40);
    });
  });

  test.each<[string, Mishap, Gap['why']]>([
    ['fails', status(403), 'forbidden'],
    ['is no JSON', body(JSON_TYPE, 'oops'), 'unreadable'],
    ['hangs', { kind: 'hang' }, 'timed-out'],
  ])('a later one that %s leaves the earlier ones', async (_, mishap, why) => {
    await withTenant({ pageSize: 1, faults: [{ route: 'roleAssignments', mishap, fromPage: 1 }] }, async (tenant) => {
      const { facts } = await check(tenant, who, {
        budgetMs: 60_000,
        ...(why === 'timed-out' && { hanging: 'assignments' }),
      });
      expect(facts.assignments).toMatchObject({ kind: 'read', value: [{}], incomplete: { what: 'assignments', why } });
    });
  });

  // The page that is missing could hold the role: a part of a list proves no "no".
  test('a part of the assignments without the role is no "not granted"', async () => {
    const faults: Fault[] = [
      { route: 'roleAssignments', mishap: status(403), level: 'subscription', fromPage: 1 },
      { route: 'roleAssignments', mishap: status(403), level: 'resource' },
      { route: 'permissions', mishap: status(403) },
    ];
    await withTenant({ pageSize: 1, faults }, async (tenant) => {
      const { verdict } = await check(tenant, person('Paul Mertens'));
      expect(verdict.verdict).toBe('unknown');
    });
  });
});

test('nothing listens there', async () => {
  const { facts, milliseconds } = await withTenant({}, async (tenant) => {
    await tenant.close();
    return check(tenant, person('Ada Brook'));
  });
  expect(gapOf(facts, 'assignments')).toEqual({ what: 'assignments', why: 'unreachable' });
  expect(milliseconds).toBeLessThan(9_000);
});

test('a certificate that is not trusted is no answer', async () => {
  await withTenant({}, async (tenant) => {
    const { facts } = await check(tenant, person('Ada Brook'), { ca: undefined });
    expect(gapOf(facts, 'assignments')).toEqual({ what: 'assignments', why: 'unreachable' });
  });
});
