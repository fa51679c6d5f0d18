import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { accountSlots } from '../shared/account';
import { needOf } from '../shared/questions';
import { assignRole } from '../shared/role-steps';
import { ON_YOUR_DATA_ENDED } from '../shared/retired';
import { examples } from './examples';

/** API Management signs in to the model in its own name (the policy authentication-managed-identity). */
const ofGateway = (evidence: Evidence): Explanation => ({
  headline: words('API Management has no managed identity that its policy could use.'),
  cause: words(
    'The policy authentication-managed-identity gets a token for the identity of API Management itself. That identity is switched on per instance; a policy alone does not make it. Your own sign-in plays no part.',
  ),
  steps: [
    {
      does: 'enable-identity',
      text: words(
        'Switch on the system-assigned identity of API Management (Security, Managed identities); a user-assigned one must be added there, and named in the policy by client-id.',
      ),
      snippet: snippet(
        'Bash',
      )`az apim update --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --enable-managed-identity true
az apim show --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --query identity.principalId --output tsv`,
    },
    assignRole(evidence, needOf(evidence), 'openAiUser'),
    {
      does: 'change-call',
      text: words(
        'In the policy, "resource" is the audience of the token: https://cognitiveservices.azure.com for models.',
      ),
    },
  ],
});

export default defineScenario({
  id: 'managed-identity-of-service',
  family: 'managed-identity',
  title: 'The Azure AI resource has no managed identity',
  stage: 'authorise',
  needs: [],
  refines: ['managed-identity-endpoint-failed', 'managed-identity-no-endpoint'],
  rules: [{ strength: 'certain', codes: ['ManagedIdentityIsNotEnabled'] }],
  explain: (evidence) => {
    if (evidence.claims.runsOn.some(({ value }) => value === 'api-management')) return ofGateway(evidence);
    const { account, group } = accountSlots(evidence);
    return {
      headline: prose`The Azure AI resource${account.value === undefined ? '' : ` ${account.value}`} has no managed identity of its own.`,
      cause: words(
        'You asked it to read from another service in its own name (for example your search index, or storage), and for that the Azure AI account itself needs an identity. Your own sign-in is not the problem.',
      ),
      steps: [
        {
          does: 'enable-identity',
          text: words('Switch on the system-assigned identity of the Azure AI account.'),
          snippet: snippet(
            'Bash',
          )`az cognitiveservices account identity assign --name "${account}" --resource-group "${group}"`,
        },
        {
          does: 'assign',
          text: words(
            'Give that identity a role on the service that it reads: for storage Storage Blob Data Reader (to write, Storage Blob Data Contributor), for a search index Search Index Data Reader.',
          ),
          snippet: snippet(
            'Bash',
          )`az cognitiveservices account identity show --name "${account}" --resource-group "${group}" --query principalId --output tsv`,
        },
        {
          does: 'wait',
          text: words('Wait up to ten minutes, then try again.'),
        },
        {
          does: 'migrate',
          text: words(
            'If the request had data_sources in it ("On Your Data"): that feature ended on 2026-10-14, and no identity brings it back. Use a Foundry agent with a knowledge base (Foundry IQ).',
          ),
          link: ON_YOUR_DATA_ENDED,
        },
      ],
    };
  },
  sources: [
    {
      title: 'Azure OpenAI with Microsoft Entra ID authentication (classic)',
      url: 'https://learn.microsoft.com/azure/foundry-classic/openai/how-to/managed-identity',
      read: '2026-11-30',
      edition: '2025-11-26',
      confidence: 'documented',
    },
    SOURCES.onYourData,
    SOURCES.foundryErrors,
  ],
  examples,
});
