import { defineScenario, type Phrase } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { accountSlots } from '../shared/account';
import { cloudIn } from '../shared/naming';
import { questionOfNamedAccount } from '../shared/questions';
import { examples } from './examples';

const NOT_LISTED: readonly Phrase[] = [
  'Outbound network access is restricted',
  'is not in the allowed FQDN list for this resource',
];

export default defineScenario({
  id: 'network-outbound-restricted',
  family: 'network-blocked',
  title: 'The resource may not call that host',
  stage: 'serve',
  needs: [],
  rules: [{ strength: 'certain', oneOf: NOT_LISTED }],
  explain: (evidence) => {
    const { account, group, subscription } = accountSlots(evidence);
    return {
      headline: prose`The resource may not call the host that it needs: its outbound list lacks it.`,
      cause: words(
        'Outbound access of the resource is restricted (restrictOutboundNetworkAccess), and the host that the request names, such as a search service or a storage account, is not in its list of allowed hosts (allowedFqdnList). Sign-in and role of the caller are fine.',
      ),
      steps: [
        {
          does: 'read-account',
          text: words('See what the resource may call.'),
          snippet: snippet(
            'Bash',
          )`az cognitiveservices account show --name "${account}" --resource-group "${group}" --query "properties.{restricted:restrictOutboundNetworkAccess, allowed:allowedFqdnList}"`,
        },
        {
          does: 'open-network',
          text: words(
            'Let the owner of the resource add the host: the list is replaced as a whole, so name what is in it already too. It takes up to 15 minutes.',
          ),
          snippet: snippet(
            'Bash',
          )`az rest --method patch --url "${slot('resource manager', cloudIn(evidence).resourceManager)}/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.CognitiveServices/accounts/${account}?api-version=2024-10-01" --body '{"properties": {"restrictOutboundNetworkAccess": true, "allowedFqdnList": ["${slot('host', undefined)}"]}}'`,
        },
        {
          does: 'assign',
          text: words(
            'After that the resource needs its own rights there: its managed identity needs a role on the search service or storage account.',
          ),
        },
      ],
    };
  },
  asks: questionOfNamedAccount,
  sources: [
    {
      title: 'Configure data loss prevention for Azure AI services',
      url: 'https://learn.microsoft.com/azure/ai-services/cognitive-services-data-loss-prevention',
      read: '2026-11-21',
      confidence: 'documented',
    },
  ],
  examples,
});
