import type { AccessVerdict } from '../../../access';
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
import {
  aboutOf,
  cardOf,
  caseOf,
  check,
  isOfRoles,
  isOfSignIn,
  matchOf,
  refusesKey,
  say,
  type FollowUpInput,
} from './input';
import { finished, SOURCES_FOLD } from './parts';
import { otherwise } from './still';
import { isSeen, neededRole, needs } from './unseen';

const bash = snippet('Bash');

/** It still fails, or something was done: what a new look shows, and what has changed. */
export function again(input: FollowUpInput): Answer {
  const card = cardOf(input);
  const { error, question, verdict } = input;
  const stopped = error !== undefined && matchOf(input) !== undefined && question !== undefined && !isOfRoles(input);
  if (stopped && card !== undefined && refusesKey(input))
    return fitted({
      ...card,
      headline: headlineOf(
        prose`Also a right key is refused: ${aboutOf(input)} takes none`,
        words('Also a right key is refused there'),
      ),
      why: words('Keys are still switched off on it, so where the key comes from makes no difference.'),
    });
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

/** What to compare where the role is there, one after the other. */
const COMPARED = [
  {
    why: 'So the program most likely runs as somebody else. Let it tell who it is:',
    does: 'identify',
    snippet: bash`az account show --query user`,
  },
  {
    why: 'So compare where the call goes: a role counts only on its own resource.',
    does: 'find-account',
    snippet: bash`env | grep -o '^\\(AZURE\\|OPENAI\\)_[A-Z_]*ENDPOINT.*'`,
  },
  {
    why: 'So see whether a key or another identity stands in the environment of the program.',
    does: 'set-environment',
    snippet: bash`env | grep -o '^\\(AZURE\\|OPENAI\\)_[A-Z_]*'`,
  },
] as const;

/** The look shows the role again, and the call fails all the same. */
function stillGranted(input: FollowUpInput, card: Answer): Answer {
  const { does, why, snippet: code } = COMPARED[((input.fails ?? 1) - 1) % COMPARED.length] ?? COMPARED[0];
  return {
    ...card,
    headline: headlineOf(
      prose`I looked again: you have the role on ${aboutOf(input)}`,
      words('I looked again: you have the role'),
    ),
    why: words(why),
    todo: { does, text: words('Run this where the program runs:'), snippet: code },
    expect: words('Tell me what it says, or paste the message that comes now.'),
  };
}

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
    todo: { does: 'change-call', text: words('Call again. If it still fails, sign in again or restart the program.') },
    buttons: card.buttons.filter(({ kind }) => kind !== 'show'),
  };
}

/** The same, in answer to "it still does not work". */
function news(input: FollowUpInput, verdict: AccessVerdict, card: Answer): Answer {
  if (isSame(verdict, input) && verdict.verdict === 'granted' && verdict.freshness === undefined && isOfRoles(input))
    return stillGranted(input, card);
  if (!isSame(verdict, input) || verdict.verdict === 'granted') return changedTo(card, verdict, input);
  return {
    ...card,
    headline: headlineOf(
      prose`Still no: nothing has changed on ${targetName(verdict)}`,
      words('Still no: nothing has changed there'),
    ),
  };
}

/** What a status mostly means, where its message is not known. */
const STATUSES: Readonly<Record<number, string>> = {
  400: 'A 400 refuses the request itself: a parameter, a version, the content.',
  401: 'A 401 means that the key or the sign-in is not taken, or that a role is missing.',
  403: 'A 403 comes from the network rules, from a role that is missing, or from keys that are off.',
  404: 'A 404 means that the call arrived, and that a name or the address is wrong.',
  408: 'A 408 is a timeout: the network, or a call that takes too long.',
  429: 'A 429 means that access is fine and that the limit of a minute is used up.',
  500: 'A 500 is a fault of the service: repeat the call with growing pauses.',
  503: 'A 503 means that the service is busy: repeat the call with growing pauses.',
};

/** "Now I get 404": another error than the one that was explained, of which only the status is known. */
export const otherStatus = (input: FollowUpInput, status: number): Answer =>
  fitted({
    tone: 'neutral',
    headline: headlineOf(
      isOfSignIn(input)
        ? prose`Then the sign-in works now: the ${status} comes after it`
        : prose`A ${status} is another error than ${caseOf(input)}`,
      prose`A ${status} is another error`,
    ),
    why: words(STATUSES[status] ?? 'What it means, its message says.'),
    todo: { does: 'read', text: words('Paste the whole message that comes now: then I can name the cause.') },
    blocks: [],
    buttons: [...say(input, 'Why?'), ...check(input), ...say(input, 'It still does not work')],
  });

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
          'After 5 to 10 minutes call again. If it still fails, sign in again or restart the program: a token knows only the groups of the time when it was made.',
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
