import { ASSIGN_ACTION } from './conditions';
import { letsAssign, selfOf, youMayAssign } from './delegation';
import { listOf } from './reads';
import type { Grantee } from './role-writer';
import { judgePermissions } from './roles';
import { scopeOfRoute } from './routes';
import type { JudgementInput } from './setting';
import { bySize } from './size';
import type { Eligibility, Granter, Remedy, RoleAssignment, RoleChoice, RoleDefinition } from './types';
import { matchesAction } from './wildcard';

const isPreview = ({ name }: RoleDefinition): boolean => /\(preview\)/i.test(name);

/**
 * Owner, Contributor and the access administrators: everything of every service, or the right to give it. Reader is
 * none of them: for an action that reads, it is the role that changes nothing.
 */
const isGeneral = ({ permissions }: RoleDefinition): boolean =>
  permissions.some(
    ({ actions }) =>
      actions.includes('*') ||
      (actions.includes('*/read') && actions.some((pattern) => matchesAction(pattern, ASSIGN_ACTION))),
  );

/** Grants every action that the service may ask for, without a condition on it. */
function grantsAll({ permissions }: RoleDefinition, { question }: JudgementInput): boolean {
  const { kind, name, alternative } = question.wanted;
  return [name, alternative].every(
    (action) => action === undefined || judgePermissions(permissions, { kind, name: action }).kind === 'grants',
  );
}

/** Smallest first; a role in preview may still change, so it stands last. */
function candidates(setting: JudgementInput): readonly RoleDefinition[] {
  const { facts, question, product } = setting;
  const fitting = facts.catalogue
    .filter((role) => !isGeneral(role) && !product.isForServices(role.name) && grantsAll(role, setting))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  const sorted = bySize(fitting, setting.sizes, question.wanted.kind);
  return [...sorted.filter((role) => !isPreview(role)), ...sorted.filter(isPreview)];
}

/** Each once, by what lets them assign most, and rather by what they hold than by what they may activate. */
function once(granters: readonly Granter[]): readonly Granter[] {
  const worth = ({ mayAssign, afterActivating }: Granter): number => mayAssign.length - (afterActivating ? 1_000 : 0);
  const least = [...granters].sort((left, right) => worth(left) - worth(right));
  const best = new Map(least.map((granter) => [granter.id, granter]));
  return granters.filter((granter) => best.get(granter.id) === granter);
}

/** Who may assign at least one of the choices there, where other people's assignments were read. */
function whoMayAssign(
  choices: readonly RoleChoice[],
  grantee: Grantee,
  setting: JudgementInput,
): readonly Granter[] | undefined {
  const { everybody, eligibleOthers } = setting.facts;
  if (everybody?.kind !== 'read') return undefined;
  const granterOf = (held: RoleAssignment | Eligibility): readonly Granter[] => {
    const mayAssign = choices
      .map(({ role }) => role.id)
      .filter((id) => letsAssign(held, id, grantee, setting) === 'yes');
    if (mayAssign.length === 0) return [];
    const { principalId: id, principalName: name, principalType: type = 'Unknown', scope, roleId } = held;
    const isEligible = 'memberType' in held;
    const role = setting.roles.namesOf(roleId);
    return [{ id, name, type, role, scope, mayAssign, ...(isEligible && { afterActivating: true }) }];
  };
  return once([...everybody.value, ...listOf(eligibleOthers)].flatMap(granterOf));
}

/**
 * The roles that would grant exactly this, where to assign them, and who may. Undefined while the resource is unknown.
 * Without a grantee, the roles are for the one whose access is asked about.
 */
export function remedyFor(setting: JudgementInput, grantee = selfOf(setting)): Remedy | undefined {
  if (setting.resource === undefined) return undefined;
  const scope = scopeOfRoute(setting.question.wanted, setting.resource, setting.product);
  const there: JudgementInput = { ...setting, resource: scope };
  const mayAssign = youMayAssign(there, grantee);
  const choices = candidates(setting).map((role, i): RoleChoice => ({
    role,
    why: i === 0 ? 'smallest' : setting.product.documentedRoles.has(role.id) ? 'documented' : 'wider',
    preview: isPreview(role),
    youMayAssign: mayAssign(role.id),
  }));
  return { scope, choices, whoMayAssign: whoMayAssign(choices, grantee, there) };
}
