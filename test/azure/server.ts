import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopbackCertificate } from '../../src/sandbox/certificate';

/** A server that answers as a test says, and remembers what it was asked. */
export interface AnyServer {
  readonly port: number;
  /** `https://127.0.0.1:PORT` */
  readonly origin: string;
  readonly ca: string;
  readonly asked: readonly { readonly url: string; readonly authorization: string | undefined }[];
  readonly close: () => Promise<void>;
}

/** One for all: a client that trusts one of these servers trusts each of them, so that only its own rules hold it back. */
const certificate = loopbackCertificate();

export async function startAny(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<AnyServer> {
  const { key, cert } = await certificate;
  const asked: { readonly url: string; readonly authorization: string | undefined }[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `https://127.0.0.1:${port}`,
    ca: cert,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};
