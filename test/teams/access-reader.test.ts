/**
 * The library of managed identities remembers for the whole process where the machine gives tokens.
 * @modules own
 */
import { cardIn, type ReadCard } from './cards';
import { sender, startProduction, type Production } from './production';

/** Cognitive Services User on the account, who cannot see that assignment. */
const chen = sender('Chen Wu');
/** A guest who sees no account at all. */
const gil = sender('Gil Amado');
/** Reader of the whole tenant: what the bot's own identity may be. */
const reader = sender('Imani Cruz');

async function startWith(settings: Readonly<Record<string, string>>): Promise<Production> {
  const bot = await startProduction({ settings, limits: { cardWaitMs: 6_000 } });
  bot.framework.machineTokens.set(bot.tenant.endpoint, await bot.tokenOf(reader));
  return bot;
}

let off: Production;
let on: Production;
beforeAll(async () => {
  off = await startWith({});
  on = await startWith({ ACCESS_READER: 'enabled' });
});
afterAll(async () => {
  await on.close();
  await off.close();
});

/** What the machine's identity gives a bot. MSAL looks for that identity once a process: at the first bot's. */
function machineGives(bot: Production, token: number): void {
  for (const { framework } of [on, bot]) framework.machineTokens.set(bot.tenant.endpoint, token);
}

/** What somebody who is signed in is told. */
async function checked(bot: Production, from: typeof chen, text = 'check contoso-ai'): Promise<ReadCard> {
  bot.framework.tokens.reset();
  bot.framework.tokens.held.set(from.id, await bot.tokenOf(from));
  return cardIn((await bot.say(text, { from })).activity);
}

const EYES = /Your own, and nothing else, were read with the Reader role of this bot/;

test('without the setting, the bot has no eyes of its own', async () => {
  const { text } = await checked(off, chen);
  expect(text).toMatch(/I cannot see your roles on contoso-ai/);
  expect(text).not.toMatch(EYES);
});

test('with it, somebody who cannot see their own assignments gets their verdict, and is told whose eyes it was', async () => {
  const { text } = await checked(on, chen);
  expect(text).toMatch(/You may use chat completions on contoso-ai/);
  expect(text).toMatch(/Cognitive Services User/);
  expect(text).toMatch(EYES);
});

test('an account that the person cannot see is not seen for them', async () => {
  const untimed = (text: string): string => text.replace(/\{\{TIME\([^)]*\)\}\}/g, 'now');
  expect(untimed((await checked(on, gil)).text)).toBe(untimed((await checked(off, gil)).text));
});

test('whoever sees enough by themselves is read with their own eyes alone', async () => {
  expect((await checked(on, sender('Ada Brook'))).text).not.toMatch(EYES);
});

test('nothing is asked of Azure but the assignments of the one who asks, and the roles in them', async () => {
  const asked = async (bot: Production): Promise<readonly string[]> => {
    const before = bot.tenant.served().length;
    await checked(bot, chen);
    return bot.tenant
      .served()
      .slice(before)
      .map(({ route, url }) => `${route} ${decodeURIComponent(url)}`);
  };
  const own = [...(await asked(off))];
  // The same list may be asked for twice: with the person's rights and with the bot's.
  const more = (await asked(on)).filter((request) => {
    const at = own.indexOf(request);
    if (at >= 0) own.splice(at, 1);
    return at < 0;
  });
  expect(more.length).toBeGreaterThan(0);
  for (const request of more) {
    expect(request).toMatch(/^(?:roleAssignments .*assignedTo\('|roleDefinitions )/);
    if (request.startsWith('roleAssignments')) expect(request).toContain(`assignedTo('${chen.aadObjectId}')`);
  }
});

test.each([
  ['is refused', 403],
  ['has no such identity', 400],
] as const)('where the machine’s token %s, the verdict stays open', async (_, status) => {
  const bot = await startWith({ ACCESS_READER: 'enabled' });
  machineGives(bot, status);
  const { text } = await checked(bot, chen);
  await bot.close();
  expect(text).toMatch(/I cannot see your roles on contoso-ai/);
});
