import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/**
 * The largest request body that is read. Teams takes messages of some 100 KB (teams.md §3) and sends a text twice, plain
 * and as HTML, in which JSON may escape every other character: 512 KB leave a margin of two.
 */
const BODY_LIMIT = 512 * 1024;

/** Why a request was refused, as a status with words for the sender. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 408 | 413 | 415 | 503;
  readonly code: string;
  readonly message: string;
}

export type Body =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface BodyLimits {
  /** What all bodies that are being read may hold together, in bytes. */
  readonly togetherBytes: number;
  /** A body must be complete by then; the channel's comes with its header. Milliseconds. */
  readonly limitMs: number;
}

const LIMITS: BodyLimits = { togetherBytes: 64 * BODY_LIMIT, limitMs: 10_000 };

const refusal = (status: Refusal['status'], code: string, message: string): Refusal => ({ status, code, message });

const PROBLEMS = {
  'too-large': refusal(413, 'BodyTooLarge', `The body is larger than ${BODY_LIMIT / 1024} KB, which is the limit.`),
  broken: refusal(400, 'BodyIncomplete', 'The request ended before its body was complete.'),
  slow: refusal(408, 'BodyTooSlow', 'The body did not come in time.'),
  full: refusal(503, 'TooManyBodies', 'Too many requests are being read at once. Please try again.'),
  encoded: refusal(415, 'UnsupportedEncoding', 'Send the activity as plain JSON, without a content encoding.'),
  'other-type': refusal(415, 'ContentTypeNotJson', 'Send the activity with the content type application/json.'),
  empty: refusal(400, 'BodyEmpty', 'The body is empty. Send one activity as JSON.'),
  'not-json': refusal(400, 'BodyNotJson', 'The body is not valid JSON. Send one activity as JSON in UTF-8.'),
} as const satisfies Record<string, Refusal>;

const problem = (what: keyof typeof PROBLEMS): Body => ({ kind: 'refused', refusal: PROBLEMS[what] });

const isJsonType = (contentType: string | undefined): boolean => {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return type === 'application/json' || (type.startsWith('application/') && type.endsWith('+json'));
};

const BYTE_ORDER_MARK = '\ufeff';

const parse = (bytes: Buffer): Body => {
  try {
    if (!isUtf8(bytes)) return problem('not-json');
    const text = bytes.toString('utf8');
    const value: unknown = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    return { kind: 'read', value };
  } catch {
    return problem('not-json');
  }
};

/** What a header says about its body that cannot be served. */
function refusedByHeader({ headers }: IncomingMessage): Body | undefined {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return problem('encoded');
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT) return problem('too-large');
  return headers['content-length'] !== '0' && !isJsonType(headers['content-type']) ? problem('other-type') : undefined;
}

/**
 * Reads request bodies as JSON, within bounds for each and for all.
 *
 * Own code instead of restify's `bodyParser`: that one inflates gzip without a limit, crashes the process on broken
 * gzip, and writes multipart bodies to disk. The content type must say JSON, because a web page may send any other
 * type to a loopback address without the browser asking first.
 */
export class Bodies {
  readonly #limits: BodyLimits;
  #held = 0;

  constructor(limits: BodyLimits = LIMITS) {
    this.#limits = limits;
  }

  /** Never rejects. Leaves what it did not read on the line. */
  async read(request: IncomingMessage): Promise<Body> {
    const refusedAtOnce = refusedByHeader(request);
    if (refusedAtOnce) return refusedAtOnce;
    const read = await this.#bytes(request);
    if (typeof read === 'string') return problem(read);
    return read.length === 0 ? problem('empty') : parse(read);
  }

  #bytes(request: IncomingMessage): Promise<Buffer | 'too-large' | 'broken' | 'slow' | 'full'> {
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const end = (result: Buffer | 'too-large' | 'broken' | 'slow' | 'full'): void => {
        clearTimeout(timer);
        for (const [event, listener] of Object.entries(listeners)) request.removeListener(event, listener);
        request.pause();
        this.#held -= size;
        size = 0;
        resolve(result);
      };
      const timer = setTimeout(() => {
        end('slow');
      }, this.#limits.limitMs);
      const broken = (): void => {
        end('broken');
      };
      const listeners = {
        data: (chunk: Buffer): void => {
          size += chunk.length;
          this.#held += chunk.length;
          chunks.push(chunk);
          if (size > BODY_LIMIT) end('too-large');
          else if (this.#held > this.#limits.togetherBytes) end('full');
        },
        end: (): void => {
          end(Buffer.concat(chunks));
        },
        error: broken,
        close: broken,
      };
      for (const [event, listener] of Object.entries(listeners)) request.on(event, listener);
    });
  }
}

/** Up to here what nobody reads is taken off the line, so that the sender gets to read the answer. */
const DRAIN_BYTES = BODY_LIMIT / 2;
const DRAIN_MS = 1_000;

/** Throws the rest of a body away. Whether it came to its end: otherwise the connection has to be closed. */
export function drained(request: IncomingMessage): Promise<boolean> {
  if (request.complete || request.destroyed) return Promise.resolve(request.complete);
  return new Promise((resolve) => {
    let size = 0;
    const end = (whole: boolean): void => {
      clearTimeout(timer);
      request.removeListener('data', count);
      request.pause();
      resolve(whole);
    };
    const timer = setTimeout(() => {
      end(false);
    }, DRAIN_MS);
    const count = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > DRAIN_BYTES) end(false);
    };
    request.on('data', count);
    request.once('end', () => {
      end(true);
    });
    request.once('error', () => {
      end(false);
    });
    request.once('close', () => {
      end(request.complete);
    });
    request.resume();
  });
}
