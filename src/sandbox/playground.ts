import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Somebody in the chat client. */
export interface ChatPerson {
  readonly name: string;
  readonly objectId: string;
}

export interface PlaygroundOptions {
  /** The bot's address, with `/api/messages`. */
  readonly bot: string;
  readonly port: number;
  readonly tenantId: string;
  /** Six at least: the first one chats, the next five are the others in the channel. */
  readonly people: readonly ChatPerson[];
}

export interface Playground {
  readonly url: string;
  /** Resolves when the client has ended by itself. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long the client may take until it answers. It needs less than a second. */
const READY_MS = 20_000;

/** The number of other people that the client's configuration asks for: no more, no less (teams.md §2). */
const OTHERS = 5;

const member = ({ name, objectId }: ChatPerson): Record<string, string> => {
  const [given = name, ...rest] = name.split(' ');
  const address = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@contoso.example`;
  return {
    id: `29:${objectId}`,
    name,
    // Spelt like this by the client.
    userPrincipleName: address,
    aadObjectId: objectId,
    givenName: given,
    surname: rest.join(' ') || given,
    email: address,
  };
};

/** The client's configuration. It is YAML, of which JSON is a part. */
function configuration({ tenantId, people }: PlaygroundOptions): string {
  const [current, ...others] = people;
  if (!current || others.length < OTHERS) throw new Error(`The chat client needs ${OTHERS + 1} people.`);
  return JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: '28:locksmith', name: 'Locksmith' },
    currentUser: member(current),
    users: others.slice(0, OTHERS).map(member),
    personalChat: { id: 'a:locksmith-personal' },
    groupChat: { id: '19:locksmith-group@thread.v2', name: 'Model team' },
    team: {
      id: '19:locksmith-team@thread.tacv2',
      name: 'Contoso AI',
      aadGroupId: '6f0c2d0e-6e0f-4e38-a0a6-0d6d7b3f2c11',
      channels: [{ id: '19:locksmith-channel@thread.tacv2', name: 'Access' }],
    },
  });
}

const isReady = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/_debug/ping`, { signal: AbortSignal.timeout(1_000) });
    return response.ok && (await response.text()).includes('pong');
  } catch {
    return false;
  }
};

/** Its own messages are no sign: it says that it listens before it has read its configuration. */
async function ready(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + READY_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The chat client ended at once.');
    if (await isReady(url)) return;
    await pause(100);
  }
  throw new Error('The chat client did not answer in time.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const killed = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(killed);
}

/**
 * Starts Microsoft 365 Agents Playground, the chat client: offline, without telemetry, and with a temporary folder of
 * its own for its configuration and its log. The bot must listen already.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'locksmith-chat-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), configuration(options));
  const program = require.resolve('@microsoft/m365agentsplayground/cli.js');
  const args = [
    '--require',
    require.resolve('./loopback'),
    program,
    '-e',
    options.bot,
    '-c',
    'msteams',
    '-p',
    String(options.port),
    '--disable-telemetry',
  ];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
  });
  const url = `http://127.0.0.1:${options.port}`;
  const close = async (): Promise<void> => {
    await stop(child);
    await rm(folder, { recursive: true, force: true });
  };
  const ended = once(child, 'exit').then(() => undefined);
  try {
    await ready(url, child);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, ended, close };
}
