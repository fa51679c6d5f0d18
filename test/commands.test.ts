import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.join(__dirname, '..');

interface Started {
  readonly child: ChildProcess;
  /** Waits until the output holds this. Rejects where the command ends before. */
  readonly says: (words: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
  readonly out: () => string;
  readonly err: () => string;
}

const running = new Set<ChildProcess>();

/** A command as its users type it; it builds first where that is needed. */
function npm(args: readonly string[], settings: Record<string, string> = {}): Started {
  const bare = Object.entries(process.env).filter(([name]) => !/^(MICROSOFT_|OAUTH_|ALLOWED_|AZURE_|PORT$)/.test(name));
  const child = spawn('npm', args, { cwd: root, env: { ...Object.fromEntries(bare), ...settings } });
  running.add(child);
  let out = '';
  let err = '';
  const watchers = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    for (const watcher of watchers) watcher();
  });
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = once(child, 'close').then(([status]) => {
    running.delete(child);
    return typeof status === 'number' ? status : null;
  });
  const says = (words: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = words.exec(out);
        if (found) resolve(found);
      };
      watchers.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${words.source}:\n${out}${err}`)));
    });
  return { child, says, ended, out: () => out, err: () => err };
}

afterEach(() => {
  for (const child of running) child.kill('SIGTERM');
});

const isGone = async (url: string): Promise<boolean> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (!answers) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
};

describe('npm start', () => {
  const SETTINGS = {
    MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
    MICROSOFT_APP_TENANT_ID: 'aaaaaaaa-2222-4333-8444-555555555555',
    OAUTH_CONNECTION_NAME: 'azure-resource-manager',
    PORT: '0',
  };

  test('without its settings refuses, and lists every one that is missing', async () => {
    const { ended, err, out } = npm(['run', '--silent', 'start']);
    expect(await ended).toBe(1);
    for (const name of ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'OAUTH_CONNECTION_NAME']) {
      expect(err()).toContain(`${name} is missing`);
    }
    expect(out()).toBe('');
  });

  test('with its settings serves, and takes nothing that is not signed', async () => {
    const { child, says } = npm(['run', '--silent', 'start'], SETTINGS);
    const port = (await says(/port (\d+)/))[1] ?? '';
    const url = `http://127.0.0.1:${port}`;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const activity = {
      ...{ type: 'message', text: 'help', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1' },
      ...{ from: { id: 'a' }, conversation: { id: 'b' }, recipient: { id: 'c' } },
    };
    const post = (authorization?: string): Promise<Response> =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        body: JSON.stringify(activity),
        headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
      });
    expect((await post()).status).toBe(401);
    expect((await post('Bearer nonsense')).status).toBe(401);
    expect((await post('Basic bm8=')).status).toBe(401);
    child.kill('SIGTERM');
    expect(await isGone(`${url}/healthz`)).toBe(true);
  });
});

describe('npm run sandbox', () => {
  test('without the chat client says what it does, prints two addresses on loopback, answers, and stops on a signal', async () => {
    const { child, says, out, err } = npm(['run', '--silent', 'sandbox', '--', '--no-client'], { PORT: '0' });
    const bot = (await says(/^Bot: (\S+)\n[^]*Ctrl-C/m))[1] ?? '';
    expect(err()).toMatch(/^Starting a pretend Azure tenant and the bot …$/m);
    expect(out().trim().split('\n')).toEqual([
      expect.stringMatching(/^Pretend Azure tenant: https:\/\/127\.0\.0\.1:\d+$/),
      expect.stringMatching(/^Bot: http:\/\/127\.0\.0\.1:\d+\/api\/messages$/),
      'Log: sandbox.log',
      'Ctrl-C stops everything.',
    ]);
    const health = bot.replace('/api/messages', '/healthz');
    expect((await fetch(health)).status).toBe(200);

    const second = npm(['run', '--silent', 'sandbox', '--', '--no-client'], { PORT: new URL(bot).port });
    expect(await second.ended).toBe(1);
    expect(second.err()).toMatch(/Port \d+ is taken/);

    child.kill('SIGTERM');
    expect(await isGone(health)).toBe(true);
  });

  test('refuses an option that it does not know', async () => {
    const { ended, err } = npm(['run', '--silent', 'sandbox', '--', '--client=no']);
    expect(await ended).toBe(1);
    expect(err()).toContain('--no-client');
  });
});
