import type { AccessVerdict, RoleChoice, WantedAction } from '../../../access';
import { accessControlLink, SOURCES } from '../../../azure-names';
import type { Family, StepAction } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { fitted, headlineOf } from '../../fit';
import { fold } from '../../folds';
import { humane } from '../../humane';
import { cloudOf } from '../../names';
import { recommendedRole, roleTitle, usualOf } from '../../../services';
import type { Answer, Button, Step } from '../../types';
import { doing } from '../../verdict/operations';
import { withNextStep } from '../../verdict/next-step';
import { notGranted } from '../../verdict/role-request';
import { endsSoon, rulingOf } from '../../verdict/ruling';
import { namesOf, rolesFold } from '../../verdict/verdict';
import { cardOf, caseOf, check, isOfSignIn, matchOf, say, type FollowUpInput } from './input';

export const SMALLEST = 'It is the smallest role that allows this call.';

/** Why this role: a call is made, an action is done, and of actions what documentation names comes first. */
export const reasonOf = (
  { documented, smaller }: Pick<RoleChoice, 'documented' | 'smaller'>,
  { kind }: Pick<WantedAction, 'kind'>,
): Prose => {
  if (smaller !== undefined)
    return prose`You may give this one yourself. ${smaller.name} is smaller, but not yours to give.`;
  return words(
    kind === 'dataAction'
      ? SMALLEST
      : documented
        ? 'It is the smallest role that Microsoft names for this.'
        : 'It is the smallest role that allows this.',
  );
};

const people = ({ verdict }: FollowUpInput): ReadonlyMap<string, string> =>
  verdict === undefined ? new Map<string, string>() : namesOf(verdict);

/** Words and code that were asked for stand open, however long they are. */
export const open = (answer: Answer, input: FollowUpInput): Answer =>
  humane({ ...answer, buttons: answer.buttons.slice(0, 3) }, people(input));

export const finished = (answer: Answer, input: FollowUpInput): Answer => humane(fitted(answer), people(input));

export const SOURCES_FOLD = fold('Sources', [
  { kind: 'sources', sources: [SOURCES.foundryRbac, SOURCES.rbacOverview] },
]);

export const rolesOf = ({ verdict, now }: FollowUpInput): NonNullable<Answer['folds']> => [
  ...(verdict === undefined ? [] : rolesFold(verdict, now)),
  ...SOURCES_FOLD,
];

/** The role that is missing, with other words before it: who gives it, its command, and the buttons for it. */
export function roleStep(input: FollowUpInput, verdict: AccessVerdict, says: Pick<Answer, 'headline' | 'why'>): Answer {
  const { todo, expect, buttons } = withNextStep(notGranted(verdict), verdict, input.grants);
  const answer = { todo, expect, blocks: [], folds: rolesOf(input), buttons: [...buttons, ...check(input)] };
  return finished({ tone: 'neutral', ...says, ...answer }, input);
}

/** Waiting is nothing to do: where more can be done, that comes first. */
const isDone = ({ does }: Step): boolean => does !== 'wait' && does !== 'retry';

/** What changes something of the resource. */
export const CHANGING: ReadonlySet<StepAction> = new Set(['deploy', 'change-account', 'open-network', 'compare-keys']);

/** The steps of the cause that leads, in the light of this verdict or of none. */
export function explainedSteps(input: FollowUpInput, verdict: FollowUpInput['verdict']): readonly Step[] {
  const match = matchOf(input);
  if (match === undefined || input.error === undefined) return [];
  return match.scenario.explain(input.error.evidence, { verdict, caller: 'unsaid' }).steps;
}

/** All that mends the error, as its scenario says. */
export function stepsOf(input: FollowUpInput): readonly Step[] {
  const steps = explainedSteps(input, input.verdict);
  return [...steps.filter(isDone), ...steps.filter((step) => !isDone(step))];
}

/** A role that is missing besides, whatever the error is about. */
export function alsoMissing({ verdict }: FollowUpInput): Prose {
  const choice = verdict?.verdict === 'not-granted' ? verdict.remedy?.choices[0] : undefined;
  return choice === undefined ? [] : prose` You lack ${choice.role.name} as well: it counts after that.`;
}

