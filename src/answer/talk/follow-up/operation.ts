import { traitsOf } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { roleTitle } from '../../../services';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { doing } from '../../verdict/operations';
import { about } from './others';
import { again } from './again';
import { deployments } from './deployments';
import { check, matchOf, say, type FollowUpInput } from './input';
import { finished, SOURCES_FOLD } from './parts';
import { allowsIt, isSeen, usualRole } from './unseen';

/** Another operation on the same resource: what a look shows, else the role that documentation names for it. */
export function operation(input: FollowUpInput): Answer {
  const { question, before } = input;
  if (question === undefined) return about(input);
  const match = matchOf(input);
  // "What about gpt-4o-mini": another name, where the name was not found.
  if (match !== undefined && traitsOf(match.scenario.family).namesDeployment) return deployments(input);
  if (isSeen(input)) return again(input);
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
