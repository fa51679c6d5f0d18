import { prose, slot, snippet, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { check, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';
import { steps } from './told';
import { isQuota } from './waits';

/** Of what there is so much, for whom, and what has its own. */
const LIMITS = {
  minute: {
    headline: words('The limit is the deployment’s, for all who call it'),
    why: words(
      'It counts tokens and calls of a minute. Another deployment has its own, also in another region, out of the quota there.',
    ),
  },
  quota: {
    headline: words('The quota is the subscription’s, per model and region'),
    why: words('All deployments of the model in that region share it. Another region or model has its own.'),
  },
} as const satisfies Record<string, { readonly headline: Prose; readonly why: Prose }>;

/** Another model is named, and asked for: it has its own. */
function limitOf({ speaksOf, error }: FollowUpInput, isOfQuota: boolean): Pick<Answer, 'headline' | 'why'> {
  const told = LIMITS[isOfQuota ? 'quota' : 'minute'];
  const model = speaksOf?.model;
  if (model === undefined || model === error?.evidence.deployment?.value) return told;
  return {
    ...told,
    headline: isOfQuota
      ? headlineOf(prose`Yes: ${model} has a quota of its own`, words('Yes: it has a quota of its own'))
      : headlineOf(prose`Yes: a deployment of ${model} has its own limit`, words('Yes: it has a limit of its own')),
  };
}

/** "Is that per user?", "how much is left?": what a limit counts, and how to see it. */
export function limit(input: FollowUpInput): Answer {
  const match = matchOf(input);
  const evidence = input.error?.evidence;
  if (match === undefined || evidence === undefined) return steps(input);
  const region = slot('region', evidence.region?.value ?? input.verdict?.account?.location);
  return open(
    {
      tone: 'neutral',
      ...limitOf(input, isQuota(evidence)),
      todo: {
        does: 'read',
        text: words('See what is used of the quota of a region, and what is left:'),
        snippet: snippet(
          'Bash',
        )`az cognitiveservices usage list --location "${region}" --query '[?currentValue>\`0\`].{quota:name.value, used:currentValue, limit:limit}' --output table`,
      },
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
      buttons: [...say(input, 'Can I raise it myself?'), ...say(input, 'How long does it take?'), ...check(input)],
    },
    input,
  );
}
