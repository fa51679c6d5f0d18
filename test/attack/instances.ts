import { setTimeout as pause } from 'node:timers/promises';

import { MISSING_ACTION } from '../teams/pastes';
import { startBlobService } from '../instances/shared/blob-service';
import type { Attack, Context, Outcome } from './attack';
import { inParallel } from './parallel';
import { someone } from './surroundings';
import type { Target, TargetOptions } from './target';

/** How long an instance holds a message that it answers, here. */
const LEASE_MS = 2_000;

interface Shared {
  readonly target: Target;
  readonly message: (id: string) => object;
  /** Sends it to one of the processes, or through what stands in front of them. Gives the status, 0 for none. */
  readonly send: (activity: object, instance?: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

async function start(context: Context, options: TargetOptions): Promise<Shared> {
  const storage = await startBlobService();
  const settings = { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString };
  const target = await context.start({ settings, ...options });
  return {
    target,
    message: (id) => target.activity('message', { text: MISSING_ACTION, from: someone(context), id }),
    send: async (activity, instance) => {
      const url = (instance === undefined ? undefined : target.processes[instance]?.url) ?? target.url;
      const headers = { 'content-type': 'application/json', authorization: target.bearer() };
      const body = JSON.stringify(activity);
      return fetch(`${url}/api/messages`, { method: 'POST', headers, body }).then(
        async (response) => {
          await response.arrayBuffer();
          return response.status;
        },
        () => 0,
      );
    },
    close: () => storage.close(),
  };
}

/** How often each message was answered. */
function answersTo({ channel }: Target): ReadonlyMap<string, number> {
  const answers = new Map<string, number>();
  for (const { to = '' } of channel.messages()) answers.set(to, (answers.get(to) ?? 0) + 1);
  return answers;
}

const idsOf = (count: number, context: Context): readonly string[] =>
  Array.from({ length: count }, () => context.random.guid());

async function bothAtOnce(context: Context): Promise<Outcome> {
  const { target, message, send, close } = await start(context, { instances: 2 });
  const ids = idsOf(context.amount(300, 300), context);
  const statuses = await Promise.all(
    ids.flatMap((id) => {
      const activity = message(id);
      return [send(activity, 0), send(activity, 1)];
    }),
  );
  await pause(500);
  const answers = answersTo(target);
  await close();
  const wrong = ids.filter((id) => answers.get(id) !== 1);
  const failed = statuses.filter((status) => status !== 200).length;
  return {
    tries: ids.length,
    findings: [
      ...(wrong.length > 0 ? [`${wrong.length} of ${ids.length} messages were not answered exactly once`] : []),
      ...(failed > 0 ? [`${failed} requests were not answered with 200`] : []),
    ],
  };
}

/** Two instances get each message at once. */
export const twoInstances: Attack = { name: 'two instances at once', healthMs: 1_000, run: bothAtOnce };

async function toldToEnd(context: Context): Promise<Outcome> {
  const { target, message, send, close } = await start(context, {});
  const ids = idsOf(100, context);
  target.mayEnd(0);
  const [process] = target.processes;
  const statuses = Promise.all(ids.map((id) => send(message(id))));
  while (target.channel.messages().length === 0) await pause(5);
  process?.child.kill('SIGTERM');
  const answered = (await statuses).filter((status) => status === 200).length;
  const cards = ids.filter((id) => answersTo(target).get(id) === 1).length;
  const ended = await Promise.race([process?.ended, pause(30_000, 'not at all', { ref: false })]);
  await close();
  return {
    tries: ids.length,
    findings: [
      ...(answered < ids.length ? [`${ids.length - answered} of ${ids.length} requests were not answered`] : []),
      ...(cards < ids.length ? [`${ids.length - cards} of ${ids.length} messages did not get one answer`] : []),
      ...(ended === 0 ? [] : [`it ended with ${String(ended)}`]),
    ],
  };
}

/** The process is told to end while it has a hundred messages. */
export const sigterm: Attack = { name: 'SIGTERM under load', run: toldToEnd };

const AT_ONCE = 40;

async function killedUnderLoad(context: Context): Promise<Outcome> {
  const { target, message, send, close } = await start(context, { instances: 2, limits: { leaseMs: LEASE_MS } });
  const ids = idsOf(context.amount(400, 400), context);
  const lost = new Set<string>();
  const activities = new Map(ids.map((id) => [id, message(id)]));
  target.mayEnd(0);
  let sent = 0;
  await inParallel([...activities], AT_ONCE, async ([id, activity]) => {
    if ((sent += 1) === ids.length / 2) target.processes[0]?.child.kill('SIGKILL');
    // As the channel does it: what failed is sent again, now and when whoever had it is known to be dead.
    if ((await send(activity)) === 200) return;
    lost.add(id);
    for (let tries = 0; tries < 5 && (await send(activity, 1)) !== 200; tries += 1) await pause(200);
  });
  await pause(LEASE_MS);
  for (const id of lost) await send(activities.get(id) ?? {}, 1);
  const answers = answersTo(target);
  await close();
  const without = ids.filter((id) => !answers.has(id));
  // One that died between its answer and its note of it leaves a message that is answered again: never another one.
  const twice = ids.filter((id) => (answers.get(id) ?? 0) > (lost.has(id) ? 2 : 1));
  return {
    tries: ids.length,
    findings: [
      ...(lost.size === 0 ? ['nothing was lost: the attack did not reach it'] : []),
      ...(without.length > 0 ? [`${without.length} of ${ids.length} messages were never answered`] : []),
      ...(twice.length > 0 ? [`${twice.length} of ${ids.length} messages were answered again`] : []),
    ],
  };
}

/** One of two instances is killed in the middle of four hundred messages. */
export const killed: Attack = { name: 'kill -9 of one of two', run: killedUnderLoad };
