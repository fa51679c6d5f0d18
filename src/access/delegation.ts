import { allowsAssigning, ASSIGN_ACTION } from './conditions';
import { judgeDeny } from './denies';
import { isSomebodyElse } from './holdings';
import { isWhole, listOf } from './reads';
import { relationTo, type JudgementInput } from './setting';
import { judgePermissions } from './roles';
import type { Grantee } from './role-writer';
import type { Eligibility, Permission, RoleAssignment, RoleNames } from './types';
import { covers } from './wildcard';

export type Certainty = 'yes' | 'no' | 'unclear';

/** A role that somebody holds, or may activate. */
type Held = Pick<RoleAssignment & Eligibility, 'roleId' | 'scope' | 'condition' | 'endsAt'>;

const ASSIGNING = { kind: 'action', name: ASSIGN_ACTION } as const;

/** The best of several ways: one that works is enough. */
const any = (answers: readonly Certainty[]): Certainty =>
  answers.includes('yes') ? 'yes' : answers.includes('unclear') ? 'unclear' : 'no';

/** The worst of several hurdles: each has to be taken. */
const all = (answers: readonly Certainty[]): Certainty =>
  answers.includes('no') ? 'no' : answers.includes('unclear') ? 'unclear' : 'yes';

const allows = (condition: string | undefined, roleId: string, grantee: Grantee): Certainty =>
  condition === undefined || condition.trim() === '' ? 'yes' : allowsAssigning(condition, roleId, grantee);

const anyCovers = (patterns: readonly string[]): Certainty =>
  any(
    patterns.map((pattern) => {
      const answer = covers(pattern, ASSIGN_ACTION);
      return answer === 'maybe' ? 'unclear' : answer;
    }),
  );

const opposite: Readonly<Record<Certainty, Certainty>> = { yes: 'no', no: 'yes', unclear: 'unclear' };

const byPermission = (permission: Permission, roleId: string, grantee: Grantee): Certainty =>
  all([
    anyCovers(permission.actions),
    opposite[anyCovers(permission.notActions)],
    allows(permission.condition, roleId, grantee),
  ]);

/** Most roles cannot assign at all, and the book remembers that. */
function isAssigner({ roleId }: Held, { roles }: JudgementInput): boolean {
  const kind = roles.judge(roleId, ASSIGNING)?.kind;
  return kind !== 'action-not-in-role' && kind !== 'excluded-by-role';
}

/**
 * Whether one assignment lets its holder give a role to somebody at the setting's resource. Conditions count on the
 * assignment and inside the role's definition: who manages projects may assign two roles only (rbac.md §1.6).
 */
export function letsAssign(assignment: Held, roleId: string, grantee: Grantee, setting: JudgementInput): Certainty {
  const { roles, facts } = setting;
  if (!isAssigner(assignment, setting)) return 'no';
  if (assignment.endsAt !== undefined && assignment.endsAt <= facts.asOf) return 'no';
  const relation = relationTo(assignment.scope, setting);
  if (relation === 'below' || relation === 'elsewhere') return 'no';
  const definition = roles.find(assignment.roleId);
  if (definition === undefined) return 'unclear';
  const byRole = any(definition.permissions.map((each) => byPermission(each, roleId, grantee)));
  return all([byRole, allows(assignment.condition, roleId, grantee), relation === 'unclear' ? 'unclear' : 'yes']);
}

/** Whether a deny assignment keeps the asking person from assigning roles at the setting's resource. */
function notDenied(setting: JudgementInput): Certainty {
  const effects = listOf(setting.facts.denyAssignments).map(
    (deny) => judgeDeny(deny, { ...setting, wanted: ASSIGNING }).effect,
  );
  return all(effects.map((effect) => (effect === 'blocks' ? 'no' : effect === 'unclear' ? 'unclear' : 'yes')));
}

/** Their own list names no delegation conditions, and speaks of the resource that it was read for. */
function byOwnList({ facts }: JudgementInput): Certainty {
  if (facts.permissions.kind === 'gap' || !isWhole(facts.permissions)) return 'unclear';
  const { kind } = judgePermissions(facts.permissions.value, ASSIGNING);
  return kind === 'excluded-by-role' || kind === 'action-not-in-role' ? 'no' : 'unclear';
}

/** The principal of the question as the one to whom a role is given. Only people ask in a chat. */
export const selfOf = ({ question }: JudgementInput): Grantee => ({ id: question.principal, type: 'User' });

/** Whether the asking person may give a role to somebody at the setting's resource: a question for each role. */
export function youMayAssign(setting: JudgementInput, grantee: Grantee): (roleId: string) => Certainty {
  const { assignments } = setting.facts;
  const own = listOf(assignments).filter(
    (assignment) => !isSomebodyElse(assignment, setting) && isAssigner(assignment, setting),
  );
  return (roleId) => {
    const held = any(own.map((assignment) => letsAssign(assignment, roleId, grantee, setting)));
    if (held === 'no') return isWhole(assignments) ? 'no' : byOwnList(setting);
    return all([held, notDenied(setting)]);
  };
}

/** A role that the asking person may activate, and that lets them give a role to somebody at the setting's resource. */
export const youMayActivate =
  (setting: JudgementInput, grantee: Grantee) =>
  (roleId: string): RoleNames | undefined => {
    const found = listOf(setting.facts.eligibilities).find(
      (eligible) => letsAssign(eligible, roleId, grantee, setting) === 'yes',
    );
    return found && setting.roles.namesOf(found.roleId, found.roleName);
  };
