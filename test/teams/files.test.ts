import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { brotliCompressSync, gzipSync } from 'node:zlib';

import type { ReadFile } from '../../src/conversation';
import { loopbackCertificate } from '../../src/sandbox/certificate';
import { FILE_LIMIT, fileReader } from '../../src/teams/files';
import { startRig, type Rig } from './rig';

const ERROR = 'Error code: 403 - Access denied due to Virtual Network/Firewall rules.';

/** 200 MB in 200 KB. */
const BOMB = gzipSync(Buffer.alloc(200_000_000, 'x'));

let server: Server;
let read: ReadFile;
let origin: string;
let seen: IncomingMessage[];

const routes: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/error.log': (response) => response.end(ERROR),
  '/utf16.txt': (response) => response.end(Buffer.from(`\ufeff${ERROR}`, 'utf16le')),
  '/binary.txt': (response) => response.end(Buffer.from([1, 0, 2, 0, 3])),
  '/large.txt': (response) => response.end('x'.repeat(FILE_LIMIT + 1)),
  '/elsewhere.txt': (response) => {
    response.writeHead(302, { location: '/error.log' });
    response.end();
  },
  '/gone.txt': (response) => {
    response.writeHead(404);
    response.end();
  },
  '/hangs.txt': () => undefined,
  '/upgrade.txt': (response) => {
    response.writeHead(101, { connection: 'upgrade', upgrade: 'x' });
    response.flushHeaders();
  },
  '/packed.txt': (response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(ERROR));
  },
  '/brotli.txt': (response) => {
    response.setHeader('content-encoding', 'br');
    response.end(brotliCompressSync(ERROR));
  },
  '/bomb.txt': (response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(BOMB);
  },
  '/half-packed.txt': (response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(ERROR).subarray(0, 20));
  },
  '/odd.txt': (response) => {
    response.setHeader('content-encoding', 'rot13');
    response.end(ERROR);
  },
  '/drips.txt': (response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/stops.txt': (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  },
};

beforeAll(async () => {
  const { key, cert } = await loopbackCertificate();
  server = createServer({ key, cert }, (request, response) => {
    seen.push(request);
    routes[request.url ?? '']?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  origin = `https://localhost:${address.port}`;
  read = fileReader({ allows: ({ hostname }) => hostname === 'localhost', ca: cert, limitMs: 400 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
});

const file = (path: string, type = 'txt') => ({ name: `a.${type}`, type, url: `${origin}${path}` });

describe('a file', () => {
  it.each([
    ['UTF-8', '/error.log'],
    ['UTF-16, as PowerShell writes it', '/utf16.txt'],
    ['packed, though nobody asked for it', '/packed.txt'],
    ['packed in another way', '/brotli.txt'],
  ])('is read: %s', async (_name, path) => {
    expect(await read(file(path))).toEqual({ kind: 'text', text: ERROR });
  });

  it('is asked for without a token', async () => {
    await read(file('/error.log'));
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['is no text', '/binary.txt', 'not-text'],
    ['is too large', '/large.txt', 'too-large'],
    ['lies behind a redirect', '/elsewhere.txt', 'not-reachable'],
    ['is gone', '/gone.txt', 'not-reachable'],
    ['never comes', '/hangs.txt', 'not-reachable'],
    ['breaks off', '/stops.txt', 'not-reachable'],
    ['is answered with an upgrade that nobody asked for', '/upgrade.txt', 'not-reachable'],
    ['unpacks to 200 MB', '/bomb.txt', 'too-large'],
    ['is packed and breaks off', '/half-packed.txt', 'not-reachable'],
    ['is packed in a way that nobody knows', '/odd.txt', 'not-reachable'],
    ['comes byte by byte without end', '/drips.txt', 'not-reachable'],
  ])('%s', async (_name, path, problem) => {
    expect(await read(file(path))).toEqual({ kind: 'problem', problem });
    expect(seen).toHaveLength(1);
    // No socket outlives its answer.
    const open = (): Promise<number> => new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
    for (let i = 0; i < 100 && (await open()) > 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await open()).toBe(0);
  });

  it('of another type is not fetched', async () => {
    expect(await read(file('/error.log', 'exe'))).toEqual({ kind: 'problem', problem: 'not-text' });
    expect(seen).toHaveLength(0);
  });

  it.each([
    ['plain http', 'http://contoso-my.sharepoint.com/a.txt'],
    ['another host', 'https://sharepoint.com.evil.example/a.txt'],
    ['a host that only ends alike', 'https://evilsharepoint.com/a.txt'],
    ['this machine', 'https://127.0.0.1/a.txt'],
    ['another port', 'https://contoso-my.sharepoint.com:8443/a.txt'],
    ['a name in front of the host', 'https://contoso-my.sharepoint.com@evil.example/a.txt'],
    ['no address', 'a.txt'],
  ])('is not fetched from %s', async (_name, url) => {
    expect(await fileReader()({ name: 'a.txt', type: 'txt', url })).toEqual({
      kind: 'problem',
      problem: 'not-reachable',
    });
  });
});

describe('a file in the chat', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ readFile: (sent) => read(sent) });
  });
  afterAll(() => rig.close());

  const sent = (path: string, type = 'txt') => ({
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: `error.${type}`,
        content: { downloadUrl: `${origin}${path}`, uniqueId: '1', fileType: type },
      },
    ],
  });

  it.each([
    ['is read like a paste', '', '/error.log', 'txt', 'firewall'],
    ['is read with the words that came with it', 'this is what I get', '/error.log', 'log', 'firewall'],
    ['that cannot be read is told', '', '/gone.txt', 'txt', 'could not get this file'],
    ['of another kind is told', 'look at this', '/error.log', 'docx', 'cannot read this file'],
  ])('%s', async (_name, text, path, type, expected) => {
    const answer = await rig.say(text, sent(path, type));
    expect(JSON.stringify(answer).toLowerCase()).toContain(expected);
  });
});
