import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

const bash = snippet('Bash');

/** What one service needs of another: an evaluation of its storage, an agent of a vault, a bot of an agent. */
export const betweenTopics: readonly Topic[] = [
  {
    id: 'evaluation-closed-storage',
    question: 'Do evaluations work with a closed storage account?',
    asked: [
      'evaluation with public access off on the storage account',
      'run evaluations when the storage firewall is on',
      'evaluation cannot write its results, the storage is behind a private endpoint',
      'what has to be open on the storage for evaluations?',
      'evaluations and a private storage account',
      'Evaluierung mit gesperrtem Speicherkonto',
      'ストレージのパブリック アクセスが無効でも評価は動きますか',
      '¿funcionan las evaluaciones con el almacenamiento cerrado?',
    ],
    answer: words(
      'Not where it is connected with Microsoft Entra ID, by the page for troubleshooting: public access must be enabled there, and the default action Allow. Another page of Microsoft allows evaluations in a virtual network of your own by private link (not in Central India, East Asia, North Europe and Qatar Central). The sure way is a storage account for evaluations alone. The project’s identity needs Storage Blob Data Contributor on it.',
    ),
    snippet: bash`az storage account show --name "${slot('storage account', undefined)}" --query "{public:publicNetworkAccess, default:networkRuleSet.defaultAction}"`,
    sources: [PAGES.evaluationTroubles, PAGES.evaluationNetwork],
  },
  {
    id: 'agent-key-vault',
    question: 'How does an agent read a secret from Key Vault?',
    asked: [
      'agent needs a password from the vault',
      'can a prompt agent use key vault?',
      'secret for a tool of an agent',
      'which identity of the agent gets Key Vault Secrets User?',
      'hosted agent reads secrets from a key vault',
      'Agent soll ein Geheimnis aus dem Key Vault lesen',
      'エージェントから Key Vault のシークレットを読む',
      '¿cómo lee un agente un secreto de Key Vault?',
    ],
    answer: words(
      'A prompt agent runs no code of its own, so a tool reads it: an Azure Function or another service that the agent calls, whose managed identity holds Key Vault Secrets User on the vault. A hosted agent reads it in its code: there the agent’s own identity needs that role. A secret of a connection needs no reading: Foundry sends it for the agent. Never put it into the instructions.',
    ),
    snippet: bash`az role assignment create --role "Key Vault Secrets User" --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('vault id', undefined)}"`,
    sources: [PAGES.agentService, PAGES.vaultRoles],
  },
  {
    id: 'one-search-index',
    question: 'Can a role be limited to one index of Azure AI Search?',
    asked: [
      'access to a single index only',
      'role on one search index and not on the whole search service',
      'let an app query one index',
      'Search Index Data Reader for one index',
      'limit the search service to an index per team',
      'Rolle nur für einen Index',
      '1 つのインデックスだけに権限を付与する',
      '¿se puede dar acceso a un solo índice?',
    ],
    answer: words(
      'Yes: assign Search Index Data Reader at the index. The portal cannot do it, Azure CLI and PowerShell can: the scope is the id of the search service with /indexes/ and the name behind it. The search service must take roles (API access control: Both or Role-based), and a key that is sent as well wins. A role at the service counts for all its indexes.',
    ),
    snippet: bash`az role assignment create --role "Search Index Data Reader" --assignee "${slot('object id', undefined)}" --scope "${slot('search service id', undefined)}/indexes/${slot('index', undefined)}"`,
    sources: [PAGES.searchRoles],
  },
  {
    id: 'private-endpoint-elsewhere',
    question: 'May a private endpoint lie in another subscription than the resource?',
    asked: [
      'private endpoint in the hub subscription, resource in the spoke',
      'private endpoint from another subscription or region',
      'cross subscription private link',
      'resource and private endpoint in different subscriptions',
      'Privater Endpunkt in einem anderen Abonnement',
      '別のサブスクリプションにプライベート エンドポイントを作る',
      '¿el punto de conexión privado puede estar en otra suscripción?',
    ],
    answer: words(
      'Yes: it lies in the region and subscription of its network, and the resource may be in others. Where its maker has no right on the resource, it stays Pending until the owner of the resource approves it. Then link the private DNS zones to every network that calls. Microsoft.Network must be registered in both subscriptions, and Microsoft.CognitiveServices in that of the endpoint.',
    ),
    sources: [PAGES.privateEndpoint, PAGES.privateLinkRights],
  },
  {
    id: 'project-or-resource-endpoint',
    question: 'Do I take the endpoint of the project or that of the resource?',
    asked: [
      'difference between project endpoint and resource endpoint',
      'resource endpoint or project endpoint in the sdk?',
      'when do I need the project endpoint?',
      'which of the endpoints in the portal do I copy?',
      'Projektendpunkt oder Ressourcenendpunkt?',
      'プロジェクトとリソースのエンドポイントの違い',
      '¿punto de conexión del proyecto o del recurso?',
    ],
    answer: prose`The project’s for agents, evaluations, connections and files, with AIProjectClient: https://<resource>.services.ai.azure.com/api/projects/<project>. The resource’s for models with an OpenAI client (https://<resource>.openai.azure.com/openai/v1/), for Claude (…/anthropic) and for Speech and the like. The role follows: ${the('foundryUser')} at the project for the first, a role at the resource for the second.`,
    sources: [SOURCES.foundryAuth, SOURCES.inferenceMigration],
  },
  {
    id: 'use-without-keys',
    question: 'Which role uses models and cannot read the keys?',
    asked: [
      'role to call the model without being able to see the keys',
      '¿qué rol usa el modelo sin poder ver las claves?',
      'Rolle, die das Modell nutzt, aber die Schlüssel nicht sehen kann',
      'rôle pour appeler le modèle sans voir les clés',
      'role to call models without access to keys',
      'let people use the model but hide the keys',
      'user role that does not show keys',
      'call models but no listKeys',
      'Modelle benutzen, aber Schlüssel nicht sehen',
      'キーを見せずにモデルを使わせるロール',
    ],
    answer: prose`${the('openAiUser')}: it calls the OpenAI models of the resource, and reads no keys. ${the('foundryUser')} and ${the('cognitiveServicesUser')} call all models and may read the keys. To be sure, switch keys off on the resource.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'pim-approval',
    question: 'Who approves the activation of an eligible role?',
    asked: [
      'my pim request waits for approval',
      'approver for a role in pim',
      'where do I approve a pim request?',
      'activation needs approval, who gets it?',
      'Wer genehmigt die Aktivierung in PIM?',
      'PIM の承認者は誰ですか',
      '¿quién aprueba la activación en PIM?',
    ],
    answer: words(
      'The approvers that the settings of this role name at this scope; without any setting, nobody has to. They get a mail and decide within 24 hours, in Privileged Identity Management under Approve requests; after that you ask anew. The first who decides settles it. You activate it under My roles, Azure resources.',
    ),
    sources: [PAGES.pimApproval, PAGES.pim],
  },
  {
    id: 'same-code-everywhere',
    question: 'How does one program sign in on my machine and in Azure?',
    asked: [
      'DefaultAzureCredential on the laptop and a managed identity in production',
      'same code for development and production without keys',
      'one credential locally and deployed',
      'switch between az login and managed identity without changing the code',
      'derselbe Code lokal und in Azure ohne Schlüssel',
      'ローカルと本番で同じコードを使う',
      '¿el mismo código en local y en producción sin clave?',
    ],
    answer: prose`With DefaultAzureCredential: on your machine it takes az login, in Azure the managed identity; the code stays the same. Both need ${the('openAiUser')} on the resource, you and the identity. Set AZURE_TOKEN_CREDENTIALS to dev or prod, so that it tries only what is meant, and AZURE_CLIENT_ID in Azure where the identity is a user-assigned one.`,
    sources: [SOURCES.identityTroubleshooting, SOURCES.foundryEntra],
  },
];
