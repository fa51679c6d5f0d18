import { prose, words } from '../../../prose';
import { ENDPOINTS } from '../../../services';
import { traitsOf } from '../../../diagnosis';
import type { Endpoint } from '../../../evidence';
import type { Snippet } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer, Step } from '../../types';
import { cardOf, check, matchOf, say, type FollowUpInput } from './input';
import { again } from './again';
import { about } from './others';
import { open } from './parts';

/** The same error, answered anew with what was told. */
export function told(input: FollowUpInput): Answer {
  const { told: what } = input;
  if (what === undefined) return again(input);
  const match = matchOf(input);
  if (what.endpoint !== undefined) return atEndpoint(input, what.endpoint, what.client);
  if (what.name !== undefined && match !== undefined && traitsOf(match.scenario.family).namesDeployment)
    return withName(input, what.name, what.client);
  const card = cardOf(input);
  if (!what.more || card === undefined) return again(input);
  return card;
}

const sources = (input: FollowUpInput): NonNullable<Answer['folds']> =>
  fold('Sources', [{ kind: 'sources', sources: matchOf(input)?.scenario.sources ?? [] }]);

const withName = (input: FollowUpInput, name: string, client: Snippet | undefined): Answer =>
  open(
    {
      tone: 'neutral',
      headline: headlineOf(prose`Use ${name} as the model`, words('Use that name as the model')),
      why: words('The name of the deployment goes where the code says model, letter by letter.'),
      todo: client && { does: 'build-client', text: words('The line with model changes:'), snippet: client },
      blocks: [],
      folds: sources(input),
      buttons: [...say(input, 'It still does not work'), ...say(input, 'Why?'), ...check(input)],
    },
    input,
  );

/** Whether calls can go to an address, by its form: whether the resource exists is for a check to say. */
function atEndpoint(input: FollowUpInput, { host, shape }: Endpoint, client: Snippet | undefined): Answer {
  const { owner, title, status, accepts } = ENDPOINTS[shape];
  const isOfAccount = owner === 'account';
  const takesTokens = !accepts.includes('none');
  return open(
    {
      tone: isOfAccount ? 'neutral' : 'warning',
      headline: isOfAccount
        ? headlineOf(prose`The endpoint ${host} has the right form`, words('This endpoint has the right form'))
        : headlineOf(prose`${host} is not the endpoint of a resource`, words('This is not the endpoint of a resource')),
      why: isOfAccount
        ? prose`It is the ${title}${status === 'legacy' ? ', which is the older way' : ''}. A key of another resource, or a role on another one, does not count there.`
        : takesTokens
          ? prose`It is the ${title}. Take the endpoint from the page of your resource.`
          : prose`It is the ${title}: it takes no sign-in. Take the endpoint from the page of your resource.`,
      todo:
        isOfAccount && client !== undefined
          ? { does: 'build-client', text: words('Build the client like this:'), snippet: client }
          : undefined,
      blocks: [],
      folds: sources(input),
      buttons: [
        ...say(input, 'Check this endpoint', `check https://${host}/`),
        ...say(input, 'It still does not work'),
      ],
    },
    input,
  );
}

/** Waiting is nothing to do: where more can be done, that comes first. */
const isDone = ({ does }: Step): boolean => does !== 'wait' && does !== 'retry';

/** "What do I change": the steps of the card, all of them. */
export function steps(input: FollowUpInput): Answer {
  const card = cardOf(input);
  const match = matchOf(input);
  if (card === undefined || match === undefined || input.error === undefined) return again(input);
  const { steps: all } = match.scenario.explain(input.error.evidence, { verdict: input.verdict, caller: 'unsaid' });
  const [first, ...others] = [...all.filter(isDone), ...all.filter((step) => !isDone(step))];
  if (first === undefined) return about(input);
  return open(
    {
      tone: 'neutral',
      headline: words('What to do, step by step'),
      todo: first,
      expect: card.expect,
      blocks: others.length === 0 ? [] : [{ kind: 'steps', title: 'Then', steps: others }],
      folds: sources(input),
      buttons: [...say(input, 'It still does not work'), ...say(input, 'Why?'), ...check(input)],
    },
    input,
  );
}
