import { ASSIGN_ACTION } from './conditions';
import { letsAssign, youMayAssign } from './delegation';
import { judgePermissions } from './roles';
import { scopeOfRoute } from './routes';
import { namesOf, type Setting } from './setting';
import { bySize } from './size';
import type { Granter, Remedy, RoleChoice, RoleDefinition } from './types';
import { matchesAction } from './wildcard';

/** Recommended by Microsoft's pages (rbac.md §3): Cognitive Services User, Cognitive Services OpenAI User, Foundry User. */
const DOCUMENTED: ReadonlySet<string> = new Set([
  'a97b65f3-24c7-4388-baec-2e87135dc908',
  '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
  '53ca6127-db72-4b80-b1b0-d745d6d5456d',
]);

/** Made for Microsoft Defender's own identity, not for people. */
const OF_A_SERVICE = /^Defender\b/;

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
function grantsAll({ permissions }: RoleDefinition, { question }: Setting): boolean {
  const { kind, name, alternative } = question.wanted;
  return [name, alternative].every(
    (action) => action === undefined || judgePermissions(permissions, { kind, name: action }).kind === 'grants',
  );
}

/** Smallest first; a role in preview may still change, so it stands last. */
function candidates(setting: Setting): readonly RoleDefinition[] {
  const { facts, question } = setting;
  const fitting = facts.catalogue
    .filter((role) => !isGeneral(role) && !OF_A_SERVICE.test(role.name) && grantsAll(role, setting))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  const sorted = bySize(fitting, facts.catalogue, question.wanted.kind);
  return [...sorted.filter((role) => !isPreview(role)), ...sorted.filter(isPreview)];
}

/** Who may assign at least one of the choices there, where other people's assignments were read. */
function whoMayAssign(choices: readonly RoleChoice[], setting: Setting): readonly Granter[] | undefined {
  const { everybody } = setting.facts;
  if (everybody?.kind !== 'read') return undefined;
  const granters = everybody.value.flatMap((assignment): readonly Granter[] => {
    const mayAssign = choices.map(({ role }) => role.id).filter((id) => letsAssign(assignment, id, setting) === 'yes');
    if (mayAssign.length === 0) return [];
    const { principalId: id, principalName: name, principalType: type, scope, roleId } = assignment;
    return [{ id, name, type, role: namesOf(setting.roles, roleId), scope, mayAssign }];
  });
  // Each once, by what lets them assign most.
  const least = [...granters].sort((left, right) => left.mayAssign.length - right.mayAssign.length);
  const best = new Map(least.map((granter) => [granter.id, granter]));
  return granters.filter((granter) => best.get(granter.id) === granter);
}

/** The roles that would grant exactly this, where to assign them, and who may. Undefined while the resource is unknown. */
export function remedyFor(setting: Setting): Remedy | undefined {
  if (setting.resource === undefined) return undefined;
  const scope = scopeOfRoute(setting.question.wanted, setting.resource);
  const there: Setting = { ...setting, resource: scope };
  const choices = candidates(setting).map((role, i): RoleChoice => ({
    role,
    why: i === 0 ? 'smallest' : DOCUMENTED.has(role.id) ? 'documented' : 'wider',
    preview: isPreview(role),
    youMayAssign: youMayAssign(role.id, there),
  }));
  return { scope, choices, whoMayAssign: whoMayAssign(choices, there) };
}
