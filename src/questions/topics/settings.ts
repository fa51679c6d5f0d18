import { ROLE, ROLES_SOURCE, SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

/** Clients and products, and which role Microsoft's pages name. */
export const settingTopics: readonly Topic[] = [
  {
    id: 'credential-variable',
    question: 'What does AZURE_TOKEN_CREDENTIALS do?',
    asked: [
      'skip the managed identity try',
      'leave out one credential of the chain',
      'skip a credential in DefaultAzureCredential',
      'turn managed identity off for local runs',
      'managed identity überspringen',
      'omitir la identidad administrada',
      'ignorer identité managée',
      'what is AZURE_TOKEN_CREDENTIALS',
      'limit DefaultAzureCredential to one credential',
      'exclude managed identity from the chain',
    ],
    answer: words(
      'It limits what DefaultAzureCredential tries: "dev" for the sign-ins of developer tools, "prod" for environment, workload and managed identity, or the name of one credential, such as AzureCliCredential. It takes the place of the exclude options in code.',
    ),
    snippet: snippet('Bash')`export AZURE_TOKEN_CREDENTIALS=AzureCliCredential`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'which-identity-runs',
    question: 'How do I find out which identity my code uses?',
    asked: [
      'which identity is my web app or function really using?',
      'how do I find out as whom my app service calls?',
      'find the identity that a running app uses',
      '¿con qué identidad llama mi app?',
      'how do I see who I am signed in as?',
      'which account am I logged in with?',
      'whoami',
      'als wer bin ich angemeldet?',
      'con qué cuenta he iniciado sesión',
      'avec quel compte suis-je connecté ?',
      '今どのアカウントでサインインしていますか',
      '我现在用哪个账号登录',
      'debug which identity is used',
      'what identity does my code run as',
      'log the credential that DefaultAzureCredential chose',
      'see the object id in my token',
      'welche Identität benutzt mein Code?',
      'which identity does my container or app use in azure?',
      'Welche Identität benutzt mein Container in Azure?',
      'コードがどの ID を使っているか調べる',
      '¿cómo sé qué identidad usa mi código?',
      'comment savoir quelle identité mon code utilise ?',
      'como sei qual identidade meu código usa?',
    ],
    answer: words(
      'Log it: azure-identity says at level INFO which credential gave the token (in .NET and Java with their logging, in JavaScript with AZURE_LOG_LEVEL=info). The claim oid of the token is the object id that a role goes to. In a terminal, this is you:',
    ),
    snippet: snippet('Bash')`az ad signed-in-user show --query "{name:userPrincipalName, objectId:id}" --output table`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'which-tenant',
    question: 'Which tenant do I sign in to?',
    asked: [
      'which tenant id do I log in with',
      'find the tenant of a resource',
      'az login wrong tenant',
      'log in to another tenant',
      'token is from the wrong tenant',
      'I have several tenants, which one is used?',
      'switch tenant with az login',
      'how do I sign in to the right tenant?',
      'guest: which tenant do they sign in to?',
      'in welchen Mandanten melde ich mich an?',
      'どのテナントにサインインしますか',
      '¿en qué inquilino inicio sesión?',
    ],
    answer: words(
      'To the tenant of the subscription that holds the resource, also as a guest. The first command lists your subscriptions with their tenants; then az login --tenant with that id.',
    ),
    snippet: snippet('Bash')`az account list --all --query "[].{subscription:name, tenant:tenantId}" --output table
az login --tenant "${slot('tenant id', undefined)}"`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'logic-app',
    question: 'How does a Logic App call a model without a key?',
    asked: [
      'logic app managed identity to call gpt',
      'power automate azure openai entra id',
      'http action with managed identity',
    ],
    answer: prose`Switch on its managed identity, give that ${the('openAiUser')} at the resource, and in the HTTP action choose authentication Managed identity with the audience https://cognitiveservices.azure.com.`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'codex',
    question: 'How do I set up Codex with Azure?',
    asked: [
      'codex cli with azure openai config',
      'codex config.toml azure',
      'use codex with foundry',
      'codex with entra id instead of a key',
      'codex cli without api key',
    ],
    answer: words(
      'In ~/.codex/config.toml: a provider whose base_url ends in /openai/v1, wire_api = "responses", and model = the name of your deployment. env_key names a variable with a key of the resource; a token from az account get-access-token works there too, for about an hour. /review asks review_model.',
    ),
    snippet: snippet('PlainText')`[model_providers.azure]
name = "Azure"
base_url = "https://${slot('resource', undefined)}.openai.azure.com/openai/v1"
env_key = "AZURE_OPENAI_API_KEY"
wire_api = "responses"`,
    sources: [
      {
        title: 'Codex: configuration',
        url: 'https://github.com/openai/codex/blob/main/docs/config.md',
        read: '2026-11-29',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'claude-code',
    question: 'How do I set up Claude Code with Foundry?',
    asked: ['claude code microsoft foundry setup', 'ANTHROPIC_FOUNDRY_RESOURCE', 'claude code with azure'],
    answer: words(
      'Set CLAUDE_CODE_USE_FOUNDRY=1, ANTHROPIC_FOUNDRY_RESOURCE with the name of the resource (no URL), and the names of your deployments in ANTHROPIC_DEFAULT_SONNET_MODEL, …_OPUS_MODEL and …_HAIKU_MODEL. Without ANTHROPIC_FOUNDRY_API_KEY it signs in with az login.',
    ),
    sources: [
      {
        title: 'Claude Code on Microsoft Foundry',
        url: 'https://code.claude.com/docs/en/microsoft-foundry',
        read: '2026-11-29',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'claude-python',
    question: 'How do I call Claude in Foundry?',
    asked: ['how to call claude in foundry from python', 'AnthropicFoundry example', 'claude messages api azure'],
    answer: words(
      "With Anthropic's client for Foundry: its base URL is https://<resource>.services.ai.azure.com/anthropic, and it adds /v1/messages. The client of OpenAI does not work there. The scope is https://ai.azure.com/.default.",
    ),
    snippet: snippet('Python')`from anthropic import AnthropicFoundry
from azure.identity import DefaultAzureCredential, get_bearer_token_provider

token_provider = get_bearer_token_provider(DefaultAzureCredential(), "https://ai.azure.com/.default")
client = AnthropicFoundry(resource="${slot('resource', undefined)}", azure_ad_token_provider=token_provider)`,
    sources: [SOURCES.claude],
  },
  {
    id: 'chat-apps',
    question: 'How do I set up Open WebUI, Cline or n8n with Azure?',
    asked: [
      'connect n8n or open webui to azure openai',
      'give n8n access to our model',
      'open webui azure openai url',
      'cline azure openai base url',
      'n8n azure openai credential',
      'librechat azure settings',
      'continue.dev azure openai config',
      'dify azure openai provider',
    ],
    answer: words(
      'Where it is called OpenAI-compatible: base URL https://<resource>.openai.azure.com/openai/v1, a key of that resource, and the name of the deployment as model. Where it is called Azure OpenAI: the bare host https://<resource>.openai.azure.com, the name of the deployment, and api-version 2024-10-21.',
    ),
    sources: [SOURCES.inferenceMigration],
  },
  {
    id: 'litellm-keyless',
    question: 'How does LiteLLM sign in without a key?',
    asked: ['litellm with managed identity', 'litellm azure ad token', 'litellm entra id'],
    answer: words(
      'Leave api_key out and set enable_azure_ad_token_refresh: true under litellm_settings: it then takes DefaultAzureCredential. A fixed azure_ad_token works for an hour. model is azure/<deployment>, api_base the bare host.',
    ),
    sources: [
      {
        title: 'LiteLLM: Azure OpenAI',
        url: 'https://docs.litellm.ai/docs/providers/azure',
        read: '2026-11-29',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'spring-keyless',
    question: 'How does Spring AI sign in without a key?',
    asked: [
      'spring boot on aks or app service, keyless',
      'spring ai azure openai keyless',
      'spring boot azure openai managed identity',
    ],
    answer: words(
      'Set spring.ai.azure.openai.endpoint and the deployment name, and no api-key: with azure-identity on the classpath and a TokenCredential bean it signs in with Microsoft Entra ID.',
    ),
    sources: [
      {
        title: 'spring-ai: tests of the auto-configuration for Azure OpenAI',
        url: 'https://github.com/spring-projects/spring-ai',
        read: '2026-11-29',
        confidence: 'package',
      },
    ],
  },
  {
    id: 'role-ids',
    question: 'What are the ids of the roles?',
    asked: [
      'role id of foundry user',
      'guid of cognitive services openai user',
      'role definition id for a template',
      'which id do I put into bicep for the role?',
      'Rollen-ID von Foundry User',
      'ロールの ID を教えてください',
    ],
    answer: words(
      'They are below. Ids stay when names change, so use them in scripts and templates. Any other: az role definition list --name, with its name.',
    ),
    snippet: snippet('Bash')`OPENAI_USER="${slot('role id', ROLE.openAiUser)}"
OPENAI_CONTRIBUTOR="${slot('role id', ROLE.openAiContributor)}"
COGNITIVE_SERVICES_USER="${slot('role id', ROLE.cognitiveServicesUser)}"
FOUNDRY_USER="${slot('role id', ROLE.foundryUser)}"`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'fine-tuning-deploy',
    question: 'Which role deploys a fine-tuned model?',
    asked: [
      'role for fine tuning and deploying the tuned model',
      'deploy fine-tuned model permission',
      'fine-tunes-deployments write',
    ],
    answer: prose`${the('openAiContributor')} or ${the('foundryOwner')}, at the resource; or ${the('foundryUser')} together with ${the('foundryAccountOwner')}. ${the('foundryUser')} and ${the('cognitiveServicesUser')} alone leave deploying out.`,
    sources: [
      {
        title: 'Administrator guide for Foundry',
        url: 'https://learn.microsoft.com/azure/foundry/concepts/administrator-guide',
        read: '2026-11-29',
        edition: '2026-08-21',
        confidence: 'documented',
      },
      SOURCES.foundryRbac,
    ],
  },
  {
    id: 'guest-token',
    question: 'Why does a guest get 401 although the role is there?',
    asked: ['guest user 401 with role', 'token of the home tenant', 'b2b guest cannot call model'],
    answer: words(
      'Because the token comes from the home tenant. A guest must name the tenant of the resource at the sign-in: az login --tenant, AzureCliCredential(tenant_id=…), AZURE_TENANT_ID. The role goes to the guest account in that tenant.',
    ),
    sources: [SOURCES.foundryErrors, SOURCES.identityTroubleshooting],
  },
  {
    id: 'openai-or-azureopenai',
    question: 'Do I take the class OpenAI or AzureOpenAI?',
    asked: [
      'should I use AzureOpenAI or OpenAI class',
      'difference between AzureOpenAI and OpenAI client',
      'which openai client for azure',
      'base_url or azure_endpoint in python?',
      'AzureOpenAI or OpenAI client with entra id, which one?',
    ],
    answer: words(
      'OpenAI, with the base URL https://<resource>.openai.azure.com/openai/v1/: one client for all models and no api-version. AzureOpenAI belongs to the classic route (/openai/deployments/…, with an api-version) and still works.',
    ),
    sources: [SOURCES.inferenceMigration],
  },
  {
    id: 'older-services-endpoint',
    question: 'Which endpoint do Document Intelligence, Vision or Language take?',
    asked: [
      'endpoint for document intelligence with entra id',
      'form recognizer endpoint url',
      'vision endpoint for keyless',
    ],
    answer: words(
      'The host of the resource with its custom subdomain, https://<resource>.cognitiveservices.azure.com: with a token only this one works. Regional hosts (<region>.api.cognitive.microsoft.com) take keys only. The scope is https://cognitiveservices.azure.com/.default.',
    ),
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'credential-slow',
    question: 'Why is DefaultAzureCredential slow at the start?',
    asked: [
      'DefaultAzureCredential takes ten seconds',
      'first token is slow',
      'sign-in takes long on my laptop',
      'speed up the credential chain',
      'DefaultAzureCredential ist langsam',
    ],
    answer: words(
      'It tries one sign-in after the other, and asks for a managed identity that a laptop does not have; starting the Azure CLI takes seconds too. Name the one you mean: AZURE_TOKEN_CREDENTIALS=dev on your machine, prod in Azure, or a single credential such as AzureCliCredential. And make the credential once, not for each call.',
    ),
    snippet: snippet('Bash')`export AZURE_TOKEN_CREDENTIALS=dev`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'limits-per-caller',
    question: 'Can I limit tokens for each user or team?',
    asked: [
      'different limits for two people on the same deployment',
      'token limit per user',
      'quota per team on one deployment',
      'one app uses up all our tokens',
      'Token-Limit pro Benutzer',
      'throttle one noisy app so that the others get through',
      'usage limit per department with api management',
      '¿limitar el uso por departamento con API Management?',
      '按团队限制令牌用量',
      'ユーザーごとにトークン数を制限する',
      '¿puedo limitar los tokens por usuario?',
    ],
    answer: words(
      'Not in Azure AI itself: a limit (tokens per minute) belongs to a deployment, and all its callers share it. Give each team a deployment of its own, or put API Management in front, whose policy llm-token-limit counts for each subscription, user or address.',
    ),
    sources: [
      {
        title: 'Limit large language model API token usage',
        url: 'https://learn.microsoft.com/azure/api-management/llm-token-limit-policy',
        read: '2026-11-30',
        edition: '2024-10-09',
        confidence: 'documented',
      },
    ],
  },
];
