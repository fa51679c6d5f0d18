import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { keysPage } from '../shared/keys';
import { accountName, sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { examples } from './examples';

export default defineScenario({
  id: 'key-invalid',
  family: 'key-invalid',
  title: 'Key and endpoint do not belong together',
  stage: 'authenticate',
  needs: [],
  refines: ['key-invalid-without-reason', 'permission-denied'],
  rules: [
    { strength: 'certain', says: ['Access denied due to invalid subscription key'] },
    { strength: 'strong', says: ['invalid subscription key or wrong API endpoint'] },
    { strength: 'strong', says: ['provide a valid key for an active subscription'] },
    ...nearAzureAi({ strength: 'strong', says: ['Invalid API key'] }),
    ...nearAzureAi({ strength: 'strong', says: ['API key is invalid'] }),
    ...nearAzureAi({ strength: 'strong', says: ['subscription key is invalid'] }),
    ...nearAzureAi({ strength: 'strong', says: ['Invalid Ocp-Apim-Subscription-Key'] }),
    ...nearAzureAi({ strength: 'strong', says: ['credentials are missing or invalid'] }),
    ...nearAzureAi({ strength: 'weak', says: ['Invalid authentication credentials'] }),
    ...nearAzureAi({ strength: 'strong', says: ['API key provided … is invalid'] }),
    ...nearAzureAi({ strength: 'strong', says: ['Invalid subscription key'] }),
  ],
  explain: (evidence) => ({
    headline: prose`${sentence(theResource(evidence))} does not know this key.`,
    cause: words(
      'The key belongs to another resource or region, was regenerated, or is not a key at all (a variable that is empty, a token in the header api-key, the key of openai.com). Sometimes a token without a role is answered like this too.',
    ),
    steps: [
      {
        does: 'compare-keys',
        text: words('Compare: does the key belong to the very resource whose host is called?'),
        snippet: snippet(
          'Bash',
        )`az cognitiveservices account keys list --name "${slot('account name', accountName(evidence))}" --resource-group "${slot('resource group', undefined)}"`,
        link: keysPage(evidence),
      },
      {
        does: 'set-environment',
        text: words(
          'Print the endpoint that the program really uses, and look for a second key in the environment: AZURE_OPENAI_API_KEY and OPENAI_API_KEY are picked up silently.',
        ),
      },
      {
        does: 'build-client',
        text: words('Better: leave keys behind and sign in with Microsoft Entra ID. It needs a role on the resource.'),
        snippet: keylessClient(evidence),
      },
    ],
    older: words(
      'The words "subscription" and "regional endpoint" are old: what counts is that key and host are of the same resource.',
    ),
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
