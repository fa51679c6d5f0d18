import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.object({ resolved: z.string().optional(), optionalDependencies: z.record(z.string()).default({}) }),
  ),
});
const LOCKS = ['package-lock.json', 'test/azurite/package-lock.json'];
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
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test.each(LOCKS)('%s names no registry: an install uses the one that its machine is configured for', (lock) => {
  expect(Object.entries(packagesOf(lock)).filter(([, { resolved }]) => resolved?.startsWith('http') === true)).toEqual(
    [],
  );
});
