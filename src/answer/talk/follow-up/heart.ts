import { prose, words } from '../../../prose';
import type { Answer } from '../../types';
import { headlineOf } from '../../fit';
import { cardOf, caseOf, check, isAboutRoles, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';

/*
 * What is said of the talk itself, and of one's mood. Each ends in something to do about the case, where there is one.
 */

const NO_CASE = {
  complaint: ['Sorry, then I took it wrong', 'Paste the whole error with the lines around it, or ask in other words.'],
  rant: ['Azure can be hard. Let us take one thing', 'Paste the error as it is: I name the cause and the way in.'],
} as const;

/** The same without any case. */
export const withoutCase = (kind: keyof typeof NO_CASE): Answer => ({
  tone: 'neutral',
  headline: words(NO_CASE[kind][0]),
  why: words(NO_CASE[kind][1]),
  blocks: [],
  buttons: [
    { kind: 'say', label: 'Check my access', message: 'check' },
    { kind: 'say', label: 'What can you do?', message: 'help' },
  ],
});

/** "That's not what I asked": what it was taken for, and what else there is to say. */
export function complaint(input: FollowUpInput): Answer {
  const match = matchOf(input);
  const asks = isAboutRoles(input) ? ['Which role?', 'Who can grant it?'] : ['What do I change?', 'Why?'];
  return open(
    {
      tone: 'neutral',
      headline: words('Sorry, that missed it. What do you want to know?'),
      why:
        match === undefined
          ? prose`We talk about ${caseOf(input)}.`
          : prose`I read ${caseOf(input)} as: ${words(match.scenario.title)}. If that is wrong, paste the whole error, with the lines around it.`,
      blocks: [],
      buttons: [...asks.flatMap((label) => say(input, label)), ...say(input, 'Other causes', 'it still does not work')],
    },
    input,
  );
}

/** "This is so annoying, my demo is in an hour": the one thing to do now. */
export function rant(input: FollowUpInput): Answer {
  const card = cardOf(input);
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(
        prose`I see. The one thing to do about ${caseOf(input)}`,
        words('I see. There is one thing to do'),
      ),
      why: card?.todo === undefined ? card?.why : undefined,
      todo: card?.todo,
      expect: card?.expect,
      blocks: [],
      buttons: [...(card?.buttons.slice(0, 1) ?? []), ...check(input), ...say(input, 'Why?')],
    },
    input,
  );
}
