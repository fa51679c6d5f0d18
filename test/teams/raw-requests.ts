import { connect } from 'node:net';

/** What came back for raw bytes, and whether the server closed the connection by itself. */
export interface RawAnswer {
  readonly text: string;
  readonly statuses: readonly number[];
  readonly closed: boolean;
}

/** Writes these parts one after another and reads until the server closes, or until nothing came for `quietMs`. */
export const sendRaw = (
  port: number,
  parts: readonly (string | Buffer)[],
  { quietMs = 400, pauseMs = 5 }: { readonly quietMs?: number; readonly pauseMs?: number } = {},
): Promise<RawAnswer> =>
  new Promise((resolve) => {
    let text = '';
    let quiet: NodeJS.Timeout | undefined;
    const socket = connect(port, '127.0.0.1');
    const end = (closed: boolean): void => {
      clearTimeout(quiet);
      socket.destroy();
      const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
      resolve({ text, statuses, closed });
    };
    const wait = (): void => {
      clearTimeout(quiet);
      quiet = setTimeout(() => end(false), quietMs);
    };
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      wait();
    });
    socket.on('error', () => end(true));
    socket.on('close', () => end(true));
    socket.on('connect', () => {
      const left = [...parts];
      const next = (): void => {
        const part = left.shift();
        if (part === undefined || socket.destroyed) return;
        socket.write(part);
        setTimeout(next, pauseMs);
      };
      next();
      wait();
    });
  });

const HOSTS = [
  'a b', 'x:99999', 'x:-1', '[', ']', '[::1', '[::zz]', '%zz', '%', '', ' ', '\t', '/', '//', '\\', '?', '#', '@', 'a@b',
  ':', ':80', 'x:80:80', 'x:y', '<script>', '"', "'", '{}', '^', '|', '`', '..', '.', '-', '*', 'a..b', '0x7f.1', '1.2.3.4.5',
  '256.256.256.256', 'xn--', 'xn--a', '\u00e4', '\u00ff\u00fe', 'a'.repeat(300), 'a'.repeat(9_000), 'http://x', 'x/y', 'x?y',
  'x#y', 'x\\y', 'localhost:', 'localhost:0', 'localhost:65536', '[::ffff:1.2.3.4', '\u0000',
]; // prettier-ignore

const TARGETS = [
  'http://', 'http:///', 'http://[', 'http://x:99999/', 'http://%zz/', 'https://', 'ftp://x/', 'x', 'x:y', '//', '///', '//x',
  '//[', '//x:99999', '/%', '/%zz', '/%00', '/%c0%af', '/..', '/../../etc/passwd', '/./', '/?', '/?%zz', '/#', '*', '?', '#',
  '/api/messages/', '/api/messages?x=%zz', '/api//messages', '//api/messages', '/API/MESSAGES', '/api/messages%2f',
  '/api/%6dessages', '/healthz?[', `/${'a'.repeat(8_000)}`, `/?${'a=b&'.repeat(2_000)}`, '/\u00e4', '/<>', '/{', '/|', '/^',
  '/__proto__', '/constructor', 'mailto:x', 'javascript:x', 'data:,x', 'file:///etc/passwd', 'ws://x/',
]; // prettier-ignore

const METHODS = [
  'GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'MKCOL', 'LOCK', 'PURGE', 'M-SEARCH',
  'get', 'FOO', '', 'POST POST',
]; // prettier-ignore

