import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'token-not-taken',
  family: 'operation-not-supported',
  title: 'This API version takes keys only',
  stage: 'authenticate',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: ['not supported for CheckAccess'],
    },
  ],
  explain: ({ apiVersion }) => ({
    headline: words('This version of the API takes keys only: use a later one, or a key.'),
    cause: prose`The operation or api-version${apiVersion === undefined ? '' : ` ${apiVersion.value}`} was never made for tokens of Microsoft Entra ID, mostly because it is an old preview. The role plays no part.`,
    steps: [
      {
        does: 'change-call',
        text: words(
          'Take a later version: with Document Intelligence 2024-11-30 (or 2023-07-31 for documentModels of v3.1), with others the newest stable one; update the client library, which brings it.',
        ),
      },
      {
        does: 'change-call',
        text: words(
          'Or send a key for this one call, in the header Ocp-Apim-Subscription-Key (in .NET AzureKeyCredential), if keys are switched on.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'azure-sdk-for-net: not supported for CheckAccess',
      url: 'https://github.com/Azure/azure-sdk-for-net/issues/40954',
      read: '2026-11-28',
      confidence: 'observed',
    },
  ],
  examples,
});
