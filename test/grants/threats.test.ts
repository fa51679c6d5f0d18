import { judgePermissions } from '../../src/access/roles';
import { letsOf } from '../../src/answer/grants/lets';
import { builtInRoles } from '../../src/azure-names';
import { plain, words } from '../../src/prose';
import type { ActivityOptions } from '../teams/activities';
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

describe('whatever Azure refuses at the press, its reason stands there, with the portal and a command, and the request stays open', () => {
  test.each<[string, number, string, string, string]>([
    ['the right was lost meanwhile', 403, 'AuthorizationFailed', 'no', 'You may not give roles here'],
    [
      'a condition',
      403,
      'AuthorizationFailed',
      'an ABAC condition that is not fulfilled',
      'a condition on your own role',
    ],
    ['a second factor', 403, 'RequestDisallowedByAzure', 'authenticating through MFA', 'proof of a second factor'],
    ['a rule of Azure', 403, 'RequestDisallowedByAzure', 'this region', 'A rule of Azure forbids it'],
    ['a policy', 403, 'RequestDisallowedByPolicy', 'no', 'A policy of your organisation forbids it'],
    [
      'a deny assignment',
      403,
      'DenyAssignmentAuthorizationFailed',
      'no',
      'A deny assignment forbids giving roles here',
    ],
    ['a lock', 409, 'ScopeLocked', 'no', 'The resource is locked'],
    ['the limit', 400, 'RoleAssignmentLimitExceeded', 'no', 'as many role assignments as it can have'],
    ['nobody of that id', 400, 'PrincipalNotFound', 'no', 'does not find who it is for'],
    ['another kind of principal', 400, 'UnmatchedPrincipalType', 'no', 'is of another kind'],
    ['too many requests', 429, 'TooManyRequests', 'no', 'asks to slow down'],
    ['a sign-in that conditional access ended', 401, 'InvalidAuthenticationToken', 'no', 'Your sign-in has ended'],
  ])('%s', async (_, status, code, message, said) => {
    const mishap = { kind: 'status', status, code, message } as const;
    room = await openRoom({ tenant: { faults: [{ route: 'assign', times: 3, mishap }] } }, [
      'Imani Cruz',
      'Omar Weiss',
    ]);
    const review = await room.press('Omar Weiss', await asked(), 'Review');
    const refused = await room.press('Omar Weiss', review, 'Grant');
    expect(refused.text).toContain(said);
    expect(refused.text).toContain('The request stays open');
    expect(refused.text).toContain('az role assignment create');
    expect(refused.json).toContain('https://portal.azure.com/');
    expect(room.assignments()).toEqual([]);
    expect(room.shown().buttons.map(({ title }) => title)).toEqual(['Review', 'Withdraw']);
    expect(room.rig.logText()).toContain('"grant":"refused"');
  });
});

test('whom a request calls is one of those who may give the role, whatever the field says', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Omar Weiss', 'Ada Brook']);
  const request = await asked({ reason: 'Load test', whom: room.rig.person('Ada Brook').aadObjectId });
  expect(request.text).toContain('<at>Omar Weiss</at>');
  expect(request.json).not.toContain('Ada Brook');
});

test('three people are called at most, of all in the chat who may give it', async () => {
  const deciders = ['Omar Weiss', 'Bea Stone', 'Yusuf Demir', 'Ben Ode'];
  room = await openRoom({}, ['Imani Cruz', ...deciders]);
  const request = await asked();
  const called = [...request.json.matchAll(/"mentioned":\{"id":"29:[^"]*","name":"([^"]*)"\}/g)].map(
    ([, name]) => name,
  );
  expect(called).toHaveLength(3);
  expect(new Set(called).size).toBe(3);
  expect(deciders).toEqual(expect.arrayContaining(called));
});

describe('who presses is an object id, and nothing else that the press says of itself', () => {
  const under = (name: string, said: { readonly id?: string; readonly name?: string }): ActivityOptions => ({
    shared: true,
    from: { ...room.rig.person(name), ...said },
  });

  beforeEach(async () => {
    room = await openRoom({}, ['Imani Cruz', 'Omar Weiss', 'Gil Amado']);
  });

  test('who asked is refused under another id in the channel and another name', async () => {
    const request = await asked();
    const alias = under('Imani Cruz', { id: '29:another-id-of-hers', name: 'Omar Weiss' });
    expect((await room.press('Imani Cruz', request, 'Review', {}, alias)).text).toContain(
      'You asked for this yourself',
    );
    const review = await room.press('Omar Weiss', request, 'Review');
    expect((await room.press('Imani Cruz', review, 'Grant', {}, alias)).text).toContain('You asked for this yourself');
    expect(room.assignments()).toEqual([]);
  });

  test('a guest account of who asked, under her own name, is somebody else: it decides only what Azure lets it', async () => {
    const request = await asked();
    const guest = under('Gil Amado', { name: 'Imani Cruz' });
    const review = await room.press('Gil Amado', request, 'Review', {}, guest);
    expect(review.text).not.toContain('You asked for this yourself');
    // It reads nothing there, so what it may do is not known: Azure says so.
    const omars = await room.press('Omar Weiss', request, 'Review');
    for (const card of [review, omars]) await room.press('Gil Amado', card, 'Grant', {}, guest);
    expect(room.assignments()).toEqual([]);
    expect(room.shown().text).toContain('Imani Cruz asks for a role');
    expect((await room.press('Gil Amado', request, 'Withdraw', {}, guest)).text).toContain('Only who asked');
  });

  test('a second account that may give the role gives it, and Azure has that account as the one who did', async () => {
    const request = await asked();
    const second = under('Omar Weiss', { id: '29:second', name: 'Imani Cruz' });
    const review = await room.press('Omar Weiss', request, 'Review', {}, second);
    await room.press('Omar Weiss', review, 'Grant', {}, second);
    const { aadObjectId } = room.rig.person('Omar Weiss');
    expect(room.assignments()).toEqual([`Cognitive Services OpenAI User for Imani Cruz by ${aadObjectId}`]);
  });
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
