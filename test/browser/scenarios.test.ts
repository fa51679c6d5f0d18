import { openChat, type Chat } from './chat';
import { CASES } from './scenarios';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat();
});
afterAll(() => chat.close());

test.each(CASES)('in a personal chat: $name', async ({ name, paste, says }) => {
  const card = await chat.answerTo(() => chat.send(paste), says);
  await chat.pictureOf(card, `personal-${name}`);
});

test('in a personal chat: the check by hand', async () => {
  const card = await chat.answerTo(() => chat.send('check contoso-ai'), 'Check it by hand');
  await card.getByRole('button', { name: 'Check it by hand' }).click();
  await card.filter({ hasText: 'Access control (IAM)' }).waitFor();
  await chat.pictureOf(card, 'personal-check-by-hand');
});

describe('in a group chat', () => {
  beforeAll(async () => {
    await chat.page.getByText('Model team', { exact: true }).click();
    await chat.page.getByText('Mention me and paste the error').waitFor();
  });

  test.each(CASES)('$name', async ({ name, paste, says }) => {
    const card = await chat.answerTo(() => chat.mention(paste), says);
    expect(await card.innerText()).not.toMatch(/Your access|What you hold there/);
    await chat.pictureOf(card, `group-${name}`);
  });

  test('check', async () => {
    const card = await chat.answerTo(() => chat.mention('check contoso-ai'), 'nobody else sees it');
    await card.getByRole('button', { name: 'Check my access' }).click();
    await card.filter({ hasText: 'Foundry User' }).waitFor();
    await chat.pictureOf(card, 'group-check');
  });
});
