import type { Locator } from 'playwright-core';

import { MISSING_ACTION, NAMES_NO_RESOURCE } from '../teams/pastes';
import { openChat, press, saying, type Chat } from './chat';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat();
});
afterAll(() => chat.close());

/** Sends a message and gives the card that answers it, once it says what is expected. */
const say = (text: string, expected: string | RegExp): Promise<Locator> =>
  chat.answerTo(() => chat.send(text), expected);

test('a button of the welcome plays a story, for the person whom it is about', async () => {
  const welcome = await saying(chat.cards().first(), 'This is the sandbox');
  const answer = await chat.answerTo(() => press(welcome, 'A role that is not activated'), 'Activate Foundry User');
  expect(await answer.innerText()).toContain('You are Elena Fischer here.');
});

test('in a personal chat: paste, card with the verdict, click, verdict', async () => {
  await saying(chat.cards().first(), 'This is the sandbox');
  await chat.picture('1-welcome');
  await say('become Omar Weiss', 'You are now Omar Weiss');

  const answer = await say(MISSING_ACTION, 'Owner is not enough on contoso-ai');
  const said = await answer.innerText();
  expect(said).toContain('It works 5 to 10 minutes later');
  expect(said).not.toContain('az role assignment create');
  expect(said).not.toContain('Subscription');
  await press(answer, 'Show the command ▾');
  await saying(answer, 'az role assignment create');
  await answer.getByText('Your roles ▾').click();
  await saying(answer, 'control plane only, holds no data actions');
  await chat.picture('2-paste-end');
  await answer.getByRole('heading').first().scrollIntoViewIfNeeded();
  await chat.picture('2-paste');

  await press(answer, 'Check again');
  // What was unfolded is folded again: the card is a new one, in the same place and about the same.
  await answer.filter({ hasNotText: 'az role assignment create' }).waitFor();
  await saying(answer, 'Owner is not enough on contoso-ai');
  await chat.picture('3-verdict');
});

test('where the paste names no resource, the click asks for one', async () => {
  await say('become Imani Cruz', 'You are now Imani Cruz');
  const card = await say(NAMES_NO_RESOURCE, 'is missing on the resource');
  await press(card, 'Check my access');
  await saying(card, 'On which resource');
  await card.getByRole('combobox').click();
  await chat.page.getByRole('option', { name: /^contoso-ai/ }).click();
  await chat.picture('4-choose');
  await press(card, 'Check my access');
  await saying(card, /on contoso-ai/);
  expect(await card.innerText()).toContain('Reader');
  await chat.picture('5-chosen');
});

test('check, typed alone, takes an endpoint as well', async () => {
  const card = await say('check', 'On which resource');
  await card.getByRole('textbox').fill('https://fabrikam-ai.openai.azure.com/');
  await press(card, 'Check my access');
  await saying(card, /on fabrikam-ai/);
  await chat.picture('6-typed');
});

test('in a channel: mention, card for all, click, verdict for the one who clicked', async () => {
  const { page } = chat;
  await page.getByText('Access', { exact: true }).click();
  await saying(chat.cards().first(), 'Mention me and paste the error');
  const shared = chat.cards().filter({ hasText: 'How to fix' });
  await chat.post(MISSING_ACTION.replaceAll('\n', ' '), shared);
  const said = await shared.innerText();
  expect(said).toContain('contoso-ai');
  // Who holds what is for nobody else to see.
  expect(said).not.toContain('Owner is not enough');
  await shared.getByRole('heading').first().scrollIntoViewIfNeeded();
  await chat.picture('7-channel');

  await press(shared, 'What is mine?');
  const verdict = chat.cards().filter({ hasText: 'Your roles' });
  await verdict.waitFor();
  expect(await verdict.innerText()).toContain('contoso-ai');
  await verdict.getByRole('heading').first().scrollIntoViewIfNeeded();
  await chat.picture('8-channel-verdict');
});

test('a message action: the bot was not mentioned, the dialog explains the message, and its button brings the verdict', async () => {
  const { page } = chat;
  await page.getByText('Model team', { exact: true }).click();
  await saying(chat.cards().first(), 'Mention me and paste the error');
  const before = await chat.cards().count();
  // The three dots of each message, which show when the mouse is over it.
  const dots = page.getByRole('button', { name: 'Show more information' });
  const others = await dots.count();
  await chat.send(MISSING_ACTION);
  await dots.nth(others).dispatchEvent('click');
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  await page.getByPlaceholder('Input command id').fill('explainError');
  await page.getByRole('button', { name: 'Create', exact: true }).click();

  const dialog = page.getByRole('dialog').filter({ hasText: 'Explain this error' });
  const card = await saying(dialog.locator('.ac-adaptiveCard'), 'contoso-ai');
  await chat.picture('9-dialog');
  await press(card, 'Check my access');
  await saying(card, 'Your roles');
  expect(await card.innerText()).toContain('Only you see this card.');
  await chat.picture('10-dialog-verdict');

  await dialog.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // Nothing of it stands in the chat.
  expect(await chat.cards().count()).toBe(before);
});

test('the log of all this holds one line a turn, and nothing of a person', () => {
  const log = chat.log();
  expect(log).toContain('"turn":"click"');
  expect(log).not.toMatch(/Weiss|contoso-ai|01203c0e/);
});
