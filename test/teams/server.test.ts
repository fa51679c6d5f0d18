import { connect } from 'node:net';

import type { Activity, InvokeResponse } from 'botbuilder';
import { ClaimsIdentity } from 'botframework-connector';

import { NotAdmitted, UNPROVEN } from '../../src/teams/admission';
import { startServer, type RunningServer, type ServerOptions } from '../../src/teams/server';
import { activityJson } from './activities';

interface Rig {
  readonly server: RunningServer;
  readonly received: Activity[];
  readonly refused: { readonly status: number; readonly code: string }[];
  readonly post: (
    body: string | Uint8Array<ArrayBuffer>,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: unknown }>;
}

const running: RunningServer[] = [];

async function start(more: Partial<ServerOptions> = {}): Promise<Rig> {
  const received: Activity[] = [];
  const refused: Rig['refused'] = [];
  const server = await startServer({
    prove: () => Promise.resolve({ identity: new ClaimsIdentity([]) }),
    receive: (_proof, activity): Promise<InvokeResponse | undefined> => {
      received.push(activity);
      return Promise.resolve(undefined);
    },
    port: 0,
    host: '127.0.0.1',
    onRefused: (refusal) => refused.push(refusal),
    ...more,
  });
  running.push(server);
  const post: Rig['post'] = async (body, headers = { 'content-type': 'application/json' }) => {
    const response = await fetch(`${server.url}/api/messages`, { method: 'POST', body, headers });
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, body: parsed };
  };
  return { server, received, refused, post };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

const valid = (): string => JSON.stringify(activityJson('message', { text: 'hello' }));

