import type { Locator } from 'playwright-core';

import { MISSING_ACTION, NAMES_NO_RESOURCE } from '../teams/pastes';
import { openChat, type Chat } from './chat';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat();
});
afterAll(() => chat.close());

const cards = (): Locator => chat.page.locator('.ac-adaptiveCard');

/** A card, once it says this. A click replaces a card in its place. */
async function saying(card: Locator, text: string | RegExp): Promise<Locator> {
  await card.filter({ hasText: text }).waitFor();
  return card;
}

const press = (card: Locator, button: string): Promise<void> =>
  card.getByRole('button', { name: button, exact: true }).click();

/** Sends a message and gives the card that answers it, once it says what is expected. */
const say = (text: string, expected: string | RegExp): Promise<Locator> =>
  chat.answerTo(() => chat.send(text), expected);

test('in a personal chat: paste, card with the verdict, click, verdict', async () => {
  await saying(cards().first(), 'This is the sandbox');
  await chat.picture('1-welcome');
  await say('become Omar Weiss', 'You are now Omar Weiss');

  const answer = await say(MISSING_ACTION, 'az role assignment create');
  const said = await answer.innerText();
  expect(said).toContain('contoso-ai');
  expect(said).toContain('is for the control plane only: it holds no data actions');
  expect(said).not.toContain('Subscription');
  await press(answer, 'Your roles, one by one');
  await saying(answer, 'control plane only, holds no data actions');
  await chat.picture('2-paste-end');
  await answer.getByRole('heading').first().scrollIntoViewIfNeeded();
  await chat.picture('2-paste');

  await press(answer, 'Check again');
  // The verdict's card stands where the paste's card stood.
  await answer.filter({ hasNotText: 'From your paste' }).waitFor();
  await saying(answer, 'control plane only, holds no data actions');
  await chat.picture('3-verdict');
});

test('where the paste names no resource, the click asks for one', async () => {
  await say('become Imani Cruz', 'You are now Imani Cruz');
  const card = await say(NAMES_NO_RESOURCE, 'From your paste');
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
  await saying(cards().first(), 'Mention me and paste the error');
  // The first composer starts a thread; those below reply in one.
  await page.locator('[data-lexical-editor=true]').first().click();
  await page.keyboard.type('@Lock');
  await page.getByRole('menuitem').filter({ hasText: 'Locksmith' }).first().click();
  await page.keyboard.type(` ${MISSING_ACTION.replaceAll('\n', ' ')}`);
  await page.getByRole('button', { name: 'Post', exact: true }).click();

  const shared = cards().filter({ hasText: 'az role assignment create' });
  await shared.waitFor();
  const said = await shared.innerText();
  expect(said).toContain('contoso-ai');
  // Who holds what is for nobody else to see.
  expect(said).not.toContain('control plane only');
  await shared.getByRole('heading').first().scrollIntoViewIfNeeded();
  await chat.picture('7-channel');

  await press(shared, 'Check my access');
  const verdict = cards().filter({ hasText: 'What you hold there' });
  await verdict.waitFor();
  expect(await verdict.innerText()).toContain('control plane only, holds no data actions');
  await verdict.getByRole('heading').first().scrollIntoViewIfNeeded();
  await chat.picture('8-channel-verdict');
});

test('a message action: the bot was not mentioned, the dialog explains the message, and its button brings the verdict', async () => {
  const { page } = chat;
  await page.getByText('Model team', { exact: true }).click();
  await saying(cards().first(), 'Mention me and paste the error');
  const before = await cards().count();
  // The three dots of each message, which show when the mouse is over it.
  const dots = page.getByRole('button', { name: 'Show more information' });
  const others = await dots.count();
  await chat.send(MISSING_ACTION);
  await dots.nth(others).dispatchEvent('click');
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  await page.getByPlaceholder('Input command id').fill('explainError');
  await page.getByRole('button', { name: 'Create', exact: true }).click();

  const dialog = page.getByRole('dialog').filter({ hasText: 'Explain this error' });
  const card = await saying(dialog.locator('.ac-adaptiveCard'), 'From the message');
  expect(await card.innerText()).toContain('contoso-ai');
  await chat.picture('9-dialog');
  await press(card, 'Check my access');
  await saying(card, 'What you hold there');
  expect(await card.innerText()).toContain('Only you see this card.');
  await chat.picture('10-dialog-verdict');

  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // Nothing of it stands in the chat.
  expect(await cards().count()).toBe(before);
});

test('the log of all this holds one line a turn, and nothing of a person', () => {
  const log = chat.log();
  expect(log).toContain('"turn":"click"');
  expect(log).not.toMatch(/Weiss|contoso-ai|01203c0e/);
});
