import { Adapter, createBot, startServer, type BotParts, type RunningServer } from '../../src/teams';
import { createLog } from '../../src/telemetry';
import { encodeCheck } from '../../src/cards';
import { parseObjectId } from '../../src/access';
import { activityJson } from './activities';
import { cardIn, cardInAnswer } from './cards';
import { startChannel, type Channel } from './channel';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';

/** What an error of ours must never show: the words of the paste and of the service. */
const SECRET = 'paste: jane.doe@contoso.example';

let channel: Channel;
let server: RunningServer;
let lines: string[];

async function start(parts: Partial<BotParts>): Promise<void> {
  const log = createLog({ write: (line: string) => lines.push(line) });
  const objectId = parseObjectId('11111111-2222-4333-8444-555555555555');
  const bot = createBot(new Adapter({}), {
    identity: { askerOf: async () => objectId && { objectId } },
    accessFor: () => Promise.reject(new Error(SECRET)),
    now: () => 0,
    log,
    ...parts,
  });
  server = await startServer({
    prove: bot.prove,
    receive: bot.receive,
    port: 0,
    host: '127.0.0.1',
    onRefused: log.refused,
  });
}

beforeEach(async () => {
  lines = [];
  channel = await startChannel();
});
afterEach(async () => {
  await server.close();
  await channel.close();
});

const post = async (type: string, more: object): Promise<unknown> => {
  const activity = activityJson(type, { serviceUrl: channel.serviceUrl, ...more });
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  expect(response.status).toBe(200);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
};

/** The reference that a failure card names is that of a line in the log, which tells where it happened. */
function expectReported(card: { readonly text: string }): void {
  const reference = /[A-Z2-9]{8}/.exec(card.text)?.[0] ?? 'none';
  const line = lines.find((each) => each.includes(reference)) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({ reference, failure: { name: 'Error', at: expect.any(Array) as unknown[] } });
  expect(lines.join('') + card.text).not.toContain('jane.doe');
}

test('a message that fails inside gets one clear message with a reference that is in the log', async () => {
  await start({ identity: { askerOf: () => Promise.reject(new Error(SECRET)) } });
  await post('message', { text: MISSING_ACTION });
  expect(channel.messages()).toHaveLength(1);
  expectReported(cardIn(channel.messages()[0]?.activity ?? {}));
});

test('a click that fails inside gets a card with a reference, not a status that Teams shows as an error', async () => {
  await start({});
  const data = encodeCheck({
    wanted: { kind: 'dataAction', name: CHAT_ACTION },
    resource: { kind: 'name', name: 'contoso-ai' },
  });
  const value = { action: { type: 'Action.Execute', verb: 'check', data } };
  expectReported(cardInAnswer(await post('invoke', { name: 'adaptiveCard/action', value })));
});

test('a check that fails leaves the diagnosis standing', async () => {
  await start({});
  await post('message', { text: MISSING_ACTION });
  expect(channel.messages()).toHaveLength(1);
  expect(cardIn(channel.messages()[0]?.activity ?? {}).text).toContain('data action');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({
      scenario: 'missing-data-action',
      failure: expect.objectContaining({ name: 'Error' }) as unknown,
    }),
  ]);
});

test('somebody whom the channel does not identify is told so', async () => {
  await start({ identity: { askerOf: () => Promise.resolve(undefined) } });
  await post('message', { text: 'check contoso-ai' });
  expect(cardIn(channel.messages()[0]?.activity ?? {}).text).toMatch(/cannot tell who you are/);
});

test('people of another tenant are turned away politely', async () => {
  await start({ allowedTenants: ['aaaaaaaa-2222-4333-8444-555555555555'] });
  await post('message', { text: MISSING_ACTION });
  const said = cardIn(channel.messages()[0]?.activity ?? {}).text;
  expect(said).toMatch(/another organisation/);
  expect(said).not.toContain('contoso');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ turn: 'turned-away' });
  const value = { action: { type: 'Action.Execute', verb: 'check', data: {} } };
  const body = await post('invoke', { name: 'adaptiveCard/action', value });
  expect(cardInAnswer(body).text).toMatch(/another organisation/);
});

test('people of an allowed tenant are served', async () => {
  await start({ allowedTenants: ['tenant'] });
  await post('message', { text: 'help' });
  expect(cardIn(channel.messages()[0]?.activity ?? {}).text).toMatch(/Paste an Azure AI error/);
});