const HEADERS: readonly (readonly [name: string, headers: string])[] = [
  ['a length that is no number', 'Content-Length: abc'],
  ['a negative length', 'Content-Length: -1'],
  ['a length beyond all numbers', 'Content-Length: 99999999999999999999'],
  ['a length with a plus', 'Content-Length: +5'],
  ['two lengths', 'Content-Length: 5\r\nContent-Length: 6'],
  ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked'],
  ['an encoding that nobody knows', 'Transfer-Encoding: rot13'],
  ['two encodings', 'Transfer-Encoding: gzip, chunked'],
  ['an expectation', 'Expect: 100-continue\r\nContent-Length: 2'],
  ['an expectation that nobody knows', 'Expect: a-miracle\r\nContent-Length: 2'],
  ['an upgrade to a web socket', 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13'],
  ['an upgrade to HTTP/2', 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__'],
  ['no name of a header', ': x'],
  ['a header with a space in its name', 'a b: c'],
  ['a folded header', 'a: b\r\n c'],
  ['a bare carriage return', 'a: b\rc: d'],
  ['a null byte', 'a: b\u0000c'],
  ['accepting nothing that exists', 'Accept: application/x-nothing'],
  ['accepting nonsense', 'Accept: ;;;q=,/'],
  ['a version that nobody has', 'Accept-Version: ~99'],
  ['a version that is no version', 'Accept-Version: [[['],
  ['a header of 20 KB', `a: ${'b'.repeat(20_000)}`],
  ['3,000 headers', Array.from({ length: 3_000 }, (_, i) => `a${i}: b`).join('\r\n')],
  ['an authorization of 14 KB', `Authorization: Bearer ${'x.'.repeat(7_000)}`],
  ['an authorization of nothing', 'Authorization:'],
  ['two authorizations', 'Authorization: Bearer a\r\nAuthorization: Bearer b'],
  ['a method in a header', 'X-HTTP-Method-Override: DELETE'],
  ['a forwarded host', 'X-Forwarded-Host: [\r\nForwarded: host=['],
  ['a cookie', `Cookie: ${'a=b; '.repeat(1_000)}`],
  ['a type that is no type', 'Content-Type: ;;;\r\nContent-Length: 2'],
  ['a compressed body', 'Content-Encoding: gzip\r\nContent-Length: 2'],
  ['a prototype', '__proto__: x\r\nconstructor: y'],
]; // prettier-ignore

const CHUNKS: readonly (readonly [name: string, body: string])[] = [
  ['a chunk of no size', '\r\n{}\r\n0\r\n\r\n'],
  ['a chunk whose size is no number', 'zz\r\n{}\r\n0\r\n\r\n'],
  ['a chunk beyond all sizes', 'ffffffffffffffffff\r\n{}'],
  ['a chunk that is longer than it says', '2\r\n{}{}{}\r\n0\r\n\r\n'],
  ['a chunk that is shorter than it says', 'ff\r\n{}\r\n0\r\n\r\n'],
  ['an extension of 20 KB', `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`],
  ['a trailer', '2\r\n{}\r\n0\r\nContent-Length: 9\r\nHost: [\r\n\r\n'],
  ['no last chunk', '2\r\n{}\r\n'],
];

const OTHERS: readonly (readonly [name: string, bytes: string | Buffer])[] = [
  ['nothing but line ends', '\r\n\r\n\r\n\r\n'],
  ['no version', 'POST /api/messages\r\n\r\n'],
  ['version 0.9', 'GET /healthz HTTP/0.9\r\n\r\n'],
  ['version 1.0', 'GET /healthz HTTP/1.0\r\n\r\n'],
  ['version 2.0', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['version 9.9', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
  ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
  ['two hosts', 'GET /healthz HTTP/1.1\r\nHost: x\r\nHost: [\r\n\r\n'],
  ['a TLS greeting', Buffer.from('16030100c8010000c40303', 'hex')],
  ['binary junk', Buffer.from(Array.from({ length: 2_000 }, (_, i) => (i * 97) % 256))],
  ['an SSH greeting', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['line ends of Unix', 'GET /healthz HTTP/1.1\nHost: x\n\n'],
  ['a request line of 20 KB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ['pipelined requests, the second with a bad host', 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: [\r\n\r\n'],
  ['a hundred pipelined requests', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}'.repeat(100)],
  ['a hundred pipelined bad hosts', 'GET / HTTP/1.1\r\nHost: [\r\n\r\n'.repeat(100)],
  ['a body that is too short', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{'],
  ['a request in a request', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n'],
]; // prettier-ignore

const shown = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 40)}… (${text.length})` : JSON.stringify(text);

/** Requests that no channel sends, as bytes. None is signed. */
export const RAW_REQUESTS: readonly (readonly [name: string, bytes: Buffer])[] = [
  ...HOSTS.flatMap((host) => [
    [`the host ${shown(host)}`, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`] as const,
    [`the host ${shown(host)} of a message`, `POST /api/messages HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\n{}`] as const,
  ]),
  ...TARGETS.map((target) => [`the target ${shown(target)}`, `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`] as const),
  ...METHODS.map((method) => [`the method ${shown(method)}`, `${method} /api/messages HTTP/1.1\r\nHost: x\r\n\r\n`] as const),
  ...HEADERS.map(([name, headers]) => [name, `POST /api/messages HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n{}`] as const),
  ...CHUNKS.map(([name, body]) => [name, `POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${body}`] as const),
  ...OTHERS,
].map(([name, bytes]) => [name, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes]); // prettier-ignore
