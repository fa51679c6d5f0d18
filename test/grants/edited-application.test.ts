import fc from 'fast-check';

import type { ReadCard } from '../teams/cards';
import { CHAT_ACTION } from '../teams/pastes';
import { OTHER_ID, pressEdited } from './edits';
import { errorOf, FUNC, openRoom, type Room } from './support';

const REPORTS = '5d0e7b14-93c2-4f68-8a1d-6c2f0b9e7a08';
const PEOPLE = ['Omar Weiss', 'Imani Cruz'] as const;

interface Topic {
  wanted: { kind: string; name: string };
  resource: string;
  error?: string;
}
interface Data {
  v: number;
  ask: string;
  step: { kind: string; topic: Topic; seen?: string };
}

let room: Room;
beforeAll(async () => {
  room = await openRoom({ limits: { checksPerMinute: 10_000, turnsPerMinute: 10_000 } }, PEOPLE);
});
afterAll(() => room.rig.close());

const dataOf = (card: ReadCard, title: string): Data => {
  const found = card.buttons.find((each) => each.title.startsWith(title));
  if (!found) throw new Error(`no ${title}: ${card.text}`);
  return JSON.parse(JSON.stringify(found.data)) as Data;
};

const pressAs = async (who: string, data: object): Promise<string> => {
  const { body } = await room.rig.click({ verb: 'grants', data }, { shared: true, from: room.rig.person(who) });
  return JSON.stringify(body).replaceAll('\\n', '');
};

const KINDS = ['confirm', 'self', 'undo', 'works', 'ask', 'post'] as const;
const SEEN = '00000000-0000-4000-8000-000000000000';

/** What in the data of a step could say for whom it is, or what; each makes of it something that does not fit. */
const EDITS: readonly (readonly [string, (topic: Topic) => object])[] = [
  ['another action', (topic) => ({ ...topic, wanted: { ...topic.wanted, name: `${CHAT_ACTION}s` } })],
  ['a control plane action', (topic) => ({ ...topic, wanted: { ...topic.wanted, kind: 'action' } })],
  ['another resource', (topic) => ({ ...topic, resource: topic.resource.replaceAll('contoso-ai', 'fabrikam-ai') })],
  ['the resource group', (topic) => ({ ...topic, resource: topic.resource.replace(/\/providers.*/, '') })],
  ['an error of nobody', (topic) => ({ ...topic, error: 'Error code: 401' })],
  [
    'an error of a resource elsewhere',
    (topic) => ({ ...topic, error: topic.error?.replaceAll('contoso-ai', 'fabrikam-ai') }),
  ],
  ['a field that says for whom', (topic) => ({ ...topic, grantee: { id: OTHER_ID, type: 'User' } })],
  ['a principal', (topic) => ({ ...topic, principal: REPORTS })],
];

describe('a step for the application that an error names', () => {
  test('edited in any of its parts, it gives nothing and asks for nothing', async () => {
    const card = await room.lockedOut('Omar Weiss', errorOf(FUNC));
    const { topic } = dataOf(card, 'Grant it to func-claims').step;
    const posted = room.posted();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EDITS),
        fc.constantFrom(...KINDS),
        fc.constantFrom(...PEOPLE),
        async ([, edit], kind, who) => {
          const step = { kind, topic: edit(topic), ...(kind === 'self' && { seen: SEEN }) };
          const said = await pressAs(who, { v: 1, ask: 'grants', step, reason: 'because' });
          expect(said).toMatch(/do not fit|This button|older version|cannot be read|cannot find/i);
        },
      ),
      { numRuns: 60 },
    );
    expect(room.assignments()).toEqual([]);
    expect(room.posted()).toBe(posted);
  }, 120_000);

  test('an error that names somebody else is another question: what was confirmed does not hold for it', async () => {
    const confirm = await room.press('Omar Weiss', await room.lockedOut('Omar Weiss', errorOf(FUNC)), 'Grant it to');
    const data = dataOf(confirm, 'Yes, give it to func-claims');
    const swapped = { ...data, step: { ...data.step, topic: { ...data.step.topic, error: errorOf(REPORTS) } } };
    expect(await pressAs('Omar Weiss', swapped)).toContain('Something has changed since you looked');
    for (const id of [OTHER_ID, '00000000-1111-4222-8333-444444444444']) {
      const error = errorOf(id);
      await pressAs('Omar Weiss', { ...data, step: { ...data.step, topic: { ...data.step.topic, error } } });
    }
    expect(room.assignments()).toEqual([]);
  });

  test('without its error, it is about whoever presses', async () => {
    const { step, ...data } = dataOf(await room.lockedOut('Omar Weiss', errorOf(FUNC)), 'Grant it to func-claims');
    const { error: _error, ...topic } = step.topic;
    const said = await pressAs('Omar Weiss', { ...data, step: { ...step, topic } });
    expect(said).toContain('Give yourself Cognitive Services OpenAI User');
  });

  test('a posted request for it decides nothing when a field of it is edited', async () => {
    const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz', errorOf(FUNC)), 'Ask for it');
    await room.press('Imani Cruz', form, 'Post the request', { reason: 'Claims go live' });
    const review = room.shown().buttons.find(({ title }) => title === 'Review')?.data;
    expect(await pressEdited(room, review)).toEqual([]);
    expect(room.assignments()).toEqual([]);
    expect(room.shown().text).toContain('asks for a role');
  }, 120_000);
});
