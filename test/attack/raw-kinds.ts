/** One request as bytes. `incomplete`: the server may wait for the rest of it. */
export interface RawRequest {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly incomplete?: true;
}

const END = '\r\n\r\n';

const visible = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

const HOSTS = [
  ...['', ' ', 'a b', 'x:99999', 'x:-1', 'x:port', '[', ']', '[::1', '[::1]:x', '%zz', '%', 'a%20b', '%00', 'x/y'],
  ...[
    'x?y',
    'x#y',
    '@',
    'a@b',
    'user:pass@x',
    'x\\y',
    '\\',
    '<x>',
    '^',
    '|',
    '{}',
    '`',
    '"',
    '..',
    '.',
    'xn--',
    'xn--a',
  ],
  ...['http://x', '//', ':', ':80', 'x:', 'x:080', '0x7f.1', '256.256.256.256', '1.2.3.4.5', 'é', '\u00ad', '\ufffd'],
  ...['a'.repeat(300), `${'a'.repeat(64)}.b`, 'x, y', 'x\ty', '127.0.0.1:0', 'localhost:65536'],
];

const TARGETS = [
  ...[
    'http://',
    'https://',
    'http:///',
    'http://[',
    'http://a b',
    'http://x:99999/',
    'http://%zz/',
    '//',
    '///',
    '//[',
  ],
  ...['*', 'x', '?', '#', '/%', '/%zz', '/%00', '/%ff', '/%c0%af', '/..', '/../../etc/passwd', '/%2e%2e/%2e%2e/'],
  ...['/api/messages/', '/api//messages', '/api/messages?', '/api/messages?a[]=%', '/api/messages#x', '/API/MESSAGES'],
  ...[
    '/api/messages;x=y',
    '/healthz/..',
    '/healthz?%',
    '/readyz?%zz',
    '/\\',
    '/api/messages\\',
    `/${'a'.repeat(9_000)}`,
  ],
  ...['/__proto__', '/constructor', '/healthz?__proto__[x]=1', 'javascript:alert(1)', 'file:///etc/passwd', 'data:,x'],
  ...['http://x/healthz', 'HTTP://127.0.0.1/healthz', '/é', '/\u00a0', '/api/messages%2f', '/%u0061', 'healthz'],
];

