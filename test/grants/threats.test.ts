import { judgePermissions } from '../../src/access/roles';
import { letsOf } from '../../src/answer/grants/lets';
import { builtInRoles } from '../../src/azure-names';
import { plain, words } from '../../src/prose';
import type { ReadCard } from '../teams/cards';
import { CHAT_ACTION } from '../teams/pastes';
import { openRoom, type Room } from './support';

let room: Room;
afterEach(() => room.rig.close());

const asked = async (fields: object = { reason: 'Load test' }): Promise<ReadCard> => {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', fields);
  return room.shown();
};

test('what somebody typed as a reason imitates nothing: no mention, no link, no mark-up, on every card that shows it', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Omar Weiss']);
  const typed = '**Approved by security** <at>Omar Weiss</at> [Grant](https://evil.example) \n# Granted by Omar Weiss';
  const request = await asked({ reason: typed });
  const review = await room.press('Omar Weiss', request, 'Review');
  await room.press('Omar Weiss', review, 'Decline', { reason: typed });
  for (const { json } of [request, review, room.shown()]) {
    // In runs, which know no mark-up; and only who is called stands among the mentions.
    const blocks = [...json.matchAll(/\{[^{}]*"text":"[^"]*Approved by security[^{}]*\}/g)].map(([block]) => block);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.filter((block) => !/"type":"(TextRun|CodeBlock)"/.test(block))).toEqual([]);
    expect(json).not.toMatch(/"type":"Action\.OpenUrl"[^}]*evil/);
    expect([...json.matchAll(/"mentioned":/g)].length).toBeLessThanOrEqual(1);
  }
  expect(request.json).toMatch(/"mentioned":\{"id":"29:[^"]*","name":"Omar Weiss"\}/);
});

test('it is said that somebody asks, never that they need it, and that there is no end', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Omar Weiss']);
  const request = await asked();
  const review = await room.press('Omar Weiss', request, 'Review');
  for (const { text } of [request, review]) {
    expect(text).toContain('Imani Cruz asks');
    expect(text).toContain('no end');
    expect(text).not.toMatch(/\bneeds?\b/i);
  }
});

test('replayed after it was taken back, nothing is given', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Omar Weiss']);
  const request = await asked();
  const review = await room.press('Omar Weiss', request, 'Review');
  const outcome = await room.press('Omar Weiss', review, 'Grant');
  await room.press('Omar Weiss', outcome, 'Take it back');
  for (const [card, button] of [
    [review, 'Grant'],
    [request, 'Review'],
    [outcome, 'Take it back'],
  ] as const)
    expect((await room.press('Omar Weiss', card, button)).text).toContain('Taken back');
  expect(room.assignments()).toEqual([]);
});

test('who lost the right between Review and Grant is refused by Azure, and the request stays open', async () => {
  const mishap = { kind: 'status', status: 403, code: 'AuthorizationFailed', message: 'no' } as const;
  room = await openRoom({ tenant: { faults: [{ route: 'assign', times: 1, mishap }] } }, ['Imani Cruz', 'Omar Weiss']);
  const review = await room.press('Omar Weiss', await asked(), 'Review');
  const refused = await room.press('Omar Weiss', review, 'Grant');
  expect(refused.text).toContain('Azure did not give the role');
  expect(refused.text).toContain('The request stays open');
  expect(room.assignments()).toEqual([]);
  expect(room.shown().buttons.map(({ title }) => title)).toEqual(['Review', 'Withdraw']);
});

test('whom a request calls is one of those who may give the role, whatever the field says', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Omar Weiss', 'Ada Brook']);
  const request = await asked({ reason: 'Load test', whom: room.rig.person('Ada Brook').aadObjectId });
  expect(request.text).toContain('<at>Omar Weiss</at>');
  expect(request.json).not.toContain('Ada Brook');
});

test('five requests a day of one person, and no more', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Omar Weiss']);
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  for (let i = 0; i < 5; i += 1) {
    await room.press('Imani Cruz', form, 'Post the request', { reason: 'Load test' });
    await room.press('Imani Cruz', room.shown(), 'Withdraw');
  }
  const posted = room.posted();
  const sixth = await room.press('Imani Cruz', form, 'Post the request', { reason: 'Load test' });
  expect(sixth.text).toContain('five roles today');
  expect(room.posted()).toBe(posted);
});

test('each role of the table says whether it reads keys, changes things, and lets one call everything', () => {
  const wanted = { kind: 'dataAction', name: CHAT_ACTION } as const;
  const said = builtInRoles().map((role) => [role, plain(letsOf(role, wanted, words('her'), words('there')))] as const);
  expect(said.length).toBeGreaterThan(40);
  for (const [role, text] of said) {
    const all = role.permissions.some(({ dataActions }) =>
      dataActions.some((pattern) => /^Microsoft\.CognitiveServices\/(accounts\/)?\*$/i.test(pattern)),
    );
    expect([role.name, text.includes('everything else')]).toEqual([role.name, all]);
    const judged = (action: string): boolean =>
      judgePermissions(role.permissions, { kind: 'action', name: action }).kind === 'grants';
    const accounts = 'Microsoft.CognitiveServices/accounts';
    expect([role.name, text.includes('can read keys')]).toEqual([role.name, judged(`${accounts}/listKeys/action`)]);
    expect([role.name, text.includes('can change the resource')]).toEqual([role.name, judged(`${accounts}/write`)]);
  }
});
