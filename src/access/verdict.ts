import { gapIn, isWhole } from './reads';
import type { AccessFacts, Read, Reason, VerdictKind } from './types';

const isReading = (fact: Read<unknown>): boolean => gapIn(fact)?.why === 'still-reading';

/**
 * The verdict that the reasons add up to. In this order: denied, granted, cannot tell, eligible, not granted. What is
 * unclear counts only where it could change the answer; a fact that is still being read always could.
 */
export function decide(reasons: readonly Reason[], facts: AccessFacts, resourceKnown: boolean): VerdictKind {
  const some = (effect: Reason['effect'], ...about: readonly Reason['about'][]): boolean =>
    reasons.some((reason) => reason.effect === effect && (about.length === 0 || about.includes(reason.about)));
  if (some('blocks')) return 'denied';
  if (!resourceKnown) return 'unknown';
  const denyOpen = some('unclear', 'deny-assignment') || isReading(facts.denyAssignments);
  if (denyOpen) return 'unknown';
  if (some('grants')) return 'granted';
  const unseen = !isWhole(facts.assignments) && !isWhole(facts.permissions);
  const open = unseen || isReading(facts.assignments);
  if (open || some('unclear', 'assignment', 'permissions')) return 'unknown';
  if (some('could-grant')) return 'eligible';
  return some('unclear', 'eligibility') || isReading(facts.eligibilities) ? 'unknown' : 'not-granted';
}

const NO: readonly VerdictKind[] = ['denied', 'not-granted', 'eligible'];

/** Which of two actions the service asks for is not known: a yes needs both, a no needs a no to both. */
export function both(first: VerdictKind, second: VerdictKind): VerdictKind {
  if (first === second) return first;
  return NO.find((kind) => [first, second].includes(kind) && NO.includes(first) && NO.includes(second)) ?? 'unknown';
}
