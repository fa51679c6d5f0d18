import type { Activity, InvokeResponse } from 'botbuilder';
import type { IncomingMessage, Server } from 'node:http';
import restify from 'restify';

import { readActivity } from './activity';
import { NotAdmitted } from './admission';
import { Bodies, drained, type BodyLimits, type Refusal } from './body';
import { createDoor, errorBody } from './door';
import type { Proof } from './proof';
import { Turnstile, within } from '../conversation';

/** What a header proves. Rejects with a `NotAdmitted` where the sender is not proven. */
export type Prove = (authorization: string) => Promise<Proof>;

/** Hands one activity to the bot. Rejects with a `NotAdmitted` where its proof does not cover it. */
export type Receive = (proof: Proof, activity: Activity) => Promise<InvokeResponse | undefined>;

export interface ServerOptions {
  readonly prove: Prove;
  readonly receive: Receive;
  readonly bodies?: BodyLimits | undefined;
  readonly port: number;
  /** Address to listen on; `127.0.0.1` keeps the bot to this machine. */
  readonly host: string;
  /** Says no before the bot sees the activity. */
  readonly refuse?: ((activity: Activity) => Refusal | undefined) | undefined;
  /** Whether new turns are wanted here; always, where it is left out. */
  readonly isReady?: (() => boolean) | undefined;
  /** Told once for each request that was refused or failed. Never gets anything of the body. */
  readonly onRefused: (refusal: { readonly status: number; readonly code: string }, error?: unknown) => void;
}

export interface RunningServer {
  /** For example `http://127.0.0.1:3978`. */
  readonly url: string;
  readonly port: number;
  /** Resolves when the turns that run now have ended, and after 15 s in any case. */
  readonly idle: () => Promise<void>;
  /** Takes no new requests, waits for the running ones, then cuts what is left after 15 s. */
  readonly close: () => Promise<void>;
}

interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  /** Nothing more is expected from whoever sent this. */
  readonly close?: boolean | undefined;
}

/** What all requests go through. */
interface Entrance {
  readonly bodies: Bodies;
  readonly turnstile: Turnstile;
}

/** Longer than a turn takes that meets a slow channel (`LIMITS`). */
const GRACE_MS = 15_000;

/**
 * One request to `/api/messages`. The header comes first: of a request that proves nothing no body is kept, and none is
 * parsed. Never rejects.
 */
async function answerTo(
  request: IncomingMessage,
  { bodies, turnstile }: Entrance,
  options: ServerOptions,
): Promise<Outcome> {
  const refuse = async ({ status, code, message }: Refusal, error?: unknown): Promise<Outcome> => {
    options.onRefused({ status, code }, error);
    const whole = await drained(request);
    return { status, body: errorBody({ code, message }), close: !whole || status === 401 };
  };
  try {
    const proof = await options.prove(request.headers.authorization ?? '');
    await turnstile.pass();
    const body = await bodies.read(request);
    if (body.kind === 'refused') return await refuse(body.refusal);
    const read = readActivity(body.value);
    if (read.kind === 'refused') return await refuse(read.refusal);
    const refusal = options.refuse?.(read.activity);
    if (refusal) return await refuse(refusal);
    const response = await options.receive(proof, read.activity);
    return { status: response?.status ?? 200, ...(response?.body === undefined ? {} : { body: response.body }) };
  } catch (error) {
    if (error instanceof NotAdmitted) return refuse(error.refusal, error.cause);
    options.onRefused({ status: 500, code: 'TurnFailed' }, error);
    return { status: 500, body: errorBody({ code: 'TurnFailed', message: 'The bot could not handle this activity.' }) };
  }
}

const MESSAGES = '/api/messages';
const PATHS: ReadonlySet<string> = new Set([MESSAGES, '/healthz', '/readyz']);

/** The bot's HTTP server: `POST /api/messages`, `GET /healthz` (alive) and `GET /readyz` (wants turns). Rejects where it cannot listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = restify.createServer({ name: 'Locksmith' });
  const { isReady = () => true } = options;
  const entrance: Entrance = { bodies: new Bodies(options.bodies), turnstile: new Turnstile() };
  const running = new Set<Promise<Outcome>>();
  let closing = false;
  server.post(MESSAGES, async (request: restify.Request, response: restify.Response) => {
    const turn = answerTo(request, entrance, options);
    running.add(turn);
    const { status, body, close } = await turn;
    running.delete(turn);
    if (close || closing || !isReady()) response.header('Connection', 'close');
    response.send(status, body);
  });
  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { status: 'ok' });
    await Promise.resolve();
  });
  server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const ready = isReady();
    response.header('Cache-Control', 'no-store');
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
    await Promise.resolve();
  });
  const door = createDoor({
    paths: PATHS,
    onRefused: options.onRefused,
    handle: (request, response) => {
      // Only who is served keeps the connection.
      if (request.url !== MESSAGES || request.method !== 'POST') response.setHeader('Connection', 'close');
      server.server.emit('request', request, response);
    },
  });
  await listen(door, options);
  const address = door.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const close = (): Promise<void> => {
    closing = true;
    return closeGracefully(door);
  };
  const idle = async (): Promise<void> => {
    await within(Promise.all(running), GRACE_MS);
  };
  return { url: `http://${options.host}:${port}`, port, idle, close };
}

const listen = (server: Server, { port, host }: ServerOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });

const closeGracefully = (http: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => {
      http.closeAllConnections();
    }, GRACE_MS);
    http.close(() => {
      clearTimeout(cut);
      resolve();
    });
    http.closeIdleConnections();
  });
