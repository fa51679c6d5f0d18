import { isOfAccessAdministrators } from '../azure-names';
import { ASSIGN_ACTION } from './conditions';
import { letsAssign, selfOf, youMayActivate, youMayAssign } from './delegation';
import { handsOutRoles } from './hands-out';
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
 * none of them: for an action that reads, it is the role that changes nothing. Where the right to give roles, or to take a
 * lock away, is what is asked for, the access administrators are made for it.
 */
const isGeneral = ({ permissions }: RoleDefinition, { wanted }: JudgementInput['question']): boolean =>
  permissions.some(
    ({ actions }) =>
      actions.includes('*') ||
      (!isOfAccessAdministrators(wanted.name) &&
        actions.includes('*/read') &&
        actions.some((pattern) => matchesAction(pattern, ASSIGN_ACTION))),
  );

/** Grants every action that the service may ask for, without a condition on it. */
function grantsAll({ permissions }: RoleDefinition, { question }: JudgementInput): boolean {
  const { kind, name, alternative } = question.wanted;
  return [name, alternative].every(
    (action) => action === undefined || judgePermissions(permissions, { kind, name: action }).kind === 'grants',
  );
}

/** Made for another product, too: it would open more than this one. */
const isOfOthers = ({ permissions }: RoleDefinition, { product }: JudgementInput): boolean =>
  permissions.some(({ actions, dataActions }) => [...actions, ...dataActions].some(product.isOfOthers));

/**
 * Smallest first, those made for this product before others. Of roles with as many data actions, the one that the
 * documentation recommends; for an action of the control plane that one in any case, since the smallest that holds it may
 * be made for another service. A role in preview may still change, so it stands last.
 */
function candidates(setting: JudgementInput, recommended: readonly string[]): readonly RoleDefinition[] {
  const { facts, question, product, sizes } = setting;
  const { kind } = question.wanted;
  const fitting = facts.catalogue
    .filter((role) => !isGeneral(role, question) && !product.isForServices(role.name) && grantsAll(role, setting))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  const placed = bySize(fitting, sizes, kind).map((role) => {
    const found = recommended.indexOf(role.id);
    const at = found < 0 ? recommended.length : found;
    const ofOthers = Number(isOfOthers(role, setting));
    const rank = kind === 'dataAction' ? [ofOthers, sizes.of(role).dataActions, at] : [at, ofOthers];
    return { role, rank: [Number(isPreview(role)), ...rank] };
  });
  const differ = (left: readonly number[], right: readonly number[]): number =>
    left.map((each, i) => each - (right[i] ?? 0)).find((by) => by !== 0) ?? 0;
  return placed.sort((left, right) => differ(left.rank, right.rank)).map(({ role }) => role);
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
 * A role that the asking person may give at once leads where they may not give the smallest one: nobody has to be asked
 * for it. Some roles may give a few roles only (rbac.md §1.6). Rather one that documentation names; none that gives roles.
 */
function ownFirst(choices: readonly RoleChoice[], { question }: JudgementInput): readonly RoleChoice[] {
  const [smallest, ...others] = choices;
  if (smallest === undefined || smallest.youMayAssign !== 'no') return choices;
  const able = others.filter(
    ({ role, preview, youMayAssign }) => !preview && youMayAssign === 'yes' && !handsOutRoles(role),
  );
  // What manages is given by what it is named for: for reading, Reader is asked for, and no role for calls given.
  const fallback = question.wanted.kind === 'dataAction' ? able[0] : undefined;
  const own = able.find(({ documented }) => documented) ?? fallback;
  return own === undefined
    ? choices
    : [{ ...own, smaller: smallest.role }, smallest, ...others.filter((each) => each !== own)];
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
  const mayActivate = youMayActivate(there, grantee);
  const recommended = setting.product.recommendedFor(setting.question.wanted.name);
  const choices = candidates(setting, recommended).map((role): RoleChoice => {
    const assigns = mayAssign(role.id);
    const first = assigns === 'yes' ? undefined : mayActivate(role.id);
    return {
      role,
      documented: recommended.includes(role.id),
      preview: isPreview(role),
      youMayAssign: assigns,
      ...(first && { youMayActivate: first }),
    };
  });
  return { scope, choices: ownFirst(choices, setting), whoMayAssign: whoMayAssign(choices, grantee, there) };
}
