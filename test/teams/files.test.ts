import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { loopbackCertificate } from '../../src/sandbox/certificate';
import { FILE_LIMIT, fileReader, type ReadFile } from '../../src/teams/files';
import { startRig, type Rig } from './rig';

const ERROR = 'Error code: 403 - Access denied due to Virtual Network/Firewall rules.';

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
  ])('%s', async (_name, path, problem) => {
    expect(await read(file(path))).toEqual({ kind: 'problem', problem });
    expect(seen).toHaveLength(1);
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
