import type { NearMiss, Reason } from './types';

const EFFECTS: readonly Reason['effect'][] = ['blocks', 'grants', 'unclear', 'could-grant', 'none'];

/** Those that count stand first, then a word about the question itself, then near misses, the nearest first. */
export function inOrder(reasons: readonly Reason[], nearMisses: readonly NearMiss[]): readonly Reason[] {
  const nearness = new Map(nearMisses.map(({ reason }, i) => [reason, i]));
  const rank = (reason: Reason): number =>
    EFFECTS.indexOf(reason.effect) - (reason.about === 'question' ? 0.75 : nearness.has(reason) ? 0.5 : 0);
  return [...reasons].sort(
    (left, right) => rank(left) - rank(right) || (nearness.get(left) ?? 0) - (nearness.get(right) ?? 0),
  );
}
