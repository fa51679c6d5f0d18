import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

/** Tokens: their scopes, their lives, sign-in and consent. */
export const tokenTopics: readonly Topic[] = [
  {
    id: 'which-scope',
    question: 'Which scope do I ask the token for?',
    asked: [
      'get_bearer_token_provider - which scope goes in there?',
      'which audience does the token need?',
      'ai.azure.com or cognitiveservices.azure.com?',
      'what is the right .default scope for azure openai?',
      'what scope should I ask the token for',
    ],
    answer: words(
      'For /openai/v1/, a Foundry project and /anthropic: https://ai.azure.com/.default. For /openai/deployments/…, /models, Speech, Language and Vision: https://cognitiveservices.azure.com/.default. A refused call often names the audience that it wanted in brackets: take that one.',
    ),
    sources: [SOURCES.foundryErrors, SOURCES.foundryEntra],
  },
  {
    id: 'arm-token',
    question: 'Is management.azure.com the right scope for calling a model?',
    asked: [
      'token for management.azure.com to call azure openai',
      'can I use an arm token to call the model?',
      'az account get-access-token resource for azure openai',
    ],
    answer: words(
      'No: that token manages Azure and is refused by the model. Ask for https://ai.azure.com, or for https://cognitiveservices.azure.com on older routes.',
    ),
    snippet: snippet(
      'Bash',
    )`az account get-access-token --resource "https://ai.azure.com" --query accessToken --output tsv`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'default-credential-order',
    question: 'Which identity does DefaultAzureCredential take?',
    asked: [
      'order of DefaultAzureCredential',
      'DefaultAzureCredential uses the wrong account',
      'which credential in the chain is used?',
      'how do I make DefaultAzureCredential use az login?',
    ],
    answer: words(
      'The first one that works: environment variables, workload identity, managed identity, then Visual Studio Code, Azure CLI, Azure PowerShell and azd. AZURE_TOKEN_CREDENTIALS shortens the list: dev, prod or one name, such as AzureCliCredential.',
    ),
    snippet: snippet('Bash')`export AZURE_TOKEN_CREDENTIALS=AzureCliCredential`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'token-lifetime',
    question: 'How long is a token valid?',
    asked: [
      'when does the access token expire?',
      'token expired after an hour',
      'do I need to refresh the token?',
      'lifetime of an entra token for azure openai',
    ],
    answer: words(
      'About 60 to 90 minutes for a person or an app; a managed identity’s can live for 24 hours. Do not keep one in a variable: hand the client a token provider, which asks for a new one in time.',
    ),
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'new-token-after-role',
    question: 'Do I have to sign in again after a role was granted?',
    asked: [
      'do I need a new token after the role assignment?',
      'restart the app after granting a role',
      'old token after role change',
    ],
    answer: words(
      'For a role that was granted to you directly, waiting is usually enough. After joining a group you need a new token: sign in again. To be sure, restart the process that keeps the old one.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'consent',
    question: 'Does calling Azure OpenAI need admin consent?',
    asked: [
      'To call Azure OpenAI, is admin consent needed for user_impersonation of Microsoft Cognitive Services?',
      'api permissions for cognitive services app registration',
      'do I have to grant consent for azure openai?',
      'delegated permission user_impersonation',
    ],
    answer: words(
      'Not for a managed identity, a service principal or the Azure CLI: a role is enough. Only your own app that calls in the name of its users needs the delegated permission user_impersonation of Microsoft Cognitive Services, and consent to it.',
    ),
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'conditional-access',
    question: 'Can Conditional Access block calls to Azure AI?',
    asked: [
      'mfa required when calling azure openai',
      'conditional access and managed identity',
      'does multi factor apply to service principals?',
    ],
    answer: words(
      'Yes, when the token is asked for: a policy can want a second factor, a compliant device or a place. The error then begins with AADSTS. Sign in again in a browser; a policy for apps is changed by its administrator only.',
    ),
    sources: [SOURCES.entraErrorCodes],
  },
  {
    id: 'guest',
    question: 'How does a guest or somebody of another tenant get access?',
    asked: [
      'someone from another tenant (guest) should use our Azure OpenAI, how do I set that up?',
      'external user access to azure openai',
      'b2b guest gets no access',
      'partner company needs access to our model',
    ],
    answer: prose`Invite them as a guest, assign the guest the role ${the('openAiUser')} on the resource, and let them sign in to your tenant: the token must be of the resource's tenant, not of their own.`,
    snippet: snippet('Bash')`az login --tenant "${slot('tenant id of the resource', undefined)}"`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'wrong-tenant',
    question: 'How do I sign in to the right tenant?',
    asked: [
      'token is from the wrong tenant',
      'I have several tenants, which one is used?',
      'switch tenant with az login',
    ],
    answer: words(
      'Sign in to the tenant that the resource’s subscription belongs to. In code, give the credential that tenant id.',
    ),
    snippet: snippet('Bash')`az login --tenant "${slot('tenant id of the resource', undefined)}"`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'subdomain',
    question: 'Why do I need a custom subdomain?',
    asked: [
      'custom subdomain for token authentication',
      'can I use the regional endpoint with entra id?',
      'what is a custom subdomain and how do I set it?',
    ],
    answer: words(
      'Tokens work only on the host of your own resource (https://<name>.cognitiveservices.azure.com or .openai.azure.com). The regional host (https://<region>.api.cognitive.microsoft.com) takes keys only. Once set, a custom subdomain cannot be changed.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account update --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --custom-domain "${slot('account name', undefined)}"`,
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'sovereign-clouds',
    question: 'What is different in Azure Government and China?',
    asked: [
      'azure government openai endpoint and scope',
      'us gov cloud token audience',
      'azure china openai login',
      'sovereign cloud keyless',
    ],
    answer: words(
      'Hosts, sign-in and scopes. Government: *.openai.azure.us, login.microsoftonline.us, https://cognitiveservices.azure.us/.default, and https://ai.azure.us/.default for projects. China: login.partner.microsoftonline.cn and https://cognitiveservices.azure.cn/.default. Set the cloud before you sign in.',
    ),
    snippet: snippet('Bash')`az cloud set --name AzureUSGovernment
az login`,
    sources: [SOURCES.foundryEntra],
  },
];
