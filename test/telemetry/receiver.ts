import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { gunzipSync } from 'node:zlib';

import { z } from 'zod';

export interface Received {
  readonly path: string;
  readonly authorization: string;
  readonly text: string;
}

/** A server that takes telemetry and keeps it, as a collector or as Application Insights. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** From now on every delivery is answered with this status. */
  readonly fail: (status: number) => void;
  readonly close: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
};

export async function startReceiver(tls?: { readonly key: string; readonly cert: string }): Promise<Receiver> {
  const received: Received[] = [];
  let status = 200;
  const listener: RequestListener = (request, response) => {
    const take = async (): Promise<void> => {
      const text = await bodyOf(request);
      received.push({ path: request.url ?? '', authorization: request.headers.authorization ?? '', text });
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      const items = text.split('\n').filter((line) => line.startsWith('{')).length;
      const insights = { itemsReceived: items, itemsAccepted: items, errors: [] };
      response.end(JSON.stringify(request.url?.includes('track') ? insights : {}));
    };
    take().catch(() => response.destroy());
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    received,
    fail: (next) => {
      status = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
