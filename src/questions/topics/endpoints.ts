import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Addresses, versions, deployments, and what has ended. */
export const endpointTopics: readonly Topic[] = [
  {
    id: 'base-url',
    question: 'What is the base URL for an OpenAI-compatible client?',
    asked: [
      'which url is right for my resource?',
      'what should the url look like?',
      'what is the correct base url',
      'wie muss die URL aussehen?',
      'cuál es la url correcta',
      'quelle est la bonne URL ?',
      '正しい URL は何ですか',
      '正确的 URL 是什么',
      "OpenAI compatible client: what's the base url for Azure OpenAI?",
      'which endpoint do I put into the openai client?',
      'base_url for azure openai v1',
    ],
    answer: words(
      'https://<resource>.openai.azure.com/openai/v1/, with the name of the deployment as model and no api-version. https://<resource>.services.ai.azure.com/openai/v1/ works as well.',
    ),
    snippet: snippet(
      'Bash',
    )`export OPENAI_BASE_URL="https://${slot('resource', undefined)}.openai.azure.com/openai/v1/"`,
    sources: [SOURCES.inferenceMigration, SOURCES.foundryErrors],
  },
  {
    id: 'claude-base-url',
    question: 'What is the base URL for Claude in Foundry?',
    asked: ['endpoint for claude models', 'anthropic base url foundry', 'base url and role for claude'],
    answer: prose`https://<resource>.services.ai.azure.com/anthropic, with the Anthropic client (AnthropicFoundry) and the name of the deployment as model. The client adds /v1/messages itself; /openai/v1 does not serve Claude. With a token (scope https://ai.azure.com/.default) the caller needs ${the('foundryUser')} at the resource.`,
    sources: [SOURCES.claude],
  },
  {
    id: 'project-endpoint',
    question: 'What is the endpoint of a Foundry project?',
    asked: ['project endpoint for AIProjectClient', 'which endpoint for agents?', 'where is the project endpoint?'],
    answer: words(
      'https://<resource>.services.ai.azure.com/api/projects/<project>. It stands on the project’s overview page in the Foundry portal, and takes tokens for https://ai.azure.com only.',
    ),
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'openai-or-services-host',
    question: 'openai.azure.com or services.ai.azure.com: which host do I take?',
    asked: [
      'difference between openai.azure.com and services.ai.azure.com',
      'cognitiveservices.azure.com vs openai.azure.com endpoint',
      'which host is right for my foundry resource?',
    ],
    answer: words(
      'For OpenAI models either works, with /openai/v1/. Projects, agents and Claude live on services.ai.azure.com; Speech, Language and Vision on cognitiveservices.azure.com. All three belong to one Foundry resource.',
    ),
    sources: [SOURCES.inferenceMigration, SOURCES.foundryAuth],
  },
  {
    id: 'api-version',
    question: 'Which api-version do I use?',
    asked: [
      'latest api version azure openai',
      'do I need an api-version with v1?',
      'what is the right api-version for responses?',
    ],
    answer: words(
      'None with /openai/v1/: that route has no api-version. Only the older /openai/deployments/… route needs one, for example 2024-10-21; newer features want a later preview.',
    ),
    sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  },
  {
    id: 'find-subdomain',
    question: 'How do I see whether a resource has a custom subdomain?',
    asked: [
      'does my resource have a custom subdomain?',
      'check the custom domain of a cognitive services account',
      'which host name does my resource have?',
      'find the endpoint of my account with az',
      'is my endpoint regional or custom?',
    ],
    answer: words(
      'The command prints it: an empty first line means that there is none, and the endpoint is then the regional one (<region>.api.cognitive.microsoft.com). With one, the endpoint begins with that name.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account show --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --query "[properties.customSubDomainName, properties.endpoint]" --output tsv`,
    sources: [PAGES.customSubdomains],
  },
  {
    id: 'model-or-deployment',
    question: 'Is the model parameter the name of the model or of the deployment?',
    asked: [
      'is it the model name or the deployment name?',
      'deployment name or model name in the code?',
      'what do I put into model=?',
    ],
    answer: words(
      'The name of the deployment, as it stands in the Foundry portal under Build, Models (classic portal: Models + endpoints). Letter case counts. A new deployment needs up to 5 minutes.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account deployment list --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --query "[].name" --output tsv`,
    sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  },
  {
    id: 'inference-sdk-retired',
    question: 'Is azure-ai-inference still supported?',
    asked: [
      'can I still use azure-ai-inference?',
      'azure-ai-inference, is that still supported?',
      'Azure AI Inference SDK retired, what instead?',
      'migrate from ChatCompletionsClient',
    ],
    answer: words(
      'No: the Azure AI Inference SDK was retired on 26 August 2026. Use the openai package with https://<resource>.openai.azure.com/openai/v1/ and the deployment name as model. It serves models of other makers too.',
    ),
    sources: [SOURCES.inferenceMigration],
  },
  {
    id: 'assistants-retired',
    question: 'Is the Assistants API still supported?',
    asked: ['assistants api retired', 'what replaces azure openai assistants?', 'migrate from assistants to agents'],
    answer: words(
      'No: the Assistants API of Azure OpenAI was retired on 26 August 2026. Use the Responses API for one app, or Foundry agents where tools and threads are to be managed for you.',
    ),
    sources: [SOURCES.inferenceMigration],
  },
  {
    id: 'on-your-data-retired',
    question: 'Is "On Your Data" still supported?',
    asked: ['azure openai on your data retired', 'bring your own data ended, what instead?'],
    answer: words(
      'No: it ended on 14 October 2026. Use a Foundry agent with a knowledge base (Foundry IQ) or a search tool; the managed identity of the project needs Search Index Data Reader on the search service.',
    ),
    sources: [SOURCES.onYourData],
  },
  {
    id: 'hub-or-project',
    question: 'How do hub-based projects and Foundry projects differ?',
    asked: [
      'hub based project vs foundry project',
      'do hub projects stop working?',
      'migrate from hub to foundry project',
      'is my project a hub project?',
    ],
    answer: prose`A hub project belongs to a workspace of Machine Learning, and is served by the classic portal only; the classic agents in it end on 2027-03-31. A Foundry project belongs to a Foundry resource and has its own endpoint (…/api/projects/<project>). Hubs use ${the('azureAiDeveloper')}, Foundry projects ${the('foundryUser')}.`,
    sources: [SOURCES.foundryRbac],
  },
  {
    id: 'quota-and-429',
    question: 'Is a 429 a matter of access?',
    asked: ['does 429 mean I lack permission?', 'what does the rate limit depend on?'],
    answer: prose`No: a 429 is quota. Wait as long as Retry-After says. More is asked for in the Foundry portal under Quota; ${the('cognitiveServicesContributor')} may move it between deployments.`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'policy',
    question: 'Can a policy stop me, although I have the role?',
    asked: [
      'azure policy blocks deployment of a model',
      'what does RequestDisallowedByPolicy mean for a model?',
      'policy disables local auth',
      'how do I get an exemption from a policy?',
      'policy switches something off again, how do I get an exception?',
      'which policies apply to our resource?',
      'see the policies on a foundry resource',
    ],
    answer: words(
      'Yes: a policy can forbid models, regions, public access or keys, whatever your role. The error names the policy (RequestDisallowedByPolicy), and the page Policies of the resource lists those that apply. Its owner can make an exemption.',
    ),
    sources: [SOURCES.rbacOverview],
  },
];
