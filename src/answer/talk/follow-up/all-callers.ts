import { traitsOf, type Family } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { aboutOf, cardOf, check, matchOf, say, type FollowUpInput } from './input';
import { finished } from './parts';

/** Errors that come to every caller alike, with whom they spare: whoever else calls, the same mends them. */
const OF_ALL: Readonly<Partial<Record<Family, string>>> = {
  'managed-identity': 'Each program that runs there meets it; one that runs elsewhere does not.',
  'network-blocked': 'Whoever calls from an address that is let in does not.',
  'rate-limited': 'The limit is that of the deployment, and all its callers share it. Another deployment has its own.',
  'deployment-not-found': 'Whoever writes that name gets the same answer; the right name works for all.',
  'model-not-found': 'Whoever writes that name gets the same answer; the right name works for all.',
  'resource-not-found': 'Whoever calls that address gets the same answer; the right one works for all.',
  'key-auth-disabled': 'Whoever calls with a key is refused. Whoever signs in, and has the role, gets in.',
  'api-version-unsupported': 'Whoever sends that version gets the same answer.',
  'content-filtered': 'The filter looks at what is sent and answered, not at who calls.',
  'service-error': 'It comes from the service, whoever calls.',
};

const where = (input: FollowUpInput, family: Family): Prose =>
  input.question?.resource === undefined && input.error?.evidence.resource === undefined
    ? words(traitsOf(family).namesDeployment ? 'of that name' : 'of it')
    : prose`of ${input.error?.evidence.resource?.value ?? aboutOf(input)}`;

/** "Does our staging app get that too?": yes, and what mends it for one mends it for all. Undefined where who calls counts. */
export function ofAllCallers(input: FollowUpInput): Answer | undefined {
  const match = matchOf(input);
  const family = match?.scenario.family;
  const spares = family && OF_ALL[family];
  if (match === undefined || family === undefined || spares === undefined) return undefined;
  const card = cardOf(input);
  return finished(
    {
      tone: 'neutral',
      headline: headlineOf(prose`Yes, it comes to every caller ${where(input, family)}`, words('Yes, to every caller')),
      why: words(spares),
      todo: card?.todo,
      expect: card?.expect,
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
      buttons: [...(card?.buttons.slice(0, 1) ?? []), ...say(input, 'Who can do it?'), ...check(input)],
    },
    input,
  );
}
