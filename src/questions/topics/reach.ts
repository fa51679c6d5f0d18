import { prose, words } from '../../prose';
import type { Topic } from '../topic';
import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { the } from './names';
import { PAGES } from './pages';

/** Reaching a resource or a right from further away: other regions, other organisations, nobody left. */
export const reachTopics: readonly Topic[] = [
  {
    id: 'private-endpoint-reach',
    question: 'Does a private endpoint serve other networks and regions?',
    asked: [
      'private endpoint in the hub, callers in spokes',
      'private endpoint in another region than the resource',
      'does vnet peering reach the private endpoint?',
      'one private endpoint for several virtual networks',
      'Privater Endpunkt im Hub, gilt er für alle Spokes?',
      'ピアリングした VNet からプライベート エンドポイントを使う',
    ],
    answer: words(
      'Yes: whoever reaches its address may use it, over peering, VPN or ExpressRoute, in any region. Each network must also resolve the names: link the private DNS zones to it, or let it ask a DNS server of the hub. The endpoint lies in the region of its own network; the resource may be in another.',
    ),
    sources: [PAGES.privateDns, PAGES.virtualNetworks],
  },
  {
    id: 'approve-private-endpoint',
    question: 'Who approves a private endpoint connection?',
    asked: [
      'permission to approve a private endpoint request',
      'private endpoint connection waits for approval',
      'private endpoint is pending',
      'private endpoint connection state Pending',
      'which role approves a private link connection on the resource?',
      'Wer genehmigt einen privaten Endpunkt?',
      'プライベート エンドポイント接続を承認する人',
    ],
    answer: prose`Whoever may change the target: for an Azure AI resource ${the('cognitiveServicesContributor')}, ${the('foundryAccountOwner')} or ${the('contributor')}, under Networking, Private endpoint connections, Approve. Who makes the endpoint with such a role has it approved at once. For endpoints of a managed network, ${the('networkConnectionApprover')} is enough.`,
    sources: [ROLES_SOURCE, PAGES.virtualNetworks],
  },
  {
    id: 'policy-on-network',
    question: 'Can a policy force private endpoints or forbid public access?',
    asked: [
      'azure policy for private link on ai services',
      'enforce network restrictions on all resources of the subscription',
      'policy that denies public network access for foundry',
      'Policy: nur private Endpunkte erlauben',
      'ポリシーでパブリック アクセスを禁止する',
    ],
    answer: words(
      'Yes: "Azure AI Services resources should restrict network access" has the effect Deny, so that a resource that is open to all cannot be made. "Azure AI Services resources should use Azure Private Link" only audits: no policy makes the endpoint and its DNS by itself, beside DeployIfNotExists policies of your own. Assign them at the subscription or management group.',
    ),
    sources: [PAGES.policies],
  },
  {
    id: 'move-region',
    question: 'Can I move a resource to another region?',
    asked: [
      'change the region of an azure openai resource',
      'move foundry from one region to another',
      'Region der Ressource ändern',
      'changer la région d’une ressource',
      '¿puedo cambiar la región del recurso?',
      'リソースのリージョンを変更する',
    ],
    answer: words(
      'No: a resource stays in its region. Make a new one there, deploy the models again, which takes quota of that region, and assign the roles anew: keys, host name and role assignments do not come along. A private endpoint in your network may serve a resource of any region.',
    ),
    sources: [SOURCES.quota, SOURCES.rbacTroubleshooting],
  },
  {
    id: 'one-private-endpoint',
    question: 'Is one private endpoint enough for all services of a resource?',
    asked: [
      'same private endpoint for openai, speech and projects',
      'how many private endpoints does a foundry resource need?',
      'which sub-resource (group id) does the private endpoint take?',
      'private endpoint per service or per account',
      'Wie viele private Endpunkte brauche ich?',
      'プライベート エンドポイントは 1 つで足りますか',
    ],
    answer: words(
      'Yes, for one resource: its sub-resource is called account, and serves OpenAI, Speech, Language, projects and agents of that resource, with all three DNS zones. Another resource needs an endpoint of its own, and so do Storage, Azure AI Search and Cosmos DB behind agents.',
    ),
    sources: [PAGES.privateDns],
  },
  {
    id: 'nobody-is-owner',
    question: 'Nobody is Owner any more. Who gives access back?',
    asked: [
      'I removed my own owner role',
      'the only owner left, nobody can assign roles',
      'lost access to the subscription, who can help?',
      'locked ourselves out of the resource',
      'Niemand ist mehr Besitzer, was nun?',
      '所有者が誰もいなくなった',
      'nadie es propietario, ¿quién recupera el acceso?',
    ],
    answer: prose`Whoever is ${the('owner')} or ${the('userAccessAdministrator')} further up: look at the subscription and its management groups. If nobody is, a Global Administrator raises themself (Azure portal, Microsoft Entra ID, Properties, Access management for Azure resources), assigns ${the('owner')} again, and switches that off afterwards.`,
    sources: [PAGES.elevate],
  },
  {
    id: 'pim-for-groups',
    question: 'Does PIM for groups work with Azure AI?',
    asked: [
      'eligible member of a group that has the role',
      'just in time group membership for azure openai',
      'activate group membership in PIM',
      'pim on the entra group instead of on the role',
      'PIM für Gruppen',
      'PIM のグループで使えますか',
    ],
    answer: words(
      'Yes: the group holds the role for good, and people are eligible as its members. They activate under Privileged Identity Management, My roles, Groups. The membership stands in the token, so sign out and in again afterwards, and allow some minutes. A managed identity cannot activate.',
    ),
    sources: [PAGES.pimGroups],
  },
  {
    id: 'pim-for-apps',
    question: 'Can an app or a pipeline use an eligible role?',
    asked: [
      'pim for a service principal or managed identity',
      'standing access for ci instead of pim',
      'eligible assignment for an app',
      'does just in time access work for pipelines?',
      'PIM für Service Principals',
      'サービス プリンシパルに PIM は使えますか',
    ],
    answer: words(
      'No: an app cannot activate a role, so service principals and managed identities get active assignments. Keep those narrow: the smallest role, at one resource, with an end date if you like. People go on using eligible roles.',
    ),
    sources: [PAGES.eligible],
  },
  {
    id: 'lighthouse',
    question: 'Does Azure Lighthouse give access to models of a customer?',
    asked: [
      'managed service provider calls the model of a customer',
      'lighthouse and cognitive services openai user',
      'delegated resource management and data actions',
      'msp access to a customer tenant for azure openai',
      'Lighthouse und Azure OpenAI',
    ],
    answer: prose`Not with a token: Lighthouse takes no role that holds data actions, so ${the('openAiUser')} cannot be delegated. ${the('cognitiveServicesContributor')} can: it manages, and reads the keys. To call, be a guest in the tenant of the customer, or use a multitenant app there.`,
    sources: [PAGES.lighthouse],
  },
  {
    id: 'shared-identity',
    question: 'Can several apps share one managed identity?',
    asked: [
      'user-assigned identity shared between several container apps',
      'same managed identity for several apps',
      'one identity for five functions',
      'reuse a user-assigned identity in another app',
      'a mesma identidade gerenciada em vários aplicativos',
      'eine Managed Identity für mehrere Apps',
      '複数のアプリで同じマネージド ID を使う',
      '多个应用可以共用一个托管标识吗',
      'plusieurs applications avec la même identité managée',
    ],
    answer: words(
      'Yes, a user-assigned one: attach it to each app, give it the role once, and set AZURE_CLIENT_ID to its client id in each. A system-assigned identity belongs to one app alone. All of them then have the same rights, and the logs show one caller.',
    ),
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'which-credential',
    question: 'DefaultAzureCredential or a named credential: which do I take?',
    asked: [
      'AzureCliCredential or DefaultAzureCredential',
      'difference between AzureCliCredential and DefaultAzureCredential',
      'ManagedIdentityCredential vs DefaultAzureCredential in production',
      'best credential class for azure openai',
      'should we use DefaultAzureCredential in production?',
      'which credential for the team, local and in azure',
      'welche Credential-Klasse nehme ich?',
      'DefaultAzureCredential を本番で使うべきですか',
    ],
    answer: words(
      'In Azure ManagedIdentityCredential, on your own machine AzureCliCredential: a named one is fast, takes no other account by chance, and says clearly why it fails. DefaultAzureCredential tries them all, so that the same code runs in both places; shorten it with AZURE_TOKEN_CREDENTIALS=dev or prod.',
    ),
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'resource-lock',
    question: 'Does a lock on the resource stop calls?',
    asked: [
      'read only lock and azure openai',
      'delete lock on the resource group, can I still assign roles?',
      'cannot list keys because of a lock',
      'Sperre auf der Ressource, gehen Aufrufe noch?',
    ],
    answer: prose`No: calls to models go on. A ReadOnly lock stops changes, new role assignments and reading the keys, also for an ${the('owner')}. A Delete lock stops deleting only, also of role assignments. A lock on the group or subscription counts for all below. ${the('owner')} or ${the('userAccessAdministrator')} may remove it.`,
    sources: [PAGES.locks],
  },
];
