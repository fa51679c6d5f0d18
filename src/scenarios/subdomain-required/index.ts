import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { accountName } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { examples } from './examples';

export default defineScenario({
  id: 'subdomain-required',
  family: 'subdomain-required',
  title: 'The host of the account is needed',
  stage: 'authenticate',
  needs: [],
  rules: [{ strength: 'certain', says: ['provide a custom subdomain for token authentication'] }],
  explain: (evidence) => {
    const name = slot('account name', accountName(evidence));
    const group = slot('resource group', undefined);
    return {
      headline: prose`The call used a regional host with a token; tokens need the host of the account.`,
      cause: words(
        'A regional host (region.api.cognitive.microsoft.com) serves many accounts and takes keys only. Sign-in with Microsoft Entra ID works at the custom subdomain of the account, which older accounts may not have.',
      ),
      steps: [
        {
          does: 'read-account',
          text: words('See whether the account has a custom subdomain:'),
          snippet: snippet(
            'Bash',
          )`az cognitiveservices account show --name "${name}" --resource-group "${group}" --query "{subdomain:properties.customSubDomainName, endpoint:properties.endpoint}" --output table`,
        },
        {
          does: 'build-client',
          text: words('If it has one, use its host and leave the rest of the code as it is:'),
          snippet: keylessClient(evidence),
        },
        {
          does: 'change-account',
          text: prose`If it has none, give it one. ${strong('This cannot be undone')}, and the regional host keeps working with keys.`,
          snippet: snippet(
            'Bash',
          )`az cognitiveservices account update --name "${name}" --resource-group "${group}" --custom-domain "${slot('subdomain', undefined)}"`,
        },
      ],
      older: words('Samples with a region and a key still work; they cannot sign in without a key.'),
    };
  },
  asks: inferenceQuestion,
  sources: [SOURCES.foundryAuth, SOURCES.foundryEntra],
  examples,
});
