import type { Room } from './support';

/** Another value of the same shape, for every field of the facts that a card carries; and for what stands inside them. */
const OTHER_SCOPE = '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726';
export const OTHER_ID = '461b1fe2-5ba0-4066-a436-c098f0a8d22d';

const EDITS: readonly (readonly [string, unknown])[] = [
  ['id', '00000000-0000-4000-8000-000000000000'],
  ['asker', OTHER_ID],
  ['askerName', 'The security team'],
  ['grantee.id', OTHER_ID],
  ['granteeName', 'Ada Brook'],
  ['isGuest', true],
  ['scope', OTHER_SCOPE],
  [
    'resource',
    `${OTHER_SCOPE}/resourceGroups/rg-fabrikam-ai/providers/Microsoft.CognitiveServices/accounts/fabrikam-ai`,
  ],
  ['roleId', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'],
  ['wanted.name', 'Microsoft.Authorization/roleAssignments/write'],
  ['wanted.kind', 'action'],
  ['reason', 'Already approved by security'],
  ['openUntil', 9_999_999_999_999],
  ['place', '00000000-0000-4000-8000-000000000000'],
  ['role', 'a field that is not there'],
];

const otherType = (data: unknown): readonly [string, unknown] => [
  'grantee.type',
  JSON.stringify(data).includes('"type":"User"') ? 'ServicePrincipal' : 'User',
];

function edited(data: unknown, path: string, value: unknown): object {
  const copy = JSON.parse(JSON.stringify(data)) as { step: { facts: Record<string, unknown> } };
  const [first = '', second] = path.split('.');
  if (second === undefined) copy.step.facts[first] = value;
  else copy.step.facts[first] = { ...Object(copy.step.facts[first]), [second]: value };
  return copy;
}

const VERBS = ['review', 'grant', 'decline', 'withdraw', 'take-back', 'works-for'] as const;
const PEOPLE = ['Omar Weiss', 'Imani Cruz'] as const;
const SEEN = '00000000-0000-4000-8000-000000000000';

export const withVerb = (data: unknown, kind: string): object => {
  const copy = JSON.parse(JSON.stringify(data)) as { step: { kind: string; facts: object } };
  copy.step = { kind, facts: copy.step.facts, ...(kind === 'grant' && { seen: SEEN }) };
  return { ...copy, reason: 'because' };
};

const REFUSED = /no request of mine|cannot be read|from an older version|not made by me|This button/i;

/** Presses a button's data as somebody; gives the body of the answer. */
export type PressAs = (who: (typeof PEOPLE)[number], data: object) => Promise<unknown>;

/** Every verb with every field of a request edited, as two people at once; gives what was not refused. */
export async function pressAllEdited(press: PressAs, data: unknown): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [path, value] of [...EDITS, otherType(data)]) {
    const presses = VERBS.flatMap((verb) => PEOPLE.map((who) => ({ verb, who })));
    const pressed = presses.map(async ({ verb, who }) => {
      const said = JSON.stringify(await press(who, edited(withVerb(data, verb), path, value)));
      if (!REFUSED.test(said)) wrong.push(`${verb} ${path} ${who}: ${said.slice(0, 300)}`);
    });
    await Promise.all(pressed);
  }
  return wrong;
}

/** The same in a room. */
export const pressEdited = (room: Room, data: unknown): Promise<readonly string[]> =>
  pressAllEdited(async (who, pressed) => {
    const { body } = await room.rig.click(
      { verb: 'grants', data: pressed },
      { shared: true, from: room.rig.person(who) },
    );
    return body;
  }, data);

/** Every verb, unchanged, as two people at once; `seen` is what a review of it showed. */
export async function pressAll(press: PressAs, data: unknown, seen: unknown): Promise<void> {
  for (const verb of VERBS) {
    const pressed: object = verb === 'grant' ? { ...Object(seen), reason: 'because' } : withVerb(data, verb);
    await Promise.all(PEOPLE.map((who) => press(who, pressed)));
  }
}
