import {
  createServer,
  request as onwardHttp,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, request as onwardHttps } from 'node:https';

import { z } from 'zod';

/** What becomes of a request: `pass` hands it to the server that it is meant for. */
export type Mischief = (request: IncomingMessage, response: ServerResponse, pass: () => void) => void;

/** A server in front of one of the bot's neighbours, which passes requests on until it is told to do something else. */
export interface Neighbour {
  readonly url: string;
  readonly port: number;
  /** The certificate to trust, where it speaks TLS. */
  readonly ca: string;
  /** Whom it stands in front of. */
  readonly before: (upstream: string) => void;
  /** From now on; undefined: it passes everything on. */
  readonly does: (mischief: Mischief | undefined) => void;
  /** Requests that were not passed on since the last `does`. */
  readonly spoilt: () => number;
  /** Connections that are open now. */
  readonly connections: () => Promise<number>;
  readonly close: () => Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Hands a request on as it came. The certificate of the one behind is its own affair. */
async function passOn(request: IncomingMessage, response: ServerResponse, upstream: string): Promise<void> {
  const body = await bodyOf(request);
  // Not relative to it: a path that starts with two slashes would be taken for a host.
  const url = new URL(`${upstream}${request.url ?? '/'}`);
  const options = { method: request.method, headers: request.headers, rejectUnauthorized: false };
  const answered = (answer: IncomingMessage): void => {
    response.statusCode = answer.statusCode ?? 502;
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined) response.setHeader(name, value);
    answer.pipe(response);
  };
  const onward = url.protocol === 'https:' ? onwardHttps(url, options, answered) : onwardHttp(url, options, answered);
  onward.on('error', () => response.destroy());
  onward.end(body);
}

export async function startNeighbour(tls?: { readonly key: string; readonly cert: string }): Promise<Neighbour> {
  let upstream = 'http://127.0.0.1:9';
  let mischief: Mischief | undefined;
  let spoilt = 0;
  const listener: RequestListener = (request, response) => {
    response.on('error', () => undefined);
    const pass = (): void => {
      spoilt -= mischief ? 1 : 0;
      passOn(request, response, upstream).catch(() => response.destroy());
    };
    if (!mischief) {
      pass();
      return;
    }
    spoilt += 1;
    mischief(request, response, pass);
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    ...{ url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, port, ca: tls?.cert ?? '' },
    before: (other) => {
      upstream = other;
    },
    does: (next) => {
      mischief = next;
      spoilt = 0;
    },
    spoilt: () => spoilt,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => {
          if (error) reject(error);
          else resolve(count);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
