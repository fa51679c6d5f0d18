import type { Source } from '../../azure-names';
import { proves, type Cause, type Situation } from '../../diagnosis';
import { words } from '../../prose';
import { listDeployments } from '../shared/account';
import { saysOneOf } from '../shared/said';

/** What people call it: a model that answers by its own name, without a deployment. */
export const INSTANT = ['instant access', 'instant models'] as const;

export const INSTANT_MODELS: Source = {
  title: 'Instant access to models',
  url: 'https://learn.microsoft.com/azure/foundry/foundry-models/concepts/instant-models',
  read: '2026-11-29',
  edition: '2026-07-10',
  confidence: 'documented',
};

const isMeant = ({ evidence }: Situation): boolean => saysOneOf(evidence, INSTANT);

export const instantAccess: Cause = {
  id: 'instant-access',
  title: words('The model is called without a deployment, where instant access does not reach.'),
  usual: 'seldom',
  for: (situation) => [isMeant(situation) && proves(words('you call it by instant access'))],
  against: (situation) => [!isMeant(situation) && proves(words('instant access is not spoken of'))],
  headline: () => words('Instant access does not serve this model here: deploy the model.'),
  why: () =>
    words(
      'Instant access is a preview: it serves some models, for resources in West US 3 only (by the page of July 2026). Everywhere else "model" is the name of a deployment, and there must be one.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'deploy',
      text: words(
        'Deploy the model and give the name of that deployment as model; with the name of the model itself no code has to change. See what is deployed:',
      ),
      snippet: listDeployments(evidence),
    },
    {
      does: 'read',
      text: words('Or call a resource in a region of the preview, with a model that it lists.'),
      link: { text: 'Microsoft: instant access', href: INSTANT_MODELS.url },
    },
  ],
};
