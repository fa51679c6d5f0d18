// What stands around a bot while its turns are measured: the channel, the bot's process, and who sends activities.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { messageOf } from './child.mjs';

/** A channel that takes every activity, counts what it was sent, and keeps the last card of each conversation. */
export async function startChannel() {
  const counts = {};
  const cards = new Map();
  const server = createServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const { type, attachments } = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
      const kind = attachments?.length > 0 ? 'card' : (type ?? 'other');
      if (kind === 'card') cards.set(decodeURIComponent(incoming.url.split('/')[3]), attachments[0].content);
      counts[kind] = (counts[kind] ?? 0) + 1;
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, counts, cards, close: () => server.close() };
}

/** A bot in a process of its own. `used` tells its processor time so far, and what else it counts. */
export async function startBot(file, env = {}) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  const { port } = await messageOf(child);
  const used = () => {
    child.send('used');
    return messageOf(child);
  };
  return { port, used, stop: () => child.disconnect() };
}

/** The pretend Azure in a process of its own. */
export async function startAzure() {
  const child = fork(fileURLToPath(new URL('./azure.mjs', import.meta.url)));
  const { people, ...address } = await messageOf(child);
  return { address, people, stop: () => child.disconnect() };
}

/** Of many: a bot answers one person only so often. */
export const somebody = (i) => ({
  name: 'A person',
  objectId: `7c0e0f5e-2a1b-4c3d-9e8f-${String(i % 1_000).padStart(12, '0')}`,
});

/** Every activity has an id of its own: one that comes twice is answered once. */
const activity = (type, { serviceUrl, conversation, person: { name, objectId } }, more) => ({
  type,
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${objectId}`, name, aadObjectId: objectId },
  recipient: { id: '28:bot', name: 'Locksmith' },
  conversation: {
    id: conversation,
    conversationType: 'personal',
    tenantId: '11111111-2222-4333-8444-555555555555',
  },
  ...more,
});

export const message = (text, where) => activity('message', where, { text, textFormat: 'plain' });

/** A press of a card's first button that asks for access. */
export const click = (card, where) => {
  const buttons = (node) =>
    node === null || typeof node !== 'object'
      ? []
      : [...(node.verb === 'check' ? [node] : []), ...Object.values(node).flatMap(buttons)];
  const [{ verb, data }] = buttons(card);
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return activity('invoke', where, { name: 'adaptiveCard/action', replyToId: '1', value });
};

/** Resolves with the body of the bot's answer when the turn is over. */
export const post = (agent, port, content) =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify(content);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(Buffer.concat(chunks).toString('utf8'))
            : reject(new Error(`status ${answer.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
