import { encodeCheck } from '../../src/cards';
import type { ActivityOptions } from '../teams/activities';
import { CHAT_ACTION, MISSING_ACTION } from '../teams/pastes';
import { CONNECTION, sender } from '../teams/production';
import type { Attack, Context } from './attack';
import type { Target } from './target';

/** Ada may do it, Omar may not. Omar asks. */
const omar = sender('Omar Weiss');
const ada = sender('Ada Brook');
const FOREIGN = 'ffffffff-2222-4333-8444-555555555555';

const wanted = { kind: 'dataAction', name: CHAT_ACTION } as const;
const data = encodeCheck({ wanted, resource: { kind: 'name', name: 'contoso-ai' } });
const chosen = { v: data.v, ask: 'resource', wanted, typed: 'contoso-ai' };

/** Who may have been asked about at Azure: nobody, or the sender alone. */
type Expected = 'nobody' | 'the sender';

interface Case {
  readonly name: string;
  readonly expected: Expected;
  /** What the token service gives for the sender. */
  readonly token?: string;
  readonly type: 'message' | 'invoke';
  readonly activity: ActivityOptions;
}

/** Each way in which somebody asks for their access. `more` goes into the value. */
const WAYS: Readonly<Record<string, (more?: object) => Pick<Case, 'type' | 'activity'>>> = {
  paste: (more = {}) => ({ type: 'message', activity: { text: MISSING_ACTION, value: more } }),
  command: () => ({ type: 'message', activity: { text: 'check contoso-ai' } }),
  button: (more = {}) => click({ verb: 'check', data }, more),
  field: (more = {}) => click({ verb: 'choose', data: chosen }, more),
  dialog: (more = {}) => ({
    type: 'invoke',
    activity: { name: 'composeExtension/submitAction', value: { data, ...more } },
  }),
};

