import type { Locator } from 'playwright-core';

import { applicationStory } from '../../src/sandbox';
import { MISSING_ACTION } from '../teams/pastes';
import { openChat, press, saying, type Chat } from './chat';

const FUNCTION_ERROR = applicationStory().paste.replaceAll('\n', ' ');

let chat: Chat;
beforeAll(async () => {
  chat = await openChat();
});
afterAll(() => chat.close());

const become = async (name: string): Promise<void> => {
  await chat.page
    .getByText('Personal Chat', { exact: true })
    .click()
    .catch(() => undefined);
  await chat.answerTo(() => chat.send(`become ${name}`), `You are now ${name}`);
};

test('Omar, Owner without a data role, gives it to himself', async () => {
  await become('Omar Weiss');
  const card = await chat.answerTo(() => chat.send(MISSING_ACTION), 'Owner is not enough on contoso-ai');
  await chat.pictureOf(card, 'grants-1-owner');
  await press(card, 'Grant it to me');
  await saying(card, 'It has no end');
  await chat.pictureOf(card, 'grants-2-confirm');
  await press(card, 'Yes, give it to me');
  await saying(card, 'You have Cognitive Services OpenAI User');
  await chat.pictureOf(card, 'grants-3-done');
  await press(card, 'Take it back');
  await saying(card, 'is taken back');
});

test('Elena activates her eligible role', async () => {
  await become('Elena Fischer');
  const card = await chat.answerTo(() => chat.send('check contoso-ai'), 'Activate Foundry User');
  await press(card, 'Activate');
  await saying(card, 'For how long');
  await chat.pictureOf(card, 'grants-9-activate');
  await card.getByRole('textbox').first().fill('Load test for release 4');
  await press(card, 'Activate');
  await saying(card, 'is active until');
  await chat.pictureOf(card, 'grants-10-active');
});

test('Imani asks in a channel, Omar reviews and grants, she is told, a paste then says granted, and it is taken back', async () => {
  const { page } = chat;
  // In the channel, whoever speaks is named in the thread that they begin.
  await page.getByText('Access', { exact: true }).click();
  await saying(chat.cards().first(), 'Mention me and paste the error');
  const newest = (text: string | RegExp): Locator => chat.cards().filter({ hasText: text }).last();
  const becomeHere = async (name: string): Promise<void> => {
    const welcomes = chat.cards().filter({ hasText: `You are now ${name}` });
    const before = await welcomes.count();
    await chat.post(`become ${name}`, welcomes.nth(before));
  };
  await becomeHere('Imani Cruz');
  const asked = async (): Promise<void> => {
    const before = await chat.cards().filter({ hasText: 'How to fix' }).count();
    const shared = chat.cards().filter({ hasText: 'How to fix' }).nth(before);
    await chat.post(MISSING_ACTION.replaceAll('\n', ' '), shared);
    await press(shared, 'What is mine?');
  };
  await asked();
  const own = newest('Ask for it');
  await own.waitFor();
  await press(own, 'Ask for it');
  const form = newest('What for');
  await form.getByRole('textbox').fill('Compare two models');
  await press(form, 'Post the request');
  const request = newest('Imani Cruz asks for a role');
  await request.waitFor();
  await newest('Your request is posted').waitFor();
  await chat.picture('grants-29-channel');
  await becomeHere('Omar Weiss');
  await press(request, 'Review');
  const review = newest('Only you see this card.');
  await review.waitFor();
  await press(review, 'Grant');
  // The card for all, and not the message that calls her.
  const granted = chat
    .cards()
    .filter({ hasText: 'Granted by Omar Weiss' })
    .filter({ hasNotText: 'You asked for' })
    .last();
  await granted.waitFor();
  await newest('You asked for Cognitive Services OpenAI User').waitFor();
  await newest('should work now').waitFor({ timeout: 60_000 });
  await chat.picture('grants-30-channel-granted');
  await becomeHere('Imani Cruz');
  await asked();
  await newest('Your role is').waitFor();
  await chat.picture('grants-31-channel-again');
  await becomeHere('Omar Weiss');
  await press(granted, 'Take it back');
  await newest('Taken back by Omar Weiss').waitFor();
});

