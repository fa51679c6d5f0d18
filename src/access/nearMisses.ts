import { isSomebodyElse, judgeAssignment } from './holdings';
import { kinshipIn, type Kinship } from './kinship';
import { listOf } from './reads';
import { scopeCovers, scopeDistance } from './scopes';
import { samePrincipal, type JudgementInput } from './setting';
import { NEAR_MISSES, type NearMiss, type Reason, type RoleAssignment } from './types';

interface Ranked {
  readonly miss: NearMiss;
  /** Within its kind; smaller is nearer. */
  readonly distance: number;
}

/** From the nearest to the farthest. */
const DISTANCES = ['same-account', 'same-resource-group', 'same-subscription', 'other-subscription'] as const;

function asNearMiss(reason: Reason, setting: JudgementInput, kinship: Kinship): readonly Ranked[] {
  const { about, effect, scope, role, why } = reason;
  const { resource } = setting;
  if (about !== 'assignment' || effect !== 'none' || scope === undefined || resource === undefined) return [];
  const doesReach = scopeCovers(scope, resource);
  switch (why.code) {
    case 'expired':
      return [{ miss: { kind: why.code, reason }, distance: 0 }];
    case 'scope-below':
    case 'scope-elsewhere': {
      const distance = scopeDistance(scope, resource);
      return [{ miss: { kind: why.code, reason, distance }, distance: DISTANCES.indexOf(distance) }];
    }
    case 'excluded-by-role':
      return doesReach ? [{ miss: { kind: why.code, reason }, distance: 0 }] : [];
    case 'control-plane-only':
    case 'action-not-in-role': {
      const distance = doesReach ? kinship(role?.id ?? '', why.code) : undefined;
      return distance === undefined ? [] : [{ miss: { kind: why.code, reason }, distance }];
    }
    default:
      return [];
  }
}

/** What another identity of the same person holds: the one that the error names, or one that came with the facts. */
function otherIdentities(setting: JudgementInput): readonly Ranked[] {
  const { question, facts } = setting;
  const isNamed = ({ principalId }: RoleAssignment): boolean =>
    question.namedPrincipal !== undefined &&
    samePrincipal(principalId, question.namedPrincipal) &&
    !samePrincipal(principalId, question.principal);
  const others = [
    ...listOf(facts.assignments).filter((assignment) => isSomebodyElse(assignment, setting)),
    ...listOf(facts.everybody).filter(isNamed),
  ];
  return others.flatMap((assignment): readonly Ranked[] => {
    const { principalId: id, principalName: name } = assignment;
    const reason = judgeAssignment(assignment, { ...setting, question: { ...question, principal: id } });
    if (reason.effect !== 'grants') return [];
    const why = { code: 'other-principal' } as const;
    const told: Reason = { ...reason, effect: 'none', why, via: { id, name } };
    return [{ miss: { kind: 'other-principal', reason: told }, distance: 0 }];
  });
}

/** What the person holds that almost does it, nearest first. */
export function nearMissesOf(reasons: readonly Reason[], setting: JudgementInput): readonly NearMiss[] {
  const kinship = kinshipIn(setting);
  const found = [...reasons.flatMap((reason) => asNearMiss(reason, setting, kinship)), ...otherIdentities(setting)];
  return found
    .map((ranked) => ({ ...ranked, kind: NEAR_MISSES.indexOf(ranked.miss.kind) }))
    .sort((left, right) => left.kind - right.kind || left.distance - right.distance)
    .map(({ miss }) => miss);
}
