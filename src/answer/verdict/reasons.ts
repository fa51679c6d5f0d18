import type { ArmId, Reason, Why } from '../../access';
import { prose, words, type Prose } from '../../prose';
import { roleName } from '../../services';
import { resourceName, wherefrom } from '../names';
import { duration, moment } from '../times';
import type { Counts } from '../types';
import { said, type Possessor } from './whose';

/** From where a reason is looked at. */
export interface View {
  readonly resource: ArmId | undefined;
  readonly now: number;
  /** Words for a control plane action differ: a data action is what most questions are about. */
  readonly kind: 'action' | 'dataAction';
  readonly whose?: Possessor | undefined;
}

const COUNTS = {
  grants: 'yes',
  blocks: 'blocks',
  'could-grant': 'unclear',
  unclear: 'unclear',
  none: 'no',
} as const satisfies Record<Reason['effect'], Counts>;

export const countsOf = ({ effect }: Reason): Counts => COUNTS[effect];

const idTail = (id: string | undefined): string => id?.split('/').at(-1) ?? '';

/** What was looked at: the role, or what else it is. */
export function subject({ about, role, id, name }: Reason): Prose {
  if (role !== undefined) return roleName(role);
  switch (about) {
    case 'permissions':
      return words('Your list of permissions');
    case 'deny-assignment':
      return prose`Deny assignment ${name ?? idTail(id)}`;
    case 'assignment':
      return prose`Role assignment ${idTail(id)}`;
    case 'question':
      return words('The question');
    case 'eligibility':
      return prose`Eligible role ${idTail(id)}`;
  }
}

/** Reasons that say more than their code. */
type Telling =
  | 'grants-one-of-two'
  | 'pattern-unclear'
  | 'excluded-by-role'
  | 'condition-unclear'
  | 'expired'
  | 'route-of-other-scope';

/** `{what}` is "data action" or "action". */
const PLAIN: Readonly<Record<Exclude<Why['code'], Telling>, string>> = {
  grants: 'holds this {what}',
  'control-plane-only': 'control plane only, holds no data actions',
  'action-not-in-role': 'does not hold this {what}',
  'scope-below': 'would do, but sits too low: roles only reach downwards',
  'scope-elsewhere': 'would do, but is held on another resource',
  'scope-unclear': 'whether its scope reaches this resource is not known',
  'definition-unknown': 'what this role holds could not be read',
  'other-principal': 'is held by another identity, not by you',
  'can-be-activated': 'would do, but you have not activated it',
  'deny-applies': 'denies this {what}, whatever roles you hold',
  'deny-other-action': 'denies something else, not this {what}',
  'deny-other-scope': 'denies elsewhere, not here',
  'deny-not-for-child-scopes': 'denies at its own level only, not below it',
  'deny-other-principal': 'denies others, not you',
  'deny-excludes-principal': 'leaves you out',
  'deny-exclusion-unclear': 'leaves out some groups; whether you are in one could not be read',
  'deny-principal-unclear': 'is about some groups; whether you are in one could not be read',
  'deny-effect-unclear': 'may only record and not block; which of the two could not be read',
  'deny-audit-only': 'only records, blocks nothing',
  'permissions-grant': 'holds this {what}; which role it comes from is not visible',
  'permissions-do-not-grant': 'does not hold this {what}',
};

/** Why it counts or does not, without the role and the place. */
export function because({ why, endsAt }: Reason, { kind, now, whose = 'yours' }: View): Prose {
  const what = kind === 'dataAction' ? 'data action' : 'action';
  switch (why.code) {
    case 'grants-one-of-two':
      return prose`holds ${why.action}, but the service may ask for another one as well`;
    case 'pattern-unclear':
      return prose`holds ${why.pattern}; whether Azure counts that here is not documented`;
    case 'excluded-by-role':
      return prose`takes this ${words(what)} out again, by ${why.pattern}`;
    case 'condition-unclear':
      return prose`has a condition that cannot be judged from here: ${why.condition}`;
    case 'expired':
      return endsAt === undefined ? words('has ended') : words(`ended ${duration(now - endsAt)} ago`);
    case 'route-of-other-scope':
      return prose`this action belongs to ${resourceName(why.scope)}, so a role is looked for there`;
    default:
      return words(said(PLAIN[why.code], whose).replace('{what}', what));
  }
}

/** Through which group it is held; empty where it is held directly. */
export const through = ({ via }: Reason): Prose =>
  via === undefined
    ? []
    : via.name === undefined
      ? prose`, through a group (${via.id})`
      : prose`, through the group ${via.name}`;

/** How young a grant is, and when a time-bound one ends. */
export function timing({ changedAt, endsAt, effect }: Reason, now: number): Prose {
  const young = changedAt !== undefined && now - changedAt < 60 * 60_000 && effect !== 'none';
  const made = young ? `; made ${duration(now - changedAt)} ago` : '';
  const ends = endsAt !== undefined && endsAt > now && effect === 'grants' ? `; ends ${moment(endsAt)}` : '';
  return made + ends === '' ? [] : words(made + ends);
}

/** One reason as a sentence: "Owner, from the subscription: control plane only, holds no data actions". */
export function sentence(reason: Reason, view: View): Prose {
  const where = reason.scope === undefined ? [] : prose`, ${wherefrom(reason.scope, view.resource)}`;
  return [
    ...subject(reason),
    ...where,
    ...through(reason),
    ...words(': '),
    ...because(reason, view),
    ...timing(reason, view.now),
  ];
}
