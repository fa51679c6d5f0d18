import { openChat, press, saying, type Chat } from './chat';
import { CASES } from './scenarios';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat();
  await chat.answerTo(() => chat.send('become Ada Brook'), 'You are now Ada Brook');
});
afterAll(() => chat.close());

test.each(CASES)('in a personal chat: $name', async ({ name, paste, says }) => {
  const card = await chat.answerTo(() => chat.send(paste), says);
  await chat.pictureOf(card, `personal-${name}`);
});

test('in a personal chat: what else it can be, unfolded', async () => {
  const card = await chat.answerTo(() => chat.send('check contoso-ai'), 'You may use');
  await card.getByText('If that is not it ▾').click();
  await card.getByText('If that is not it ▴').waitFor();
  await chat.pictureOf(card, 'personal-check-unfolded');
});

describe('in a group chat', () => {
  beforeAll(async () => {
    await chat.page.getByText('Model team', { exact: true }).click();
    await chat.page.getByText('Mention me and paste the error').waitFor();
  });

  test.each(CASES)('$name', async ({ name, paste, says }) => {
    const card = await chat.answerTo(() => chat.mention(paste), says);
    expect(await card.innerText()).not.toMatch(/Your roles|What you hold there/);
    await chat.pictureOf(card, `group-${name}`);
  });

  test('check', async () => {
    const card = await chat.answerTo(() => chat.mention('check contoso-ai'), 'nobody else sees it');
    await press(card, 'Check my access');
    await saying(card, 'Foundry User');
    await chat.pictureOf(card, 'group-check');
  });
});
