import { leavesFree } from './conditions';
import { scopeLevel } from './scopes';
import { relationTo, samePrincipal, type JudgementInput } from './setting';
import type { RoleJudgement } from './roles';
import type { Eligibility, Reason, RoleAssignment, Why } from './types';

const restricts = (condition: string | undefined, action: string): condition is string =>
  condition !== undefined && condition.trim() !== '' && !leavesFree(condition, action);

type Outcome = Pick<Reason, 'effect' | 'why'>;

const none = (why: Why): Outcome => ({ effect: 'none', why });
const unclear = (why: Why): Outcome => ({ effect: 'unclear', why });

const asWhy = (judgement: Exclude<RoleJudgement, { kind: 'grants' }>): Why => {
  switch (judgement.kind) {
    case 'condition-unclear':
      return { code: judgement.kind, condition: judgement.condition };
    case 'pattern-unclear':
    case 'excluded-by-role':
      return { code: judgement.kind, pattern: judgement.pattern };
    case 'control-plane-only':
    case 'action-not-in-role':
      return { code: judgement.kind };
  }
};

/** What stands in the way before the scope is looked at: the role itself, and the condition of the assignment. */
function obstacle(held: RoleAssignment | Eligibility, { roles, wanted }: JudgementInput): Outcome | undefined {
  const judgement = roles.judge(held.roleId, wanted);
  if (judgement === undefined) return unclear({ code: 'definition-unknown' });
  const isOpen = judgement.kind === 'condition-unclear' || judgement.kind === 'pattern-unclear';
  if (judgement.kind !== 'grants') return isOpen ? unclear(asWhy(judgement)) : none(asWhy(judgement));
  return restricts(held.condition, wanted.name)
    ? unclear({ code: 'condition-unclear', condition: held.condition })
    : undefined;
}

function judge(held: RoleAssignment | Eligibility, setting: JudgementInput, success: Outcome): Outcome {
  const found = obstacle(held, setting);
  if (found?.effect === 'none') return found;
  if (held.endsAt !== undefined && held.endsAt <= setting.facts.asOf) return none({ code: 'expired' });
  switch (relationTo(held.scope, setting)) {
    case 'covers':
      return found ?? success;
    case 'unclear':
      return found ?? unclear({ code: 'scope-unclear' });
    case 'below':
      return none(found?.why ?? { code: 'scope-below' });
    case 'elsewhere':
      return none(found?.why ?? { code: 'scope-elsewhere' });
  }
}

const viaOf = (held: RoleAssignment | Eligibility, { groups }: JudgementInput): Reason['via'] => ({
  id: held.principalId,
  name: ('principalName' in held ? held.principalName : undefined) ?? groups.names.get(held.principalId.toLowerCase()),
});

/** One literal rather than spreads: somebody may hold thousands of roles, and each gets its reason. */
const reasonOf = (
  about: Reason['about'],
  { effect, why }: Outcome,
  held: RoleAssignment | Eligibility,
  setting: JudgementInput,
): Reason => ({
  about,
  effect,
  why,
  id: held.id,
  role: setting.roles.namesOf(held.roleId, 'roleName' in held ? held.roleName : undefined),
  scope: held.scope,
  level: scopeLevel(held.scope),
  via: samePrincipal(held.principalId, setting.question.principal) ? undefined : viaOf(held, setting),
  changedAt: 'changedAt' in held ? held.changedAt : undefined,
  endsAt: held.endsAt,
});

/** Only a group may stand between the person and an assignment; another user or application is somebody else. */
export const isSomebodyElse = ({ principalId, principalType }: RoleAssignment, { question }: JudgementInput): boolean =>
  (principalType === 'User' || principalType === 'ServicePrincipal' || principalType === 'Device') &&
  !samePrincipal(principalId, question.principal);

/** What a role assignment does for the question. */
export function judgeAssignment(assignment: RoleAssignment, setting: JudgementInput): Reason {
  const outcome = isSomebodyElse(assignment, setting)
    ? none({ code: 'other-principal' })
    : judge(assignment, setting, { effect: 'grants', why: { code: 'grants' } });
  return reasonOf('assignment', outcome, assignment, setting);
}

/** What a role does that the person may activate. */
export function judgeEligibility(eligibility: Eligibility, setting: JudgementInput): Reason {
  const outcome = judge(eligibility, setting, { effect: 'could-grant', why: { code: 'can-be-activated' } });
  return reasonOf('eligibility', outcome, eligibility, setting);
}
