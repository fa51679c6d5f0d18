import { prose, words } from '../../../prose';
import type { Answer } from '../../types';
import { asItIs } from './again';
import { inFormFor } from './form';
import type { FollowUpInput } from './input';

/** "Give it the role", of an application that lacks it: the command, or that somebody else has to run it. */
export function giveTo(input: FollowUpInput, isAsked: boolean): Answer {
  const may = input.verdict?.remedy?.choices[0]?.youMayAssign;
  if (!isAsked || may === 'yes') return inFormFor(input, 'cli');
  const card = asItIs(input);
  return may === 'no'
    ? { ...card, headline: words('Not by yourself: you may not give roles there'), why: prose`${card.headline}.` }
    : card;
}
