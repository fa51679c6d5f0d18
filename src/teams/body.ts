import type { IncomingMessage } from 'node:http';

/** The largest request body that is read: 4 MB. A message from Teams is far smaller. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** A larger body is thrown away unread up to here, so that the sender gets to read the answer; then the line is cut. */
const DRAIN_LIMIT = 16 * BODY_LIMIT;

/** Why a body was refused, as a status with words for the sender. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 413 | 415 | 503;
  readonly code: string;
  readonly message: string;
}

export type Body =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'refused'; readonly refusal: Refusal };

const refused = (status: Refusal['status'], code: string, message: string): Body => ({
  kind: 'refused',
  refusal: { status, code, message },
});

type Bytes =
  { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'too-large' } | { readonly kind: 'broken' };

/** All bytes of a request, or that they were too many. Keeps no more than the limit in memory. */
const readBytes = (request: IncomingMessage): Promise<Bytes> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received <= BODY_LIMIT) chunks.push(chunk);
      else chunks.length = 0;
      if (received > DRAIN_LIMIT) {
        request.pause();
        resolve({ kind: 'too-large' });
      }
    });
    request.once('end', () => {
      resolve(received > BODY_LIMIT ? { kind: 'too-large' } : { kind: 'bytes', bytes: Buffer.concat(chunks) });
    });
    request.once('error', () => {
      resolve({ kind: 'broken' });
    });
    request.once('close', () => {
      resolve({ kind: 'broken' });
    });
  });

const isJsonType = (contentType: string | undefined): boolean => {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return type === 'application/json' || (type.startsWith('application/') && type.endsWith('+json'));
};

const parse = (bytes: Buffer): { readonly value: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { value };
  } catch {
    return undefined;
  }
};

/**
 * Reads a request's body as JSON.
 *
 * Own code instead of restify's `bodyParser`: that one inflates gzip without a limit, crashes the process on broken
 * gzip, and writes multipart bodies to disk. The content type must say JSON, because a web page may send any other
 * type to a loopback address without the browser asking first.
 */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    request.resume();
    return refused(415, 'UnsupportedEncoding', 'Send the activity as plain JSON, without a content encoding.');
  }
  const read = await readBytes(request);
  if (read.kind === 'broken') return refused(400, 'BodyIncomplete', 'The request ended before its body was complete.');
  if (read.kind === 'too-large') {
    return refused(
      413,
      'BodyTooLarge',
      `The body is larger than ${BODY_LIMIT / (1024 * 1024)} MB, which is the limit.`,
    );
  }
  if (read.bytes.length === 0) return refused(400, 'BodyEmpty', 'The body is empty. Send one activity as JSON.');
  const parsed = parse(read.bytes);
  if (!parsed) return refused(400, 'BodyNotJson', 'The body is not valid JSON. Send one activity as JSON in UTF-8.');
  if (!isJsonType(request.headers['content-type'])) {
    return refused(415, 'ContentTypeNotJson', 'Send the activity with the content type application/json.');
  }
  return { kind: 'read', value: parsed.value };
}
