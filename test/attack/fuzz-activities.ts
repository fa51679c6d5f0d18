import { encodeCheck } from '../../src/cards';
import { CHAT_ACTION, MISSING_ACTION } from '../teams/pastes';
import type { Attack, Context } from './attack';
import { anyJson, fragments, fuzzed } from './fuzz';
import { inParallel } from './parallel';
import { someone } from './surroundings';
import type { Target } from './target';

const AT_ONCE = 12;

const ANSWERED: readonly number[] = [200, 400, 401, 403, 413, 501];

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const data = encodeCheck({ wanted: { kind: 'dataAction', name: CHAT_ACTION } });

/** Activities as Teams sends them, to begin with. */
function whole(target: Target, { random }: Context, from: readonly string[]): Json {
  const html = { contentType: 'text/html', content: `<p>${fuzzed(random, from)}</p>` };
  const kinds: readonly (readonly [string, object])[] = [
    ['message', { text: MISSING_ACTION }],
    ['message', { text: fuzzed(random, from), attachments: [html] }],
    [
      'message',
      { text: 'x', entities: [{ type: 'mention', mentioned: { id: 'bot' }, text: '<at>x</at>' }], shared: true },
    ],
    ['messageUpdate', { text: fuzzed(random, from), channelData: { eventType: 'editMessage' } }],
    ['invoke', { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'check', data } } }],
    [
      'invoke',
      {
        name: 'composeExtension/fetchTask',
        value: { commandId: 'explainError', messagePayload: { body: { content: '401' } } },
      },
    ],
    ['invoke', { name: 'composeExtension/submitAction', value: { data, state: '123456' } }],
    ['conversationUpdate', { membersAdded: [{ id: 'bot' }] }],
    ['installationUpdate', { action: 'add' }],
    [random.pick(['typing', 'event', 'messageReaction', 'messageDelete', 'endOfConversation', 'trace', 'handoff']), {}],
  ];
  const [type, more] = random.pick(kinds);
  return { ...target.activity(type, { id: random.guid(), ...more }) };
}

/** Changes one value, somewhere in it. The service URL stays: nothing else would be served at all. */
function mutate(value: Json, context: Context, from: readonly string[]): Json {
  const { random } = context;
  const names = Object.keys(value).filter((name) => name !== 'serviceUrl');
  if (names.length === 0) return value;
  const name = random.pick(names);
  const inner = value[name];
  if (isRecord(inner) && random.below(3) > 0) return { ...value, [name]: mutate(inner, context, from) };
  switch (random.below(5)) {
    case 0:
      return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    case 1:
      return {
        ...value,
        [random.pick(['x', 'localTimestamp', 'relatesTo', 'textFormat', 'locale'])]: anyJson(random, from),
      };
    case 2:
      return { ...value, [name]: Array.isArray(inner) ? [...inner, anyJson(random, from)] : [inner] };
    default:
      return { ...value, [name]: anyJson(random, from) };
  }
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const target = await context.start();
  const from = fragments();
  const findings = new Map<string, string>();
  const tries = context.amount(20_000, 1_500);
  await inParallel(
    Array.from({ length: tries }, (_, i) => i),
    AT_ONCE,
    async (i) => {
      const { id, aadObjectId, name } = someone(context);
      let activity: Json = { ...whole(target, context, from), from: { id, aadObjectId, name } };
      for (let changes = context.random.below(4); changes >= 0; changes -= 1)
        activity = mutate(activity, context, from);
      const { status } = await target.post(activity);
      if (!ANSWERED.includes(status)) findings.set(`status ${status}`, `activity ${i}: answered with ${status}`);
      if (target.channel.sent.length > 500) target.channel.clear();
    },
  );
  for (const line of target
    .said()
    .split('\n')
    .filter((each) => each.includes('"failure"'))) {
    const { failure } = JSON.parse(line) as { failure?: { name?: string; at?: readonly string[] } };
    const where = `${failure?.name ?? ''} ${failure?.at?.[0] ?? ''}`;
    findings.set(where, `a turn failed: ${where}`);
  }
  return { tries, findings: [...findings.values()] };
}

/** Activities with values that no channel sends, signed by the right key. */
export const fuzzActivities: Attack = { name: 'fuzzed activities', run };
