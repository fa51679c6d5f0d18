import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'gateway-key-missing',
  family: 'key-invalid',
  title: 'API Management wants a key of its own',
  stage: 'authenticate',
  needs: [],
  refines: ['key-invalid-without-reason'],
  rules: [
    { strength: 'certain', oneOf: ['Access denied due to missing subscription key', 'AzureApiManagementKey realm'] },
  ],
  explain: (evidence) => ({
    headline: prose`The call stopped at API Management: its subscription key is missing.`,
    cause: words(
      'A gateway (API Management) stands in front of the model and wants a key of its own, in a header or query parameter whose name its owner chose. It never saw the model resource, so roles and keys of that resource do not matter here.',
    ),
    steps: [
      {
        does: 'ask',
        text: words(
          'Ask the owner of the gateway for a subscription key and the name of its header. The usual name is Ocp-Apim-Subscription-Key; clients of OpenAI send api-key.',
        ),
        snippet: snippet(
          'Bash',
        )`curl "${slot('gateway url', evidence.endpoint?.value.url)}" -H "Ocp-Apim-Subscription-Key: $APIM_KEY"`,
      },
      {
        does: 'change-call',
        text: words('With the OpenAI client add the header to all calls:'),
        snippet: snippet('Python')`client = AzureOpenAI(
    azure_endpoint="${slot('gateway url', evidence.endpoint?.value.host === undefined ? undefined : `https://${evidence.endpoint.value.host}`)}",
    api_key=gateway_key,
    api_version="${slot('api version', evidence.apiVersion?.value)}",
    default_headers={"Ocp-Apim-Subscription-Key": gateway_key},
)`,
      },
      {
        does: 'ask',
        text: words(
          'Owner of the gateway: in the settings of the API, set the name of the header to api-key, so that clients need no change.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'Subscriptions in Azure API Management',
      url: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
      read: '2026-11-30',
      edition: '2023-08-02',
      confidence: 'documented',
    },
    SOURCES.foundryErrors,
  ],
  examples,
});