const click = (action: object, more: object): Pick<Case, 'type' | 'activity'> => ({
  type: 'invoke',
  activity: {
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual', ...more },
    replyToId: 'card-1',
  },
});

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown): string => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.sandbox`;

/** Tokens that do not say that they are the sender's. */
const strangeTokens = (ofAda: string): Readonly<Record<string, string>> => ({
  'of another person': ofAda,
  'of another person in capitals': jwt({ oid: ada.aadObjectId.toUpperCase(), tid: FOREIGN }),
  'of nobody': jwt({ tid: FOREIGN }),
  'whose owner is a list': jwt({ oid: [omar.aadObjectId] }),
  'whose owner is an object': jwt({ oid: { id: omar.aadObjectId } }),
  'whose owner is a number': jwt({ oid: 7 }),
  'whose owner is no id': jwt({ oid: 'omar' }),
  'whose owner is longer than an id': jwt({ oid: `${omar.aadObjectId}0` }),
  'whose owner stands in another claim': jwt({ sub: omar.aadObjectId, OID: omar.aadObjectId }),
  'whose claims are a list': jwt([omar.aadObjectId]),
  'whose claims are nothing': jwt(null),
  'that is opaque': 'opaque-token-that-holds-no-claims',
  'that is encrypted': `${encode({ alg: 'dir' })}.${encode('x')}.${encode('x')}.x.x`,
  'whose claims are no JSON': `${encode({})}.${Buffer.from('{').toString('base64url')}.x`,
});

const tokenCases = (ofAda: string): readonly Case[] =>
  Object.entries(strangeTokens(ofAda)).flatMap(([kind, token]) =>
    Object.entries(WAYS).map(([way, make]) => ({
      ...make(),
      name: `a ${way} with a token ${kind}`,
      expected: 'nobody' as const,
      token,
    })),
  );

const NAMING_ADA = {
  ...{ id: ada.id, userId: ada.id, aadObjectId: ada.aadObjectId, objectId: ada.aadObjectId, oid: ada.aadObjectId },
  ...{ principal: ada.aadObjectId, upn: 'ada.brook@contoso.example', from: ada, user: ada },
};

/** Everything but the sender names Ada: the answer is Omar's. */
const NAMED: readonly Case[] = [
  ...['paste', 'button', 'field', 'dialog'].flatMap((way) =>
    [NAMING_ADA, { authentication: { ...NAMING_ADA, connectionName: CONNECTION } }, { onBehalfOf: [NAMING_ADA] }].map(
      (more, i) => ({
        ...(WAYS[way]?.(more) ?? click({}, {})),
        name: `a ${way} whose value names somebody else (${i})`,
        expected: 'the sender' as const,
      }),
    ),
  ),
  ...Object.entries({
    'its text': { text: `As ${ada.name} (${ada.aadObjectId}):\n${MISSING_ACTION}` },
    'its channel data': { channelData: { onBehalfOf: [NAMING_ADA], ...NAMING_ADA } },
    'its name': { from: { ...omar, name: ada.name } },
    'the sender’s properties': { from: { ...omar, properties: NAMING_ADA, userPrincipalName: NAMING_ADA.upn } },
    'the sender’s role': { from: { ...omar, role: 'bot', isSkill: true } },
    'its recipient': { recipient: { ...ada, role: 'user' } },
    'its mention': { entities: [{ type: 'mention', mentioned: ada, text: '<at>Ada</at>' }] },
    'its client info': { entities: [{ type: 'clientInfo', ...NAMING_ADA }] },
    'its caller': { callerId: `urn:botframework:aadappid:${ada.aadObjectId}`, relatesTo: { user: ada } },
    'its conversation’s members': { members: [ada], membersAdded: [ada] },
    'a prototype': JSON.parse(`{"__proto__":{"from":{"aadObjectId":"${ada.aadObjectId}"}}}`) as object,
  }).map(([where, more]) => ({
    name: `a paste in which ${where} names somebody else`,
    expected: 'the sender' as const,
    type: 'message' as const,
    activity: { text: MISSING_ACTION, ...more },
  })),
];

/** The sender is not stated, or not as Teams states one. */
const UNSTATED: readonly Case[] = [
  undefined,
  null,
  '',
  'me',
  'null',
  `{${omar.aadObjectId}}`,
  `${omar.aadObjectId}0`,
].flatMap((aadObjectId) =>
  ['paste', 'button'].map((way) => {
    const made = WAYS[way]?.() ?? click({}, {});
    const from = { id: omar.id, aadObjectId };
    const name = `a ${way} of a sender called ${JSON.stringify(aadObjectId)}`;
    return { ...made, name, expected: 'nobody' as const, activity: { ...made.activity, from } };
  }),
);

const conversation = (tenantId?: string): object => ({
  conversation: { conversationType: 'personal', id: 'a:1', ...(tenantId === undefined ? {} : { tenantId }) },
});

/** People of another organisation, by each place that names a tenant. */
const STRANGERS: readonly Case[] = Object.entries(WAYS).flatMap(([way, make]) =>
  [
    conversation(FOREIGN),
    conversation(),
    { channelData: { tenant: { id: FOREIGN } } },
    { from: { ...omar, tenantId: FOREIGN } },
  ].map((more, i) => {
    const made = make();
    const name = `a ${way} from another organisation (${i})`;
    return { ...made, name, expected: 'nobody' as const, activity: { ...made.activity, ...more } };
  }),
);

async function tryOn(target: Target, one: Case, own: string): Promise<string | undefined> {
  const { channel, framework, tenant } = target;
  channel.clear();
  framework.tokens.reset();
  framework.tokens.held.set(omar.id, one.token ?? own);
  const before = tenant.served().length;
  const { status } = await target.post(target.activity(one.type, { from: omar, ...one.activity }));
  const asked = tenant.served().slice(before);
  if (status >= 500) return `answered with ${status}`;
  if (asked.some(({ url }) => url.includes(ada.aadObjectId))) return 'Azure was asked about somebody else';
  if (framework.tokens.calls.some(({ userId }) => userId !== omar.id)) return 'another person’s token was asked for';
  if (one.expected === 'nobody') return asked.length > 0 ? 'Azure was asked' : undefined;
  return asked.some(({ url }) => url.includes(omar.aadObjectId)) ? undefined : 'the sender got no check';
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const target = await context.start({ limits: { cardWaitMs: 3_000 } });
  const own = await target.tokenOf(omar);
  const cases = [...tokenCases(await target.tokenOf(ada)), ...NAMED, ...UNSTATED, ...STRANGERS];
  const findings: string[] = [];
  for (const one of cases) {
    const wrong = await tryOn(target, one, own);
    if (wrong !== undefined) findings.push(`${one.name}: ${wrong}`);
  }
  return { tries: cases.length, findings };
}

/** Requests that say in one place that they are somebody’s, and in another that they are somebody else’s. */
export const identities: Attack = { name: 'identities', run };
