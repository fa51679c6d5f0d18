// Makes the package that is installed without a compiler: the terminal in one file, the evaluator with its types, and
// its test vectors (docs/decisions/0023-a-package-of-its-own.md). `--out FOLDER`: where to; `--name NAME`:
// what a registry of yours calls it (`locksmith` in npm's is somebody else's); `--no-types`: for tests.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: at('dist') },
    name: { type: 'string', default: 'locksmith' },
    types: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const out = path.resolve(values.out);
const stage = path.join(out, 'package');

const run = (args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${path.basename(args[0])} failed.`);
};

/** What the package says of itself. It needs no other: everything is in its files. */
const manifest = () => {
  const { version, license, engines, description } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  return {
    ...{ name: values.name, version, description, license, engines },
    bin: { locksmith: 'bin.cjs' },
    main: 'evaluator.cjs',
    ...(values.types && { types: 'types/evaluator.d.ts' }),
    exports: {
      '.': { ...(values.types && { types: './types/evaluator.d.ts' }), default: './evaluator.cjs' },
      './vectors/*': './vectors/*',
      './package.json': './package.json',
    },
  };
};

/** Where it can, Node.js keeps what it has compiled: the second start takes half the time. */
const BIN = `#!/usr/bin/env node
require('node:module').enableCompileCache?.();
require('./locksmith.cjs');
`;

/** The evaluator's declarations, and those that they lead to. */
const writeTypes = () => {
  const config = at('dist', 'tsconfig.types.json');
  const compilerOptions = {
    ...{ declaration: true, emitDeclarationOnly: true, sourceMap: false },
    ...{ rootDir: at('src'), outDir: path.join(stage, 'types') },
  };
  const files = [at('src', 'evaluator.ts')];
  writeFileSync(config, JSON.stringify({ extends: at('tsconfig.json'), compilerOptions, files, include: [] }));
  run([at('node_modules', 'typescript', 'lib', 'tsc.js'), '-p', config]);
  rmSync(config);
};

run([at('scripts', 'build.mjs'), '--tell']);
rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
const { bundle } = await import('./bundle.mjs');
await bundle(root, './dist/evaluator.js', path.join(stage, 'evaluator.cjs'));
// After it: what stands beside the larger one holds for both.
await bundle(root, './dist/cli.js', path.join(stage, 'locksmith.cjs'));
writeFileSync(path.join(stage, 'bin.cjs'), BIN);
writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
for (const name of ['LICENSE', 'vectors']) cpSync(at(name), path.join(stage, name), { recursive: true });
cpSync(at('docs', 'package.md'), path.join(stage, 'README.md'));
if (values.types) writeTypes();
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const packed = spawnSync(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], {
  cwd: stage,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (packed.status !== 0) throw new Error(`npm pack failed: ${packed.stderr}`);
process.stdout.write(`${path.join(out, packed.stdout.trim().split('\n').at(-1))}\n`);
