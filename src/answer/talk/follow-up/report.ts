import type { Prose } from '../../../prose';
import type { Answer, Step } from '../../types';
import { cardOf, check, say, type FollowUpInput } from './input';
import { open, SOURCES_FOLD } from './parts';

/** What a report means, and what comes next. */
export interface Says {
  readonly headline: Prose;
  readonly why: Prose;
  readonly todo?: Step | undefined;
  readonly expect?: Prose | undefined;
}

/** Folds and buttons are those of roles, unless others are given. */
export const answer = (
  input: FollowUpInput,
  says: Says,
  more: Partial<Pick<Answer, 'folds' | 'buttons'>> = {},
): Answer =>
  open(
    {
      tone: 'neutral',
      ...says,
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...say(input, 'It still does not work'), ...say(input, 'Why?')],
      ...more,
    },
    input,
  );

/** The card's own next step, under what the report means. */
export const withStep = (input: FollowUpInput, headline: Prose, why: Prose): Answer => {
  const card = cardOf(input);
  return answer(input, { headline, why, todo: card?.todo, expect: card?.expect });
};
