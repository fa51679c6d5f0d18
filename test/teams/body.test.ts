import { createServer, request as send, type ClientRequest, type Server } from 'node:http';

import { Bodies, drained, type Body, type BodyLimits } from '../../src/teams/body';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
});

interface Rig {
  readonly read: Promise<Body>[];
  readonly open: (headers?: Readonly<Record<string, string>>) => ClientRequest;
}

/** A server that reads bodies within these limits, and clients that send them as they like. */
async function start(limits: BodyLimits): Promise<Rig> {
  const bodies = new Bodies(limits);
  const read: Promise<Body>[] = [];
  server = createServer((request, response) => {
    const body = bodies.read(request);
    read.push(body);
    void body.then(async () => {
      await drained(request);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    read,
    open: (headers = {}) => {
      const request = send({
        port,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        agent: false,
      });
      request.on('error', () => undefined);
      return request;
    },
  };
}

const until = async (true_: () => boolean): Promise<void> => {
  for (let i = 0; i < 500 && !true_(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(true_()).toBe(true);
};
const codeOf = async (body: Promise<Body> | undefined): Promise<string | undefined> => {
  const read = await body;
  return read?.kind === 'refused' ? read.refusal.code : read?.kind;
};

test('a body that comes slowly is given up', async () => {
  const { read, open } = await start({ togetherBytes: 1e6, limitMs: 200 });
  const client = open();
  const drip = setInterval(() => client.write(' '), 20);
  await until(() => read.length === 1);
  expect(await codeOf(read[0])).toBe('BodyTooSlow');
  clearInterval(drip);
});

test('all bodies together hold no more than their share; what ends frees it', async () => {
  const { read, open } = await start({ togetherBytes: 250_000, limitMs: 20_000 });
  const clients = [open(), open(), open()];
  for (const client of clients.slice(0, 2)) client.write(' '.repeat(100_000));
  await until(() => read.length === 2);
  await new Promise((resolve) => setTimeout(resolve, 100));
  clients[2]?.write(' '.repeat(100_000));
  await until(() => read.length === 3);
  // Whichever passes the limit is refused; here all have sent what they send.
  expect(await codeOf(Promise.race(read))).toBe('TooManyBodies');
  for (const client of clients) client.end('{}');
  await Promise.all(read);
  const after = open();
  after.end('{"a":1}');
  await until(() => read.length === 4);
  expect(await read[3]).toEqual({ kind: 'read', value: { a: 1 } });
});

test('a sender that goes away frees its share', async () => {
  const { read, open } = await start({ togetherBytes: 150_000, limitMs: 20_000 });
  for (let i = 0; i < 5; i += 1) {
    const client = open();
    client.write(' '.repeat(100_000));
    await until(() => read.length === i + 1);
    client.destroy();
    expect(await codeOf(read[i])).toBe('BodyIncomplete');
  }
});
