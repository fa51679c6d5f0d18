import { buttonOf, cardIn } from '../teams/cards';
import { MISSING_ACTION } from '../teams/pastes';
import { CONNECTION, sender, type Production } from '../teams/production';
import { FAKES } from '../paste/fakes';

const who = sender('Omar Weiss');
const EMAIL = ['omar.weiss', 'contoso.example'].join('@');

/** What a paste may hold that nobody else is to read. */
const PASTE = [
  MISSING_ACTION,
  ...Object.values(FAKES).map((secret, index) => `api-key-${index}: ${secret}`),
  `Authorization: Bearer ${FAKES.jwt}`,
  `user ${EMAIL}, "Omar Weiss", reads projekt-geheim`,
].join('\n');

/**
 * Plays every kind of turn, well and badly, with secrets, names and ids in all that comes in.
 * Gives every word of it that must not come out again on any other way than the cards.
 */
export async function planted(bot: Production): Promise<readonly string[]> {
  const { tokens } = bot.framework;
  const token = await bot.tokenOf(who);
  const tenantId = 'aaaaaaaa-2222-4333-8444-555555555555';
  const conversation = { conversationType: 'personal', id: 'a:secret-conversation', tenantId };
  const more = { from: { ...who, email: EMAIL, userPrincipalName: EMAIL }, conversation };
  const authentication = { authentication: { id: 'exchange-1', connectionName: CONNECTION, token: 'sso-token' } };

  await bot.say(PASTE, { ...more, id: 'secret-message' });
  const edit = { ...more, id: 'secret-message', channelData: { eventType: 'editMessage' } };
  await bot.post(bot.activity('messageUpdate', { ...edit, text: `${PASTE} again` }));
  const card = cardIn((await bot.say(`${MISSING_ACTION}\n${EMAIL}`, more)).activity);
  const { verb, data } = buttonOf(card, 'check');
  await bot.click({ verb, data }, {}, more.from);
  tokens.exchanges.set('sso-token', token);
  await bot.click({ verb, data }, authentication, more.from);
  await bot.click({ verb, data: { note: EMAIL } }, authentication, more.from);
  await bot.say(`check https://contoso-ai.openai.azure.com/?key=${FAKES['azure key of 32']}`, more);
  await bot.say('sign out', more);

  // The same, badly: the token service, the channel, the proof.
  tokens.mishap = 500;
  await bot.say(PASTE, more);
  await bot.click({ verb, data }, authentication, more.from);
  tokens.mishap = undefined;
  await bot.post(bot.activity('message', { ...more, text: PASTE }), { authorization: `Bearer ${FAKES.jwt}` });
  await bot.post({ ...bot.activity('message', { ...more, text: PASTE }), conversation: {} });
  bot.channel.fail(403);
  await bot.post(bot.activity('message', { ...more, text: PASTE }));
  bot.channel.fail(undefined);

  const ids = [who.id, who.aadObjectId, 'secret-conversation', 'secret-message', bot.channel.serviceUrl];
  const words = [who.name, 'Weiss', EMAIL, 'contoso.example', 'projekt-geheim', 'contoso-ai', 'lacks the required'];
  return [...Object.values(FAKES), token, 'sso-token', ...ids, ...words];
}

/** The planted words that a text holds. */
export const leaked = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));
