import type { Reason } from './types';

const EFFECTS: readonly Reason['effect'][] = ['blocks', 'grants', 'unclear', 'could-grant', 'none'];

/** Those that count stand first; a word about the question itself stands before what does not count. */
const rank = ({ effect, about }: Reason): number => EFFECTS.indexOf(effect) - (about === 'question' ? 0.5 : 0);

export const inOrder = (reasons: readonly Reason[]): readonly Reason[] =>
  [...reasons].sort((left, right) => rank(left) - rank(right));
