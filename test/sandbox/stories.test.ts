import { samplePeople } from '../../src/sandbox';
import { heard, sayPlainly } from '../../src/sandbox/said-buttons';
import { applicationStory, sampleStories } from '../../src/sandbox/stories';
import { buttonOf, cardIn, cardInAnswer } from '../teams/cards';
import { startRig, type Rig } from '../teams/rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const from = { id: '29:newcomer', name: 'New Comer' };

describe('a story of the welcome', () => {
  test.each([
    ['Owner, and still locked out', 'Owner is not enough on contoso-ai', 'Omar Weiss'],
    ['A role that is not activated', 'Activate Foundry User, then this works', 'Elena Fischer'],
    ['A deployment misspelt', 'It is called gpt-4o', 'Ada Brook'],
  ])('%s', async (title, headline, person) => {
    const story = sampleStories().find((one) => one.title === title);
    const { activity } = await rig.say(`become ${story?.person ?? ''}\n${story?.paste ?? ''}`, { from });
    const { text } = cardIn(activity);
    expect(text).toContain(headline);
    expect(text).toContain(`You are ${person} here.`);
  });
});

describe('whoever somebody becomes', () => {
  test.each(samplePeople().map(({ name, verdict }) => [name, verdict] as const))(
    '%s has a button that brings the promised verdict: %s',
    async (name, verdict) => {
      const { activity } = await rig.say(`become ${name}`, { from });
      const card = cardIn(activity);
      expect(card.text).not.toContain('..');
      const { verb, data } = buttonOf(card, 'check');
      const { body } = await rig.click({ verb, data }, { from });
      expect(rig.log.at(-1)).toMatchObject({ turn: 'click', verdict });
      expect(cardInAnswer(body).text).toContain(`You are ${name} here.`);
    },
  );

  test('Imani meets a Function app besides: the button says its error', async () => {
    const { activity } = await rig.say('become Imani Cruz', { from });
    expect(cardIn(activity).json).toContain('A Function app without a role');
    const { activity: answer } = await rig.say(applicationStory().paste, { from });
    expect(cardIn(answer).text).toContain('Not you: func-claims made this call');
  });

  test('a stranger is told that nobody of the tenant is asking', async () => {
    const { activity } = await rig.say('help', { from: { id: '29:stranger', name: 'Who Ever' } });
    expect(cardIn(activity).text).toContain('You are a stranger here');
  });
});

describe('a button that says something, in the chat client', () => {
  const action = { type: 'Action.Submit', title: 'Play', data: { msteams: { type: 'imBack', value: 'become Omar' } } };
  const card = { type: 'AdaptiveCard', msteams: { width: 'Full' }, body: [{ type: 'ActionSet', actions: [action] }] };

  test('comes back as the message that Teams would have sent', () => {
    const changed = sayPlainly({ ...card, type: 'AdaptiveCard' });
    expect(JSON.stringify(changed)).not.toContain('msteams');
    const [set] = changed.body as readonly { actions: readonly { data: unknown }[] }[];
    expect(heard({ type: 'message', value: set?.actions[0]?.data })).toMatchObject({ text: 'become Omar' });
  });

  test.each([
    ['a message without a value', { type: 'message', text: 'help' }],
    ['a value of something else', { type: 'message', value: { kind: 'check' } }],
    ['no message', { type: 'invoke', value: { says: 'become Omar' } }],
  ])('%s stays what it is', (_, activity) => {
    expect(heard(activity)).toBe(activity);
  });
});
