import { gapIn, isWhole } from './reads';
import type { AccessFacts, Gap, Reason } from './types';

const unknownRoles = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(reasons.flatMap(({ why, role }) => (why.code === 'definition-unknown' && role ? [role.id] : []))),
];

const isDecided = (reasons: readonly Reason[]): boolean =>
  reasons.some(({ effect }) => effect === 'grants' || effect === 'blocks');

/**
 * What nobody asked for is no gap where nothing hangs on it: the person's own permissions beside readable assignments or a clear answer,
 * and the groups while no deny assignment turns on one.
 */
function matters(gap: Gap, facts: AccessFacts, reasons: readonly Reason[]): boolean {
  if (gap.why !== 'not-asked') return true;
  if (gap.what === 'permissions') return !isWhole(facts.assignments) && !isDecided(reasons);
  if (gap.what !== 'groups') return true;
  return reasons.some(({ why }) => why.code === 'deny-exclusion-unclear' || why.code === 'deny-principal-unclear');
}

/** Everything that could not be read, each named once. */
export function gapsOf(facts: AccessFacts, reasons: readonly Reason[]): readonly Gap[] {
  const single = [
    facts.resource,
    facts.assignments,
    facts.permissions,
    facts.denyAssignments,
    facts.eligibilities,
    facts.groups,
    facts.account,
    facts.deployments,
  ].flatMap((fact) => gapIn(fact) ?? []);
  const named = new Set(facts.gaps.flatMap(({ what, about }) => (what === 'definitions' && about ? [about] : [])));
  const definitions = unknownRoles(reasons)
    .filter((id) => !named.has(id))
    .map((id): Gap => ({ what: 'definitions', why: 'unreadable', about: id }));
  const all = [...single, ...facts.gaps, ...definitions].filter((gap) => matters(gap, facts, reasons));
  const seen = new Set<string>();
  return all.filter(({ what, why, about }) => {
    const key = `${what} ${why} ${about ?? ''}`;
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}
