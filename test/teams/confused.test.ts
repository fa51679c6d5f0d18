import { encodeCheck } from '../../src/cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { sender, startProduction, type Answered, type Production } from './production';

/** Omar asks, and may not; Ada is named wherever somebody can be named, and may. */
const omar = sender('Omar Weiss');
const ada = sender('Ada Brook');

let bot: Production;
beforeAll(async () => {
  bot = await startProduction();
  for (const person of [omar, ada]) bot.framework.tokens.held.set(person.id, await bot.tokenOf(person));
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.log.length = 0;
  bot.framework.tokens.calls.length = 0;
});

const data = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});

/** How a person can be named. */
const NAMED: Readonly<Record<string, unknown>> = {
  from: ada,
  user: ada,
  onBehalfOf: [{ itemId: 0, mentionType: 'person', mri: ada.id, displayName: ada.name }],
  aadObjectId: ada.aadObjectId,
  objectId: ada.aadObjectId,
  principal: ada.aadObjectId,
  userId: ada.id,
  oid: ada.aadObjectId,
  upn: 'ada.brook@contoso.example',
  claims: { oid: ada.aadObjectId },
  activity: { from: ada },
  context: { from: ada },
  authentication: { id: 'x', connectionName: 'x', aadObjectId: ada.aadObjectId },
  state: { userId: ada.id },
  tokenExchangeResource: { userId: ada.id },
};

const invoke = (name: string, value: object, more: object = {}): Promise<Answered> =>
  bot.post(bot.activity('invoke', { name, value, from: omar, replyToId: 'card-1', ...more }));
const click = (value: object, more?: object): Promise<Answered> =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'check', data }, ...value }, more);
const dialog = (value: object, more?: object): Promise<Answered> =>
  invoke('composeExtension/submitAction', { data, ...value }, more);
const say = (more: object): Promise<Answered> =>
  bot.post(bot.activity('message', { text: MISSING_ACTION, from: omar, ...more }));

/** Where it can stand. */
const PLACES: readonly (readonly [name: string, send: (named: object) => Promise<Answered>])[] = [
  ['beside the action of a click', (named) => click(named)],
  ['in the action of a click', (named) => click({ action: { type: 'Action.Execute', verb: 'check', data, ...named } })],
  ['in the activity of a click', (named) => click({}, { ...named, from: omar })],
  ['in the channel data of a click', (named) => click({}, { channelData: named })],
  ['in the value of a dialog button', (named) => dialog(named)],
  ['in the activity of a message', (named) => say({ ...named, from: omar })],
  ['in the channel data of a message', (named) => say({ channelData: named })],
];

test.each(PLACES.flatMap(([place, send]) => Object.keys(NAMED).map((name) => [name, place, send] as const)))(
  '%s of somebody else %s: it is the sender who is checked',
  async (name, _place, send) => {
    const before = bot.tenant.served().length;
    expect((await send({ [name]: NAMED[name] })).status).toBe(200);
    const users = bot.framework.tokens.calls.map(({ userId }) => userId);
    expect(users.filter((user) => user !== omar.id)).toEqual([]);
    expect(
      bot.tenant
        .served()
        .slice(before)
        .filter(({ url }) => url.includes(ada.aadObjectId)),
    ).toEqual([]);
    for (const line of bot.log) expect(JSON.parse(line)).toMatchObject({ verdict: 'not-granted' });
  },
);

test.each<[string, unknown]>([
  ['in upper case', omar.aadObjectId.toUpperCase()],
  ['in braces', `{${omar.aadObjectId}}`],
  ['with spaces', ` ${omar.aadObjectId} `],
  ['of all zeros', '00000000-0000-0000-0000-000000000000'],
  ['with a second one behind it', `${omar.aadObjectId},${ada.aadObjectId}`],
])("a sender's object id %s is read as one person's, or as nobody's", async (_name, aadObjectId) => {
  await bot.post(bot.activity('message', { text: 'check contoso-ai', from: { ...omar, aadObjectId } }));
  for (const line of bot.log) expect(JSON.parse(line)).not.toMatchObject({ verdict: 'granted' });
});

/** A token that the service holds, and whose owner does not show. */
const unsigned = (payload: string): string =>
  `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(payload).toString('base64url')}.x`;

test.each<[string, string]>([
  ['is opaque', 'EwBwA8l6BAAU'],
  ['has no owner', unsigned('{"aud":"https://management.azure.com"}')],
  ['has an owner that is no id', unsigned('{"oid":"me"}')],
  ['has several owners', unsigned(JSON.stringify({ oid: [omar.aadObjectId, ada.aadObjectId] }))],
  ['has no payload', 'a..b'],
  ['has a payload that is no JSON', unsigned('{')],
])('a token that %s is not used', async (_name, token) => {
  bot.framework.tokens.held.set(omar.id, token);
  const before = bot.tenant.served().length;
  const { body } = await click({});
  expect(JSON.stringify(body)).toMatch(/sign-in service/);
  expect(bot.tenant.served().length).toBe(before);
  bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
});
