import { cardIn, type ReadCard } from '../teams/cards';
import { errorOf, FUNC, openRoom, type Room } from './support';

const OMAR = '01203c0e-fa61-4cc4-9a25-cc688a469060';

/** An app registration: no resource has it, and it holds nothing at contoso-ai or above. */
const NIGHTLY = 'e7b1c3d5-8a42-4c6e-9f10-2b4d6f8a0c12';

let room: Room;
beforeEach(async () => {
  room = await openRoom({ limits: { settleMs: 400, lookEveryMs: 100 } }, ['Imani Cruz', 'Omar Weiss', 'Yusuf Demir']);
});
afterEach(() => room.rig.close());

const alone = async (name: string, text: string): Promise<ReadCard> => {
  const { activity } = await room.rig.say(text, { from: room.rig.person(name) });
  const card = cardIn(activity);
  return { ...card, text: card.text.replaceAll('\n', '') };
};

const titles = ({ buttons }: ReadCard): readonly string[] => buttons.map(({ title }) => title);

test('Imani asks for the Function app, Omar reviews and grants, all see for whom it is, and she is told', async () => {
  const card = await room.lockedOut('Imani Cruz', errorOf(FUNC));
  expect(card.text).toContain('Not you: func-claims made this call, and has no role for it');
  expect(card.text).toContain('func-claims (managed identity of the Function app) needs');
  expect(card.text).toContain('Only you see this card');

  const form = await room.press('Imani Cruz', card, 'Ask for it');
  expect(form.text).toContain('Ask for Cognitive Services OpenAI User for func-claims');
  expect(form.text).toContain('Omar Weiss (Owner of the subscription), in this chat');
  // Whoever may give roles to people alone is not asked.
  expect(form.text).not.toContain('Yusuf Demir');
  const posted = await room.press('Imani Cruz', form, 'Post the request', { reason: 'Claims go live on Monday' });
  expect(posted.text).toContain('Your request is posted');
  const request = room.shown();
  expect(request.text).toContain('Imani Cruz asks for a role');
  expect(request.text).toContain('for func-claims (managed identity of the Function app)');
  expect(request.json).not.toContain('lacks the required data action');

  expect((await room.press('Imani Cruz', request, 'Review')).text).toContain('You asked for this yourself');
  expect((await room.press('Yusuf Demir', request, 'Review')).text).toContain('You cannot give this role here');
  const review = await room.press('Omar Weiss', request, 'Review');
  expect(review.text).toContain('Give func-claims Cognitive Services OpenAI User?');
  expect(review.text).toContain('func-claims (managed identity of the Function app) holds no role here');
  expect(review.text).toContain('Imani Cruz asks for it:');

  const outcome = await room.press('Omar Weiss', review, 'Grant');
  expect(outcome.text).toContain('Granted by Omar Weiss');
  expect(outcome.text).toContain('The app needs no restart');
  expect(room.assignments()).toEqual([`Cognitive Services OpenAI User for func-claims by ${OMAR}`]);

  const told = await room.rig.channel.wait(({ activity }) => JSON.stringify(activity).includes('func-claims now'));
  expect(JSON.stringify(told.activity)).toContain('<at>Imani Cruz</at>');
  const again = await room.lockedOut('Imani Cruz', errorOf(FUNC));
  expect(again.text).toContain('The role of func-claims is');
  expect((await room.press('Imani Cruz', again, 'Tell me when it works')).text).toContain('works for func-claims');
  // Asked by herself, on the card for all: told in the same place, once.
  expect((await room.press('Imani Cruz', outcome, 'Tell me when it works')).text).toContain('works for func-claims');

  const back = await room.press('Omar Weiss', outcome, 'Take it back');
  expect(back.text).toContain('Taken back by Omar Weiss');
  expect(room.assignments()).toEqual([]);
});

test('Omar gives it to the Function app himself: what it is first, then the outcome, and back again', async () => {
  const card = await room.lockedOut('Omar Weiss', errorOf(FUNC));
  const confirm = await room.press('Omar Weiss', card, 'Grant it to func-claims');
  expect(confirm.text).toContain('Give func-claims Cognitive Services OpenAI User on contoso-ai?');
  expect(room.assignments()).toEqual([]);
  const outcome = await room.press('Omar Weiss', confirm, 'Yes, give it to func-claims');
  expect(outcome.text).toContain('func-claims has Cognitive Services OpenAI User on contoso-ai');
  expect(room.assignments()).toEqual([`Cognitive Services OpenAI User for func-claims by ${OMAR}`]);
  expect((await room.press('Omar Weiss', outcome, 'Tell me when it works')).text).toContain('works for func-claims');
  expect((await room.press('Omar Weiss', outcome, 'Check again')).text).toContain('func-claims');
  const back = await room.press('Omar Weiss', outcome, 'Take it back');
  expect(back.text).toContain('is taken back');
  expect(room.assignments()).toEqual([]);
});

