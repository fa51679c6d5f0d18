import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { Bodies } from '../../src/teams/body';
import { sendRaw } from './raw-requests';
import { sender, startProduction, type Production } from './production';

let bot: Production;
let port: number;
beforeAll(async () => {
  bot = await startProduction();
  port = Number(new URL(bot.url).port);
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.log.length = 0;
});

const head = (length: number, more = ''): string =>
  `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`;
const healthy = async (): Promise<number> => {
  const start = performance.now();
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  return performance.now() - start;
};

/** Opens a connection, writes this, and then keeps it. */
const hold = (
  bytes: string,
): Promise<{ readonly socket: Socket; readonly text: () => string; readonly closed: () => boolean }> =>
  new Promise((resolve) => {
    let text = '';
    let closed = false;
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      resolve({ socket, text: () => text, closed: () => closed });
    });
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => (closed = true));
  });

test('of a request that proves nothing no body is read, however large: the header is refused', async () => {
  const read = jest.spyOn(Bodies.prototype, 'read');
  const keys = JSON.stringify(Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`key${i}`, i])));
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: keys,
  }).catch(() => undefined);
  // A sender that goes on with more than is thrown away for it may find the line cut before it reads the answer.
  if (response) expect(response.status).toBe(401);
  for (const header of ['', 'Authorization: Bearer a.b.c\r\n', 'Content-Encoding: gzip\r\n']) {
    expect((await sendRaw(port, [head(2, header), '{}'])).statuses).toEqual([401]);
  }
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});

test('150 slow bodies of strangers are cut within seconds, hold no memory, and nobody waits for them', async () => {
  await healthy();
  const before = process.memoryUsage().rss;
  const large = `{"text":"${'x'.repeat(400_000)}`;
  const slow = await Promise.all(Array.from({ length: 150 }, () => hold(head(3_900_000) + large)));
  expect(await healthy()).toBeLessThan(5_000);
  for (let i = 0; i < 200 && slow.some(({ closed }) => !closed()); i += 1) await pause(50);
  expect(slow.every(({ closed }) => closed())).toBe(true);
  // What the sockets hold on both sides is in this process too: far less than the bodies.
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  for (const { text } of slow) expect(text()).toMatch(/^(?:HTTP\/1\.1 401 |$)/);
  expect(await healthy()).toBeLessThan(5_000);
}, 60_000);

test('headers that never end are cut in time', async () => {
  const slow = await hold('POST /api/messages HTTP/1.1\r\nHost: x\r\nX: ');
  const start = performance.now();
  for (let i = 0; i < 400 && !slow.closed(); i += 1) {
    await pause(50);
    if (!slow.closed()) slow.socket.write('x');
  }
  expect(slow.closed()).toBe(true);
  expect(slow.text()).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - start).toBeGreaterThan(5_000);
}, 60_000);

test('a flood of strangers: each is refused, health is told, one line is written', async () => {
  const statuses: unknown[] = [];
  const flood = async (): Promise<void> => {
    for (let i = 0; i < 40; i += 1)
      statuses.push(...(await sendRaw(port, [head(2), '{}'], { pauseMs: 0, quietMs: 20_000 })).statuses);
  };
  const all = Promise.all(Array.from({ length: 25 }, flood));
  expect(await healthy()).toBeLessThan(5_000);
  await all;
  expect(statuses).toEqual(Array.from({ length: 1_000 }, () => 401));
  // Another test may have opened the minute.
  expect(bot.log.length).toBeLessThanOrEqual(1);
}, 60_000);

test('who is served keeps the connection longer than anybody in front does; who is refused does not', async () => {
  const body = JSON.stringify(bot.activity('message', { text: 'help', from: sender('Ada Brook') }));
  const served = await sendRaw(port, [head(Buffer.byteLength(body), `Authorization: ${bot.bearer()}\r\n`) + body], {
    quietMs: 1_500,
  });
  expect(served.statuses).toEqual([200]);
  expect(served.closed).toBe(false);
  const seconds = Number(/^Keep-Alive: timeout=(\d+)/im.exec(served.text)?.[1]);
  expect(seconds).toBeGreaterThan(240);
  const refused = await sendRaw(port, [head(2), '{}']);
  expect([refused.statuses, refused.closed]).toEqual([[401], true]);
});

test('a signed body is bounded too: in size, by its header or on its way, and in how it is packed', async () => {
  const signed = `Authorization: ${bot.bearer()}\r\n`;
  expect((await sendRaw(port, [head(600_000, signed)], { quietMs: 3_000 })).statuses).toEqual([413]);
  const chunk = `${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n`;
  const chunked = head(0, `${signed}Transfer-Encoding: chunked\r\n`).replace('Content-Length: 0\r\n', '');
  expect(
    (await sendRaw(port, [chunked, ...Array.from({ length: 8 }, () => chunk)], { quietMs: 3_000 })).statuses,
  ).toEqual([413]);
  const packed = gzipSync(Buffer.alloc(50_000_000));
  expect((await sendRaw(port, [head(packed.length, `${signed}Content-Encoding: gzip\r\n`), packed])).statuses).toEqual([
    415,
  ]);
});
