import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { messageOf } from './child.mjs';
import { startFramework, TENANT } from './framework.mjs';
import { digits, median, percent, table } from './measure.mjs';
import { somebody } from './neighbours.mjs';
import { TYPICAL } from './pastes.mjs';

const STARTS = 7;
const TURNS = 2_000;
const AT_ONCE = 8;
const MEMORY_RUNS = 3;

const BOTS = { 'echo bot': './teams-echo-bot.mjs', Locksmith: './bundle-bot.mjs' };

let ids = 0;
/** A new message of one of a thousand people: a bot answers one person only so often. */
const activity = ({ url }) => ({
  type: 'message',
  id: `message-${(ids += 1)}`,
  text: TYPICAL,
  textFormat: 'plain',
  channelId: 'msteams',
  serviceUrl: url,
  from: { id: `29:${somebody(ids).objectId}`, name: 'A person', aadObjectId: somebody(ids).objectId },
  recipient: { id: '28:bot', name: 'Bot' },
  conversation: { id: `a:${somebody(ids).objectId}`, conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
});

/** One turn: resolves when the bot is done with it. */
const turn = (framework, port, agent) =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify(activity(framework));
    const headers = {
      authorization: framework.authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
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

/** A bot in a process of its own, as soon as it listens. */
async function startBot(file, { environment }) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
  });
  let port;
  let out = '';
  const listening = new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      if (port !== undefined) return;
      out += chunk;
      port = /listens on port (\d+)/.exec(out)?.[1];
      if (port !== undefined) resolve();
    });
    child.once('exit', (status) => reject(new Error(`${file} ended with status ${status}`)));
  });
  await listening;
  const memory = async () => {
    child.send('memory');
    const { rss } = await messageOf(child);
    return rss / 1_000_000;
  };
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  };
  return { port, memory, stop };
}

/** Milliseconds from the start of the process to its port, and to the end of its first turn. */
async function measureOneStart(file, framework) {
  const agent = new Agent();
  const start = performance.now();
  const bot = await startBot(file, framework);
  const listening = performance.now() - start;
  await turn(framework, bot.port, agent);
  const answered = performance.now() - start;
  await bot.stop();
  agent.destroy();
  return { listening, answered };
}

/** Megabytes after many turns, as they stand. */
async function measureMemory(file, framework) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const bot = await startBot(file, framework);
  let left = TURNS;
  const worker = async () => {
    while (left-- > 0) await turn(framework, bot.port, agent);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const memory = await bot.memory();
  await bot.stop();
  agent.destroy();
  return memory;
}

/** Both bots in turns, so that what else the machine does meets both. */
async function compare(framework) {
  const results = Object.fromEntries(
    Object.keys(BOTS).map((name) => [name, { listening: [], answered: [], memory: [] }]),
  );
  for (let i = 0; i < STARTS; i += 1) {
    for (const [name, file] of Object.entries(BOTS)) {
      const { listening, answered } = await measureOneStart(file, framework);
      results[name].listening.push(listening);
      results[name].answered.push(answered);
    }
  }
  for (let i = 0; i < MEMORY_RUNS; i += 1) {
    for (const [name, file] of Object.entries(BOTS)) results[name].memory.push(await measureMemory(file, framework));
  }
  return Object.fromEntries(
    Object.entries(results).map(([name, { listening, answered, memory }]) => [
      name,
      { listening: median(listening), answered: median(answered), memory: median(memory) },
    ]),
  );
}

/** From the start of the process to the first answer, and memory after many turns. */
export async function measureStart() {
  const framework = await startFramework();
  const results = await compare(framework);
  framework.close();
  const expected = Object.keys(BOTS).length * (STARTS + MEMORY_RUNS * TURNS);
  if (framework.counts.messages !== expected)
    throw new Error(`${framework.counts.messages} answers for ${expected} turns`);
  const rows = Object.entries(results).map(([name, { listening, answered, memory }]) => [
    name,
    digits(listening),
    digits(answered),
    digits(memory),
  ]);
  const { 'echo bot': echo, Locksmith: ours } = results;
  return `## Start and memory

An echo bot of restify, botbuilder and teams-ai, run from node_modules, and the bundle of this one. Both check the
Bot Connector's signature and get their token from a managed identity, on loopback. The first turn is sent as soon as
the bot listens; medians of ${STARTS} starts. Memory (resident set) after ${TURNS.toLocaleString('en')} turns with a paste of 1 KB; medians of ${MEMORY_RUNS} runs.

${table(['bot', 'ms to listening', 'ms to the first answer', `MB after ${TURNS.toLocaleString('en')} turns`], rows)}

- Locksmith's first answer takes ${percent(ours.answered / echo.answered)} of the echo bot's time (wanted: at most 100 %).
- Its memory is ${percent(ours.memory / echo.memory)} of the echo bot's (wanted: at most 120 %).`;
}
