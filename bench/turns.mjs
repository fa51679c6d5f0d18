import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { messageOf } from './child.mjs';
import { digits, median, percent, table } from './measure.mjs';
import { TYPICAL } from './pastes.mjs';

const AT_ONCE = 8;
const WARM_UP = 4_000;
const TURNS = 400;
const ROUNDS = 5;

/** A channel that takes every activity and counts what it was sent. */
async function startChannel() {
  const counts = {};
  const server = createServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const { type, attachments } = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
      const kind = attachments?.length > 0 ? 'card' : (type ?? 'other');
      counts[kind] = (counts[kind] ?? 0) + 1;
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, counts, close: () => server.close() };
}

/** Every message has an id of its own: one that comes twice is answered once. */
const activity = (serviceUrl, i) => ({
  type: 'message',
  id: randomUUID(),
  text: TYPICAL,
  textFormat: 'plain',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:person', name: 'A person', aadObjectId: '7c0e0f5e-2a1b-4c3d-9e8f-001122334455' },
  recipient: { id: '28:bot', name: 'Locksmith' },
  conversation: {
    id: `a:conversation-${i % 50}`,
    conversationType: 'personal',
    tenantId: '11111111-2222-4333-8444-555555555555',
  },
});

const post = (agent, port, body) =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`status ${answer.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

async function startBot(file) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { port } = await messageOf(child);
  const cpuMs = async () => {
    child.send('cpu');
    const answer = await messageOf(child);
    return answer.cpuMs;
  };
  return { port, cpuMs, stop: () => child.disconnect() };
}

/** Sends `count` messages, a few at a time; turns per second and milliseconds of processor time a turn. */
async function load(bot, agent, serviceUrl, count) {
  let next = 0;
  const worker = async () => {
    while (next < count) await post(agent, bot.port, JSON.stringify(activity(serviceUrl, next++)));
  };
  const before = await bot.cpuMs();
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: count / seconds, cpuMs: ((await bot.cpuMs()) - before) / count };
}

const BOTS = { echo: './echo-bot.mjs', locksmith: './locksmith-bot.mjs' };

/** Both bots under the same load, in turns, so that what else the machine does meets both. */
async function compare(channel) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const bots = {};
  const results = { echo: [], locksmith: [] };
  for (const [name, file] of Object.entries(BOTS)) bots[name] = await startBot(file);
  for (const bot of Object.values(bots)) await load(bot, agent, channel.url, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, bot] of Object.entries(bots)) results[name].push(await load(bot, agent, channel.url, TURNS));
  }
  for (const bot of Object.values(bots)) bot.stop();
  agent.destroy();
  const of = (name, what) => median(results[name].map((result) => result[what]));
  return Object.fromEntries(
    Object.keys(BOTS).map((name) => [name, { perSecond: of(name, 'perSecond'), cpuMs: of(name, 'cpuMs') }]),
  );
}

/** Processor milliseconds that reading and diagnosing the paste takes. */
async function diagnosing() {
  const child = fork(fileURLToPath(new URL('./diagnosing.mjs', import.meta.url)));
  const { ms } = await messageOf(child);
  child.disconnect();
  return ms;
}

/** Whole turns over real sockets: the framework's echo bot, and this one diagnosing. */
export async function measureTurns() {
  const channel = await startChannel();
  const { echo, locksmith } = await compare(channel);
  channel.close();
  const expected = WARM_UP + ROUNDS * TURNS;
  if (channel.counts.card !== expected) throw new Error(`${channel.counts.card} cards for ${expected} turns`);
  const diagnosisMs = await diagnosing();
  const rows = [
    ['echo bot', digits(echo.perSecond), digits(echo.cpuMs)],
    ['Locksmith', digits(locksmith.perSecond), digits(locksmith.cpuMs)],
  ];
  return `## Whole turns

The framework's own echo bot (restify and botbuilder, no logic) and this bot, under the same load: a paste of 1 KB,
${AT_ONCE} messages under way at once, ${ROUNDS} rounds of ${TURNS}. Each turn comes in over HTTP and is answered over HTTP; Locksmith's
with a card.

${table(['bot', 'turns a second', 'processor ms a turn'], rows)}

- Locksmith's turns a second are ${percent(locksmith.perSecond / echo.perSecond)} of the echo bot's (wanted: at least 85 %).
- Reading and diagnosing that paste takes ${digits(diagnosisMs)} processor ms, ${percent(diagnosisMs / echo.cpuMs)} of an echo turn's (wanted: at most 10 %).`;
}
