import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const FAILED = 'Capability host operation failed';

const READ_ERROR: readonly Step[] = [
  {
    does: 'read',
    text: words(
      'The sentence covers every cause. Read the error of the capability host itself: in the Azure portal at the resource group, Deployments, the failed operation; or with:',
    ),
    snippet: snippet(
      'Bash',
    )`az deployment operation group list --name "${slot('deployment', undefined)}" --resource-group "${slot('resource group', undefined)}" --query "[?properties.provisioningState=='Failed'].properties.statusMessage"`,
  },
  {
    does: 'read',
    text: words(
      'Mostly a connection is missing, a role of the project identity came too late, or the subnet is not delegated. If none of them: open a support request; Microsoft calls this message a catch-all.',
    ),
  },
];

export default defineScenario({
  id: 'capability-host-conflict',
  family: 'operation-not-supported',
  title: 'A capability host cannot be made',
  stage: 'serve',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'There is an existing Capability Host with name',
        'is currently in non creating, retry after its complete',
        'CreateCapabilityHostRequestDto is invalid',
        FAILED,
        'Agents CapabilityHost supports a single, non empty value',
      ],
    },
  ],
  explain: ({ said }) => {
    const has = (phrase: string): boolean => saysOneOf({ said }, [phrase]);
    const lacks =
      has('CreateCapabilityHostRequestDto is invalid') ||
      has('Agents CapabilityHost supports a single, non empty value');
    const busy = has('is currently in non creating, retry after its complete');
    const failed = has(FAILED);
    return {
      headline: lacks
        ? words('The capability host needs three connections: vector store, storage, threads.')
        : busy
          ? words('Another operation on the capability host is still running: wait for it.')
          : failed
            ? words('The capability host was not made; its own error says why.')
            : words('There is a capability host already: it can only be deleted and made anew.'),
      cause: prose`An account and each of its projects have one capability host at most. It cannot be updated. A project's one names three connections of the standard set-up (Azure AI Search, Storage, Cosmos DB), and the project's identity needs roles on all three: ${strong('Storage Blob Data Contributor')}, ${strong('Search Index Data Contributor')} with ${strong('Search Service Contributor')}, and ${strong('Cosmos DB Operator')}.`,
      steps: [
        ...(busy
          ? [
              {
                does: 'wait',
                text: words('Wait until the running operation has ended (some minutes), then repeat.'),
              } as const,
            ]
          : []),
        ...(failed ? READ_ERROR : []),
        ...(lacks
          ? [
              {
                does: 'change-template',
                text: words(
                  'Give vectorStoreConnections, storageConnections and threadStorageConnections one name each, of connections that exist in the project.',
                ),
              } as const,
            ]
          : []),
        {
          does: 'change-account',
          text: words(
            'To change it, delete the capability host of the project (then that of the account) and make it anew. Agents and threads in it are lost.',
          ),
          link: {
            text: 'Microsoft: capability hosts',
            href: 'https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts',
          },
        },
        {
          does: 'assign',
          text: words(
            "Give the project's managed identity its roles on Storage, Search and Cosmos DB before the capability host is made.",
          ),
        },
      ],
    };
  },
  sources: [
    {
      title: 'Capability hosts',
      url: 'https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts',
      read: '2026-11-29',
      edition: '2026-03-01',
      confidence: 'documented',
    },
    SOURCES.agentNetwork,
  ],
  examples,
});
