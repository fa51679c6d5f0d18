import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

import { KeysUnavailable, SigningKeys } from '../../src/teams/signing-keys';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = (kid: string, more: object = {}): object => ({ ...publicKey.export({ format: 'jwk' }), kid, ...more });

type Answer = (response: ServerResponse) => void;
const json =
  (body: unknown): Answer =>
  (response) =>
    response.end(JSON.stringify(body));

let server: Server;
let base: string;
let asked: string[];
let sockets: Set<Socket>;
let metadata: Answer;
let keys: Answer;
let now: number;

beforeEach(async () => {
  asked = [];
  sockets = new Set();
  now = 1_000_000_000;
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    (request.url === '/openid' ? metadata : keys)(response);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  metadata = json({ jwks_uri: `${base}/keys` });
  keys = json({ keys: [jwk('a', { endorsements: ['msteams'] }), jwk('b')] });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const open = (limitMs = 300): SigningKeys =>
  new SigningKeys({ metadataUrl: `${base}/openid`, now: () => now, limitMs });

/** Waits until every socket to the server is gone. */
async function allClosed(): Promise<void> {
  for (let i = 0; i < 200 && sockets.size > 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sockets.size).toBe(0);
}

test('keys are read once for everybody who waits, with the channels that each may speak for', async () => {
  const found = open();
  const all = await Promise.all(Array.from({ length: 50 }, () => found.find('a')));
  expect(all.map((key) => key?.endorsements)).toEqual(all.map(() => ['msteams']));
  expect((await found.find('b'))?.endorsements).toEqual([]);
  expect(asked).toEqual(['/openid', '/keys']);
  await allClosed();
});

test('a key that is not known is looked for again, and not for every stranger', async () => {
  const found = open();
  await found.find('a');
  for (let i = 0; i < 20; i += 1) expect(await found.find(`stranger-${i}`)).toBeUndefined();
  expect(asked).toHaveLength(2);
  keys = json({ keys: [jwk('new', { endorsements: ['msteams'] })] });
  now += 5 * 60_000 + 1;
  expect(await found.find('new')).toBeDefined();
  expect(asked).toHaveLength(4);
});

test('keys that were read outlive a service that fails, and are replaced a day later', async () => {
  const found = open();
  await found.find('a');
  metadata = (response) => {
    response.statusCode = 500;
    response.end();
  };
  now += 25 * 3_600_000;
  expect(await found.find('a')).toBeDefined();
  metadata = json({ jwks_uri: `${base}/keys` });
  keys = json({ keys: [jwk('c')] });
  now += 6_000;
  expect(await found.find('a')).toBeUndefined();
  expect(await found.find('c')).toBeDefined();
});

test.each<[string, () => void]>([
  ['that never answers', () => (metadata = () => undefined)],
  ['that never ends its answer', () => (keys = (response) => void response.write('{"keys":['))],
  [
    'that answers 101',
    () => (keys = (response) => void response.writeHead(101, { upgrade: 'x', connection: 'upgrade' })),
  ],
  ['that answers 503', () => (keys = (response) => void Object.assign(response, { statusCode: 503 }).end())],
  [
    'that redirects',
    () =>
      (metadata = (response) =>
        void Object.assign(response, { statusCode: 302 }).setHeader('location', `${base}/keys`).end()),
  ],
  ['that sends no JSON', () => (metadata = (response) => void response.end('<html>'))],
  ['that names no keys', () => (metadata = json({}))],
  ['that has no keys', () => (keys = json({ keys: [] }))],
  [
    'whose keys are nonsense',
    () => (keys = json({ keys: [null, 1, {}, { kty: 'RSA', kid: 'a', n: '!', e: 'AQAB' }, { kty: 'EC', kid: 'a' }] })),
  ],
  ['that sends 50 MB', () => (keys = (response) => void response.end('x'.repeat(50_000_000)))],
  [
    'that sends 50 MB in 50 KB',
    () =>
      (keys = (response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync(Buffer.alloc(50_000_000, 32)));
      }),
  ],
])('a service %s: nobody is let in, everybody is told in time, and no socket is left', async (_name, breaks) => {
  breaks();
  const found = open();
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => found.find('a')));
  for (const one of all)
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(KeysUnavailable) as unknown });
  // It is left alone for a moment.
  const before = asked.length;
  await expect(found.find('a')).rejects.toBeInstanceOf(KeysUnavailable);
  expect(asked.length).toBe(before);
  expect(before).toBeLessThanOrEqual(2);
  await allClosed();
});
