import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const ROOT = path.join(__dirname, '../..');
const NAME = '@fabrikam/locksmith';

/** What somebody writes who judges access by themselves; the last call is wrong, and must be seen to be. */
const CONSUMER = `import { evaluate, type AccessFacts, type AccessQuestion } from '${NAME}';
export const verdictOf = (question: AccessQuestion, facts: AccessFacts): string => evaluate(question, facts).verdict;
// @ts-expect-error
evaluate('nothing');
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locksmith-types-'));
  const packed = spawnSync(process.execPath, ['scripts/pack.mjs', '--name', NAME, '--out', folder], {
    ...{ cwd: ROOT, encoding: 'utf8' as const },
  });
  if (packed.status !== 0) throw new Error(packed.stderr);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  writeFileSync(path.join(folder, 'consumer.ts'), CONSUMER);
  const install = ['install', '--offline', '--no-audit', '--no-fund', packed.stdout.trim()];
  const installed = spawnSync('npm', install, { cwd: folder, encoding: 'utf8' });
  if (installed.status !== 0) throw new Error(installed.stderr);
}, 240_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('it has the name that its publisher gave it', () => {
  const manifest = readFileSync(path.join(folder, 'node_modules', NAME, 'package.json'), 'utf8');
  expect(z.object({ name: z.string() }).parse(JSON.parse(manifest)).name).toBe(NAME);
});

test.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('its types serve code of module %s, resolved as %s', (module, resolution) => {
  const tsc = path.join(ROOT, 'node_modules/typescript/lib/tsc.js');
  const compilerOptions = { noEmit: true, strict: true, skipLibCheck: false, types: [], module };
  const config = { compilerOptions: { ...compilerOptions, moduleResolution: resolution }, files: ['consumer.ts'] };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  expect(spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stdout: '',
  });
});
