import type { AccessVerdict, Granter } from '../../../access';
import { builtInRole } from '../../../azure-names';
import type { Step } from '../../../diagnosis';
import { listed, prose, words, type Prose } from '../../../prose';
import { AZURE_AI } from '../../../services';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { doing } from '../../verdict/operations';
import { withNextStep } from '../../verdict/next-step';
import { granters, granterWords, notGranted } from '../../verdict/role-request';
import { held } from '../../verdict/words';
import { aboutOf, caseOf, check, isCalled, say, type FollowUpInput } from './input';
import { CHANGING, explainedSteps, finished, noRole, open, rolesOf, roleStep, ruledBy, SOURCES_FOLD } from './parts';
import { isSeen } from './unseen';

/*
 * An error that no role of the caller mends: somebody who manages the resource does. Whether that may be who asks, a look
 * shows: the question of the input is then about that.
 */

/** What is changed, of all that can be done. */
const change = (input: FollowUpInput): Step | undefined =>
  explainedSteps(input, undefined).find(({ does }) => CHANGING.has(does));

/** As people call it: the look may not have found it. */
const there = (input: FollowUpInput): Prose => {
  const name = input.error?.evidence.resource?.value;
  return input.verdict?.resource === undefined && name !== undefined ? prose`${name}` : aboutOf(input);
};

const what = ({ question }: FollowUpInput): Prose =>
  question === undefined ? words('change it') : doing(question.wanted);

/** Who mends it, and whether the one who asks may. */
export function mending(input: FollowUpInput): Answer {
  const { verdict } = input;
  if (input.question === undefined) return noRole(input);
  if (verdict === undefined || !isSeen(input)) return unseen(input);
  if (verdict.verdict === 'granted') return mayMend(input, verdict);
  if (verdict.verdict !== 'not-granted') return ruledBy(input, verdict);
  return mayNotMend(input, verdict);
}

function mayMend(input: FollowUpInput, verdict: AccessVerdict): Answer {
  const reason = verdict.reasons.find(({ effect }) => effect === 'grants');
  return open(
    {
      tone: 'good',
      headline: headlineOf(
        prose`Yes, you can: you may ${what(input)} on ${aboutOf(input)}`,
        prose`Yes, you can: you may ${what(input)} there`,
      ),
      why: reason === undefined ? undefined : prose`Your role is ${held(reason, verdict)}.`,
      todo: change(input),
      blocks: [],
      folds: rolesOf(input),
      buttons: [...say(input, 'In the portal'), ...say(input, 'In Terraform'), ...say(input, 'Why?')],
    },
    input,
  );
}

/** Whom to ask comes first where that was the question. */
const mender = (input: FollowUpInput, name: string | undefined): Prose =>
  input.asksWho && name !== undefined
    ? headlineOf(prose`Ask ${name}, who manages ${there(input)}`, words('Ask whoever manages it'))
    : headlineOf(
        prose`Not by yourself: you may not ${what(input)} on ${aboutOf(input)}`,
        prose`Not by yourself: you may not ${what(input)} there`,
      );

/** "Can Omar raise it?": whether Azure shows that of whom is named. */
function ofNamed({ speaksOf }: FollowUpInput, able: readonly Granter[]): Prose | undefined {
  const { person, isElse } = speaksOf ?? {};
  if (person === undefined || isElse === true) return undefined;
  const found = able.find(({ name }) => name !== undefined && isCalled(name, person));
  return found === undefined
    ? headlineOf(prose`I do not see that ${person} may do it`, words('I do not see that they may do it'))
    : headlineOf(prose`Yes, ${found.name ?? person} can do it`, words('Yes, that person can do it'));
}

function mayNotMend(input: FollowUpInput, verdict: AccessVerdict): Answer {
  const { remedy } = verdict;
  const choice = remedy?.choices[0];
  if (remedy === undefined || choice === undefined) return unseen(input);
  if (choice.youMayAssign === 'yes') return mayGiveIt(input, verdict, choice.role.name);
  const { buttons } = withNextStep(notGranted(verdict), verdict, input.grants);
  return finished(
    {
      tone: 'neutral',
      headline: ofNamed(input, granters(remedy, choice)) ?? mender(input, granters(remedy, choice)[0]?.name),
      why: prose`${input.asksWho ? prose`You may not ${what(input)} there. ` : []}It takes ${choice.role.name} there, or more.`,
      todo: { does: 'ask', text: prose`Ask ${granterWords(granters(remedy, choice))} to do it, or for that role.` },
      blocks: [],
      folds: rolesOf(input),
      buttons: [...buttons, ...say(input, 'What do I write?', 'what do I write to them'), ...check(input)],
    },
    input,
  );
}

const mayGiveIt = (input: FollowUpInput, verdict: AccessVerdict, role: string): Answer =>
  roleStep(input, verdict, {
    headline: words('You can, after one step: you may give roles there'),
    why: prose`To ${what(input)} you need ${role} first.`,
  });

/** The roles that documentation names for what is to be done; Owner and Contributor hold it too, as all that manages. */
function rolesFor({ question }: FollowUpInput): Prose {
  const named = question === undefined ? [] : AZURE_AI.recommendedFor(question.wanted.name);
  const names = named.flatMap((id) => builtInRole(id)?.name ?? []);
  return listed(['Owner', 'Contributor', ...names], 'or');
}

/** Nobody's roles are seen: which roles do it. */
const unseen = (input: FollowUpInput): Answer =>
  finished(
    {
      tone: 'neutral',
      headline:
        input.question?.resource === undefined
          ? words('Whoever manages the resource can mend it')
          : headlineOf(
              prose`Whoever manages ${there(input)} can mend it`,
              words('Whoever manages the resource can mend it'),
            ),
      why: prose`To ${what(input)} one has to be ${rolesFor(input)} there. ${input.error === undefined ? [] : prose`No role for calls mends ${caseOf(input)}.`}`,
      todo: change(input),
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...say(input, 'What do I write?', 'what do I write to them'), ...say(input, 'Why?')],
    },
    input,
  );
