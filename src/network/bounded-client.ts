import { Agent as PlainAgent, request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as requestSecure } from 'node:https';
import type { Readable } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';
import {
  createHttpHeaders,
  RestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
  type TlsSettings,
} from '@azure/core-rest-pipeline';

/** An answer, or all answers to one question together, hold more than is read. */
export class TooLarge extends Error {
  constructor() {
    super('the answer is too large');
    this.name = 'TooLarge';
  }
}

/** The name by which the pipeline and its policies know a request that was given up. */
class GivenUp extends Error {
  constructor() {
    super('the request was given up');
    this.name = 'AbortError';
  }
}

/** A page of a list of 5,000 role assignments has about 5 MB, the built-in role definitions about 2. */
const MOST_BYTES = 8 * 1024 * 1024;

// One for the process, and one for each trust: they keep the connections.
const plainAgent = new PlainAgent({ keepAlive: true });
const NO_TLS_SETTINGS: TlsSettings = {};
const secureAgents = new WeakMap<TlsSettings, SecureAgent>();

function secureAgentOf(settings: TlsSettings): SecureAgent {
  const known = secureAgents.get(settings);
  if (known) return known;
  const made = new SecureAgent({ keepAlive: true, ...settings });
  secureAgents.set(settings, made);
  return made;
}

/** A request that has not been sent. A proxy's agent goes before our own. */
function opened({ url, method, headers, agent, tlsSettings, allowInsecureConnection }: PipelineRequest): ClientRequest {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const isSecure = protocol === 'https:';
  if (!isSecure && allowInsecureConnection !== true) throw new Error('a connection without TLS is not allowed here');
  const own = isSecure ? secureAgentOf(tlsSettings ?? NO_TLS_SETTINGS) : plainAgent;
  return (isSecure ? requestSecure : requestPlain)({
    ...{ hostname, port, method, path: pathname + search },
    agent: agent instanceof PlainAgent ? agent : own,
    headers: headers.toJSON({ preserveCase: true }),
  });
}

/** The body as it was before it was packed, where this request asked for packing. */
function unpacked(answer: IncomingMessage, { headers }: PipelineRequest): Readable {
  if (!/gzip|deflate/.test(headers.get('accept-encoding') ?? '')) return answer;
  const encoding = answer.headers['content-encoding'];
  if (encoding === 'gzip') return answer.pipe(createGunzip());
  return encoding === 'deflate' ? answer.pipe(createInflate()) : answer;
}

const headersOf = ({ headers }: IncomingMessage): PipelineResponse['headers'] =>
  createHttpHeaders(
    Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => {
        const first = Array.isArray(value) ? value[0] : value;
        return first === undefined || first === '' ? [] : [[name, first]];
      }),
    ),
  );

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : RestError.REQUEST_SEND_ERROR;

/** A text or bytes, or nothing: nobody here sends more. */
function bodyOf({ body }: PipelineRequest): string | Buffer | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body;
  throw new TypeError('this client sends texts and bytes only');
}

/** One request and its whole answer. Whatever ends it early also ends its connection. */
function exchange(request: PipelineRequest, mostBytes: number): Promise<PipelineResponse> {
  const { abortSignal, timeout } = request;
  return new Promise((resolve, reject) => {
    if (abortSignal?.aborted === true) throw new GivenUp();
    const given = bodyOf(request);
    const sent = opened(request);
    let body: Readable | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      abortSignal?.removeEventListener('abort', giveUp);
    };
    const fail = (error: Error): void => {
      settle();
      reject(error);
      sent.destroy();
      body?.destroy();
    };
    const giveUp = (): void => {
      fail(new GivenUp());
    };
    const broken = (): void => {
      fail(new RestError('the answer broke off or is not what its headers say', { code: RestError.PARSE_ERROR }));
    };
    abortSignal?.addEventListener('abort', giveUp);
    const timer = timeout > 0 ? setTimeout(giveUp, timeout) : undefined;
    sent.on('error', (error) => {
      fail(new RestError(error.message, { code: codeOf(error), request }));
    });
    sent.once('response', (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      body = unpacked(answer, request);
      answer.on('error', broken);
      if (body !== answer) body.on('error', broken);
      body.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostBytes) fail(new TooLarge());
        else chunks.push(chunk);
      });
      body.once('end', () => {
        settle();
        const [only] = chunks;
        const bytes = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
        resolve({
          ...{ request, status: answer.statusCode ?? 0, headers: headersOf(answer) },
          bodyAsText: bytes.toString('utf8'),
        });
      });
    });
    sent.end(given);
  });
}

/**
 * The way to the network, on which no answer is larger than `mostBytes`, counted after decompression: a few KB can
 * unpack to gigabytes. A larger one is given up at once with `TooLarge`, and its connection closed.
 *
 * Own code instead of the SDK's client for Node.js: that one has no such bound, and the stream in which it can hand out
 * an answer costs two more signals and an iterator for each request.
 */
export const boundedClient = (mostBytes = MOST_BYTES): HttpClient => ({
  sendRequest: (request) => exchange(request, mostBytes),
});
