import type { Claims, Evidence } from '../../evidence';
import { slot, snippet, type Slot, type Snippet, type SnippetLanguage } from '../../prose';
import { targetOf } from './target';
import { accountName } from './naming';
import { serviceOf } from './service';

/** What goes into the settings of a product, where people configure and do not program. */
interface Product {
  /** What its maker says of Azure. */
  readonly page: string;
  /** The file or page that holds the settings. */
  readonly where: string;
  readonly settings: (target: { readonly resource: Slot; readonly deployment: Slot }) => Snippet;
  /** Where it asks for further models (titles, reviews, embeddings), each of which needs a deployment. */
  readonly also?: string | undefined;
  /** What it wants for Claude models, where that is another provider than for those of OpenAI. */
  readonly claude?: ((target: { readonly resource: Slot; readonly deployment: Slot }) => Snippet) | undefined;
  /** How it signs in without a key, where it can. */
  readonly keyless?: string | undefined;
}

const text = snippet('PlainText' satisfies SnippetLanguage);

/**
 * As the makers' own pages have it: the v1 address of the resource, or the bare host with a version. Each names what its
 * fields were compared with, and when.
 */
const PRODUCTS: Readonly<Record<string, Product>> = {
  // Read 2026-11-29: docs/my-website/docs/providers/azure/azure.md of BerriAI/litellm.
  LiteLLM: {
    page: 'https://docs.litellm.ai/docs/providers/azure',
    where: 'config.yaml, litellm_params',
    settings: ({ resource, deployment }) => text`model: azure/${deployment}
api_base: https://${resource}.openai.azure.com/
api_version: "2024-10-21"
api_key: os.environ/AZURE_API_KEY`,
    also: 'fallbacks and embeddings',
    // Read 2026-11-30: docs/providers/azure/azure_anthropic.md of the same.
    claude: ({ resource, deployment }) => text`model: azure_ai/${deployment}
api_base: https://${resource}.services.ai.azure.com/anthropic
api_key: os.environ/AZURE_API_KEY`,
    keyless: 'leave api_key out and set litellm_settings: enable_azure_ad_token_refresh: true',
  },
  // Read 2026-11-29: librechat.ai/docs/configuration/librechat_yaml/object_structure/azure_openai.
  LibreChat: {
    page: 'https://www.librechat.ai/docs/configuration/azure',
    where: 'librechat.yaml, endpoints: azureOpenAI: groups',
    settings: ({ resource, deployment }) => text`- group: "azure"
  apiKey: "\${AZURE_API_KEY}"
  instanceName: "${resource}"
  version: "2024-10-21"
  models:
    ${deployment}:
      deploymentName: "${deployment}"
      version: "2024-10-21"`,
    also: 'titleModel and summaryModel',
  },
  // Read 2026-11-29: the page, which offers Azure OpenAI as a provider type of its own beside this one.
  'Open WebUI': {
    page: 'https://docs.openwebui.com/getting-started/quick-start/connect-a-provider/starting-with-openai/',
    where: 'Admin Panel, Settings, Connections, OpenAI API',
    settings: ({ resource, deployment }) => text`URL: https://${resource}.openai.azure.com/openai/v1
Key: a key of this very resource
Model IDs: ${deployment}`,
    also: 'the task model and embeddings (Documents)',
  },
  // Read 2026-11-29: docs/customize/model-providers/top-level/azure.mdx of continuedev/continue.
  Continue: {
    page: 'https://docs.continue.dev/customize/model-providers/top-level/azure',
    where: 'config.yaml, models',
    settings: ({ resource, deployment }) => text`name: ${deployment}
provider: azure
model: ${deployment}
apiBase: https://${resource}.openai.azure.com
env:
  deployment: ${deployment}
  apiVersion: 2024-10-21
  apiType: azure-openai`,
    also: 'the models for autocomplete and embeddings',
  },
  // Read 2026-11-29: docs/provider-config/openai-compatible.mdx of cline/cline.
  Cline: {
    page: 'https://docs.cline.bot/provider-config/openai-compatible',
    where: 'API Provider: OpenAI Compatible',
    settings: ({ resource, deployment }) => text`Base URL: https://${resource}.openai.azure.com/openai/v1
API Key: a key of this very resource
Model ID: ${deployment}`,
    keyless: 'tick Use Azure Identity Authentication, which takes the sign-in of az login',
  },
  // Read 2026-11-29: docs/config.md of openai/codex, for the names of the fields.
  Codex: {
    page: 'https://learn.microsoft.com/azure/foundry/openai/how-to/codex',
    where: '~/.codex/config.toml',
    settings: ({ resource, deployment }) => text`model = "${deployment}"
model_provider = "azure"

[model_providers.azure]
name = "Azure"
base_url = "https://${resource}.openai.azure.com/openai/v1"
env_key = "AZURE_OPENAI_API_KEY"
wire_api = "responses"`,
    also: 'review_model, the model of /review',
  },
  // Read 2026-11-29: packages/web/src/content/docs/providers.mdx of anomalyco/opencode, which wants deployments named like models.
  opencode: {
    page: 'https://opencode.ai/docs/providers',
    where: '/connect, Azure OpenAI; the deployment must be named like the model',
    settings: ({ resource, deployment }) => text`AZURE_RESOURCE_NAME=${resource} opencode
/models: choose ${deployment}`,
    also: 'small_model, for titles',
  },
  // Read 2026-11-29: the documentation of the node, for Model (Deployment) Name.
  n8n: {
    page: 'https://docs.n8n.io/integrations/builtin/credentials/azureopenai',
    where: 'the credential Azure OpenAI, and the field Model (Deployment) Name of the node',
    settings: ({ resource, deployment }) => text`Resource Name: ${resource}
Endpoint: https://${resource}.openai.azure.com
API Version: 2024-10-21
Model (Deployment) Name: ${deployment}`,
    keyless: 'choose the credential with Microsoft Entra ID (OAuth2)',
  },
  // Read 2026-11-29: models/azure_openai/provider/azure_openai.yaml of langgenius/dify-official-plugins.
  Dify: {
    page: 'https://docs.dify.ai',
    where: 'Settings, Model Provider, Azure OpenAI Service Model',
    settings: ({ resource, deployment }) => text`Deployment Name: ${deployment}
API Base URL: https://${resource}.openai.azure.com/openai/v1
API Version: leave empty with /openai/v1
Base Model: the model behind the deployment`,
    also: 'the system models (reasoning, embedding)',
    keyless: 'choose Microsoft Entra ID (Service Principal) as Authentication Method',
  },
  // Read 2026-11-29: "Manage connections" and promptflow.constants (auth_mode) of its documentation.
  'Prompt flow': {
    page: 'https://microsoft.github.io/promptflow/how-to-guides/manage-connections.html',
    where: 'the connection of kind Azure OpenAI, and deployment_name of each node',
    settings: ({ resource, deployment }) => text`api_base: https://${resource}.openai.azure.com/
api_type: azure
api_version: 2024-10-21
deployment_name: ${deployment}`,
    also: 'nodes for embeddings',
    keyless: 'auth_mode: meid_token in the connection',
  },
  // Read 2026-11-29: the tests of the auto-configuration in spring-projects/spring-ai.
  'Spring AI': {
    page: 'https://docs.spring.io/spring-ai/reference/api/chat/azure-openai-chat.html',
    where: 'application.properties',
    settings: ({ resource, deployment }) => text`spring.ai.azure.openai.endpoint=https://${resource}.openai.azure.com/
spring.ai.azure.openai.chat.options.deployment-name=${deployment}`,
    also: 'spring.ai.azure.openai.embedding.options.deployment-name',
    keyless: 'leave api-key out: a TokenCredential (azure-identity on the classpath) is taken then',
  },
  // Read 2026-11-29: docs/en/concepts/llms.mdx of crewAIInc/crewAI.
  CrewAI: {
    page: 'https://docs.crewai.com/en/concepts/llms',
    where: '.env, and llm= of each agent',
    settings: ({ resource, deployment }) => text`MODEL=azure/${deployment}
AZURE_ENDPOINT=https://${resource}.openai.azure.com/openai/deployments/${deployment}
AZURE_API_VERSION=2024-10-21
AZURE_API_KEY=a key of this very resource`,
    also: 'embedder (memory and knowledge), which asks openai.com unless it is told',
  },
  // Read 2026-11-29: the labels of the credential azureOpenAIApi of FlowiseAI/Flowise.
  Flowise: {
    page: 'https://docs.flowiseai.com/integrations/langchain/chat-models/azure-chatopenai',
    where: 'the credential Azure OpenAI API',
    settings: ({ resource, deployment }) => text`Azure OpenAI Api Instance Name: ${resource}
Azure OpenAI Api Deployment Name: ${deployment}
Azure OpenAI Api Version: 2024-10-21`,
  },
  // Read 2026-11-29: docs.langchain.com/oss/javascript/integrations/chat/azure.
  'LangChain.js': {
    page: 'https://docs.langchain.com/oss/javascript/integrations/chat/azure',
    where: 'the environment; the instance name is the name alone, without https:// and .openai.azure.com',
    settings: ({ resource, deployment }) => text`AZURE_OPENAI_API_INSTANCE_NAME=${resource}
AZURE_OPENAI_API_DEPLOYMENT_NAME=${deployment}
AZURE_OPENAI_API_VERSION=2024-10-21`,
    keyless: 'give AzureChatOpenAI an azureADTokenProvider in place of the key',
  },
  // Read 2026-11-29: the form AzureAiOptions of Mintplex-Labs/anything-llm.
  AnythingLLM: {
    page: 'https://docs.anythingllm.com',
    where: 'Settings, LLM Preference, Azure OpenAI',
    settings: ({ resource, deployment }) => text`Azure Service Endpoint: https://${resource}.openai.azure.com
Chat Deployment Name: ${deployment}`,
    also: 'Embedder Preference',
  },
  // Read 2026-11-29: the table of environment variables of Claude Code.
  'Claude Code': {
    page: 'https://code.claude.com/docs/en/microsoft-foundry',
    where: 'the environment',
    settings: ({ resource, deployment }) => text`CLAUDE_CODE_USE_FOUNDRY=1
ANTHROPIC_FOUNDRY_RESOURCE=${resource}
ANTHROPIC_DEFAULT_SONNET_MODEL=${deployment}`,
    also: 'ANTHROPIC_DEFAULT_OPUS_MODEL and ANTHROPIC_DEFAULT_HAIKU_MODEL (names of your deployments)',
    keyless: 'leave ANTHROPIC_FOUNDRY_API_KEY out and sign in with az login',
  },
  // Read 2026-11-29: guides of gateways for Cursor (TokenBay, Bifrost); its own pages could not be read.
  Cursor: {
    page: 'https://docs.cursor.com/settings/models',
    where: 'Cursor Settings, Models; it calls from its own servers, so that a private resource is not reached',
    settings: ({ resource, deployment }) => text`OpenAI API Key: a key of this very resource
Override OpenAI Base URL: https://${resource}.openai.azure.com/openai/v1
Add model: ${deployment}`,
  },
  // Read 2026-11-29: the page.
  Aider: {
    page: 'https://aider.chat/docs/llms/azure.html',
    where: 'the environment',
    settings: ({ resource, deployment }) => text`AZURE_API_BASE=https://${resource}.openai.azure.com
AZURE_API_VERSION=2024-10-21
aider --model azure/${deployment}`,
    also: '--weak-model, for commit messages',
  },
};

