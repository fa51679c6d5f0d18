import { builtInRoles } from '../../src/azure-names';
import { setTimeout as pause } from 'node:timers/promises';
import { createDefinitionCache } from '../../src/azure';
import type { Served } from '../../src/sandbox';
import { check, NOON, objectId, person, sourceFor, questionOf, withTenant } from './support';

/**
 * Holds every request until no other one comes, then lets all of them go, and so on: how many times that was necessary
 * is how many round trips follow one another, however slow the machine is.
 */
class Waves {
  count = 0;
  private readonly held: (() => void)[] = [];
  private open = true;

  readonly fault = {
    route: 'any',
    mishap: {
      kind: 'hold',
      until: () =>
        new Promise<void>((resolve) => {
          this.held.push(resolve);
        }),
    },
  } as const;

  async run<T>(work: Promise<T>): Promise<T> {
    const done = work.finally(() => {
      this.open = false;
    });
    let before = 0;
    for (let calm = 0; this.open; calm = this.held.length === before ? calm + 1 : 0) {
      before = this.held.length;
      // A turn of the event loop each, in which requests under way arrive.
      await pause(10);
      if (calm < 15 || before === 0) continue;
      this.count += 1;
      for (const release of this.held.splice(0)) release();
      before = 0;
      calm = 0;
    }
    return done;
  }
}

test.each([
  'Ada Brook',
  'Grace Lindqvist',
  'Chen Wu',
  'Lena Novak',
  'Pia Lund',
  'Dmitri Sokol',
  'Jonas Keller',
  'Gil Amado',
])('%s, whose resource is known, costs at most two round trips one after the other', async (name) => {
  const waves = new Waves();
  await withTenant({ faults: [waves.fault], pageSize: 50 }, async (tenant) => {
    const { verdict } = await waves.run(check(tenant, person(name), { budgetMs: 60_000 }));
    expect(verdict.verdict).toBe(person(name).verdict);
    expect(waves.count).toBeLessThanOrEqual(2);
  });
});

test('an endpoint costs one more, to find the account', async () => {
  const waves = new Waves();
  await withTenant({ faults: [waves.fault], pageSize: 50 }, async (tenant) => {
    const resource = { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com' } as const;
    await waves.run(check(tenant, person('Ada Brook'), { resource, budgetMs: 60_000 }));
    expect(waves.count).toBe(3);
  });
});

test('no request leaves its api version or a scope out, and none has an empty segment', async () => {
  await withTenant({}, async (tenant) => {
    await check(tenant, person('Pia Lund'));
    for (const { url, route } of tenant.served()) {
      expect(url).toContain('api-version=');
      expect(url).not.toContain('//');
      expect(route).not.toBe('unknown');
    }
  });
});

describe('role definitions', () => {
  const definitionRequests = (served: readonly Served[]): number =>
    served.filter(({ route }) => route === 'roleDefinitions').length;

  test('are read once in an hour, for everybody', async () => {
    await withTenant({}, async (tenant) => {
      const cache = createDefinitionCache();
      let time = NOON;
      const now = (): number => time;
      await check(tenant, person('Ada Brook'), { cache, now });
      const first = definitionRequests(tenant.served());
      expect(first).toBeGreaterThan(0);
      await check(tenant, person('Grace Lindqvist'), { cache, now });
      expect(definitionRequests(tenant.served())).toBe(first);
      time += 3_600_001;
      await check(tenant, person('Ada Brook'), { cache, now });
      expect(definitionRequests(tenant.served())).toBe(2 * first);
    });
  });

  test('of custom roles are kept for the one who may read them', async () => {
    await withTenant({}, async (tenant) => {
      const cache = createDefinitionCache();
      await check(tenant, person('Hana Petrov'), { cache });
      const hana = questionOf(person('Hana Petrov'));
      // Omar may read that definition too, but asks with his own rights.
      const source = sourceFor(tenant, tenant.credentialFor(person('Omar Weiss').objectId), { cache });
      const before = definitionRequests(tenant.served());
      await source.facts({ ...hana, principal: objectId(person('Lena Novak').objectId) }, new AbortController().signal);
      expect(definitionRequests(tenant.served())).toBeGreaterThan(before);
    });
  });

  test('come live, and from the dated table where they cannot be read', async () => {
    const ada = person('Ada Brook');
    await withTenant({}, async (tenant) => {
      const { facts } = await check(tenant, ada);
      expect(facts.definitions.map(({ bundledOn }) => bundledOn)).toEqual([undefined, undefined]);
      // What is measured on the built-in roles is measured once.
      expect(facts.catalogue).toBe(builtInRoles());
    });
    const faults = [{ route: 'roleDefinitions', mishap: { kind: 'status', status: 403 } }] as const;
    await withTenant({ faults }, async (tenant) => {
      const { facts, verdict } = await check(tenant, ada);
      expect(facts.definitions).toContainEqual(
        expect.objectContaining({ name: 'Foundry User', formerName: 'Azure AI User', bundledOn: '2026-08-22' }),
      );
      expect(verdict.verdict).toBe('granted');
    });
  });

  test('of a custom role that cannot be read are a gap about its id', async () => {
    await withTenant({}, async (tenant) => {
      const { facts } = await check(tenant, person('Lena Novak'));
      const ids = facts.assignments.kind === 'read' ? facts.assignments.value.map(({ roleId }) => roleId) : [];
      expect(
        facts.gaps
          .filter(({ what }) => what === 'definitions')
          .map(({ about }) => about)
          .toSorted(),
      ).toEqual(ids.toSorted());
    });
  });
});

describe('on the way', () => {
  test('each fact is told as soon as it is known, and the rest is still being read', async () => {
    const faults = [{ route: 'denyAssignments', mishap: { kind: 'hang' } }] as const;
    await withTenant({ faults }, async (tenant) => {
      const { progress } = await check(tenant, person('Ada Brook'), { budgetMs: 60_000, hanging: 'denyAssignments' });
      expect(progress[0]?.assignments).toMatchObject({ gap: { why: 'still-reading' } });
      const last = progress.filter(({ assignments }) => assignments.kind === 'read').at(0);
      expect(last?.denyAssignments).toEqual({ kind: 'gap', gap: { what: 'denyAssignments', why: 'still-reading' } });
    });
  });

  test('what the resource shows is told while the subscription still counts its pages', async () => {
    const faults = [
      { route: 'roleAssignments', level: 'subscription', mishap: { kind: 'delay', milliseconds: 300 } },
    ] as const;
    await withTenant({ faults }, async (tenant) => {
      const { progress, facts } = await check(tenant, person('Ruth Okafor'));
      const early = progress.find(({ assignments }) => assignments.kind === 'read');
      expect(early?.assignments).toMatchObject({ value: [{}] });
      expect(early?.gaps).toContainEqual(expect.objectContaining({ what: 'assignments', why: 'still-reading' }));
      expect(facts.assignments).toMatchObject({ value: [{}, {}] });
      expect(facts.gaps).toEqual([]);
    });
  });
});

test('who may read at the resource only is told which subscription was not seen', async () => {
  await withTenant({}, async (tenant) => {
    const { facts } = await check(tenant, person('Tomas Vega'));
    expect(facts.assignments.kind).toBe('read');
    expect(facts.gaps).toEqual([
      { what: 'assignments', why: 'forbidden', about: person('Tomas Vega').resource.split('/').slice(0, 3).join('/') },
    ]);
  });
});