const toldOf = (host: string): string =>
  `Our Function App ${host} gets 401 PermissionDenied: Principal does not have access to API/Operation. https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions`;

test('an app that is only told of by its name is found, asked for and given the role', async () => {
  const card = await room.lockedOut('Imani Cruz', toldOf('func-claims'));
  expect(card.text).toContain('Not you: func-claims made this call, and has no role for it');
  const form = await room.press('Imani Cruz', card, 'Ask for it');
  expect(form.text).toContain('for func-claims');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'Claims go live on Monday' });
  const review = await room.press('Omar Weiss', room.shown(), 'Review');
  const outcome = await room.press('Omar Weiss', review, 'Grant');
  expect(outcome.text).toContain('Granted by Omar Weiss');
  expect(room.assignments()).toEqual([`Cognitive Services OpenAI User for func-claims by ${OMAR}`]);
});

test.each([
  ['an app of another name', 'Omar Weiss', 'func-other'],
  ['an app that the asker may not see', 'Chen Wu', 'func-claims'],
])('%s is not found: the command names it, and nothing is offered for the reader', async (_, who, host) => {
  const card = await alone(who, toldOf(host));
  expect(card.text).toContain('The managed identity of the Function App made this call');
  expect(card.json).toContain(`--name \\"${host}\\"`);
  expect(titles(card).join()).not.toMatch(/Ask for it|Grant it/);
});

test.each([
  ['a user-assigned identity by its object id', '5d0e7b14-93c2-4f68-8a1d-6c2f0b9e7a08', 'id-reports (user-assigned'],
  ['a user-assigned identity by its client id', 'b7a1f0c4-2e6d-4d93-9c58-1f3e5a7d9b09', 'id-reports (user-assigned'],
  [
    'an application that holds another role there',
    'c0a4d6e8-7f21-4b35-9d69-8e1a3c5f7b10',
    'contoso-deploy (application)',
  ],
  ['an application that holds a role elsewhere in the subscription alone', NIGHTLY, 'contoso-nightly (application)'],
])('%s is called by its name', async (_, id, name) => {
  const card = await alone('Imani Cruz', errorOf(id));
  expect(card.text).toContain(name);
  expect(titles(card)).toContain('Ask for it');
});

test('what is asked for in another form is for the app as well', async () => {
  await alone('Imani Cruz', errorOf(FUNC));
  const bicep = await alone('Imani Cruz', 'in bicep');
  expect(bicep.text).toContain('This gives func-claims the role');
  expect(bicep.json).toContain(FUNC);
});

test('the role goes to the object id of an identity that the error names by its client id', async () => {
  const card = await alone('Omar Weiss', errorOf('b7a1f0c4-2e6d-4d93-9c58-1f3e5a7d9b09'));
  expect(card.json).toContain('5d0e7b14-93c2-4f68-8a1d-6c2f0b9e7a08');
  expect(card.json).toMatch(/--assignee-principal-type \W{0,3}ServicePrincipal/);
});

test('an app registration is asked for and given the role; who decides sees its name with their own rights', async () => {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz', errorOf(NIGHTLY)), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'The nightly run' });
  const review = await room.press('Omar Weiss', room.shown(), 'Review');
  expect(review.text).toContain('Give contoso-nightly Cognitive Services OpenAI User?');
  await room.press('Omar Weiss', review, 'Grant');
  expect(room.assignments()).toEqual([`Cognitive Services OpenAI User for contoso-nightly by ${OMAR}`]);
});

test.each([
  ['nobody whom the asker may see', 'Imani Cruz', '00000000-1111-4222-8333-444444444444'],
  ['an app that the asker may not see', 'Chen Wu', FUNC],
  ['an app registration whose roles the asker may not read', 'Chen Wu', NIGHTLY],
])('%s: it says so, gives nothing, and the command stays', async (_, who, id) => {
  const card = await alone(who, errorOf(id));
  expect(card.text).toContain(
    'With your rights I cannot see who it is: no resource that you may read has this identity, and it holds no role that you may read in the subscription of the Azure AI resource.',
  );
  expect(card.text).toContain('under Enterprise applications');
  expect(card.json).toContain('az role assignment create');
  expect(card.json).toContain(id);
  expect(titles(card).join()).not.toMatch(/Ask for it|Grant it/);
});

test('a person in the error is called by name, and nothing is looked up or asked for about them', async () => {
  const ada = '461b1fe2-5ba0-4066-a436-c098f0a8d22d';
  const card = await alone('Omar Weiss', errorOf(ada));
  expect(card.text).toContain('Not you: Ada Brook made this call');
  expect(titles(card).join()).not.toMatch(/Ask for it|Grant it/);
  expect(
    room.rig.sandbox.tenant
      .served()
      .map(({ url }) => url)
      .join(),
  ).not.toContain(ada);
});
