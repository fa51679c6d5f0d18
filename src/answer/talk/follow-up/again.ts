import type { AccessVerdict } from '../../../access';
import { traitsOf } from '../../../diagnosis';
import { prose, words } from '../../../prose';
import { fitted, headlineOf } from '../../fit';
import { identityOf } from '../../paste/identity';
import type { Answer } from '../../types';
import { checkedOf } from '../../verdict/verdict';
import { targetName } from '../../verdict/words';
import { aboutOf, cardOf, caseOf, check, matchOf, say, type FollowUpInput } from './input';

/** It still fails, or something was done: what a new look shows, and what has changed. */
export function again(input: FollowUpInput): Answer {
  const card = cardOf(input);
  const { error, question, verdict } = input;
  const stopped = error !== undefined && matchOf(input) !== undefined && question !== undefined && !mayBeRoles(input);
  if (stopped && card !== undefined) return otherwise(input, card);
  if (verdict !== undefined && card !== undefined)
    return fitted(isAnothers(input) ? { ...card, ...OTHER_IDENTITY } : news(input, verdict, card));
  return question === undefined && card !== undefined ? otherwise(input, card) : unseen(input);
}

/** Another error than a missing role stops the call before any role is looked at. */
const mayBeRoles = (input: FollowUpInput): boolean => {
  const match = matchOf(input);
  return match === undefined || traitsOf(match.scenario.family).roleMissing !== 'no';
};

/** The error names another identity than the one who asks. */
const isAnothers = ({ error, asker, setting, now }: FollowUpInput): boolean =>
  error !== undefined && identityOf({ ...error, asker, setting, now, check: 'none' }) === 'other';

const OTHER_IDENTITY: Partial<Answer> = {
  why: words('I can look only at your roles, not at those of that identity. So I cannot see whether it has one now.'),
};

const isSame = (verdict: AccessVerdict, { now, shown }: Pick<FollowUpInput, 'now' | 'shown'>): boolean =>
  checkedOf(verdict, { now, shown })?.since !== undefined;

/** A card with a new verdict, where that is what somebody has been waiting for. */
export function changedTo(card: Answer, verdict: AccessVerdict, input: FollowUpInput): Answer {
  const was = input.shown?.verdict.split('.')[0];
  const isNew = was !== undefined && was !== 'granted' && verdict.verdict === 'granted';
  if (!isNew || verdict.freshness !== undefined || isAnothers(input)) return card;
  return {
    ...card,
    tone: 'good',
    headline: headlineOf(
      prose`Now yes: you have the role on ${targetName(verdict)}`,
      words('Now yes: you have the role'),
    ),
    todo: { does: 'sign-in', text: words('Sign in again, or restart the program. Then call again.') },
    buttons: card.buttons.filter(({ kind }) => kind !== 'show'),
  };
}

/** The same, in answer to "it still does not work". */
function news(input: FollowUpInput, verdict: AccessVerdict, card: Answer): Answer {
  if (!isSame(verdict, input) || verdict.verdict === 'granted') return changedTo(card, verdict, input);
  return {
    ...card,
    headline: headlineOf(
      prose`Still no: nothing has changed on ${targetName(verdict)}`,
      words('Still no: nothing has changed there'),
    ),
  };
}

/** No role mends this error, so that a look at roles shows nothing: what else it can be. */
function otherwise(input: FollowUpInput, card: Answer): Answer {
  const steps = (card.folds ?? []).filter(({ label }) => label === 'If that is not it').flatMap(({ blocks }) => blocks);
  const title = matchOf(input)?.scenario.title;
  return fitted({
    tone: 'warning',
    headline: words('Then look at the other causes'),
    why:
      title === undefined
        ? prose`I cannot see from here whether ${caseOf(input)} is mended.`
        : prose`I took it for: ${words(title)}. I cannot see from here whether that is mended.`,
    todo: { does: 'read', text: words('If the message is another one now, paste it. Else go on with this:') },
    blocks: steps.length === 0 ? [] : [{ kind: 'more', label: 'If that is not it', blocks: steps }],
    folds: card.folds?.filter(({ label }) => label !== 'If that is not it'),
    buttons: [...say(input, 'Why?'), ...say(input, 'Check my access', 'check'), ...card.buttons.slice(0, 1)],
  });
}

/** Nobody's access can be looked up here and now. */
const unseen = (input: FollowUpInput): Answer => ({
  tone: 'neutral',
  headline: headlineOf(prose`Let me look at ${aboutOf(input)} again`, words('Let me look again')),
  why: words('Press the button: only you see the answer.'),
  blocks: [],
  buttons: [...check(input), ...say(input, 'Check my access', 'check')].slice(0, 1),
});
