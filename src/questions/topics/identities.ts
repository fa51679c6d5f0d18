import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

const GRANT = snippet(
  'Bash',
)`az role assignment create --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --role "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd" --scope "${slot('resource id', undefined)}"`;

/** Managed identities, by the host that has them. */
export const identityTopics: readonly Topic[] = [
  {
    id: 'managed-identity-possible',
    question: 'Can I use a managed identity with Azure OpenAI?',
    asked: [
      'how do I call the model with a managed identity?',
      'Modell mit einer verwalteten Identität aufrufen',
      'llamar al modelo con una identidad administrada',
      'appeler le modèle avec une identité managée',
      'chamar o modelo com identidade gerenciada',
      'マネージド ID で Azure OpenAI を呼び出す',
      '用托管标识调用 Azure OpenAI',
      'is managed identity possible as auth for azure openai?',
      'does azure openai support managed identity?',
      'managed identity for azure ai services',
    ],
    answer: prose`Yes. Switch the identity on, give it ${the('openAiUser')} on the resource, and ask for a token with it. The resource needs a custom subdomain.`,
    snippet: GRANT,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'managed-identity-in-place-of-key',
    question: 'How do I replace the key by a managed identity?',
    asked: [
      'no more api keys allowed, what do I change in my code?',
      'replace the api key in the code by a sign-in',
      'Schlüssel im Code durch Entra ID ersetzen',
      '¿qué cambio en el código para dejar las claves?',
      'que changer dans le code pour se passer de clé ?',
      'I want managed identity in place of the access key, how?',
      'switch from api key to managed identity',
      'migrate from key to entra id',
    ],
    answer: prose`Give the identity ${the('openAiUser')} on the resource. Then hand the client a token provider where the key was, and take the key out of the settings. Switch keys off last, when all calls use tokens.`,
    snippet: GRANT,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'system-or-user-assigned',
    question: 'Which is better, a system-assigned or a user-assigned identity?',
    asked: [
      'system assigned vs user assigned managed identity',
      'systemseitig oder benutzerseitig zugewiesen?',
      'which identity survives when the app is deployed again?',
      'システム割り当てとユーザー割り当ての違い',
      '¿asignada por el sistema o por el usuario?',
      'identité affectée par le système ou par l’utilisateur',
      '系统分配和用户分配的托管标识有什么区别',
    ],
    answer: words(
      'System-assigned for one app: it ends with the app. User-assigned where several share it, or where the role must stand before the app exists. With a user-assigned one, set AZURE_CLIENT_ID to its client id; the role still goes to its object id.',
    ),
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'web-app-identity',
    question: 'How do I set up the identity of a web app?',
    asked: [
      'app service managed identity azure openai',
      'web app identity access to the model',
      'web app calls gpt without secrets, steps?',
      'App Service mit verwalteter Identität',
      'App Service からマネージド ID で呼び出す',
      'aplicación web con identidad administrada',
    ],
    answer: prose`Switch it on (the command prints its object id), give it ${the('openAiUser')} on the resource, and call with DefaultAzureCredential in place of the key. With a user-assigned identity also set AZURE_CLIENT_ID.`,
    snippet: snippet(
      'Bash',
    )`az webapp identity assign --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --query principalId --output tsv`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'function-identity',
    question: 'How do I set up the identity of an Azure Function?',
    asked: [
      'function app managed identity azure openai',
      'azure functions without key to openai',
      'azure function should call gpt without secrets',
      'Function App mit Managed Identity',
      '関数アプリのマネージド ID',
      'función de Azure sin clave',
      'ファンクションアプリからキーなしで呼び出す',
    ],
    answer: prose`Switch it on (the command prints its object id), give it ${the('openAiUser')} on the resource, and call with DefaultAzureCredential in place of the key. With a user-assigned identity also set AZURE_CLIENT_ID.`,
    snippet: snippet(
      'Bash',
    )`az functionapp identity assign --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --query principalId --output tsv`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'container-app-identity',
    question: 'How do I set up the identity of a container app?',
    asked: [
      'container apps managed identity azure openai',
      'aca keyless openai',
      'Container Apps からマネージド ID で呼ぶ手順',
      'Container App ohne Schlüssel',
    ],
    answer: prose`Switch it on (the command prints its object id), give it ${the('openAiUser')} on the resource, and call with DefaultAzureCredential in place of the key. With a user-assigned identity also set AZURE_CLIENT_ID.`,
    snippet: snippet(
      'Bash',
    )`az containerapp identity assign --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --system-assigned --query principalId --output tsv`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'aks-identity',
    question: 'How does a pod in AKS call without a key?',
    asked: [
      'workload identity aks azure openai',
      'kubernetes pod access azure openai with entra',
      'federated credential for a service account',
      'kubernetes secret holds the key, what is better?',
      'Pod in AKS ohne Schlüssel',
      'AKS からキーなしで呼び出す',
      'desde AKS sin clave',
    ],
    answer: prose`With workload identity: a user-assigned identity with a federated credential for the pod's service account, the label azure.workload.identity/use: "true" on the pod, and ${the('openAiUser')} for that identity on the resource.`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'vm-identity',
    question: 'How does a virtual machine call without a key?',
    asked: ['vm managed identity azure openai', 'imds token for openai on a virtual machine'],
    answer: prose`Switch its identity on, and give it ${the('openAiUser')} on the resource. DefaultAzureCredential then asks the machine's own address 169.254.169.254; a proxy must leave that address out.`,
    snippet: snippet(
      'Bash',
    )`az vm identity assign --name "${slot('name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}"`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'container-on-laptop',
    question: 'Why does a container on my machine not see my sign-in?',
    asked: [
      'docker container DefaultAzureCredential az login',
      'az login does not work inside the container',
      'devcontainer keyless azure openai',
      'dev container does not see az login of the host',
      'docker on my mac cannot find az login, what are the options?',
      'managed identity in a container on my laptop',
      'Docker-Container auf dem Laptop findet az login nicht',
      'ノート PC のコンテナーでマネージド ID は使えますか',
      'identidad administrada en un contenedor en mi portátil',
    ],
    answer: words(
      'A container has neither the Azure CLI nor your sign-in, and no managed identity on a laptop. For tests, give it a service principal in AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or install the CLI and run az login inside, or mount ~/.azure. In Azure, use a managed identity.',
    ),
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'works-locally',
    question: 'It works on my laptop and fails in Azure. Why?',
    asked: [
      'works locally but fails when deployed',
      'works on my machine not in the cloud',
      'works locally but not in app service',
    ],
    answer: prose`Another identity calls there: locally it is you, in Azure it is the managed identity of the app. Switch that on, and give it ${the('openAiUser')} on the resource.`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'slot-identity',
    question: 'Does a deployment slot have an identity of its own?',
    asked: [
      'staging slot fails and production works',
      'app service slot managed identity',
      'slot swap and roles',
      'Staging-Slot hat keine Rechte',
    ],
    answer: prose`Yes: the system-assigned identity of a slot is another one than that of production, and stays with the slot when they are swapped. Give it ${the('openAiUser')} too, or use one user-assigned identity in both.`,
    sources: [SOURCES.identityTroubleshooting],
  },
];
