// Compiles src to dist where something changed since the last time. It says so to somebody who waits for it, and stays
// silent in scripts and pipes (`--tell`: says so there, too). The commands that run compiled
// code (`locksmith`, `sandbox`, `start`) go through here, so that they work right after `npm ci` and start at once
// from then on. Two of them may start together: one builds, the other waits. With `--bundle`, as `build` and `start`
// have it, makes dist/server/locksmith.cjs as well: the one file that is deployed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const stamp = at('dist', '.built');
const bundled = at('dist', 'server', 'locksmith.cjs');
const BUNDLER = ['bundle.mjs', 'notices.mjs', 'bundle'].map((name) => at('scripts', name));
const wantsBundle = process.argv.includes('--bundle');
const lock = at('node_modules', '.locksmith-build');
const PATIENCE_MS = 180_000;
const tells = process.argv.includes('--tell') || process.stderr.isTTY;

/** To standard error: standard output belongs to the command that runs next. */
const tell = (words) => {
  if (tells) process.stderr.write(`${words}\n`);
};

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

const newestOf = (files) => files.reduce((latest, file) => Math.max(latest, changedAt(file) ?? 0), 0);
const within = (folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));

/** Time of the newest change: of files, and of folders, which change when a file in them goes or comes. */
const newest = () => newestOf([...within(at('src')), at('src'), at('tsconfig.json'), at('package-lock.json')]);

const isCompiled = () => (changedAt(stamp) ?? 0) > newest();
const isBundled = () => (changedAt(bundled) ?? 0) > newestOf([stamp, ...BUNDLER, ...within(at('scripts', 'bundle'))]);
const isFresh = () => isCompiled() && (!wantsBundle || isBundled());

const takeLock = () => {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

const compile = () => {
  // Beside dist, and put in its place when it is whole: a command that starts meanwhile finds the old one. A file that
  // was deleted in src does not live on.
  tell('Building Locksmith, once: a quarter of a minute …');
  const next = at('dist.next');
  const old = at('dist.old');
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  const started = new Date();
  const tsc = at('node_modules', 'typescript', 'lib', 'tsc.js');
  // What the compiler has to say goes to standard error: standard output belongs to the command that runs next.
  const { status } = spawnSync(process.execPath, [tsc, '-p', at('tsconfig.json'), '--outDir', next], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) return status ?? 1;
  if (existsSync(at('dist'))) renameSync(at('dist'), old);
  renameSync(next, at('dist'));
  rmSync(old, { recursive: true, force: true });
  writeFileSync(stamp, '');
  // What changed while the compiler ran is newer than this.
  utimesSync(stamp, started, started);
  return 0;
};

/** Loaded here and not before: it takes longer than to find that there is nothing to do. */
const makeBundle = async () => {
  const { bundle } = await import('./bundle.mjs');
  const next = at('dist', 'server.next');
  await bundle(root, './dist/index.js', path.join(next, 'locksmith.cjs'));
  // A command that starts meanwhile finds the old ones, or the new ones whole.
  mkdirSync(path.dirname(bundled), { recursive: true });
  for (const name of readdirSync(next)) renameSync(path.join(next, name), path.join(path.dirname(bundled), name));
  rmSync(next, { recursive: true });
};

const build = async () => {
  const status = isCompiled() ? 0 : compile();
  if (status === 0 && wantsBundle && !isBundled()) await makeBundle();
  return status;
};

let waiting = false;
const tellWaiting = () => {
  if (!waiting) tell('Another build is under way: waiting for it …');
  waiting = true;
};

const deadline = Date.now() + PATIENCE_MS;
while (!isFresh()) {
  if (takeLock()) {
    try {
      process.exitCode = isFresh() ? 0 : await build();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
    break;
  }
  tellWaiting();
  // Another build is under way. One that died left its lock: it is taken away when patience ends.
  if (Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
  await sleep(200);
}
