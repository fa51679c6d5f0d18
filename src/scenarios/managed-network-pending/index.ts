import { ROLE } from '../../azure-names';
import { defineScenario, type Phrase } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { roleName } from '../../services';
import { accountSlots } from '../shared/account';
import { examples } from './examples';

const bash = snippet('Bash');

/** How a rule of the managed network is called, in commands and in prose. */
const RULES: readonly Phrase[] = ['outbound rule', 'managed private endpoint'];
const WAITS: readonly Phrase[] = ['Pending'];
const OF_FOUNDRY: readonly Phrase[] = [
  'managed network',
  'cognitiveservices account',
  'Foundry',
  'managed virtual network',
];

export default defineScenario({
  id: 'managed-network-pending',
  family: 'network-blocked',
  title: 'A managed private endpoint waits for approval',
  about: 'managed private endpoint, approve',
  stage: 'reach',
  needs: [],
  refines: ['account-not-found', 'network-firewall', 'network-private-endpoint'],
  rules: RULES.flatMap((rule) =>
    WAITS.map((waits) => ({ strength: 'strong', says: [rule, waits], oneOf: OF_FOUNDRY }) as const),
  ),
  explain: (evidence) => {
    const { account, group } = accountSlots(evidence);
    return {
      headline: words('A private endpoint of the managed network waits for its approval.'),
      cause: prose`The managed network of the Foundry account makes a private endpoint to each target (Storage, Azure AI Search, Cosmos DB …). Until it is approved there, the agent does not reach the target, whatever its roles. The account approves it by itself only if its identity holds ${roleName('networkConnectionApprover')} on the target.`,
      steps: [
        {
          does: 'assign',
          text: prose`Give the managed identity of the account ${roleName('networkConnectionApprover')} on the resource group of the target, then make the rule anew:`,
          snippet: bash`az role assignment create --role "${slot('role id', ROLE.networkConnectionApprover)}" --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('resource id', undefined)}"`,
        },
        {
          does: 'ask',
          text: words(
            'Or have the owner of the target approve it by hand: Networking, Private endpoint connections, Approve.',
          ),
        },
        {
          does: 'read',
          text: words('See whether it became Active (Azure CLI 2.86 or newer):'),
          snippet: bash`az cognitiveservices account managed-network outbound-rule list --name "${account}" --resource-group "${group}" --output table`,
        },
      ],
    };
  },
  sources: [
    {
      title: 'Managed virtual network for Foundry',
      url: 'https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network',
      read: '2026-11-29',
      edition: '2026-08-18',
      confidence: 'documented',
    },
    {
      title: 'foundry-samples: private endpoint stays pending',
      url: 'https://github.com/microsoft-foundry/foundry-samples/issues/755',
      read: '2026-11-29',
      edition: '2026-06-05',
      confidence: 'observed',
    },
  ],
  examples,
});
