import type { Activity, InvokeResponse } from 'botbuilder';
import type { IncomingHttpHeaders } from 'node:http';
import restify from 'restify';

import { readActivity } from './activity';
import { NotAdmitted } from './admission';
import { readJson, type Refusal } from './body';
import { within } from './turn';

/** Hands one activity to the bot. Rejects with a `NotAdmitted` where the sender is not proven. */
export type Receive = (authorization: string, activity: Activity) => Promise<InvokeResponse | undefined>;

export interface ServerOptions {
  readonly receive: Receive;
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
}

/** Longer than a turn takes that meets a slow channel (`LIMITS`). */
const GRACE_MS = 15_000;

const errorBody = ({ code, message }: Pick<Refusal, 'code' | 'message'>): unknown => ({ error: { code, message } });

/** One request to `/api/messages`: read, check, hand over. Never rejects. */
async function answerTo(request: restify.Request, options: ServerOptions): Promise<Outcome> {
  const refuse = ({ status, code, message }: Refusal): Outcome => {
    options.onRefused({ status, code });
    return { status, body: errorBody({ code, message }) };
  };
  const body = await readJson(request);
  if (body.kind === 'refused') return refuse(body.refusal);
  const read = readActivity(body.value);
  if (read.kind === 'refused') return refuse(read.refusal);
  const refusal = options.refuse?.(read.activity);
  if (refusal) return refuse(refusal);
  return handOver(request.headers, read.activity, options);
}

async function handOver(headers: IncomingHttpHeaders, activity: Activity, options: ServerOptions): Promise<Outcome> {
  try {
    const response = await options.receive(headers.authorization ?? '', activity);
    return { status: response?.status ?? 200, ...(response?.body === undefined ? {} : { body: response.body }) };
  } catch (error) {
    if (error instanceof NotAdmitted) {
      const { status, code } = error.refusal;
      options.onRefused({ status, code }, error.cause);
      return { status, body: errorBody(error.refusal) };
    }
    options.onRefused({ status: 500, code: 'TurnFailed' }, error);
    return { status: 500, body: errorBody({ code: 'TurnFailed', message: 'The bot could not handle this activity.' }) };
  }
}

/** The bot's HTTP server: `POST /api/messages`, `GET /healthz` (alive) and `GET /readyz` (wants turns). Rejects where it cannot listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = restify.createServer({ name: 'Locksmith' });
  const { isReady = () => true } = options;
  const running = new Set<Promise<Outcome>>();
  let closing = false;
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const turn = answerTo(request, options);
    running.add(turn);
    const { status, body } = await turn;
    running.delete(turn);
    if (status === 413 || closing || !isReady()) response.header('Connection', 'close');
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
  const http = server.server;
  // A request must be complete within 30 s; Teams needs milliseconds.
  http.requestTimeout = 30_000;
  await listen(server, options);
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const close = (): Promise<void> => {
    closing = true;
    return closeGracefully(http);
  };
  const idle = async (): Promise<void> => {
    await within(Promise.all(running), GRACE_MS);
  };
  return { url: `http://${options.host}:${port}`, port, idle, close };
}

/** restify passes errors of its inner server on, and throws where nobody listens for them. */
const listen = (server: restify.Server, { port, host }: ServerOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });

const closeGracefully = (http: restify.Server['server']): Promise<void> =>
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
