import fc from 'fast-check';

import { nextState, standingOf, type RequestEvent, type RequestState, type Standing } from '../../src/grants/states';
import { readReason } from '../../src/grants/reason';
import { assignmentName, bicepGuid } from '../../src/grants/name';
import { parseObjectId } from '../../src/access';
import type { ReadCard } from '../teams/cards';
import { OTHER_ID, withVerb } from './edits';
import { openRoom, type Room } from './support';

const dataOf = (card: ReadCard, title: string): unknown => card.buttons.find((each) => each.title === title)?.data;

describe('a card that is pressed elsewhere, or for something else', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom({ limits: { checksPerMinute: 10_000 } }, ['Imani Cruz', 'Omar Weiss']);
    const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
    await room.press('Imani Cruz', form, 'Post the request', { reason: 'Load test' });
    await room.press('Omar Weiss', await room.press('Omar Weiss', room.shown(), 'Review'), 'Grant');
    expect(room.assignments()).toHaveLength(1);
  });
  afterAll(() => room.rig.close());

  test('a press from another conversation is about no request', async () => {
    const { body } = await room.rig.click(
      { verb: 'grants', data: withVerb(dataOf(room.shown(), 'Take it back'), 'take-back') },
      { from: room.rig.person('Omar Weiss') },
    );
    expect(JSON.stringify(body)).toContain('no request of mine');
    expect(room.assignments()).toHaveLength(1);
  });

  test('what was shown before a role is given to oneself has to be what is written', async () => {
    const confirm = await room.press('Omar Weiss', await room.lockedOut('Omar Weiss'), 'Grant it to me');
    const { verb, data } = confirm.buttons[0] ?? { verb: '', data: {} };
    const copy = JSON.parse(JSON.stringify(data)) as { step: { topic: { resource: string } } };
    copy.step.topic.resource = copy.step.topic.resource.replaceAll('contoso-ai', 'fabrikam-ai');
    const { body } = await room.rig.click({ verb, data: copy }, { shared: true, from: room.rig.person('Omar Weiss') });
    expect(JSON.stringify(body)).toContain('Something has changed');
    expect(room.assignments()).toHaveLength(1);
  });
});

describe('states', () => {
  const STATES: readonly RequestState[] = ['open', 'granting', 'granted', 'declined', 'withdrawn', 'revoked'];
  const STANDINGS: readonly Standing[] = [...STATES, 'expired', 'stuck', 'lost'];
  const EVENTS: readonly RequestEvent[] = [
    'grant',
    'settle',
    'give-up',
    'decline',
    'withdraw',
    'take-back',
    'seen-granted',
  ];

  test('what is closed stays closed; only what was granted can be taken back', () => {
    for (const standing of ['declined', 'withdrawn', 'revoked', 'expired'] satisfies Standing[])
      expect(EVENTS.map((event) => nextState(standing, event))).toEqual(EVENTS.map(() => undefined));
    const takers = STANDINGS.filter((standing) => nextState(standing, 'take-back') !== undefined);
    expect(takers).toEqual(['granted']);
    const givers = STANDINGS.filter((standing) => nextState(standing, 'grant') !== undefined);
    expect(givers).toEqual(['open', 'stuck']);
  });

  test('however presses follow each other, a role is granted at most once until it is taken back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
        let state: RequestState = 'open';
        let given = 0;
        for (const event of events) {
          const next = nextState(state, event);
          if (next === 'granted') given += 1;
          if (next !== undefined) state = next;
        }
        expect(given).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('an open request ends, and one that somebody was granting is taken over', () => {
    const at = (state: RequestState, openUntil = 10) => standingOf({ state, openUntil, lease: 10 }, 10);
    expect(at('open')).toBe('expired');
    expect(at('granting', 11)).toBe('stuck');
    expect(at('granting')).toBe('lost');
    expect(at('granted')).toBe('granted');
  });
});

describe('what somebody typed as a reason', () => {
  const BIDI = String.fromCodePoint(0x202e);

  test.each([
    ['lines', 'a\nb\r\nc', 'a b c'],
    ['marks of direction', `ab${BIDI}c`, 'ab c'],
    ['control characters', `a${String.fromCodePoint(7)}b`, 'a b'],
    ['more than is posted', 'x'.repeat(300), 'x'.repeat(200)],
  ])('%s', (_, typed, expected) => {
    expect(readReason(typed, 200)).toEqual({ kind: 'reason', text: expected });
  });

  test.each(['', '   ', '…', undefined, '\n\n'])('%j is no reason', (typed) => {
    expect(readReason(typed, 200)).toEqual({ kind: 'none' });
  });

  test('whatever is typed, it is one short line without anything unseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const read = readReason(typed, 200);
        if (read.kind !== 'reason') return;
        expect(read.text.length).toBeLessThanOrEqual(200);
        expect(read.text).toBe(read.text.trim());
        expect(read.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

test('names are those that Bicep gives', () => {
  expect(bicepGuid('a', 'b', 'c')).toBe('a98fa280-e03f-5afa-8d8e-92d0a9c201e8');
  const id = parseObjectId(OTHER_ID);
  if (!id) throw new Error('no id');
  expect(assignmentName('/x', { id, type: 'User' }, 'r')).toBe(bicepGuid('/x', OTHER_ID, 'r'));
});
