import { leavesFree } from './conditions';
import { judgePermissions } from './roles';
import { scopeLevel, scopeRelation } from './scopes';
import { samePrincipal, type JudgementInput } from './setting';
import type { ArmId, DenyAssignment, Reason, Why } from './types';

/** A check that says why the deny assignment does not apply, or why that cannot be known; undefined: it applies so far. */
type Check = (
  deny: DenyAssignment,
  setting: JudgementInput,
) => { readonly applies: 'no' | 'unclear'; readonly why: Why } | undefined;

const no = (why: Why) => ({ applies: 'no', why }) as const;
const unclear = (why: Why) => ({ applies: 'unclear', why }) as const;

const action: Check = ({ permissions }, { wanted }) => {
  const judgement = judgePermissions(permissions, wanted);
  switch (judgement.kind) {
    case 'grants':
      return undefined;
    case 'condition-unclear':
      return unclear({ code: 'condition-unclear', condition: judgement.condition });
    case 'pattern-unclear':
      return unclear({ code: 'pattern-unclear', pattern: judgement.pattern });
    case 'excluded-by-role':
    case 'control-plane-only':
    case 'action-not-in-role':
      return no({ code: 'deny-other-action' });
  }
};

const isAt = (scope: ArmId, resource: ArmId): boolean => scope.toLowerCase() === resource.toLowerCase();

const scope: Check = (deny, { resource }) => {
  switch (resource === undefined ? 'unclear' : scopeRelation(deny.scope, resource)) {
    case 'covers':
      return deny.doNotApplyToChildScopes && resource !== undefined && !isAt(deny.scope, resource)
        ? no({ code: 'deny-not-for-child-scopes' })
        : undefined;
    case 'unclear':
      return unclear({ code: 'scope-unclear' });
    case 'below':
    case 'elsewhere':
      return no({ code: 'deny-other-scope' });
  }
};

type Principal = DenyAssignment['principals'][number];

const NOBODY_IN_PARTICULAR = '00000000-0000-0000-0000-000000000000';

const isEveryone = ({ id, type }: Principal): boolean =>
  id === NOBODY_IN_PARTICULAR || /^(?:SystemDefined|Everyone)$/i.test(type);

/** Users, applications and devices have no members; anything else may be a group. */
const mayHaveMembers = ({ type }: Principal): boolean => !/^(?:User|ServicePrincipal|Device)$/i.test(type);

/** Whether the person is one of these, directly or through a group. */
function includesPerson(
  principals: readonly Principal[],
  { question, groups }: JudgementInput,
): 'yes' | 'no' | 'unclear' {
  const known = ({ id }: Principal): boolean =>
    samePrincipal(id, question.principal) || groups.ids.has(id.toLowerCase());
  if (principals.some(known)) return 'yes';
  return !groups.complete && principals.some(mayHaveMembers) ? 'unclear' : 'no';
}

const principal: Check = ({ principals, assignedTo }, setting) => {
  if (principals.some(isEveryone)) return undefined;
  if (assignedTo !== undefined && samePrincipal(assignedTo, setting.question.principal)) return undefined;
  switch (includesPerson(principals, setting)) {
    case 'yes':
      return undefined;
    case 'no':
      return no({ code: 'deny-other-principal' });
    case 'unclear':
      return unclear({ code: 'deny-principal-unclear' });
  }
};

const exclusion: Check = ({ excludePrincipals }, setting) => {
  switch (includesPerson(excludePrincipals, setting)) {
    case 'yes':
      return no({ code: 'deny-excludes-principal' });
    case 'no':
      return undefined;
    case 'unclear':
      return unclear({ code: 'deny-exclusion-unclear' });
  }
};

const condition: Check = (deny, { wanted }) =>
  deny.condition === undefined || deny.condition.trim() === '' || leavesFree(deny.condition, wanted.name)
    ? undefined
    : unclear({ code: 'condition-unclear', condition: deny.condition });

/**
 * A customer's deny assignment (preview) may only record. The stable api version does not say which it is; such a one
 * never holds data actions (rbac.md §1.5).
 */
const effect: Check = ({ denyEffect, systemProtected }, { wanted }) => {
  if (denyEffect === 'audit') return no({ code: 'deny-audit-only' });
  return systemProtected === false && denyEffect === undefined && wanted.kind === 'action'
    ? unclear({ code: 'deny-effect-unclear' })
    : undefined;
};

const CHECKS: readonly Check[] = [effect, action, scope, principal, exclusion, condition];

/** Whether a deny assignment blocks the wanted action for this person at this resource. */
export function judgeDeny(deny: DenyAssignment, setting: JudgementInput): Reason {
  const objections = CHECKS.flatMap((check) => check(deny, setting) ?? []);
  const objection = objections.find(({ applies }) => applies === 'no') ?? objections[0];
  return {
    about: 'deny-assignment',
    effect: objection === undefined ? 'blocks' : objection.applies === 'no' ? 'none' : 'unclear',
    why: objection?.why ?? { code: 'deny-applies' },
    id: deny.id,
    name: deny.name,
    scope: deny.scope,
    level: scopeLevel(deny.scope),
  };
}
