import type { Refused, RefusedWhy } from '../../access';
import { prose, words, type Prose } from '../../prose';

const WHY: Readonly<Record<RefusedWhy, string>> = {
  'not-allowed': 'You may not give roles here.',
  condition: 'You may give some roles here, but not this one: a condition on your own role forbids it.',
  'deny-assignment': 'A deny assignment forbids giving roles here, whatever roles you hold.',
  policy: 'A policy of your organisation forbids it.',
  'second-factor':
    'Azure wants proof of a second factor (multi-factor authentication, MFA) for this, and Teams cannot pass one on.',
  'azure-rule': 'A rule of Azure forbids it.',
  lock: 'The resource is locked.',
  limit: 'The subscription has as many role assignments as it can have.',
  'principal-not-found': 'Azure does not find who it is for in this directory.',
  'principal-type': 'Azure says that who it is for is of another kind: person, group or application.',
  'name-taken': 'Another role assignment has this name already.',
  'role-not-found': 'Azure does not know this role here.',
  exists: 'It is there already.',
  absent: 'There is nothing of that to end.',
  'reason-needed': 'Your organisation wants a reason for it.',
  'ticket-needed': 'Your organisation wants a ticket number for it.',
  'too-long': 'That is longer than your organisation allows.',
  'too-short': 'Five minutes is the shortest time.',
  'not-eligible': 'The role is not yours to activate, or no longer.',
  pending: 'A request of yours is waiting for this already.',
  'step-up': 'Your organisation wants you to sign in once more for this, which Teams cannot do.',
  'no-pim': 'Privileged Identity Management is not used here.',
  'sign-in-needed': 'Your sign-in has ended. Press the button again.',
  throttled: 'Azure asks to slow down. Try again in a minute.',
  'no-answer': 'Azure did not answer.',
  other: 'Azure refused, for a reason that I do not know.',
};

/** What somebody wanted to do with a role. */
type Doing = 'give' | 'take-back' | 'activate';

/** What is said otherwise where a role was not to be given. */
const OTHERWISE: Readonly<Record<Doing, Readonly<Partial<Record<RefusedWhy, string>>>>> = {
  give: {},
  'take-back': {
    'not-allowed': 'You may not take roles back here.',
    condition: 'You may take some roles back here, but not this one: a condition on your own role forbids it.',
    'deny-assignment': 'A deny assignment forbids taking roles back here, whatever roles you hold.',
  },
  activate: {
    'not-allowed': 'Azure does not let you do that from here.',
    condition: 'A condition on your own role forbids it.',
    'deny-assignment': 'A deny assignment forbids it here, whatever roles you hold.',
  },
};

/** What only another place can do, since the sign-in in Teams does not suffice there. */
export const needsPortal = ({ why }: Refused): boolean => why === 'second-factor' || why === 'step-up';

/** Why Azure did not do it, in one or two sentences. */
export const refusalWords = ({ why, about }: Refused, doing: Doing = 'give'): Prose => {
  const said = words(OTHERWISE[doing][why] ?? WHY[why]);
  if (about === undefined) return said;
  return why === 'lock' ? prose`${said} The lock is on ${about}.` : prose`${said} It is called ${about}.`;
};
