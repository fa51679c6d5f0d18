import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

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
      'audience of the token for python AzureOpenAI',
      'which audience for the project endpoint?',
      'welcher Scope für das Token?',
      'トークンのスコープは何を指定すればいいですか',
      '¿qué ámbito (scope) pongo para el token?',
      'quelle portée (scope) pour le jeton ?',
      'qual escopo uso para o token?',
      '令牌的范围 (scope) 应该填什么',
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
      'management.azure.com scope gives 401',
    ],
    answer: words(
      'No: that token manages Azure and is refused by the model. Ask for https://ai.azure.com/.default, or for https://cognitiveservices.azure.com/.default on older routes.',
    ),
    snippet: snippet(
      'Bash',
    )`az account get-access-token --resource "https://ai.azure.com" --query accessToken --output tsv`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'get-access-token',
    question: 'How do I get a token with the Azure CLI?',
    asked: [
      'az account get-access-token resource for azure openai',
      'which resource does az account get-access-token take?',
      'print an access token for the model',
      'token with az cli for a rest call',
      'Token mit der Azure CLI holen',
      'Azure CLI でトークンを取得する',
      '¿cómo obtengo un token con la CLI?',
    ],
    answer: words(
      'With az account get-access-token and --resource https://ai.azure.com (v1 route, projects, Claude), or https://cognitiveservices.azure.com (older routes, Speech, Language). --scope takes the same with /.default. It is the token of whoever did az login, good for about an hour.',
    ),
    snippet: snippet(
      'Bash',
    )`az account get-access-token --resource "https://ai.azure.com" --query accessToken --output tsv`,
    sources: [SOURCES.foundryErrors, SOURCES.foundryEntra],
  },
  {
    id: 'token-for-other-services',
    question: 'Does one token serve Azure AI Search or Storage as well?',
    asked: [
      'same token for search and openai?',
      'can I reuse the token for the search service',
      'which scope for azure ai search or storage',
      'one token for several services',
      'dasselbe Token für Azure AI Search?',
    ],
    answer: words(
      'No: a token is for one audience. Ask the same credential for another: https://search.azure.com/.default for Azure AI Search, https://storage.azure.com/.default for Storage, https://vault.azure.net/.default for Key Vault. Each also needs a role of its own there.',
    ),
    sources: [PAGES.tokenClaims],
  },
  {
    id: 'token-caching',
    question: 'Do I ask for a new token with every call?',
    asked: [
      'token caching in azure identity',
      'is it slow to get a token for every request?',
      'create DefaultAzureCredential once or per request?',
      'does the sdk refresh tokens by itself',
      'Token bei jedem Aufruf neu holen?',
    ],
    answer: words(
      'No, and you need not care: the credential keeps the token in memory and renews it before it ends. Make one credential object for the life of the program, and hand the client a token provider. A new credential for each request asks Microsoft Entra ID each time, which is slow and can be throttled.',
    ),
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'look-into-token',
    question: 'How do I see what is in a token?',
    asked: [
      'decode an access token',
      'whose token is this?',
      'check aud and oid of the token',
      'look inside a jwt',
      'Token dekodieren',
      'トークンの中身を確認する',
    ],
    answer: words(
      'Decode it at jwt.ms, in your own browser: aud is the audience, oid the object id that a role goes to, appid the app, tid the tenant, exp its end. Roles of Azure do not stand in it. Do not paste a token into a chat; whoever has it is you for an hour.',
    ),
    sources: [PAGES.tokenClaims],
  },
  {
    id: 'default-credential-order',
    question: 'Which identity does DefaultAzureCredential take?',
    asked: [
      'order of DefaultAzureCredential',
      'DefaultAzureCredential uses the wrong account',
      'which credential in the chain is used?',
      'how do I make DefaultAzureCredential use az login?',
      'in what order does DefaultAzureCredential try?',
      'welche Identität nimmt DefaultAzureCredential auf dem Server?',
      'DefaultAzureCredential の順番',
      '¿en qué orden prueba DefaultAzureCredential?',
      'vs code or azure cli, which sign-in wins?',
      'signed in with another account, which one does the sdk take?',
      'DefaultAzureCredential nimmt die falsche Identität',
      'I have two azure accounts, which one does python take?',
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
      'how long is an access token valid?',
      'wie lange ist ein Token gültig?',
      'トークンの有効期間',
      '¿cuánto dura un token?',
      'combien de temps le jeton est-il valable ?',
      'quanto tempo dura o token?',
      '令牌有效期多久',
      'our job runs three hours, does the token last?',
      'long running job and token expiry',
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
      'muss ich nach der Rollenzuweisung die App neu starten?',
      'ロールを割り当てた後に再起動は必要ですか',
      '¿tengo que reiniciar la aplicación después de asignar el rol?',
      'faut-il redémarrer l’application après l’attribution ?',
      'preciso reiniciar o aplicativo depois da função?',
      '分配角色后需要重启吗',
      'how do I force a token refresh?',
    ],
    answer: words(
      'Mostly not for a role that was granted to you directly: waiting some minutes is enough. After joining a group you need a new token: sign in again. To be sure, restart the process that keeps the old one.',
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
      'brauche ich Administratorzustimmung?',
      '管理者の同意は必要ですか',
      '¿hace falta consentimiento del administrador?',
      'faut-il le consentement de l’administrateur ?',
      'preciso de consentimento do administrador?',
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
      'external consultant should use the model',
      'Gast aus einem anderen Mandanten Zugriff geben',
      '別テナントのゲストにアクセスを与える',
      '¿cómo doy acceso a un invitado?',
      'donner l’accès à un invité',
      'dar acesso a um convidado',
      '给来宾用户访问权限',
      'can two tenants share one resource?',
    ],
    answer: prose`Invite them as a guest, assign the guest the role ${the('openAiUser')} on the resource, and let them sign in to your tenant: the token must be of the resource's tenant, not of their own.`,
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
      'wozu brauche ich eine benutzerdefinierte Subdomäne?',
      'カスタム サブドメインは必要ですか',
      '¿necesito un subdominio personalizado?',
      '需要自定义子域吗',
      'faut-il un sous-domaine personnalisé pour Entra ?',
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
    id: 'subdomain-later',
    question: 'Can I add a custom subdomain to an existing resource?',
    asked: [
      'set the custom domain of a resource later',
      'add a custom subdomain afterwards',
      'can the subdomain be changed?',
      'resource without custom subdomain, what now?',
      'Subdomäne nachträglich hinzufügen',
      '既存のリソースにカスタム サブドメインを追加する',
      '¿puedo añadir un subdominio más tarde?',
    ],
    answer: words(
      'Yes, with the command, and once: afterwards it cannot be changed, and the name must be free in all of Azure. Then change the endpoint in the programs that use a token.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account update --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --custom-domain "${slot('account name', undefined)}"`,
    sources: [PAGES.customSubdomains],
  },
];
