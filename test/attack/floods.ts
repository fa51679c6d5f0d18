import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { encodeCheck } from '../../src/cards';
import { LIMITS } from '../../src/conversation';
import { CHAT_ACTION, MISSING_ACTION } from '../teams/pastes';
import type { Sender } from '../teams/production';
import type { Attack, Context } from './attack';
import { inParallel } from './parallel';
import { someone } from './surroundings';
import type { Target } from './target';

/** What one flood found; it has sent `tries` requests. */
interface Flood {
  readonly tries: number;
  readonly findings: readonly string[];
}

/** Teams gives up on a click a little later than this. Milliseconds. */
const CLICK_MS = 4_500;

/** Lines of the log that a flood of refusals may write: one for each kind and minute. */
const MOST_LINES = 12;

const manyKeys = (count: number): string => `{${Array.from({ length: count }, (_, i) => `"k${i}":${i}`).join(',')}}`;

const linesOf = ({ said }: Target): number => said().split('\n').length;

/** Requests that prove nothing, as fast as they go, with bodies that are dear to read. */
async function unsigned(target: Target, context: Context): Promise<Flood> {
  const before = { lines: linesOf(target), cpu: target.cpuMs(), bytes: target.peak() };
  const large = manyKeys(30_000);
  const bodies = ['{}', 'junk', JSON.stringify(target.activity('message', { text: MISSING_ACTION })), large];
  const headers = [{}, { authorization: 'Bearer x.y.z' }, { authorization: target.bearer({ key: 'stranger' }) }];
  const count = context.amount(6_000, 1_500);
  const statuses = new Map<number, number>();
  await inParallel(
    Array.from({ length: count }, (_, i) => i),
    64,
    async (i) => {
      const response = await fetch(`${target.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers[i % headers.length] },
        body: bodies[i % bodies.length] ?? '',
      }).catch(() => undefined);
      await response?.arrayBuffer().catch(() => undefined);
      const status = response?.status ?? 0;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    },
  );
  const served = [...statuses].filter(([status]) => status >= 200 && status < 300).length;
  const broken = [...statuses].filter(([status]) => status >= 500 && status !== 503).length;
  const lines = linesOf(target) - before.lines;
  const each = (target.cpuMs() - before.cpu) / count;
  const more = (target.peak() - before.bytes) / 1_048_576;
  return {
    tries: count,
    findings: [
      ...(served > 0 ? ['an unsigned request was served'] : []),
      ...(broken > 0 ? ['an unsigned request made an error'] : []),
      ...(lines > MOST_LINES ? [`${count} refusals wrote ${lines} lines`] : []),
      ...(each > 8 ? [`a refusal took ${each.toFixed(1)} ms of processor time`] : []),
      ...(more > 150 ? [`refusals took ${Math.round(more)} MB`] : []),
    ],
  };
}

/** How long each click took by the log, once all are in it: its lines come by a pipe, and a moment later. */
async function clicksIn(log: () => string, count: number): Promise<readonly number[]> {
  const found = (): readonly number[] =>
    [...log().matchAll(/"turn":"click".*?"ms":(\d+)/g)].map(([, ms]) => Number(ms));
  for (let waited = 0; waited < 2_000 && found().length < count; waited += 50) await pause(50);
  return found();
}

/** Clicks of different people at once: each is answered in time, with a verdict or with “still checking”. */
async function clicks(target: Target, context: Context): Promise<Flood> {
  const count = 200;
  const wanted = { kind: 'dataAction', name: CHAT_ACTION } as const;
  const data = encodeCheck({ wanted, resource: { kind: 'name', name: 'contoso-ai' } });
  const people: Sender[] = [];
  for (let i = 0; i < count; i += 1) {
    const person = someone(context);
    target.framework.tokens.held.set(person.id, await target.tokenOf(person));
    people.push(person);
  }
  const before = target.said().length;
  const answers = await Promise.all(people.map((from) => target.click({ verb: 'check', data }, {}, from)));
  // As the bot measures it: this process plays Azure meanwhile, and is busier than the bot.
  const times = await clicksIn(() => target.said().slice(before), count);
  const late = times.filter((ms) => ms > CLICK_MS);
  const failed = answers.filter(({ status, text }) => status !== 200 || !text.includes('AdaptiveCard'));
  return {
    tries: count,
    findings: [
      ...(times.length < count ? [`${count - times.length} of ${count} clicks are not in the log`] : []),
      ...(late.length > 0
        ? [`${late.length} of ${count} clicks at once took longer than ${CLICK_MS} ms, up to ${Math.max(...times)}`]
        : []),
      ...(failed.length > 0 ? [`${failed.length} of ${count} clicks at once got no card`] : []),
    ],
  };
}

/** One person sends without end; somebody else asks for help meanwhile. */
async function onePerson(target: Target, context: Context): Promise<Flood> {
  const from = someone(context);
  const count = 200;
  target.channel.clear();
  const kinds = [
    ['message', { text: MISSING_ACTION }],
    ['messageUpdate', { text: MISSING_ACTION, channelData: { eventType: 'editMessage' } }],
    ['message', { text: 'sign out' }],
  ] as const;
  const flood = inParallel(
    Array.from({ length: count }, (_, i) => i),
    16,
    async (i) => {
      const [type, more] = kinds[i % kinds.length] ?? kinds[0];
      await target.post(target.activity(type, { from, id: context.random.guid(), ...more }));
    },
  );
  await pause(50);
  const other = await target.post(target.activity('message', { text: 'help', from: someone(context), id: 'other' }));
  await flood;
  const answered = target.channel.messages().filter(({ to }) => to !== 'other').length;
  const signOuts = target.framework.tokens.calls.filter(
    ({ userId, route }) => userId === from.id && route === 'SignOut',
  ).length;
  return {
    tries: count,
    findings: [
      ...(answered > 80 ? [`${answered} of ${count} messages of one person were answered within a minute`] : []),
      ...(signOuts > 60 ? [`${signOuts} sign-outs of one person went to the token service`] : []),
      ...(other.status !== 200 || other.ms > 3_000 ? [`somebody else waited ${Math.round(other.ms)} ms for help`] : []),
    ],
  };
}

/** Chats that tell of the bot's installation without end. */
async function installations(target: Target, context: Context): Promise<Flood> {
  const count = 200;
  target.channel.clear();
  await inParallel(
    Array.from({ length: count }, (_, i) => i),
    16,
    async (i) => {
      const conversation = { conversationType: 'personal', id: `a:installed-${i}`, tenantId: HOME };
      await target.post(target.activity('installationUpdate', { action: 'add', conversation, from: someone(context) }));
    },
  );
  const cards = target.channel.messages().length;
  return { tries: count, findings: cards > 60 ? [`${count} installations sent ${cards} cards`] : [] };
}

/** Packets of many small requests, on connections that read no answer: a wave of 300,000 requests. */
async function packets(target: Target, context: Context): Promise<Flood> {
  const { hostname, port } = new URL(target.url);
  const kinds = [
    'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n',
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}',
    'GET / HTTP/1.1\r\nHost: [\r\n\r\n',
  ];
  const waves = context.amount(15, 3);
  const waits: number[] = [];
  for (let wave = 0; wave < waves; wave += 1) {
    const packet = (kinds[wave % kinds.length] ?? '').repeat(2_000);
    const sockets = Array.from({ length: 150 }, () => {
      const socket = connect(Number(port), hostname, () => socket.write(packet));
      socket.pause();
      socket.on('error', () => undefined);
      return socket;
    });
    const from = someone(context);
    const { status, ms } = await target.post(target.activity('message', { text: 'help', from, id: `wave-${wave}` }));
    waits.push(status === 200 ? ms : Infinity);
    await pause(1_000);
    for (const socket of sockets) socket.destroy();
  }
  const slowest = Math.max(...waits);
  return {
    tries: waves * 300_000,
    findings: slowest > 2_000 ? [`somebody else waited ${Math.round(slowest)} ms in a flood of packets`] : [],
  };
}

const HOME = 'aaaaaaaa-2222-4333-8444-555555555555';

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const outcomes: Flood[] = [];
  for (const flood of [unsigned, packets, clicks, onePerson, installations]) {
    const target = await context.start({ limits: LIMITS });
    outcomes.push(await flood(target, context));
  }
  return {
    tries: outcomes.reduce((sum, { tries }) => sum + tries, 0),
    findings: outcomes.flatMap(({ findings }) => findings),
  };
}

/** More of everything than one instance can do. */
export const floods: Attack = { name: 'floods', healthMs: 1_000, run };
