import { setTimeout as pause } from 'node:timers/promises';

import { encodeCheck } from '../../src/cards';
import { CHAT_ACTION, MISSING_ACTION } from '../teams/pastes';
import { sender } from '../teams/production';
import type { Attack, Context } from './attack';
import { someone } from './surroundings';
import type { Target } from './target';

/** Turns a second, of which a fifth are clicks with a whole check. */
const TURNS_PER_SECOND = 40;

/** How much more memory the last part may hold than the second, in bytes: the collector takes its time. */
const MOST_BYTES = 40 * 1_024 * 1_024;

const PARTS = 5;

const omar = sender('Omar Weiss');
const data = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});

type Send = (target: Target, context: Context) => Promise<{ readonly status: number }>;

const message =
  (text: string): Send =>
  (target, context) =>
    target.post(target.activity('message', { text, from: someone(context), id: context.random.guid() }));

const KINDS: readonly Send[] = [
  message(MISSING_ACTION),
  message('help'),
  message(`${MISSING_ACTION}\n${'x '.repeat(20_000)}`),
  async (target, context) => {
    const from = { ...someone(context), aadObjectId: omar.aadObjectId };
    target.framework.tokens.held.set(from.id, await target.tokenOf(omar));
    return target.click({ verb: 'check', data }, {}, from);
  },
  async (target) => {
    const { status } = await target.post(target.activity('message', { text: 'help' }), { authorization: 'Bearer x' });
    return { status: status === 401 ? 200 : status };
  },
];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const target = await context.start({ limits: {} });
  const end = performance.now() + context.amount(300, 12) * 1_000;
  const memory: number[] = [];
  const running = new Set<Promise<void>>();
  let tries = 0;
  let failed = 0;
  while (performance.now() < end) {
    const kind = KINDS[tries % KINDS.length] ?? message('help');
    tries += 1;
    const turn = kind(target, context).then(
      ({ status }) => {
        failed += status === 200 ? 0 : 1;
      },
      () => {
        failed += 1;
      },
    );
    running.add(turn);
    void turn.then(() => running.delete(turn));
    if (tries % TURNS_PER_SECOND === 0) {
      memory.push(target.memory());
      target.channel.clear();
      target.framework.tokens.reset();
    }
    await pause(1_000 / TURNS_PER_SECOND);
  }
  await Promise.all(running);
  const part = Math.floor(memory.length / PARTS);
  const [second, last] = [memory.slice(part, 2 * part), memory.slice(-part)];
  const more = median(last) - median(second);
  return {
    tries,
    findings: [
      ...(failed > 0 ? [`${failed} of ${tries} turns were not answered`] : []),
      // Until everything was run often enough to be compiled, memory grows by itself: the short form says nothing.
      ...(!context.short && more > MOST_BYTES ? [`memory grew by ${Math.round(more / 1_048_576)} MB`] : []),
    ],
  };
}

/** What people do all day, for a while. */
export const soak: Attack = { name: 'soak', run };
