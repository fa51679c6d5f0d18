import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

import { z } from 'zod';

export interface BlobRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
}

export interface BlobService {
  readonly url: string;
  readonly connectionString: string;
  readonly requests: readonly BlobRequest[];
  /** Every blob, by its path. */
  readonly blobs: ReadonlyMap<string, string>;
  /** From now on: answers with this status, not at all, or as it should. */
  readonly trouble: (mishap: number | 'silent' | undefined) => void;
  readonly close: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

interface Kept {
  readonly text: string;
  readonly eTag: string;
}

/** Status and error code of a write that its conditions forbid, as the Blob service gives them. */
function forbidden(
  kept: Kept | undefined,
  ifMatch?: string,
  ifNoneMatch?: string,
): readonly [number, string] | undefined {
  if (ifNoneMatch === '*' && kept) return [409, 'BlobAlreadyExists'];
  return ifMatch !== undefined && ifMatch !== kept?.eTag ? [412, 'ConditionNotMet'] : undefined;
}

/**
 * The Blob service as far as the bot calls it, with its conditions: create container, list, put, get and delete blob. Written
 * from memory; `npm run test:azurite` holds the same tests against Microsoft's own emulator. With `tls` it speaks https.
 */
export async function startBlobService(tls?: { readonly key: string; readonly cert: string }): Promise<BlobService> {
  const containers = new Set<string>();
  const blobs = new Map<string, Kept>();
  const requests: BlobRequest[] = [];
  let mishap: number | 'silent' | undefined;
  let writes = 0;

  const answer = (request: IncomingMessage, url: URL, body: string): [number, Record<string, string>, string?] => {
    const failed = (status: number, code: string): [number, Record<string, string>] => [
      status,
      { 'x-ms-error-code': code },
    ];
    const { pathname: path } = url;
    const { method, headers } = request;
    if (url.searchParams.get('comp') === 'list') {
      const prefix = url.searchParams.get('prefix') ?? '';
      const names = [...blobs.keys()]
        .map((each) => each.slice(path.length + 1))
        .filter((name) => name.startsWith(prefix));
      const items = names.map((name) => `<Blob><Name>${name}</Name><Properties></Properties></Blob>`).join('');
      const list = `<?xml version="1.0" encoding="utf-8"?><EnumerationResults><Blobs>${items}</Blobs><NextMarker /></EnumerationResults>`;
      return [200, { 'content-type': 'application/xml' }, list];
    }
    if (url.searchParams.get('restype') === 'container') {
      if (containers.has(path)) return failed(409, 'ContainerAlreadyExists');
      containers.add(path);
      return [201, {}];
    }
    const kept = blobs.get(path);
    if (!containers.has(path.split('/').slice(0, -1).join('/'))) return failed(404, 'ContainerNotFound');
    if (method === 'PUT') {
      const not = forbidden(kept, headers['if-match'], headers['if-none-match']);
      if (not) return failed(...not);
      const next = { text: body, eTag: `"0x${(writes += 1)}"` };
      blobs.set(path, next);
      return [201, { etag: next.eTag }];
    }
    if (!kept) return failed(404, 'BlobNotFound');
    if (method === 'DELETE') {
      blobs.delete(path);
      return [202, {}];
    }
    return [200, { etag: kept.eTag, 'content-type': 'application/json' }, kept.text];
  };

  const listener: RequestListener = (request, response) => {
    const take = async (): Promise<void> => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const body = await bodyOf(request);
      const { method = 'GET', headers } = request;
      requests.push({ method, path: url.pathname, authorization: headers.authorization ?? '', body });
      if (mishap === 'silent') return;
      const [status, more, text = ''] = mishap === undefined ? answer(request, url, body) : [mishap, {}];
      response.statusCode = status;
      for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
      response.setHeader('x-ms-request-id', createHash('sha256').update(String(requests.length)).digest('hex'));
      response.end(text);
    };
    take().catch(() => response.destroy());
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  // As the real service, it keeps connections that are not used for longer than a test takes.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const url = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  const key = Buffer.from('no key').toString('base64');
  const account = 'devstoreaccount1';
  return {
    url,
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${url}/${account};`,
    requests,
    get blobs() {
      return new Map([...blobs].map(([path, { text }]) => [path, text]));
    },
    trouble: (next) => {
      mishap = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
