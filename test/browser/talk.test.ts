import type { Locator } from 'playwright-core';

import { MISSING_ACTION } from '../teams/pastes';
import { openChat, press, saying, type Chat } from './chat';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat();
});
afterAll(() => chat.close());

async function say(text: string, expected: string | RegExp, picture?: string): Promise<Locator> {
  const card = await chat.answerTo(() => chat.send(text), expected);
  if (picture !== undefined) await chat.pictureOf(card, picture);
  return card;
}

test('a story: paste, in Terraform, who, still no, the role is made, check again, it works', async () => {
  await say('become Omar Weiss', 'You are now Omar Weiss');
  const card = await say(MISSING_ACTION, 'Owner is not enough on contoso-ai', 'talk-1-paste');
  const terraform = await say('in terraform?', 'azurerm_role_assignment', 'talk-2-terraform');
  expect(await terraform.innerText()).toContain('In Terraform: Cognitive Services OpenAI User on contoso-ai');
  await say('who can grant it?', 'You can: you may give roles there', 'talk-3-who');
  const still = await say('it still does not work', 'Still no: nothing has changed on contoso-ai', 'talk-4-still');
  expect(await still.innerText()).toMatch(/unchanged since/);

  await press(card, 'Grant it to me');
  await saying(card, 'It has no end');
  await press(card, 'Yes, give it to me');
  await saying(card, 'You have Cognitive Services OpenAI User');
  const again = await say('check again', /Your role is .* old\. Try again at/, 'talk-5-again');
  expect(await again.innerText()).not.toContain('Owner is not enough');
  await say('it works now', 'Good. I have closed this', 'talk-6-works');
  await say('it still does not work', 'Which error do you mean?', 'talk-7-forgotten');
});

test('a button of a card says what it is called, and is answered', async () => {
  await say('become Imani Cruz', 'You are now Imani Cruz');
  await say('check contoso-ai', 'on contoso-ai');
  const unclear = await say('flibber flobber', 'I can do this', 'talk-8-unclear');
  await chat.answerTo(() => press(unclear, 'Which role?'), 'Cognitive Services OpenAI User, on contoso-ai');
  await say('my colleague Ada has it too', 'own sign-in', 'talk-9-colleague');
});