const CLAUDE_CODE = 'Claude Code';

/** The products whose settings are known. */
export const PRODUCT_NAMES: readonly string[] = Object.keys(PRODUCTS);

export const productOf = ({ product }: Claims): Product | undefined =>
  product === undefined ? undefined : PRODUCTS[product.value];

/** The settings of the product that the text speaks of, filled with what the text says. */
export function settingsFor(evidence: Evidence): Snippet | undefined {
  const product = productOf(evidence.claims);
  // Claude has a route and a client of its own: the settings for models of OpenAI would mislead.
  if (evidence.claims.product?.value !== CLAUDE_CODE && serviceOf(evidence) === 'anthropic') return undefined;
  return product?.settings({
    resource: slot('resource', evidence.endpoint?.value.subdomain ?? accountName(evidence)),
    deployment: targetOf(evidence).deployment,
  });
}

/** The settings for a Claude model, where the product has a provider for it. */
export const claudeSettingsFor = (evidence: Evidence): Snippet | undefined =>
  productOf(evidence.claims)?.claude?.({
    resource: slot('resource', evidence.endpoint?.value.subdomain ?? accountName(evidence)),
    deployment: targetOf(evidence).deployment,
  });

export const pageOf = ({ product }: Claims): { readonly text: string; readonly href: string } | undefined => {
  if (product === undefined) return undefined;
  const page = PRODUCTS[product.value]?.page;
  return page === undefined ? undefined : { text: `${product.value} and Azure`, href: page };
};