describe('POST /api/messages', () => {
  test('hands an activity to the bot and answers 200', async () => {
    const { post, received } = await start();
    expect(await post(valid())).toEqual({ status: 200, body: undefined });
    expect(received.map(({ text }) => text)).toEqual(['hello']);
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>, number, string]>([
    ['a body that is no JSON', 'this is no JSON', 400, 'BodyNotJson'],
    ['an empty body', '', 400, 'BodyEmpty'],
    ['binary junk', Uint8Array.from({ length: 4096 }, (_, i) => (i * 97) % 256), 400, 'BodyNotJson'],
    ['JSON cut in the middle', '{"type":"message","te', 400, 'BodyNotJson'],
    ['JSON in broken UTF-8', Uint8Array.from([0x22, 0xff, 0xfe, 0x22]), 400, 'BodyNotJson'],
    ['a JSON list', '[]', 400, 'ActivityInvalid'],
    ['a JSON null', 'null', 400, 'ActivityInvalid'],
    ['a body over 512 KB', JSON.stringify({ text: 'x'.repeat(512 * 1024) }), 413, 'BodyTooLarge'],
  ])('refuses %s', async (_name, body, status, code) => {
    const { post, received, refused } = await start();
    const answer = await post(body);
    expect(answer).toEqual({
      status,
      body: { error: { code, message: expect.stringMatching(/\w{3}.*\.$/) as string } },
    });
    expect(received).toEqual([]);
    expect(refused).toEqual([{ status, code }]);
  });

  test.each(['type', 'from', 'conversation', 'serviceUrl'])(
    'refuses an activity without %s and names it',
    async (field) => {
      const { post, received } = await start();
      const activity = Object.fromEntries(
        Object.entries(activityJson('message', { text: 'hello' })).filter(([name]) => name !== field),
      );
      const answer = await post(JSON.stringify(activity));
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain(field);
      expect(received).toEqual([]);
    },
  );

  test.each([
    ['from.id', { from: { name: 'x' } }],
    ['from.aadObjectId', { from: { id: '29:x', aadObjectId: { a: 1 } } }],
    ['conversation.id', { conversation: {} }],
    ['conversation.id', { conversation: { id: 'a\ud800' } }],
    ['id', { id: 'a\udfff' }],
    ['conversation.isGroup', { conversation: { id: 'a', isGroup: 'yes' } }],
    ['serviceUrl', { serviceUrl: 'file:///etc/passwd' }],
    ['recipient', { recipient: 'bot' }],
  ])('names %s when it is malformed', async (field, more) => {
    const { post } = await start();
    const answer = await post(JSON.stringify(activityJson('message', more)));
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(field);
  });

  test('refuses another content type, so that no web page can talk to a bot on loopback', async () => {
    const { post, received } = await start();
    expect((await post(valid(), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(valid(), { 'content-type': 'application/json', 'content-encoding': 'gzip' })).status).toBe(415);
    expect(received).toEqual([]);
  });

  test('takes a content type with parameters', async () => {
    const { post } = await start();
    expect((await post(valid(), { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  test('takes a body of just under 512 KB', async () => {
    const { post } = await start();
    const body = JSON.stringify(activityJson('message', { text: 'x'.repeat(512 * 1024 - 2000) }));
    expect((await post(body)).status).toBe(200);
  });

  test('serves the next request after a refused one', async () => {
    const { post } = await start();
    await post('junk');
    await post(JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) }));
    expect((await post(valid())).status).toBe(200);
  });

  test('an unproven sender gets a plain 401 without the reason', async () => {
    const secret = 'audience 1234 does not match';
    const { post } = await start({ prove: () => Promise.reject(new NotAdmitted(UNPROVEN, new Error(secret))) });
    const answer = await post(valid());
    expect(answer.status).toBe(401);
    expect(JSON.stringify(answer.body)).not.toContain('1234');
  });

  test('a turn that fails outside the bot gets a plain 500', async () => {
    const { post, refused } = await start({ receive: () => Promise.reject(new Error('a secret')) });
    const answer = await post(valid());
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(refused).toEqual([{ status: 500, code: 'TurnFailed' }]);
  });

  test("passes an invoke's answer on", async () => {
    const { post } = await start({ receive: () => Promise.resolve({ status: 200, body: { hello: 'card' } }) });
    expect(await post(valid())).toEqual({ status: 200, body: { hello: 'card' } });
  });

  test('asks its gate before the bot', async () => {
    const refusal = { status: 403, code: 'NotLocal', message: 'Only from here.' } as const;
    const { post, received } = await start({ refuse: () => refusal });
    expect((await post(valid())).status).toBe(403);
    expect(received).toEqual([]);
  });
});

describe('the server', () => {
  test('says that it is well', async () => {
    const { server } = await start();
    const response = await fetch(`${server.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('does not know other paths and methods', async () => {
    const { server } = await start();
    expect((await fetch(`${server.url}/api/other`)).status).toBe(404);
    expect((await fetch(`${server.url}/api/messages`)).status).toBe(405);
  });

  test('listens on loopback only', async () => {
    const { server } = await start();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  });

  test('rejects where its port is taken', async () => {
    const { server } = await start();
    await expect(start({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('survives a sender that goes away in the middle of a body', async () => {
    const { server, post } = await start();
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(
          'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{',
        );
        setTimeout(() => {
          socket.destroy();
          resolve();
        }, 30);
      });
    });
    expect((await post(valid())).status).toBe(200);
  });

  describe('ends a connection that asks again before its answer is there', () => {
    const ASK = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
    const OLD = 'GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n';
    const POST = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}';

    test.each<[name: string, pieces: readonly string[]]>([
      ['two in one packet', [ASK + ASK]],
      ['a thousand in one packet', [ASK.repeat(1_000)]],
      ['of an older version', [OLD.repeat(100)]],
      ['of a version that is none', ['GET /healthz HTTP/9.9\r\nHost: x\r\n\r\n'.repeat(100)]],
      ['the second behind a body', [POST + ASK]],
      ['the second with the end of a body', [POST.slice(0, -1), `}${POST}`]],
    ])('%s', async (_, pieces) => {
      const { server } = await start();
      const answers = await new Promise<string>((resolve) => {
        let text = '';
        const socket = connect(server.port, '127.0.0.1', () => {
          for (const [i, piece] of pieces.entries()) setTimeout(() => socket.write(piece), i * 50);
        });
        socket.on('data', (chunk) => (text += String(chunk)));
        socket.on('error', () => undefined);
        socket.on('close', () => {
          resolve(text);
        });
      });
      expect(answers.match(/HTTP\/1\.1 \d\d\d/g) ?? []).toHaveLength(answers.includes('HTTP/') ? 1 : 0);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    });
  });

  test('lets a running turn end before it closes', async () => {
    let release = (): void => undefined;
    const held = new Promise<undefined>((resolve) => {
      release = () => {
        resolve(undefined);
      };
    });
    const { server, post } = await start({ receive: () => held });
    const answer = post(valid());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = server.close();
    release();
    expect((await answer).status).toBe(200);
    await closed;
  });
});
