import type { WantedAction } from '../../../access';
import { traitsOf } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { roleTitle } from '../../../services';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { ofApplication } from '../../verdict/application';
import { doing } from '../../verdict/operations';
import { about } from './others';
import { again, asItIs } from './again';
import { deployments } from './deployments';
import { aboutOf, check, matchOf, say, type FollowUpInput } from './input';
import { finished, roleStep, SOURCES_FOLD } from './parts';
import { forOperation } from './same';
import { allowsIt, isSeen, usualRole } from './unseen';

/** Another operation on the same resource: what a look shows, else the role that documentation names for it. */
export function operation(input: FollowUpInput): Answer {
  const { question, before } = input;
  if (question === undefined) return about(input);
  const match = matchOf(input);
  // "What about gpt-4o-mini": another name, where the name was not found.
  if (match !== undefined && traitsOf(match.scenario.family).namesDeployment) return deployments(input);
  const same = forOperation(input) ?? seen(input);
  if (same !== undefined) return same;
  const fitting = usualRole(input);
  if (fitting === undefined) return managing(input);
  const was = before && usualRole({ ...input, question: { ...question, wanted: before } });
  const isEnough = was !== undefined && allowsIt(was, question.wanted);
  const also = isEnough ? was : fitting;
  return finished(
    {
      tone: 'neutral',
      headline: isEnough
        ? headlineOf(prose`The same role does it: ${also.name}`, words('The same role does it'))
        : headlineOf(prose`This needs ${also.name}`, words('This needs another role')),
      why: [
        ...(was === undefined || isEnough ? [] : prose`${was.name} does not reach it. `),
        ...prose`To ${doing(question.wanted)} you need the role on the resource itself, or above it.`,
        ...(isEnough && fitting.id !== also.id ? prose` For that alone ${fitting.name} is enough.` : []),
      ],
      blocks: [],
      folds: [
        ...fold('Why', [
          {
            kind: 'text',
            text: prose`The ${question.wanted.kind === 'action' ? 'action' : 'data action'} is ${question.wanted.name}.`,
          },
        ]),
        ...SOURCES_FOLD,
      ],
      buttons: [...check(input), ...say(input, 'In Terraform'), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}

/** The operation before was shown to be lacked, too, and is of the same kind. */
const isLacked = ({ shown }: FollowUpInput, before: WantedAction, wanted: WantedAction): boolean =>
  shown?.verdict.split('.')[0] === 'not-granted' && before.kind === wanted.kind;

/** The same, where the roles were looked at: whether the role that was missing before does it. */
function seen(input: FollowUpInput): Answer | undefined {
  const { verdict, question, before } = input;
  if (verdict === undefined || question === undefined || !isSeen(input)) return undefined;
  const choice = verdict.remedy?.choices[0];
  const was = before && usualRole({ ...input, question: { ...question, wanted: before } });
  if (before === undefined || question.wanted.kind === 'action' || verdict.verdict === 'granted') return again(input);
  if (verdict.verdict !== 'not-granted' || choice === undefined || was === undefined) return asItIs(input);
  const isEnough = allowsIt(was, question.wanted);
  const same = headlineOf(prose`The same role does it: ${was.name}`, words('The same role does it'));
  if (ofApplication(verdict)) return isEnough ? { ...asItIs(input), headline: same } : asItIs(input);
  if (!isEnough && !isLacked(input, before, question.wanted)) return again(input);
  return roleStep(input, verdict, {
    headline: isEnough
      ? same
      : headlineOf(prose`That takes another role: ${choice.role.name}`, words('That takes another role')),
    why: isEnough
      ? choice.role.id === was.id
        ? prose`It lets one ${doing(question.wanted)} as well. You do not hold it on ${aboutOf(input)} yet.`
        : prose`It lets one ${doing(question.wanted)} as well. For that alone ${choice.role.name} is enough.`
      : prose`${was.name} does not let anybody ${doing(question.wanted)}. You lack both on ${aboutOf(input)}.`,
  });
}

/** Managing, as opposed to calling: no role that calls models does it. */
const managing = (input: FollowUpInput): Answer => {
  const what: Prose = input.question === undefined ? words('do this') : doing(input.question.wanted);
  return finished(
    {
      tone: 'neutral',
      headline: words('This needs a role that manages the resource'),
      why: prose`To ${what} you need ${roleTitle('cognitiveServicesContributor')} there. A role that calls models does not manage.`,
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...say(input, 'Who can grant it?')],
    },
    input,
  );
};
