import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { roleName } from '../../services';
import { OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { saysOneOf } from '../shared/said';
import { examples } from './examples';

/** Batches have a limit of their own: tokens that wait in all of them together. */
const ENQUEUED = 'Enqueued token limit reached';

const OF_BATCHES: Explanation = {
  headline: words('The batches that wait hold as many tokens as this deployment may queue.'),
  cause: words(
    'A batch deployment has a quota of enqueued tokens, counted over all batches that are not done. This one would go over it. Access is fine: key, role and network are not the matter.',
  ),
  steps: [
    {
      does: 'wait',
      text: words('Wait until running batches are done (or cancel some), then send the next; make the files smaller.'),
    },
    {
      does: 'ask',
      text: words(
        'Or raise the quota of the deployment (Foundry portal: quota of the kind Global Batch), or let failed batches be sent again by themselves with growing pauses.',
      ),
      link: {
        text: 'Microsoft: batches and their quota',
        href: 'https://learn.microsoft.com/azure/foundry/openai/how-to/batch',
      },
    },
  ],
};

/** What services print where quota is used up. */
const PRINTED = [
  'of account deployment is bigger than available capacity',
  'no location found with enough quota for',
  'InsufficientQuota',
] as const;

const readQuota = ({ region }: Evidence): Step => ({
  does: 'read',
  text: prose`See what is used and what is allowed. An empty list or page needs ${roleName('usagesReader')} at the subscription: roles on the Foundry resource do not show quota.`,
  snippet: snippet(
    'Bash',
  )`az cognitiveservices usage list --location "${slot('region', region?.value)}" --query '[?currentValue>\`0\`].{quota:name.value, used:currentValue, limit:limit}' --output table`,
});

/** No message of a service is there: it may be that quota is used up, or that it is not shown. */
const told = (see: Step): Explanation => ({
  headline: words('Either no quota is left in this region, or you may not see what there is.'),
  cause: words(
    'Quota belongs to the subscription and the region: a number of tokens a minute (or of accounts) per model. A page or list of quotas that is empty says nothing about what is left: it is shown only to who may read it at the subscription.',
  ),
  steps: [
    see,
    {
      does: 'ask',
      text: prose`To move quota between deployments it takes ${roleName('cognitiveServicesContributor')} on the resource as well; a change takes up to 15 minutes to count. For more of it ask Microsoft.`,
      link: { text: 'Quota request', href: 'https://aka.ms/oai/stuquotarequest' },
    },
  ],
});

export default defineScenario({
  id: 'quota-exceeded',
  family: 'rate-limited',
  title: 'No quota left for this deployment',
  about: 'quota, capacity of a deployment',
  stage: 'serve',
  needs: [],
  refines: ['rate-limited'],
  rules: [
    {
      strength: 'certain',
      oneOf: PRINTED.slice(0, 2),
    },
    { strength: 'certain', oneOf: [ENQUEUED] },
    {
      strength: 'strong',
      says: ['InsufficientQuota'],
      unless: ['Microsoft.Compute', 'Total Regional Cores', 'check your plan and billing details'],
      unlessShows: OF_ANOTHER_SERVICE,
    },
  ],
  explain: (evidence) => {
    if (saysOneOf(evidence, [ENQUEUED])) return OF_BATCHES;
    const { capacityAsked: asked, capacityLeft: left } = evidence;
    const see = readQuota(evidence);
    if (left === undefined && !saysOneOf(evidence, PRINTED)) return told(see);
    return {
      headline:
        left === undefined
          ? words('The subscription has no quota left for this deployment in this region.')
          : prose`No quota: ${asked === undefined ? 'more' : asked.value} thousand tokens a minute asked for, ${left.value} left in the region.`,
      cause: prose`Your rights are fine. Each subscription has a number of tokens a minute (or of accounts) per model and region, and what you asked for goes over it.`,
      steps: [
        {
          does: 'deploy',
          text: [
            ...(left === undefined
              ? words('Ask for less capacity')
              : prose`Ask for ${left.value} or less (the capacity of the deployment)`),
            ...words(
              ', free some of another deployment (deleted accounts count until they are purged), or choose another region. A change takes up to 15 minutes to count.',
            ),
          ],
        },
        see,
        {
          does: 'ask',
          text: words('Or ask Microsoft for more quota.'),
          link: { text: 'Quota request', href: 'https://aka.ms/oai/stuquotarequest' },
        },
      ],
    };
  },
  sources: [SOURCES.quota, SOURCES.foundryErrors],
  examples,
});
