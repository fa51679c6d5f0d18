import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';

import { z } from 'zod';

import type { Served } from '../teams/production';

/** What stands in front of several instances: each request goes to the next one, and past one that is gone. */
export interface Front extends Served {
  /** How many requests each instance was given. */
  readonly given: readonly number[];
  /** From now on this instance gets no requests. */
  readonly leaveOut: (instance: number) => void;
}

export async function startFront(instances: readonly Served[]): Promise<Front> {
  const given = instances.map(() => 0);
  const out = new Set<number>();
  let turn = 0;

  const next = (): number => {
    for (let tries = 0; tries < instances.length; tries += 1) {
      const candidate = turn++ % instances.length;
      if (!out.has(candidate)) return candidate;
    }
    throw new Error('No instance is left.');
  };

  const pass = (request: IncomingMessage, body: Buffer, response: ServerResponse): void => {
    const chosen = next();
    const url = new URL(request.url ?? '/', instances[chosen]?.url);
    const onward = send(url, { method: request.method, headers: request.headers }, (answer) => {
      response.statusCode = answer.statusCode ?? 502;
      for (const [name, value] of Object.entries(answer.headers)) if (value) response.setHeader(name, value);
      answer.pipe(response);
    });
    onward.on('error', () => {
      // An instance that died in the middle of a turn: the channel sees a failure, as it does from a real proxy.
      response.statusCode = 502;
      response.end();
    });
    given[chosen] = (given[chosen] ?? 0) + 1;
    onward.end(body);
  };

  const server = createServer((request, response) => {
    const take = async (): Promise<void> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
      pass(request, Buffer.concat(chunks), response);
    };
    take().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    given,
    leaveOut: (instance) => out.add(instance),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(instances.map((instance) => instance.close()));
    },
  };
}