const METHODS = [
  ...['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'QUERY', 'get', 'BREW', 'M-SEARCH'],
  ...['PRI', 'POST/', 'G\0T', ''],
];

const body = (headers: string, text: string): string =>
  `POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}${END}${text}`;
const json = (headers: string, text: string): string => body(`Content-Type: application/json\r\n${headers}`, text);

const get = (more: string): string => `GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}${END}`;

const complete: readonly (readonly [string, string | Buffer])[] = [
  ['no host at all', `GET /healthz HTTP/1.1\r\nConnection: close${END}`],
  ['two hosts', `GET /healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close${END}`],
  ['HTTP/1.0', `GET /healthz HTTP/1.0${END}`],
  ['HTTP/0.9', `GET /healthz\r\n\r\n`],
  ['HTTP/2.0', `GET /healthz HTTP/2.0\r\nHost: x${END}`],
  ['HTTP/9.9', `GET /healthz HTTP/9.9\r\nHost: x${END}`],
  ['the preface of HTTP/2', `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`],
  ['a TLS hello', Buffer.from('16030100a5010000a1030303030303030303030303', 'hex')],
  ['zeros', Buffer.alloc(2_000)],
  ['every byte', Buffer.from(Array.from({ length: 256 }, (_, i) => i))],
  ['2,000 headers', get(Array.from({ length: 2_000 }, (_, i) => `X-${i}: 1`).join('\r\n'))],
  ['one header of 60 KB', get(`X: ${'a'.repeat(60_000)}`)],
  ['a header without a name', get(': x')],
  ['a header without a colon', get('hello')],
  ['a folded header', get('X: a\r\n b')],
  ['a header with a zero', get('X: a\0b')],
  ['a header with a bare line feed', get('X: a\nY: b')],
  ['a header called __proto__', get('__proto__: x')],
  ['an authorization of 12 KB', json(`Authorization: Bearer ${'a'.repeat(12_000)}\r\nContent-Length: 2`, '{}')],
  ['two authorizations', json('Authorization: Bearer a\r\nAuthorization: Bearer b\r\nContent-Length: 2', '{}')],
  ['an upgrade to a web socket', get('Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==')],
  ['an upgrade to h2c', get('Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__')],
  ['an expectation that nobody knows', json('Expect: pizza\r\nContent-Length: 2', '{}')],
  ['100-continue', json('Expect: 100-continue\r\nContent-Length: 2', '{}')],
  ['a length below zero', json('Content-Length: -1', '')],
  ['a length that is no number', json('Content-Length: x', '{}')],
  ['a length of 21 digits', json('Content-Length: 999999999999999999999', '{}')],
  ['two lengths', json('Content-Length: 2\r\nContent-Length: 3', '{}x')],
  ['a length and chunks', json('Content-Length: 2\r\nTransfer-Encoding: chunked', '2\r\n{}\r\n0\r\n\r\n')],
  ['chunks, twice named', json('Transfer-Encoding: chunked, chunked', '2\r\n{}\r\n0\r\n\r\n')],
  ['an encoding that nobody knows', json('Transfer-Encoding: gzip', '{}')],
  ['a chunk of a size that is none', json('Transfer-Encoding: chunked', 'xyz\r\n{}\r\n0\r\n\r\n')],
  ['a chunk of 16 digits', json('Transfer-Encoding: chunked', 'ffffffffffffffff\r\n{}\r\n0\r\n\r\n')],
  [
    'a chunk with an extension of 20 KB',
    json('Transfer-Encoding: chunked', `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`),
  ],
  ['trailers', json('Transfer-Encoding: chunked\r\nTrailer: X', '2\r\n{}\r\n0\r\nHost: [\r\n\r\n')],
  ['no content type', body('Content-Length: 2', '{}')],
  ['a content type that is none', body('Content-Type: %%%;;=\r\nContent-Length: 2', '{}')],
  ['a character set that is none', body('Content-Type: application/json; charset=klingon\r\nContent-Length: 2', '{}')],
  ['a body in gzip', json('Content-Encoding: gzip\r\nContent-Length: 4', '\x1f\x8b\x08\0')],
  ['a body of nothing', json('Content-Length: 0', '')],
  ['a body that is no JSON', json('Content-Length: 5', 'hello')],
  ['a body of brackets', json('Content-Length: 100000', '['.repeat(100_000))],
  ['JSON with __proto__', json('Content-Length: 24', '{"__proto__":{"type":1}}')],
  ['a language of 8 KB', get(`Accept-Language: ${'x,'.repeat(4_000)}`)],
  ['an accept that is none', get('Accept: ;;;q=')],
  ['a version that nobody has', get('Accept-Version: %%%')],
  ['a method override', json('X-HTTP-Method-Override: DELETE\r\nContent-Length: 2', '{}')],
  ['a forwarded host', get('X-Forwarded-Host: [\r\nX-Forwarded-Proto: javascript\r\nForwarded: host="["')],
  ['a range', get('Range: bytes=-1,-2,-3')],
  ['conditions', get('If-None-Match: "\r\nIf-Modified-Since: never')],
  [
    'two requests at once, the second broken',
    `GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET http:// HTTP/1.1\r\nHost: [${END}`,
  ],
];

const incomplete: readonly (readonly [string, string])[] = [
  ['half a request line', 'POST /api/mess'],
  ['half a header', 'GET /healthz HTTP/1.1\r\nHos'],
  ['headers without an end', 'GET /healthz HTTP/1.1\r\nHost: x\r\n'],
  ['a body that never comes', json('Content-Length: 100', '')],
  ['half a body', json('Content-Length: 100', '{"type":')],
  ['half a chunk', json('Transfer-Encoding: chunked', 'ff\r\n{"a"')],
  ['a last chunk that never comes', json('Transfer-Encoding: chunked', '2\r\n{}\r\n')],
  ['a line feed', '\n'],
];

/** All of them, named by what is odd in each. */
export const RAW_REQUESTS: readonly RawRequest[] = [
  ...HOSTS.map((host) => ({
    name: `the host ${visible(host)}`,
    bytes: Buffer.from(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close${END}`, 'utf8'),
  })),
  ...TARGETS.map((target) => ({
    name: `the target ${visible(target)}`,
    bytes: Buffer.from(`POST ${target} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close${END}`, 'utf8'),
  })),
  ...METHODS.map((method) => ({
    name: `the method ${visible(method)}`,
    bytes: `${method} /api/messages HTTP/1.1\r\nHost: x\r\nConnection: close${END}`,
  })),
  ...complete.map(([name, bytes]) => ({ name, bytes })),
  ...incomplete.map(([name, bytes]) => ({ name, bytes, incomplete: true as const })),
];
