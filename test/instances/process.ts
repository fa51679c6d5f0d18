import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import type { Neighbours } from '../../src';
import { SETTINGS, type Served } from '../teams/production';

export interface BotProcess extends Served {
  readonly child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** What it wrote to standard output, and to standard error. */
  readonly out: () => string;
  readonly err: () => string;
}

/** Where npm and jest start; this file runs compiled elsewhere too. */
const ROOT = process.cwd();

/** The one file that is deployed. */
export const BUNDLE = path.join(ROOT, 'dist/server/locksmith.cjs');

/** Builds, where something changed since the last time. */
export function build(): void {
  const args = [path.join(ROOT, 'scripts/build.mjs'), '--bundle'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
}

/** Starts the production bot in a process of its own. `file`: the bundle, or a copy of it. */
export async function startProcess(
  settings: Readonly<Record<string, string>>,
  { log: _log, ...services }: Neighbours,
  file = BUNDLE,
): Promise<BotProcess> {
  const child = spawn(process.execPath, [path.join(ROOT, 'test/instances/child.mjs'), file], {
    // npm's own variables would make it watch for the end of npm.
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))),
      ...SETTINGS,
      PORT: '0',
      ...settings,
      SERVICES: JSON.stringify(services),
    },
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      const found = /listens on port (\d+)/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`It ended: ${out}${err}`)));
  });
  return {
    ...{ child, ended, url: `http://127.0.0.1:${port}`, out: () => out, err: () => err },
    close: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
