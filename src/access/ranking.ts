import type { NearMiss, Reason } from './types';

const EFFECTS: readonly Reason['effect'][] = ['blocks', 'grants', 'unclear', 'could-grant', 'none'];

/** Those that count stand first, then a word about the question itself, then near misses, the nearest first. */
export function inOrder(reasons: readonly Reason[], nearMisses: readonly NearMiss[]): readonly Reason[] {
  const nearness = new Map(nearMisses.map(({ reason }, i) => [reason, i]));
  const ranked = reasons.map((reason) => {
    const near = nearness.get(reason);
    const forward = reason.about === 'question' ? 0.75 : near === undefined ? 0 : 0.5;
    return { reason, rank: EFFECTS.indexOf(reason.effect) - forward, near: near ?? 0 };
  });
  return ranked.sort((left, right) => left.rank - right.rank || left.near - right.near).map(({ reason }) => reason);
}