/** Which role such calls need, by the service that the question is about. */
function usuallyNeeded({ question }: FollowUpInput): Prose {
  const { kind, name } = question?.wanted ?? { kind: 'dataAction', name: usualOf('openai').dataAction };
  const usual = kind === 'action' ? undefined : recommendedRole(name);
  if (usual === undefined) return [];
  return question === undefined
    ? prose` Calls to models need ${roleTitle(usual)}.`
    : prose` To ${doing(question.wanted)} one needs ${roleTitle(usual)}.`;
}

/** No role is missing as far as the error says. */
export function noRole(input: FollowUpInput): Answer {
  const card = cardOf(input);
  const status = input.error?.evidence.status?.value;
  const also = alsoMissing(input);
  const isNetwork = matchOf(input)?.scenario.family === 'network-blocked';
  const cause = isNetwork
    ? words('The network refuses the call before any role counts.')
    : prose`As far as I can see, ${caseOf(input)} has another cause.`;
  return finished(
    {
      tone: 'neutral',
      headline: isOfSignIn(input)
        ? words('Not for this error: the call after it needs a role')
        : status === undefined
          ? words('No role mends this')
          : prose`No role mends this ${status}`,
      why: prose`${cause}${also.length > 0 ? also : usuallyNeeded(input)}`,
      todo: card?.todo,
      expect: card?.expect,
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...say(input, 'Why?'), ...say(input, 'Check my access', 'check')],
    },
    input,
  );
}

/** Who decides on an error of each family that nothing of the resource mends; else whoever runs the program. */
const DECIDES: Readonly<Partial<Record<Family, string>>> = {
  aadsts: 'An administrator of Microsoft Entra ID decides this',
  'role-assignment-blocked': 'An Owner of the resource decides this',
  'service-error': 'Nobody can but Microsoft: the service has trouble',
  'managed-identity': 'Whoever manages the app can mend it',
};

/** Who mends an error that is not about roles, nor about the resource. */
export function nobody(input: FollowUpInput): Answer {
  const card = cardOf(input);
  const family = matchOf(input)?.scenario.family;
  const decides = family && DECIDES[family];
  return finished(
    {
      tone: 'neutral',
      headline: words(decides ?? 'Nobody has to give you anything for this'),
      why:
        decides === undefined
          ? words('It is mended where the program runs: by you, or by whoever runs it.')
          : undefined,
      todo: card?.todo,
      expect: card?.expect,
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...say(input, 'What do I change?'), ...say(input, 'Why?'), ...say(input, 'Check my access', 'check')],
    },
    input,
  );
}

const AT_ITS_END =
  'If you activated it, activate it again when it ends: it is not extended. Else ask whoever may give roles there for a longer one, or for one without an end.';

/** Nothing is missing: which role it is that counts. */
export function holdsIt(input: FollowUpInput, verdict: AccessVerdict): Answer {
  const reason = verdict.reasons.find(({ effect }) => effect === 'grants');
  const ruled = rulingOf(verdict, input);
  return finished(
    {
      ...ruled,
      headline:
        reason?.role === undefined
          ? ruled.headline
          : headlineOf(prose`You have it: ${reason.role.name}`, words('You have the role')),
      expect: endsSoon(reason, input.now) ? words(AT_ITS_END) : ruled.expect,
      blocks: [],
      folds: rolesOf(input),
      buttons: [...check(input), ...say(input, 'It still does not work')],
    },
    input,
  );
}

/** What a verdict says by itself: no role is to be granted. */
export const ruledBy = (input: FollowUpInput, verdict: AccessVerdict): Answer => {
  const ruled = rulingOf(verdict, input);
  return finished({ ...ruled, blocks: [], folds: rolesOf(input), buttons: [...ruled.buttons, ...check(input)] }, input);
};

/** The page where roles are given. */
export const openPage = (verdict: AccessVerdict): readonly Button[] =>
  verdict.resource === undefined
    ? []
    : [
        {
          kind: 'open',
          label: 'Access control (IAM)',
          href: accessControlLink(verdict.resource, cloudOf(verdict.account?.endpoints[0])),
        },
      ];
