import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.object({ resolved: z.string().optional(), optionalDependencies: z.record(z.string()).default({}) }),
  ),
});
const { packages } = Lock.parse(JSON.parse(readFileSync(join(__dirname, '../package-lock.json'), 'utf8')));

test('each optional platform package has its entry: npm 11 and later refuse a lock file without', () => {
  const known = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !known.has(name))
      .map((name) => `${path} wants ${name}`),
  );
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test('no entry names a registry: an install uses the one that its machine is configured for', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http') === true)).toEqual([]);
});