test('Imani asks in a group, Omar reviews and grants, the card changes for all', async () => {
  const { page } = chat;
  await page.getByText('Model team', { exact: true }).click();
  await saying(chat.cards().first(), 'Mention me and paste the error');
  await chat.answerTo(() => chat.mention('become Imani Cruz'), 'You are now Imani Cruz');
  const shared = await chat.answerTo(() => chat.mention(MISSING_ACTION.replaceAll('\n', ' ')), 'How to fix');
  await press(shared, 'What is mine?');
  const own = await saying(shared, 'Ask for it');
  await chat.pictureOf(own, 'grants-4-imani');
  await press(own, 'Ask for it');
  await saying(own, 'What for');
  await chat.pictureOf(own, 'grants-5-form');
  await own.getByRole('textbox').fill('Load test for release 4');
  const before = await chat.cards().count();
  await press(own, 'Post the request');
  const request = await saying(chat.cards().nth(before), 'Imani Cruz asks for a role');
  await chat.pictureOf(request, 'grants-6-request');
  await saying(own, 'Your request is posted');
  await chat.picture('grants-6-channel');
  await chat.answerTo(() => chat.mention('become Omar Weiss'), 'You are now Omar Weiss');
  await press(request, 'Review');
  await saying(request, 'Only you see this card.');
  await chat.pictureOf(request, 'grants-7-review');
  await press(request, 'Grant');
  await saying(request, 'Granted by Omar Weiss');
  await chat.pictureOf(request, 'grants-8-granted');
  await chat.picture('grants-8-channel');
  const told = chat.cards().filter({ hasText: 'should work now' });
  await told.waitFor({ timeout: 60_000 });
  await chat.pictureOf(told, 'grants-11-told');

  await chat.answerTo(() => chat.mention('become Imani Cruz'), 'You are now Imani Cruz');
  const again = await chat.answerTo(() => chat.mention(MISSING_ACTION.replaceAll('\n', ' ')), 'How to fix');
  await press(again, 'What is mine?');
  await saying(again, 'Your role is');
  await chat.pictureOf(again, 'grants-12-again');

  await chat.answerTo(() => chat.mention('become Omar Weiss'), 'You are now Omar Weiss');
  await press(request, 'Take it back');
  await saying(request, 'Taken back by Omar Weiss');
});

const asImani = async (): Promise<Locator> => {
  await chat.answerTo(() => chat.mention('become Imani Cruz'), 'You are now Imani Cruz');
  const shared = await chat.answerTo(() => chat.mention(MISSING_ACTION.replaceAll('\n', ' ')), 'How to fix');
  await press(shared, 'What is mine?');
  await press(await saying(shared, 'Ask for it'), 'Ask for it');
  return saying(shared, 'What for');
};

test('a request without a reason is not posted; one that is posted is withdrawn', async () => {
  const form = await asImani();
  const before = await chat.cards().count();
  await press(form, 'Post the request');
  await saying(form, 'Say in a few words');
  expect(await chat.cards().count()).toBe(before);
  await chat.pictureOf(form, 'grants-22-no-reason');
  await form.getByRole('textbox').fill('Load test for release 6');
  await press(form, 'Post the request');
  const request = await saying(chat.cards().nth(before), 'Imani Cruz asks for a role');
  await press(request, 'Withdraw');
  await saying(request, 'Withdrawn by who asked');
  await chat.pictureOf(request, 'grants-23-withdrawn');
});

