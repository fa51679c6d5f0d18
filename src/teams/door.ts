import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

import type { Refusal } from './body';
import { endWhereTwoComeTogether } from './one-at-a-time';

/** A header must be complete by then. Milliseconds. */
const HEADER_MS = 10_000;

/** A request must be complete by then; the body's own limit is shorter. Milliseconds. */
const REQUEST_MS = 30_000;

/** A connection on which nothing moves, though an answer is due: longer than any turn. Milliseconds. */
const STILL_MS = 60_000;

/**
 * Longer than anybody in front keeps a connection that is not used: App Service's front end 4 minutes, clients of the
 * channel less. Whoever closes first must be the one who sends, or a request meets a closed connection.
 */
const KEEP_ALIVE_MS = 5 * 60_000;

/** With some 20 KB each for a header that comes slowly, 40 MB. In production few come: those of the front end. */
const MOST_CONNECTIONS = 2_000;

const BAD_ADDRESS: Refusal = {
  status: 400,
  code: 'AddressInvalid',
  message: 'The address of the request cannot be read.',
};

const NOT_FOUND: Refusal = { status: 404, code: 'NotFound', message: 'There is nothing at this address.' };

const TOO_MANY: Pick<Refusal, 'status' | 'code'> = { status: 503, code: 'TooManyConnections' };

/** The path of a request; undefined where its address does not parse. */
function pathOf({ url = '', headers }: IncomingMessage): string | undefined {
  const base = `http://${headers.host === undefined || headers.host === '' ? 'localhost' : headers.host}`;
  const address = url.startsWith('/') ? base + url : url;
  return URL.canParse(address, base) ? new URL(address, base).pathname : undefined;
}

export const errorBody = ({ code, message }: Pick<Refusal, 'code' | 'message'>): object => ({
  error: { code, message },
});

/** Refuses without restify. */
function refuse(response: ServerResponse, refusal: Refusal): void {
  response.statusCode = refusal.status;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Connection', 'close');
  response.end(JSON.stringify(errorBody(refusal)));
}

/** Leaves of a request what its handler reads: the parts that restify parses by itself are ours from here on. */
function plain(request: IncomingMessage, path: string): void {
  request.url = path;
  request.headers.host = 'localhost';
  request.headers.accept = 'application/json';
  for (const header of ['accept-version', 'x-api-version']) Reflect.deleteProperty(request.headers, header);
}

/** Connections on which an answer is due. */
const due = new WeakSet<Socket>();

/**
 * Ends a connection that asks again before its answer is there. Nobody who is served does so; and what such a client
 * does not read would be held for it: a megabyte for each packet of small requests.
 */
function asksAgain({ socket }: IncomingMessage, response: ServerResponse): boolean {
  if (due.has(socket)) {
    socket.destroy();
    return true;
  }
  due.add(socket);
  const answered = (): void => {
    due.delete(socket);
  };
  response.once('finish', answered);
  response.once('close', answered);
  return false;
}

interface DoorOptions {
  /** The paths that are served; every other one is refused here. */
  readonly paths: ReadonlySet<string>;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly onRefused: (refusal: Pick<Refusal, 'status' | 'code'>, error?: unknown) => void;
  /** More connections than these are not taken. */
  readonly mostConnections?: number | undefined;
}

/**
 * The server that stands before restify. restify 12 listens itself, and what it throws while it looks at a request ends
 * the process (its issue 2011), from a tick of its own, where nothing catches it; it takes upgrades and never answers
 * them. So restify gets to see nothing that could make it throw: what does not parse and what is not served is refused
 * here, an upgrade that nobody offers is an ordinary request, and each connection has its times.
 */
export function createDoor({ paths, handle, onRefused, mostConnections = MOST_CONNECTIONS }: DoorOptions): Server {
  const refused = (response: ServerResponse, refusal: Refusal): void => {
    onRefused({ status: refusal.status, code: refusal.code });
    refuse(response, refusal);
  };
  const door = createServer(
    {
      headersTimeout: HEADER_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      if (asksAgain(request, response)) return;
      const path = pathOf(request);
      if (path === undefined) {
        refused(response, BAD_ADDRESS);
      } else if (!paths.has(path)) {
        refused(response, NOT_FOUND);
      } else {
        plain(request, path);
        handle(request, response);
      }
    },
  );
  door.timeout = STILL_MS;
  door.maxConnections = mostConnections;
  door.on('connection', endWhereTwoComeTogether);
  door.on('drop', () => {
    onRefused(TOO_MANY);
  });
  return door;
}
