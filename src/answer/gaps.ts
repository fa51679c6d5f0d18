import type { FactName, Gap } from '../access';
import { prose, words, type Prose } from '../prose';

const WHAT = {
  resource: 'The resource',
  account: 'The account',
  deployments: 'Its deployments',
  assignments: 'Your role assignments',
  definitions: 'The definition of a role',
  denyAssignments: 'Deny assignments',
  eligibilities: 'Roles that you could activate',
  permissions: 'Your own list of permissions',
  groups: 'Your groups',
} as const satisfies Record<FactName, string>;

const WHY = {
  forbidden: 'Azure does not let you read this',
  'sign-in-needed': 'you have not signed in',
  throttled: 'Azure asked to slow down',
  'timed-out': 'Azure did not answer in time',
  unreachable: 'Azure could not be reached',
  unreadable: "Azure's answer could not be read",
  'not-found': 'either there is none, or you may not see it',
  'several-matches': 'more than one fits, and only one can be meant',
  'regional-endpoint': 'a regional endpoint belongs to many accounts and names none',
  'not-asked': 'not asked',
  'still-reading': 'still being read',
} as const satisfies Record<Gap['why'], string>;

const TODO = {
  forbidden: 'A holder of Reader on the resource can read it',
  'sign-in-needed': 'Press the button again and sign in',
  throttled: 'Check again in a moment',
  'timed-out': 'Check again',
  unreachable: 'Check again in a moment',
  unreadable: 'Check again',
  'not-found': 'Check the name and the directory that you are signed in to',
  'several-matches': 'Check again with the endpoint or the resource id',
  'regional-endpoint': "Check again with the account's own endpoint or its resource id",
  'not-asked': '',
  'still-reading': 'Check again in a moment',
} as const satisfies Record<Gap['why'], string>;

/** What a gap leaves open: it matters more than why it is there. */
const EFFECT: Readonly<Partial<Record<FactName, string>>> = {
  denyAssignments: 'a deny assignment could not be ruled out',
  eligibilities: 'a role that you could activate may be missing here',
  groups: 'groups are shown by their id',
};

const wait = ({ retryAfterSeconds: seconds }: Gap): string => (seconds === undefined ? '' : ` for ${seconds} seconds`);

/** One gap in words: what, why, what that leaves open, and what to do. */
export function sayGap(gap: Gap): Prose {
  const effect = EFFECT[gap.what];
  const about = gap.about === undefined ? [] : prose` (${gap.about.split('/').at(-1) ?? gap.about})`;
  const todo = TODO[gap.why];
  return [
    ...words(WHAT[gap.what]),
    ...about,
    ...words(
      `: ${WHY[gap.why]}${wait(gap)}${effect === undefined ? '' : `, so ${effect}`}.${todo === '' ? '' : ` ${todo}.`}`,
    ),
  ];
}

/** What is worth telling: a fact that was not asked for, or is still on its way, is no news by itself. */
export const telling = (gaps: readonly Gap[]): readonly Gap[] =>
  gaps.filter(({ why }) => why !== 'not-asked' && why !== 'still-reading');

/** What a running check still waits for: "your role assignments, deny assignments". */
export const waitingFor = (gaps: readonly Gap[]): string =>
  [...new Set(gaps.filter(({ why }) => why === 'still-reading').map(({ what }) => WHAT[what].toLowerCase()))].join(
    ', ',
  );
