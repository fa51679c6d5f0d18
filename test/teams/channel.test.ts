import { AppCredentials, ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

import { Channel, type Addressed } from '../../src/teams/channel';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const seen: Seen[] = [];
let answer: (response: ServerResponse, count: number) => void;
const server = createServer((request: IncomingMessage, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method, url, headers } = request;
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    seen.push({ method, url, authorization: headers.authorization, body });
    answer(response, seen.length);
  });
});
let serviceUrl = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  serviceUrl = `http://127.0.0.1:${port}/amer/`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  seen.length = 0;
  answer = (response) => response.setHeader('content-type', 'application/json').end('{"id":"sent-1"}');
});

class FixedCredentials extends AppCredentials {
  override getToken(): Promise<string> {
    return Promise.resolve('a-token');
  }
  protected override refreshToken(): Promise<never> {
    return Promise.reject(new Error('not asked'));
  }
}

const nobody = (): ConnectorClient => new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: serviceUrl });
const somebody = (): ConnectorClient =>
  new ConnectorClient(new FixedCredentials('11111111-2222-4333-8444-555555555555'), { baseUri: serviceUrl });

const activity = (more: Partial<Addressed> = {}): Addressed => ({
  serviceUrl,
  conversation: { id: '19:a b@thread.v2;messageid=1', isGroup: true, conversationType: 'channel', name: '' },
  type: 'message',
  text: 'Hello',
  ...more,
});

const CONVERSATION = '/amer/v3/conversations/19%3Aa%20b%40thread.v2%3Bmessageid%3D1/activities';

describe('what goes out', () => {
  test.each([
    ['a reply', { replyToId: 'm/1' }, `${CONVERSATION}/m%2F1`],
    ['a message of its own', {}, CONVERSATION],
  ])('%s', async (_, more, url) => {
    const sent = activity(more);
    expect(await new Channel(2_000).send(nobody(), sent)).toEqual({ id: 'sent-1' });
    expect(seen).toEqual([{ method: 'POST', url, authorization: undefined, body: sent }]);
  });

  test('an update', async () => {
    await new Channel(2_000).update(nobody(), activity(), 'card-1');
    expect(seen).toMatchObject([{ method: 'PUT', url: `${CONVERSATION}/card-1` }]);
  });

  test('the bot’s own token', async () => {
    await new Channel(2_000).send(somebody(), activity());
    expect(seen[0]?.authorization).toBe('Bearer a-token');
  });
});

describe('what comes back', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    ['no id', '{}'],
    ['an id that is no text', '{"id":7}'],
  ])('%s is no id, and no error', async (_, body) => {
    answer = (response) => response.end(body);
    expect(await new Channel(2_000).send(nobody(), activity())).toBeUndefined();
  });

  test('a refusal is an error with its status, and without what the channel said', async () => {
    answer = (response) => {
      response.statusCode = 403;
      response.end('{"error":{"message":"ana@contoso.com is not here"}}');
    };
    const sending = new Channel(2_000).send(nobody(), activity());
    await expect(sending).rejects.toMatchObject({ statusCode: 403, message: expect.not.stringContaining('ana') });
    expect(seen).toHaveLength(1);
  });

  test('a busy channel is asked again when it says so', async () => {
    answer = (response, count) => {
      if (count === 1) response.writeHead(429, { 'retry-after': '0' });
      response.end(count === 1 ? '' : '{"id":"sent-2"}');
    };
    expect(await new Channel(5_000).send(nobody(), activity())).toEqual({ id: 'sent-2' });
  });

  test('a channel that says nothing costs no more than the limit', async () => {
    answer = () => undefined;
    const start = performance.now();
    await expect(new Channel(200).send(nobody(), activity())).rejects.toThrow();
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

test('a conversation whose name no header can hold is answered all the same', async () => {
  const conversation = { id: '19:会話\n@thread.v2', isGroup: true, conversationType: 'channel', name: '' };
  const sent = await new Channel(5_000).send(somebody(), activity({ conversation }));
  expect(sent).toEqual({ id: 'sent-1' });
  expect(seen[0]?.url).toContain(encodeURIComponent(conversation.id));
});
