import { encodeCheck } from '../../src/cards';
import { cardInDialog } from './cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { CONNECTION, sender, startProduction, type Answered, type Production } from './production';

const omar = sender('Omar Weiss');
const ada = sender('Ada Brook');

let bot: Production;
beforeAll(async () => {
  bot = await startProduction();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.log.length = 0;
  bot.framework.tokens.reset();
});
/** Nothing is said in the conversation. */
afterEach(() => {
  expect(bot.channel.sent).toEqual([]);
});

const question = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});
const SUBMIT = 'composeExtension/submitAction';

const press = (more: object = {}, from: object = omar): Promise<Answered> =>
  bot.post(
    bot.activity('invoke', { name: SUBMIT, value: { commandId: 'explainError', data: question, ...more }, from }),
  );

const signInPage = {
  composeExtension: {
    type: 'auth',
    suggestedActions: {
      actions: [
        {
          type: 'openUrl',
          title: 'Sign in',
          value: expect.stringMatching(/^https:\/\/token\.botframework\.com\//) as string,
        },
      ],
    },
  },
};
const lastLine = (): unknown => JSON.parse(bot.log.at(-1) ?? '{}');

test('an explanation needs no sign-in and asks Azure nothing', async () => {
  const value = {
    commandId: 'explainError',
    messagePayload: { body: { contentType: 'text', content: MISSING_ACTION } },
  };
  const { status, body } = await bot.post(
    bot.activity('invoke', { name: 'composeExtension/fetchTask', value, from: omar }),
  );
  expect(status).toBe(200);
  expect(cardInDialog(body).text).toContain('contoso-ai');
  expect(bot.framework.tokens.calls).toEqual([]);
  expect(bot.tenant.served()).toEqual([]);
});

test('a press in the dialog opens the sign-in page, and its code brings the verdict', async () => {
  expect(await press()).toMatchObject({ status: 200, body: signInPage });
  bot.framework.tokens.codes.set('123456', await bot.tokenOf(omar));
  const { body } = await press({ state: '123456' });
  expect(cardInDialog(body).text).toMatch(/no data actions/);
  expect(lastLine()).toMatchObject({ turn: 'dialog-click', verdict: 'not-granted' });
  for (const call of bot.framework.tokens.calls) expect(call).toMatchObject({ proven: true });
});

test('a sign-in from a chat counts in the dialog', async () => {
  bot.framework.tokens.held.set(ada.id, await bot.tokenOf(ada));
  expect(cardInDialog((await press({}, ada)).body).text).toMatch(/may|can/);
  expect(lastLine()).toMatchObject({ verdict: 'granted' });
});

test('a wrong code asks for the sign-in again, and a page that was closed leaves nothing behind', async () => {
  expect((await press({ state: '000000' })).body).toMatchObject(signInPage);
  expect((await press()).body).toMatchObject(signInPage);
});

test('where the token cannot be exchanged, the sign-in page asks for consent', async () => {
  bot.framework.tokens.exchanges.set('sso-token', 400);
  const authentication = { id: 'exchange-1', connectionName: CONNECTION, token: 'sso-token' };
  expect((await press({ authentication })).body).toMatchObject(signInPage);
});

test('the token of another person gives no verdict', async () => {
  bot.framework.tokens.held.set(omar.id, await bot.tokenOf(ada));
  expect(cardInDialog((await press()).body).text).toMatch(/another account|other account/i);
  expect(lastLine()).not.toHaveProperty('verdict');
});

test('whoever the activity does not name gets no verdict', async () => {
  expect(cardInDialog((await press({}, { id: '29:nobody' })).body).text).not.toMatch(/no data actions/);
  expect(lastLine()).not.toHaveProperty('verdict');
  expect(bot.framework.tokens.calls).toEqual([]);
});

test('an unsigned request, and one from another tenant, are turned away', async () => {
  const activity = bot.activity('invoke', { name: SUBMIT, value: { data: question }, from: omar });
  expect(await bot.post(activity, {})).toMatchObject({ status: 401 });
  const foreign = { id: 'a:x', conversationType: 'personal', tenantId: 'bbbbbbbb-2222-4333-8444-555555555555' };
  const away = await bot.post(
    bot.activity('invoke', { name: SUBMIT, value: { data: question }, from: omar, conversation: foreign }),
  );
  expect(cardInDialog(away.body).text).toMatch(/organi[sz]ation|tenant/i);
  expect(lastLine()).toMatchObject({ turn: 'turned-away' });
  expect(bot.framework.tokens.calls).toEqual([]);
});

test('the checks of one person are limited in dialogs too', async () => {
  const limited = await startProduction({ limits: { checksPerMinute: 1 } });
  try {
    limited.framework.tokens.held.set(omar.id, await limited.tokenOf(omar));
    const once = (): Promise<Answered> =>
      limited.post(limited.activity('invoke', { name: SUBMIT, value: { data: question }, from: omar }));
    expect(cardInDialog((await once()).body).text).toMatch(/no data actions/);
    expect(cardInDialog((await once()).body).text).toMatch(/minute/);
  } finally {
    await limited.close();
  }
});

test('the log holds no message, token, name or object id', async () => {
  const token = await bot.tokenOf(omar);
  bot.framework.tokens.codes.set('123456', token);
  await press({ state: '123456', messagePayload: { body: { contentType: 'text', content: 'a secret word' } } });
  for (const secret of [token, '123456', 'a secret word', omar.name, omar.aadObjectId])
    expect(bot.log.join('')).not.toContain(secret);
});
