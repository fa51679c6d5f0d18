import type { FactName, Gap } from '../../access';
import { prose, words, type Prose } from '../../prose';
import { said, type Possessor } from './whose';

const WHAT = {
  resource: 'the resource',
  account: 'the account',
  deployments: 'its deployments',
  assignments: 'your role assignments',
  definitions: 'the definition of a role',
  denyAssignments: 'deny assignments',
  eligibilities: 'roles that you could activate',
  permissions: 'your own list of permissions',
  groups: 'your groups',
} as const satisfies Record<FactName, string>;

const WHY = {
  forbidden: 'Azure did not let you read that',
  'sign-in-needed': 'you have not signed in',
  throttled: 'Azure asked to slow down',
  'timed-out': 'Azure did not answer in time',
  unreachable: 'Azure could not be reached',
  unreadable: "Azure's answer could not be read",
  'other-address': "the answer leads to an address that is not Azure's own, and no token is sent there",
  'too-large': "Azure's answer is too large to be read here",
  'not-found': 'either there is none, or you may not see it',
  'several-matches': 'more than one fits, and only one can be meant',
  'regional-endpoint': 'a regional endpoint belongs to many accounts and names none',
  'not-asked': 'not asked',
  'still-reading': 'still being read',
} as const satisfies Record<Gap['why'], string>;

const TODO = {
  forbidden: '',
  'sign-in-needed': 'Press the button again and sign in.',
  throttled: 'Check again in a moment.',
  'timed-out': 'Check again.',
  unreachable: 'Check again in a moment.',
  unreadable: 'Check again.',
  'other-address': 'Tell the people who run this bot.',
  'too-large': '',
  'not-found': 'Check the name, and the directory that you are signed in to.',
  'several-matches': 'Check again with the endpoint or the resource id.',
  'regional-endpoint': "Check again with the account's own endpoint or its resource id.",
  'not-asked': '',
  'still-reading': 'Check again in a moment.',
} as const satisfies Record<Gap['why'], string>;

/** What a gap leaves open: it matters more than why it is there. */
const EFFECT: Readonly<Partial<Record<FactName, string>>> = {
  denyAssignments: 'A deny assignment could not be ruled out.',
  eligibilities: 'A role that you could activate may be missing here.',
  groups: 'Groups are shown by their id.',
};

/** Where the resource was not found, nothing of it was; `lostResource` says it in one sentence. */
const IMPLIED: readonly FactName[] = [
  'resource',
  'account',
  'deployments',
  'assignments',
  'denyAssignments',
  'permissions',
];

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const nameOf = ({ what, about }: Gap, whose: Possessor = 'yours'): string =>
  about === undefined || what !== 'definitions'
    ? said(WHAT[what], whose)
    : `${WHAT[what]} (${about.split('/').at(-1) ?? about})`;

const wait = (gaps: readonly Gap[]): string => {
  const seconds = Math.max(0, ...gaps.map(({ retryAfterSeconds }) => retryAfterSeconds ?? 0));
  return seconds === 0 ? '' : ` for ${seconds} seconds`;
};

function together(gaps: readonly Gap[], why: Gap['why'], whose: Possessor): Prose {
  const names = listed([...new Set(gaps.map((gap) => nameOf(gap, whose)))]);
  const effects = [...new Set(gaps.flatMap(({ what }) => EFFECT[what] ?? []))];
  return prose`${upper(names)}${words(`: ${[`${WHY[why]}${wait(gaps)}.`, ...effects, TODO[why]].filter((part) => part !== '').join(' ')}`)}`;
}

/** What is worth telling: a fact that was not asked for, or is still on its way, is no news by itself. */
export const telling = (gaps: readonly Gap[]): readonly Gap[] => {
  const told = gaps.filter(({ why }) => why !== 'not-asked' && why !== 'still-reading');
  const lost = told.some(({ what }) => what === 'resource');
  return lost ? told.filter(({ what }) => !IMPLIED.includes(what)) : told;
};

/** Why the resource is not known, as a sentence about it by name. */
export function lostResource(gaps: readonly Gap[], name: Prose): Prose | undefined {
  const gap = gaps.find(({ what }) => what === 'resource');
  switch (gap?.why) {
    case undefined:
    case 'not-asked':
    case 'still-reading':
      return undefined;
    case 'not-found':
    case 'forbidden':
      return prose`Either there is no resource called ${name}, or you may not see it. Both look the same from here. ${words(TODO['not-found'])}`;
    case 'several-matches':
      return prose`More than one resource is called ${name}. ${words(TODO['several-matches'])}`;
    case 'regional-endpoint':
      return prose`${name} is a regional endpoint: it belongs to many accounts and names none. ${words(TODO['regional-endpoint'])}`;
    case 'sign-in-needed':
    case 'throttled':
    case 'timed-out':
    case 'unreachable':
    case 'unreadable':
    case 'other-address':
    case 'too-large':
      return prose`${name} could not be looked up: ${words(`${WHY[gap.why]}. ${TODO[gap.why]}`)}`;
  }
}

/** The gaps in words, one line for each cause: what, why, what that leaves open, and what to do. */
export function sayGaps(gaps: readonly Gap[], whose: Possessor = 'yours'): readonly Prose[] {
  const causes = [...new Set(gaps.map(({ why }) => why))];
  return causes.map((why) =>
    together(
      gaps.filter((gap) => gap.why === why),
      why,
      whose,
    ),
  );
}

/** What a running check still waits for: "your role assignments and deny assignments". */
export const waitingFor = (gaps: readonly Gap[]): string =>
  listed([...new Set(gaps.filter(({ why }) => why === 'still-reading').map(({ what }) => WHAT[what]))]);
