import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { z } from 'zod';

/** What the bot sent to the channel. */
export interface Sent {
  readonly how: 'post' | 'reply' | 'put';
  readonly conversation: string;
  /** For a reply: the message replied to. For a put: the activity replaced. */
  readonly to?: string | undefined;
  readonly id: string;
  readonly at: number;
  /** Header of the bot's request. */
  readonly authorization?: string | undefined;
  readonly activity: Record<string, unknown>;
}

export interface Channel {
  readonly serviceUrl: string;
  readonly sent: readonly Sent[];
  /** Messages (no typing indicators), in the order in which they came. */
  readonly messages: () => readonly Sent[];
  /** The first thing sent from now on, or already, that fits. Rejects after `ms`. */
  readonly wait: (fits: (sent: Sent) => boolean, ms?: number) => Promise<Sent>;
  /** Who is in every conversation, by their object id. */
  readonly members: Map<string, object>;
  /** Who has the bot, by their object id or channel id; and the conversation that is their chat with it. */
  readonly personal: Map<string, string>;
  /** From now on every request is answered with this status; given a conversation, every one about that. */
  readonly fail: (status: number | undefined, conversation?: string) => void;
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

const OPENING = z.object({ isGroup: z.literal(false), members: z.tuple([z.object({ id: z.string() })]) });

const MEMBER = /^\/v3\/conversations\/[^/]+\/members\/([^/?]+)$/;
const ROUTE = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?(?:\?.*)?$/;

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return z.record(z.unknown()).parse(JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}'));
};

/** restify, which runs in the same process, patches `writeHead` for all servers: it returns nothing to chain on. */
const answer = (response: ServerResponse, status: number, body: object): void => {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
};

/** A channel on loopback: the connector routes that a bot calls, which keep what it sent. */
export async function startChannel(): Promise<Channel> {
  const sent: Sent[] = [];
  const members: Channel['members'] = new Map();
  const personal: Channel['personal'] = new Map();
  const watchers = new Set<() => void>();
  let failure: { readonly status: number; readonly conversation?: string | undefined } | undefined;
  const failureAt = (url = ''): number | undefined =>
    url.includes(encodeURIComponent(failure?.conversation ?? '')) ? failure?.status : undefined;
  let ids = 0;

  const openPersonal = (asked: object, response: ServerResponse): void => {
    const id = personal.get(OPENING.parse(asked).members[0].id);
    answer(response, id === undefined ? 403 : 201, id === undefined ? {} : { id });
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const member = MEMBER.exec(request.url ?? '')?.[1];
    const failed = failureAt(request.url);
    if (member !== undefined && failed === undefined) {
      const found = members.get(decodeURIComponent(member));
      answer(response, found ? 200 : 404, found ?? {});
      return;
    }
    const activity = await bodyOf(request);
    if (request.url === '/v3/conversations' && failed === undefined) {
      openPersonal(activity, response);
      return;
    }
    const route = ROUTE.exec(request.url ?? '');
    if (failed !== undefined || !route) {
      answer(response, failed ?? 404, {});
      return;
    }
    const [conversation = '', to] = route
      .slice(1)
      .flatMap((part?: string) => (part === undefined ? [] : [decodeURIComponent(part)]));
    const how = request.method === 'PUT' ? 'put' : to === undefined ? 'post' : 'reply';
    const id = how === 'put' ? (to ?? '') : `bot-${(ids += 1)}`;
    const { authorization } = request.headers;
    sent.push({ how, conversation, to, id, at: performance.now(), authorization, activity });
    answer(response, how === 'put' ? 200 : 201, { id });
    for (const watcher of watchers) watcher();
  };

  const server = createServer((request, response) => {
    take(request, response).catch(() => {
      answer(response, 500, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());

  const wait: Channel['wait'] = (fits, ms = 5_000) =>
    new Promise((resolve, reject) => {
      const done = (): void => {
        watchers.delete(look);
        clearTimeout(timer);
      };
      const look = (): void => {
        const found = sent.find(fits);
        if (!found) return;
        done();
        resolve(found);
      };
      const timer = setTimeout(() => {
        done();
        reject(
          new Error(`The bot did not send it. It sent: ${sent.map(({ how, to }) => `${how} ${to ?? ''}`).join(', ')}`),
        );
      }, ms);
      watchers.add(look);
      look();
    });

  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    sent,
    members,
    personal,
    messages: () => sent.filter(({ activity }) => activity['type'] === 'message'),
    wait,
    fail: (status, conversation) => {
      failure = status === undefined ? undefined : { status, conversation };
    },
    clear: () => {
      sent.length = 0;
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
