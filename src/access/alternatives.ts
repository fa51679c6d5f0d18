import type { Reason, VerdictKind, WantedAction } from './types';

const STRENGTH: readonly Reason['effect'][] = ['blocks', 'grants', 'unclear', 'could-grant', 'none'];

const strength = ({ effect }: Reason): number => STRENGTH.indexOf(effect);

function merge(first: Reason, second: Reason, wanted: WantedAction, verdict: VerdictKind): Reason {
  if (first.effect === second.effect) return first;
  const [strong, held] =
    strength(first) < strength(second) ? [first, wanted.name] : [second, wanted.alternative ?? wanted.name];
  if (strong.effect !== 'grants') return strong;
  // It counts where another role holds the other action; alone it leaves the question open.
  const effect = verdict === 'granted' ? 'grants' : 'unclear';
  return { ...strong, effect, why: { code: 'grants-one-of-two', action: held } };
}

const isOwn = ({ about }: Reason): boolean => about === 'permissions';

/**
 * One reason for each fact, from the reasons for the two actions of which the service asks for one. Both lists follow
 * the order of the facts; the person's own permissions come last, and may be missing in either.
 */
export function mergeReasons(
  first: readonly Reason[],
  second: readonly Reason[],
  wanted: WantedAction,
  verdict: VerdictKind,
): readonly Reason[] {
  const facts = second.filter((reason) => !isOwn(reason));
  const held = first
    .filter((reason) => !isOwn(reason))
    .map((reason, i) => merge(reason, facts[i] ?? reason, wanted, verdict));
  const [own, otherOwn] = [first.find(isOwn), second.find(isOwn)];
  if (own === undefined || otherOwn === undefined) return [...held, ...[own, otherOwn].filter((r) => r !== undefined)];
  return [...held, merge(own, otherOwn, wanted, verdict)];
}
