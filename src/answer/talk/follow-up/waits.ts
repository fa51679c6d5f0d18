import type { Evidence } from '../../../evidence';
import type { Family } from '../../../diagnosis';
import { traitsOf } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { check, matchOf, say, type FollowUpInput } from './input';
import { finished } from './parts';

/** How long something takes, and what is waited for. */
interface Wait {
  readonly takes: Prose;
  readonly why: Prose;
}

const AFTER_CHANGE = words('After that, the next call shows it. Paste its message if it is another one.');

const QUOTA: Wait = {
  takes: words('Up to 15 minutes after the quota changes'),
  why: words(
    'What you free yourself counts then. For more quota from Microsoft there is a request, and no promised time.',
  ),
};

/** Quota is asked for when a deployment is made; a rate limit is that of one minute. */
export const isQuota = ({ capacityAsked, capacityLeft, status }: Evidence): boolean =>
  capacityAsked !== undefined || capacityLeft !== undefined || (status !== undefined && status.value !== 429);

const rateLimit = (evidence: Evidence): Wait => (isQuota(evidence) ? QUOTA : minuteLimit(evidence));

const minuteLimit = ({ retryAfter }: Evidence): Wait => ({
  takes: retryAfter === undefined ? words('Up to a minute') : prose`Wait ${retryAfter.value} seconds`,
  why: words(
    'The limit counts tokens and calls of a minute. More capacity for the deployment counts within 15 minutes.',
  ),
});

const deployment = (): Wait => ({ takes: words('Up to 5 minutes after the deployment is made'), why: AFTER_CHANGE });

/** How long what mends a family takes; where nothing is said, waiting mends nothing. */
const WAITS: Readonly<Partial<Record<Family, (evidence: Evidence) => Wait>>> = {
  'rate-limited': rateLimit,
  'network-blocked': () => ({ takes: words('10 to 30 minutes after the network rule changes'), why: AFTER_CHANGE }),
  'deployment-not-found': deployment,
  'model-not-found': deployment,
  'service-error': () => ({
    takes: words('Mostly minutes, as long as the service has trouble'),
    why: words('Repeat the call with growing pauses. The page Service health says what goes on.'),
  }),
};

const NO_WAIT: Wait = {
  takes: words('Waiting alone does not mend this'),
  why: words(
    'A change of the resource counts with the next call. After a change of the program’s own settings restart it, so that it reads them.',
  ),
};

/** How long an error takes that no role mends; undefined where a role may be what is waited for. */
export function waitOf(input: FollowUpInput): Answer | undefined {
  const match = matchOf(input);
  if (match === undefined || input.error === undefined || traitsOf(match.scenario.family).roleMissing !== 'no')
    return undefined;
  const wait = WAITS[match.scenario.family]?.(input.error.evidence) ?? NO_WAIT;
  return finished(
    {
      tone: 'neutral',
      headline: wait.takes,
      why: wait.why,
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
      buttons: [...say(input, 'It still does not work'), ...say(input, 'Why?'), ...check(input)],
    },
    input,
  );
}
