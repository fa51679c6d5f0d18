import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import type { Mischief } from './neighbour';

const answer =
  (status: number, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Mischief =>
  (request, response) => {
    request.resume();
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  };

const error = JSON.stringify({ error: { code: 'Failed', message: 'This failure was asked for.' } });

/** Bytes that HTTP does not know, on the connection itself. */
const raw =
  (bytes: string): Mischief =>
  ({ socket }) => {
    socket.end(bytes);
  };

/** Writes the same again and again, as long as somebody reads. */
function endless(response: ServerResponse, chunk: Buffer): void {
  const write = (): void => {
    while (!response.destroyed && response.write(chunk)) {
      // Until the line is full.
    }
  };
  response.on('drain', write);
  write();
}

/** What a neighbour does wrong; `elsewhere` is a server that nobody is meant to follow a redirect to. */
export const mischiefs = (elsewhere: string): Readonly<Record<string, Mischief>> => ({
  'answers 400': answer(400, error),
  'answers 401': answer(401, error, { 'www-authenticate': 'Bearer error="invalid_token", claims="e30="' }),
  'answers 403': answer(403, error),
  'answers 404': answer(404, ''),
  'answers 409': answer(409, error),
  'answers 429 for an hour': answer(429, error, { 'retry-after': '3600' }),
  'answers 429 for no time that is one': answer(429, error, { 'retry-after': '-1e9' }),
  'answers 500': answer(500, '<html>'),
  'answers 503 for a day': answer(503, error, { 'retry-after': '86400', 'retry-after-ms': '86400000' }),
  'answers 204': answer(204, ''),
  'answers 304': answer(304, ''),
  'answers nothing': answer(200, ''),
  'answers HTML': answer(200, '<html><script>alert(1)</script>', { 'content-type': 'text/html' }),
  'answers null': answer(200, 'null'),
  'answers a list': answer(200, '[[],{},null,7]'),
  'answers a list of nothing': answer(200, '{"value":[null,7,"x",{}],"token":7,"id":{}}'),
  'answers brackets': answer(200, '['.repeat(200_000)),
  'answers half of JSON': answer(200, '{"value":[{"id":"'),
  'answers malformed Unicode': answer(200, Buffer.from([0x22, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0x22])),
  'answers a prototype': answer(200, '{"__proto__":{"value":[]},"constructor":{"prototype":{"x":1}}}'),
  'sends on, 302': answer(302, '', { location: `${elsewhere}/next` }),
  'sends on, 307': answer(307, '', { location: `${elsewhere}/next` }),
  'sends on, 308': answer(308, '', { location: `${elsewhere}/next` }),
  'sends on to this machine': answer(301, '', { location: 'http://169.254.169.254/metadata/identity' }),
  'sends on in circles': (request, response, pass) => {
    answer(302, '', { location: request.url ?? '/' })(request, response, pass);
  },
  'switches protocols': (request, response) => {
    request.resume();
    response.writeHead(101, { upgrade: 'x', connection: 'upgrade' });
    response.end();
  },
  'never answers': (request) => {
    request.resume();
  },
  'stops in the middle': (request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"value":[');
  },
  'hangs up': ({ socket }) => {
    socket.destroy();
  },
  'hangs up in the middle': (request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"value":[');
    setTimeout(() => response.destroy(), 20);
  },
  'sends headers of 100 KB': answer(200, error, { 'x-long': 'a'.repeat(100_000) }),
  'sends gzip that is none': answer(200, 'not gzip', { 'content-encoding': 'gzip' }),
  'sends an encoding that nobody knows': answer(200, error, { 'content-encoding': 'klingon' }),
  'speaks no HTTP': raw('hello\r\n\r\n'),
  'sends half a status line': raw('HTTP/1.1 2'),
  'sends two lengths': raw('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x'),
});

const BOMB = Buffer.alloc(256 * 1_024 * 1_024, ' ');

const packed = (encoding: string, body: Buffer): Mischief => answer(200, body, { 'content-encoding': encoding });

/** Small answers that become large, and answers that never end. 256 MB each, or without an end. */
export const bombs = (): Readonly<Record<string, Mischief>> => ({
  'a gzip bomb': packed('gzip', gzipSync(BOMB)),
  'a deflate bomb': packed('deflate', deflateSync(BOMB)),
  'a brotli bomb': packed('br', brotliCompressSync(BOMB.subarray(0, 64 * 1_024 * 1_024))),
  'a gzip bomb with an error': answer(500, gzipSync(BOMB), { 'content-encoding': 'gzip' }),
  'an answer without an end': (request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    endless(response, Buffer.alloc(65_536, ' '));
  },
  'an error without an end': (request, response) => {
    request.resume();
    response.writeHead(403, { 'content-type': 'application/json' });
    endless(response, Buffer.alloc(65_536, '['));
  },
  'informational answers without an end': ({ socket }) => {
    const write = (): void => {
      while (!socket.destroyed && socket.write('HTTP/1.1 102 Processing\r\n\r\n'.repeat(100))) {
        // Until the line is full.
      }
    };
    socket.on('drain', write);
    socket.on('error', () => undefined);
    write();
  },
});