test('a grant that is refused for want of a second factor ends in a link to the portal; the request stays open, and is declined', async () => {
  const form = await asImani();
  await form.getByRole('textbox').fill('Load test for release 5');
  const before = await chat.cards().count();
  await press(form, 'Post the request');
  const request = await saying(chat.cards().nth(before), 'Imani Cruz asks for a role');
  await chat.answerTo(() => chat.mention('become Bea Stone'), 'You are now Bea Stone');
  await press(request, 'Review');
  await saying(request, 'Only you see this card.');
  await press(request, 'Grant');
  await saying(request, 'Azure wants more proof than Teams can give');
  await chat.pictureOf(request, 'grants-13-second-factor');
  await chat.answerTo(() => chat.mention('become Omar Weiss'), 'You are now Omar Weiss');
  await press(request, 'Review');
  await saying(request, 'Only you see this card.');
  await request.getByRole('textbox').fill('Use the test resource');
  await press(request, 'Decline');
  await saying(request, 'Declined by Omar Weiss');
  await saying(request, 'Use the test resource');
  await chat.pictureOf(request, 'grants-24-declined');
});

test('Imani asks for a Function app whose identity lacks the role; Omar grants, and she is told', async () => {
  const { page } = chat;
  await page.getByText('Model team', { exact: true }).click();
  await saying(chat.cards().first(), 'Mention me and paste the error');
  const become = await chat.answerTo(() => chat.mention('become Imani Cruz'), 'You are now Imani Cruz');
  await chat.pictureOf(become, 'grants-14-story');
  const shared = await chat.answerTo(() => chat.mention(FUNCTION_ERROR), 'How to fix');
  await press(shared, 'What is mine?');
  const own = await saying(shared, 'Not you: func-claims made this call');
  await chat.pictureOf(own, 'grants-15-function');
  await press(own, 'Ask for it');
  await saying(own, 'for func-claims');
  await chat.pictureOf(own, 'grants-16-form');
  await own.getByRole('textbox').fill('Claims go live on Monday');
  const before = await chat.cards().count();
  await press(own, 'Post the request');
  const request = await saying(chat.cards().nth(before), 'managed identity of the Function app');
  await chat.pictureOf(request, 'grants-17-request');
  await chat.answerTo(() => chat.mention('become Omar Weiss'), 'You are now Omar Weiss');
  await press(request, 'Review');
  await saying(request, 'Give func-claims Cognitive Services OpenAI User?');
  await chat.pictureOf(request, 'grants-18-review');
  await press(request, 'Grant');
  await saying(request, 'The app needs no restart');
  await chat.pictureOf(request, 'grants-19-granted');
  const told = chat.cards().filter({ hasText: 'should work for func-claims now' });
  await told.waitFor({ timeout: 60_000 });
  await chat.pictureOf(told, 'grants-20-told');
  await page.getByText('Personal Chat', { exact: true }).click();
  const card = await chat.answerTo(() => chat.send('become Imani Cruz'), 'You are now Imani Cruz');
  const before2 = await chat.cards().count();
  await press(card, 'A Function app without a role');
  const again = await saying(chat.cards().nth(before2), /The role of func-claims|func-claims has the role/);
  await chat.pictureOf(again, 'grants-21-again');
});

test('asked in a chat with the bot alone, the request reaches the one who decides in theirs', async () => {
  // The chat client has one person, who plays all: Omar's own chat with the bot is this one.
  await become('Elena Fischer');
  const card = await chat.answerTo(() => chat.send('check fabrikam-ai'), 'Ask for it');
  await press(card, 'Ask for it');
  await saying(card, 'in their own chat with me');
  await chat.pictureOf(card, 'grants-25-alone-form');
  await card.getByRole('textbox').fill('Compare two models');
  const before = await chat.cards().count();
  await press(card, 'Post the request');
  const request = await saying(chat.cards().nth(before), 'Elena Fischer asks you for a role');
  await chat.pictureOf(request, 'grants-26-alone');
  await saying(card, 'has your request');
  await chat.pictureOf(card, 'grants-27-alone-asker');
  await become('Omar Weiss');
  await press(request, 'Review');
  await saying(request, 'Only you see this card.');
  await press(request, 'Grant');
  await saying(request, 'Granted by Omar Weiss');
  await chat.pictureOf(request, 'grants-28-alone-granted');
});
