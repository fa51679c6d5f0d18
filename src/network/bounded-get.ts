import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import { brotliDecompress, gunzip, inflate, type InputType, type ZlibOptions } from 'node:zlib';

/** What a GET brought. `too-large`: more bytes than wanted, on the wire or unpacked. `failed`: anything but a 200. */
export type Got = { readonly kind: 'got'; readonly bytes: Buffer } | { readonly kind: 'too-large' | 'failed' };

export interface GetOptions {
  /** Of the body, on the wire and unpacked. */
  readonly mostBytes: number;
  /** For the whole request, in milliseconds; the socket is closed then. */
  readonly limitMs: number;
  /** Certificate to trust instead of the public ones, in PEM; for tests. */
  readonly ca?: string | undefined;
}

type Inflate = (
  bytes: InputType,
  options: ZlibOptions & { readonly maxOutputLength: number },
  done: (error: Error | null, result: Buffer) => void,
) => void;

const ENCODINGS: Readonly<Record<string, Inflate>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflate,
  br: brotliDecompress,
};

/** None is asked for, and some hosts compress all the same. Inflating stops where the limit is passed. */
function unpacked(bytes: Buffer, encoding: string, mostBytes: number): Promise<Got> {
  if (encoding === 'identity' || encoding === '') return Promise.resolve({ kind: 'got', bytes });
  const decode = Object.hasOwn(ENCODINGS, encoding) ? ENCODINGS[encoding] : undefined;
  if (!decode) return Promise.resolve({ kind: 'failed' });
  return new Promise((resolve) => {
    decode(bytes, { maxOutputLength: mostBytes }, (error, result) => {
      if (!error) resolve({ kind: 'got', bytes: result });
      else resolve({ kind: 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'failed' });
    });
  });
}

/**
 * One GET of a bounded size and time, on a connection of its own. Follows no redirect and sends no token. Never
 * rejects; whatever the other side does, an end or an upgrade included, it ends, and so does its socket.
 */
export function boundedGet(url: URL, { mostBytes, limitMs, ca }: GetOptions): Promise<Got> {
  return new Promise((resolve) => {
    const end = (got: Got | Promise<Got>): void => {
      resolve(got);
      request.destroy();
    };
    const failed = (): void => {
      end({ kind: 'failed' });
    };
    const get = url.protocol === 'https:' ? getSecure : getPlain;
    const options = {
      agent: false,
      signal: AbortSignal.timeout(limitMs),
      headers: { 'accept-encoding': 'identity' },
      ...(ca === undefined ? {} : { ca }),
    };
    const request = get(url, options, (response) => {
      if (response.statusCode !== 200) {
        failed();
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostBytes) end({ kind: 'too-large' });
        else chunks.push(chunk);
      });
      response.once('end', () => {
        const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
        end(unpacked(Buffer.concat(chunks), encoding, mostBytes));
      });
      response.once('error', failed);
    });
    request.once('error', failed);
    // 101 without having been asked: Node.js hands the socket over, and from version 24 on does not end it with the request.
    request.once('upgrade', (_response, socket) => {
      socket.destroy();
      failed();
    });
    request.once('close', failed);
  });
}
