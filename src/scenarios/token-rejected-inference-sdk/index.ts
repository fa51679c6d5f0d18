import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Snippet } from '../../prose';
import { clientOf } from '../../services';
import { speaks } from '../shared/general';
import { accountName, cloudIn } from '../shared/naming';
import { accountEndpoint, inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { audienceWords, OLDER_AUDIENCE, rejected, tenantOfToken } from '../shared/token';
import { examples } from './examples';

/** What the /models route wants, in the cloud of the paste. */
const scopeOf = (evidence: Evidence): string => `${cloudIn(evidence).audiences.cognitive}/.default`;

/** The old client with endpoint and scope as the /models route wants them. */
function oldClient(evidence: Evidence): Snippet {
  const scope = slot('scope', scopeOf(evidence));
  const host = accountEndpoint(evidence)?.host ?? undefined;
  const base =
    host === undefined
      ? snippet(
          'PlainText',
        )`https://${slot('resource', accountName(evidence))}.${slot('host', cloudIn(evidence).hosts.services)}/models`
      : snippet('PlainText')`https://${slot('host', host)}/models`;
  const languages = clientOf(evidence.sdk?.value)?.languages ?? [];
  const language = evidence.language?.value ?? languages[0];
  if (language === 'javascript')
    return snippet('TypeScript')`const client = ModelClient('${base}', new DefaultAzureCredential(), {
  credentials: { scopes: ['${scope}'] }, // the default is https://ml.azure.com/.default
});`;
  if (language === 'csharp')
    return snippet('CSharp')`// Sends a token for the scope that the /models route wants.
var options = new AzureAIInferenceClientOptions();
options.AddPolicy(
    new BearerTokenAuthenticationPolicy(new DefaultAzureCredential(), new[] { "${scope}" }),
    HttpPipelinePosition.PerRetry);
var client = new ChatCompletionsClient(new Uri("${base}"), new DefaultAzureCredential(), options);`;
  return snippet('Python')`client = ChatCompletionsClient(
    endpoint="${base}",
    credential=DefaultAzureCredential(),
    credential_scopes=["${scope}"],
)`;
}

export default defineScenario({
  id: 'token-rejected-inference-sdk',
  family: 'token-rejected',
  title: 'Azure AI Inference SDK: the token is not accepted',
  stage: 'authenticate',
  needs: [],
  refines: ['token-rejected', 'token-rejected-azure-openai', 'token-rejected-rest', 'token-wrong-audience'],
  rules: [
    ...rejected({ when: speaks('inference'), whenInWords: 'the Azure AI Inference SDK made the call' }),
    ...rejected({
      when: (evidence) =>
        evidence.endpoints.some(({ value }) => value.shape === 'foundry-models') &&
        !speaks('openai')(evidence) &&
        evidence.language?.value !== 'rest',
      whenInWords:
        'the call went to the /models route, and neither a client for OpenAI routes nor a bare REST call made it',
    }),
    ...rejected({
      oneOf: ['ai-inference', 'ModelClient('],
    }),
  ],
  explain: (evidence) => ({
    headline: prose`The token of the Azure AI Inference SDK was refused, and that SDK has retired.`,
    cause: prose`The usual cause is the scope: the SDK asks for https://ml.azure.com/.default unless told otherwise, and the /models route wants ${scopeOf(evidence)}. A base URL without /models gives the same error.${audienceWords(evidence)}`,
    steps: [
      {
        does: 'migrate',
        text: words(
          'Move to the OpenAI client and the v1 route: it serves models of all makers. The Azure AI Inference SDK retired on 2026-08-26.',
        ),
        snippet: keylessClient(evidence),
        link: { text: 'Microsoft: migrate to the OpenAI SDK', href: SOURCES.inferenceMigration.url },
      },
      {
        does: 'build-client',
        text: words('Until then, old code needs this endpoint and this scope:'),
        snippet: oldClient(evidence),
      },
      tenantOfToken(evidence),
    ],
    older: [
      ...words(
        'An older page writes the path as /model; it is /models. It also recommends this SDK for models that are not from OpenAI: that no longer holds. ',
      ),
      ...OLDER_AUDIENCE,
    ],
  }),
  asks: inferenceQuestion,
  sources: [
    SOURCES.inferenceMigration,
    SOURCES.foundryEntra,
    {
      title: '@azure-rest/ai-inference 1.0.0-beta.6',
      url: 'https://www.npmjs.com/package/@azure-rest/ai-inference',
      read: '2026-11-20',
      confidence: 'package',
    },
  ],
  examples,
});
