import type { AccessVerdict } from '../../../access';
import type { Family } from '../../../diagnosis';
import { builtInRoleNamed } from '../../../azure-names';
import { prose, snippet, words } from '../../../prose';
import { holds as allowsData } from '../../../services';
import { fitted, headlineOf } from '../../fit';
import { fold } from '../../folds';
import { identityOf, isElse } from '../../paste/identity';
import type { Answer } from '../../types';
import { ofApplication } from '../../verdict/application';
import { checkedOf } from '../../verdict/verdict';
import { targetName } from '../../verdict/words';
import { aboutOf, cardOf, caseOf, check, isOfRoles, matchOf, say, type FollowUpInput } from './input';
import { finished, SOURCES_FOLD } from './parts';
import { isSeen, neededRole, needs } from './unseen';

const bash = snippet('Bash');

/** It still fails, or something was done: what a new look shows, and what has changed. */
export function again(input: FollowUpInput): Answer {
  const card = cardOf(input);
  const { error, question, verdict } = input;
  const stopped = error !== undefined && matchOf(input) !== undefined && question !== undefined && !isOfRoles(input);
  if (stopped && card !== undefined) return otherwise(input, card);
  if (question !== undefined && !isSeen(input) && neededRole(input) !== undefined) return waiting(input);
  if (verdict !== undefined && card !== undefined) return fitted(anew(input, verdict, card));
  return question === undefined && card !== undefined ? otherwise(input, card) : unseen(input);
}

function anew(input: FollowUpInput, verdict: AccessVerdict, card: Answer): Answer {
  if (ofApplication(verdict)) return card;
  return isAnothers(input) ? { ...card, ...OTHER_IDENTITY } : news(input, verdict, card);
}

/** The card once more, with what is known now. */
export const asItIs = (input: FollowUpInput): Answer => fitted(cardOf(input) ?? unseen(input));

/** Another identity made the call than the one who asks. */
const isAnothers = ({ error, asker, setting, now }: FollowUpInput): boolean =>
  error !== undefined && isElse(identityOf({ ...error, asker, setting, now, check: 'none' }));

const OTHER_IDENTITY: Partial<Answer> = {
  why: words('I cannot see who that identity is, nor its roles. So I cannot tell whether it has one now.'),
};

const isSame = (verdict: AccessVerdict, { now, shown }: Pick<FollowUpInput, 'now' | 'shown'>): boolean =>
  checkedOf(verdict, { now, shown })?.since !== undefined;

/** A card with a new verdict, where that is what somebody has been waiting for. */
export function changedTo(card: Answer, verdict: AccessVerdict, input: FollowUpInput): Answer {
  const was = input.shown?.verdict.split('.')[0];
  const isNew = was !== undefined && was !== 'granted' && verdict.verdict === 'granted';
  if (!isNew || verdict.freshness !== undefined || isAnothers(input) || ofApplication(verdict)) return card;
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

/** Errors of the sign-in itself: a program that runs on does not notice a new one. */
const SIGNED_IN: ReadonlySet<Family | undefined> = new Set([
  'tenant-mismatch',
  'token-rejected',
  'credential-unavailable',
  'aadsts',
]);

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
        : prose`I took it for: ${words(title)}. I cannot see from here whether that is mended.${SIGNED_IN.has(matchOf(input)?.scenario.family) ? ' After a new sign-in, restart the program: it keeps its old token.' : ''}`,
    todo: { does: 'read', text: words('If the message is another one now, paste it. Else go on with this:') },
    blocks: steps.length === 0 ? [] : [{ kind: 'more', label: 'If that is not it', blocks: steps }],
    folds: card.folds?.filter(({ label }) => label !== 'If that is not it'),
    buttons: [...say(input, 'Why?'), ...say(input, 'Check my access', 'check'), ...card.buttons.slice(0, 1)],
  });
}

const RECENT = 30;

/** How long ago a role was given, as the person says. */
const givenFor = ({ error }: FollowUpInput): number | undefined => error?.evidence.claims.grantedFor?.value;

/** Nobody's roles are seen: how long a new role takes, what a token has to do with it, and who really runs the code. */
function waiting(input: FollowUpInput): Answer {
  const role = neededRole(input);
  const since = givenFor(input);
  const held = input.error?.evidence.claims.holds[0]?.value.role;
  const given = held === undefined ? undefined : builtInRoleNamed(held);
  const wanted = input.question?.wanted.name;
  const isWrong = given !== undefined && wanted !== undefined && !allowsData(given, wanted);
  return finished(
    {
      tone: 'warning',
      headline: isWrong
        ? headlineOf(prose`${given.name} does not allow this call`, words('That role does not allow this call'))
        : since !== undefined && since < RECENT
          ? words('A new role needs 5 to 10 minutes')
          : headlineOf(
              prose`Same error on ${aboutOf(input)}? Check three things`,
              words('Same error? Check three things'),
            ),
      why:
        isWrong && role !== undefined
          ? needs(role)
          : words('Through a group it can take 30 minutes, with a managed identity in a group a day.'),
      todo: {
        does: 'sign-in',
        text: words(
          'After 5 to 10 minutes sign in again, or restart the program: an old token does not know the role.',
        ),
      },
      blocks: [],
      folds: [
        ...fold('If that is not it', [
          {
            kind: 'list',
            items: [
              ...(role === undefined ? [] : [prose`It has to be ${role.name}, on the resource itself or above it.`]),
              ...(isAnothers(input)
                ? [words('Another identity than you made the call: the role has to go to that one.')]
                : []),
              words(
                'See which identity runs: your sign-in, an app, or a managed identity. Each needs the role itself.',
              ),
            ],
          },
          { kind: 'snippet', snippet: bash`az account show --query user` },
        ]),
        ...SOURCES_FOLD,
      ],
      buttons: [...check(input), ...say(input, 'Which role?'), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}

/** Nobody's access can be looked up here and now. */
const unseen = (input: FollowUpInput): Answer => ({
  tone: 'neutral',
  headline: headlineOf(prose`Let me look at ${aboutOf(input)} again`, words('Let me look again')),
  why: words('Press the button: only you see the answer.'),
  blocks: [],
  buttons: [...check(input), ...say(input, 'Check my access', 'check')].slice(0, 1),
});
