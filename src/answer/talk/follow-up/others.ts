import type { AccessVerdict } from '../../../access';
import type { Family } from '../../../diagnosis';
import { firstSentence, prose, words, type Prose } from '../../../prose';
import { SENTENCES } from '../../../services';
import { fitted, headlineOf } from '../../fit';
import { fold } from '../../folds';
import { asTitle } from '../../humane';
import type { Answer, Block } from '../../types';
import { ofApplication } from '../../verdict/application';
import { rulingOf } from '../../verdict/ruling';
import { cardOf, caseOf, check, isAboutRoles, isOfRoles, matchOf, say, type FollowUpInput } from './input';
import { open, SOURCES_FOLD } from './parts';

/** A call, as opposed to managing. */
const isOfCalls = ({ question }: AccessVerdict): boolean => question.wanted.kind === 'dataAction';

/** Why somebody sets a resource up so that calls fail like this. */
const MEANT_BY_IT: Readonly<Partial<Record<Family, string>>> = {
  'key-auth-disabled': SENTENCES.keysWorkForAll,
  'network-blocked': 'It is done so that a stolen key or password is of no use outside the company’s networks.',
  'rate-limited': 'It is there so that one caller cannot take all the capacity of a region.',
  'content-filtered':
    'It is there so that a model is not used for harm; whoever manages the resource sets how strict it is.',
};

const meantByIt = (input: FollowUpInput): readonly Block[] => {
  const family = matchOf(input)?.scenario.family;
  const reason = family && MEANT_BY_IT[family];
  return reason === undefined ? [] : [{ kind: 'text', text: words(reason) }];
};

/** Why it is so, in full, and in words that need no knowledge of Azure. */
export function why(input: FollowUpInput): Answer {
  const match = matchOf(input);
  const { verdict, error, now } = input;
  const card = cardOf(input);
  if (verdict?.verdict === 'eligible' && isOfRoles(input) && !ofApplication(verdict))
    return whyEligible(input, verdict);
  if (match !== undefined && error !== undefined) {
    const said = match.scenario.explain(error.evidence, { verdict, caller: 'unsaid' });
    if (verdict?.verdict === 'not-granted' && isOfRoles(input) && isOfCalls(verdict) && !ofApplication(verdict))
      return twoKinds(input, rulingOf(verdict, { now }).why, said.cause);
    const [first, rest] = firstSentence(said.cause);
    return open(
      {
        tone: 'neutral',
        headline: headlineOf(asTitle(said.headline), words(match.scenario.title)),
        why: first,
        blocks: [...(rest.length === 0 ? [] : [{ kind: 'text', text: rest } as const]), ...meantByIt(input)],
        folds: [
          ...(card?.folds ?? []).filter(({ label }) => label !== 'Why' && label !== 'Sources'),
          ...fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
        ],
        buttons: [...check(input), ...say(input, 'Which role?'), ...say(input, 'It still does not work')],
      },
      input,
    );
  }
  return twoKinds(input, verdict && rulingOf(verdict, { now }).why, undefined);
}

/** A role is there, and does not count while it is not active. */
const whyEligible = (input: FollowUpInput, verdict: AccessVerdict): Answer =>
  open(
    {
      ...rulingOf(verdict, input),
      headline: words('Your role is there, but not active'),
      why: words(
        'You may switch it on when you need it, and it ends by itself: so nobody holds rights all day. Your organisation chose that.',
      ),
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...rulingOf(verdict, input).buttons, ...check(input), ...say(input, 'How long does it take?')],
    },
    input,
  );

/** A role is missing: what kind of role, in plain words. The error in full folds. */
const twoKinds = (input: FollowUpInput, ruled: Prose | undefined, cause: Prose | undefined): Answer =>
  open(
    {
      tone: 'neutral',
      headline: words('Azure has two kinds of roles'),
      why: words(
        'Some manage a resource, like Owner. Others let you call its models. You need one of the second kind.',
      ),
      blocks: ruled === undefined ? [] : [{ kind: 'text', text: ruled }],
      folds: [
        ...fold('Why', cause === undefined ? [] : [{ kind: 'text', text: cause }]),
        ...(cardOf(input)?.folds ?? []).filter(({ label }) => label === 'Your roles'),
        ...SOURCES_FOLD,
      ],
      buttons: [...check(input), ...say(input, 'Which role?'), ...say(input, 'Who can grant it?')],
    },
    input,
  );

/** What was said is not clear: what there is to say about the case. */
export function about(input: FollowUpInput): Answer {
  const roles = isAboutRoles(input);
  return fitted({
    tone: 'neutral',
    headline: headlineOf(prose`About ${caseOf(input)} I can do this`, words('About your error I can do this')),
    why: words('I did not get what you said. Press a button, or paste another error.'),
    blocks: [],
    buttons: roles
      ? [...check(input), ...say(input, 'Which role?'), ...say(input, 'Who can grant it?')]
      : [...say(input, 'What do I change?'), ...say(input, 'Why?'), ...say(input, 'It still does not work')],
  });
}

/** A question after a question, which is not understood. */
export const aboutTopic = (input: FollowUpInput): Answer => ({
  tone: 'neutral',
  headline: words('I did not get that. What do you want to know?'),
  why: words('Ask in other words, with the role or the resource in it. Or take one of these:'),
  blocks: [],
  buttons: [
    ...say(input, 'Which role?'),
    ...say(input, 'Who can grant it?'),
    ...say(input, 'Check my access', 'check'),
  ].slice(0, 3),
});

/** It works: nothing of the case is kept any longer. */
export const solved = (input: FollowUpInput | undefined): Answer => ({
  tone: 'good',
  headline: words(input === undefined ? 'Glad to hear it' : 'Good. I have closed this'),
  why:
    input === undefined
      ? words('If it comes back, paste the error.')
      : prose`I forget ${caseOf(input)} now. If it comes back, paste the error.`,
  blocks: [],
  buttons: [{ kind: 'say', label: 'Check another resource', message: 'check' }],
});

/** Nothing has been asked yet that this could be about. */
export const nothingYet = (): Answer => ({
  tone: 'neutral',
  headline: words('Which error do you mean?'),
  why: words('I remember the last one for an hour. Paste it, or say which resource you want to use.'),
  blocks: [],
  buttons: [
    { kind: 'say', label: 'Check my access', message: 'check' },
    { kind: 'say', label: 'What can you do?', message: 'help' },
  ],
});
