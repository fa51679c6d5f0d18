import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.object({
      resolved: z.string().optional(),
      engines: z.union([z.record(z.string()), z.array(z.string())]).optional(),
      optionalDependencies: z.record(z.string()).default({}),
    }),
  ),
});
const LOCKS = ['', 'test/azurite/', 'test/packages/', 'test/toolkit/'].map((folder) => `${folder}package-lock.json`);
const packagesOf = (lock: string): z.infer<typeof Lock>['packages'] =>
  Lock.parse(JSON.parse(readFileSync(join(__dirname, '..', lock), 'utf8'))).packages;

test.each(LOCKS)('%s: each optional platform package has its entry, or npm 11 and later refuse it', (lock) => {
  const packages = packagesOf(lock);
  const known = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !known.has(name))
      .map((name) => `${path} wants ${name}`),
  );
  expect(Object.keys(packages).length).toBeGreaterThan(80);
  expect(missing).toEqual([]);
});

test.each(LOCKS)('%s names no registry: an install uses the one that its machine is configured for', (lock) => {
  expect(Object.entries(packagesOf(lock)).filter(([, { resolved }]) => resolved?.startsWith('http') === true)).toEqual(
    [],
  );
});

/**
 * Says that it wants Node.js 22, and runs on 20: our tests do so on each. Its version before, 11, does not load on 24.
 */
const WANTS_MORE = ['node_modules/restify'];

test('`npm ci` warns of one package on Node.js 20: every other one runs on the oldest that this one supports', () => {
  // The oldest is 20: a range of packages that asks for it, or for less, says so with one of these.
  const takes20 = (range: string): boolean =>
    range.split('||').some((part) => {
      const [, sign = '', major = '0'] = /^\s*(>=|>|\^|~|=)?\s*v?(\d+|\*)/.exec(part) ?? [];
      if (major === '*') return true;
      return ['>=', '>'].includes(sign) ? Number(major) <= 20 : Number(major) === 20;
    });
  expect(takes20('^18.18.0 || ^20.9.0 || >=21.1.0')).toBe(true);
  expect(takes20('>=22.0.0')).toBe(false);
  const asked = Object.entries(packagesOf('package-lock.json')).flatMap(([path, { engines }]) =>
    engines !== undefined && !Array.isArray(engines) && 'node' in engines
      ? [{ path, node: engines['node'] ?? '*' }]
      : [],
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter(({ node }) => !takes20(node)).map(({ path }) => path)).toEqual(WANTS_MORE);
});
