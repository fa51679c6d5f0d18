import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { startFront } from '../instances/front';
import { startProcess, type BotProcess } from '../instances/process';
import { startProduction, type Production, type ProductionOptions } from '../teams/production';
import type { Prober } from './prober';

/** The built bot under attack, with the servers around it. */
export interface Target extends Production {
  /** Its processes: one, unless `instances` says otherwise. */
  readonly processes: readonly BotProcess[];
  /** Whether each process runs that should. */
  readonly runs: () => boolean;
  /** What the processes wrote: their log, and standard error. */
  readonly said: () => string;
  /** Every address that a process tried to reach and that is no server of this attack, as `host:port`. */
  readonly reached: () => readonly string[];
  /** From now on the end of this process is no finding, and nobody asks for its health. */
  readonly mayEnd: (instance: number) => void;
  /** Bytes of memory that a process holds now. */
  readonly memory: (instance?: number) => number;
  /** The most that it held at any time. */
  readonly peak: (instance?: number) => number;
  /** Processor time that a process has used so far, in milliseconds, to ten. */
  readonly cpuMs: (instance?: number) => number;
}

export interface TargetOptions extends Omit<ProductionOptions, 'start'> {
  readonly instances?: number;
  /** Where requests to the hosts of files go: a port on loopback, and the file with its certificate. */
  readonly fileHost?: { readonly port: number; readonly caFile: string };
  /** Addresses besides the usual servers' that the bot may ask. */
  readonly trusted?: readonly string[];
}

const GUARD = pathToFileURL(path.resolve('test/attack/guard.mjs')).href;

/** A clock tick of Linux, in which /proc counts processor time. */
const TICK_MS = 10;

function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1_024;
}

function processorMsOf(pid: number): number {
  // The name in brackets may hold anything; user and system time are the 12th and 13th field after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
};

/** Starts the bundle `file`. The prober knows its processes from now on. */
export async function startTarget(
  { instances = 1, fileHost, settings = {}, trusted = [], ...options }: TargetOptions,
  file: string,
  prober: Prober,
): Promise<Target> {
  const folder = mkdtempSync(path.join(tmpdir(), 'locksmith-attack-'));
  const reachedFile = path.join(folder, 'reached');
  const guarded = {
    NODE_OPTIONS: `--import=${GUARD}`,
    ATTACK_REACHED: reachedFile,
    ...(fileHost ? { ATTACK_FILE_PORT: String(fileHost.port), NODE_EXTRA_CA_CERTS: fileHost.caFile } : {}),
  };
  let processes: readonly BotProcess[] = [];
  const bot = await startProduction({
    ...options,
    settings,
    start: async (given, services) => {
      const all = { ...given, ...guarded };
      processes = await Promise.all(Array.from({ length: instances }, () => startProcess(all, services, file)));
      const [only] = processes;
      return instances === 1 && only ? only : startFront(processes);
    },
  });
  const dead = new Set<BotProcess>();
  const ending = new Set<BotProcess>();
  for (const one of processes) {
    void one.ended.then(() => dead.add(one));
    prober.watch(one.url, one.child.pid ?? 0);
  }
  const at = (instance: number): BotProcess => {
    const found = processes[instance];
    if (!found) throw new RangeError(`There is no process ${instance}.`);
    return found;
  };
  const own = new Set(
    [
      bot.channel.serviceUrl,
      bot.framework.addresses.OAuthUrl,
      bot.tenant.endpoint,
      ...ownAddresses(settings),
      ...trusted,
    ].map((url) => addressOf(url ?? '')),
  );
  return {
    ...bot,
    processes,
    runs: () => processes.every((one) => !dead.has(one) || ending.has(one)),
    said: () => processes.map((one) => one.out() + one.err()).join(''),
    reached: () => linesOf(reachedFile).filter((address) => !own.has(address)),
    mayEnd: (instance) => {
      ending.add(at(instance));
      prober.forget(at(instance).url);
    },
    memory: (instance = 0) => memoryOf(at(instance).child.pid ?? 0, 'VmRSS'),
    peak: (instance = 0) => memoryOf(at(instance).child.pid ?? 0, 'VmHWM'),
    cpuMs: (instance = 0) => processorMsOf(at(instance).child.pid ?? 0),
    close: async () => {
      for (const { url } of processes) prober.forget(url);
      await bot.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As the guard writes it. */
function addressOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
}

/** The storage that a setting names. */
function ownAddresses(settings: Readonly<Record<string, string>>): readonly string[] {
  const endpoint = /BlobEndpoint=([^;]+)/.exec(settings['AZURE_STORAGE_CONNECTION_STRING'] ?? '')?.[1];
  return endpoint === undefined ? [] : [endpoint];
}
