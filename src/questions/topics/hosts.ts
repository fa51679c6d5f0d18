import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Hosts beyond the usual ones, and how each calls without a key. */
export const hostTopics: readonly Topic[] = [
  {
    id: 'user-assigned-client-id',
    question: 'How does the program take the right user-assigned identity?',
    asked: [
      'which environment variable names the user assigned identity?',
      'app has two managed identities, which one is used?',
      'DefaultAzureCredential takes the wrong managed identity',
      'DefaultAzureCredential does not find my user assigned identity',
      'app setting for a user-assigned managed identity',
      'AZURE_CLIENT_ID for user assigned identity',
      'managed identity client id in code',
      'container app with user assigned identity picks the wrong one',
      'App hat mehrere Identitäten, welche wird benutzt?',
      'ユーザー割り当てマネージド ID を指定する方法',
      '¿cómo indico la identidad asignada por el usuario?',
      'environment variable for the user assigned identity of a web app',
    ],
    answer: words(
      'Set AZURE_CLIENT_ID to the client id of that identity, as an app setting of the host; DefaultAzureCredential reads it. In code: ManagedIdentityCredential(client_id=…), or managedIdentityClientId. Without it, an app takes its system-assigned identity, or fails if it has none. The role goes to the object id.',
    ),
    snippet: snippet(
      'Bash',
    )`az webapp config appsettings set --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --settings AZURE_CLIENT_ID="${slot('client id of the managed identity', undefined)}"`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'data-factory',
    question: 'How does Data Factory or Synapse call a model without a key?',
    asked: [
      'adf web activity azure openai managed identity',
      'data factory web activity authentication MSI resource',
      'synapse pipeline calls azure openai',
      'which resource do I enter for managed identity in data factory?',
      'Data Factory Webaktivität mit verwalteter Identität',
      'Data Factory から Azure OpenAI を呼ぶ',
    ],
    answer: prose`In the Web activity choose authentication System-assigned managed identity, with the resource https://cognitiveservices.azure.com. Give the managed identity of the factory ${the('openAiUser')} on the model's resource. The field takes the audience, without /.default.`,
    sources: [PAGES.dataFactory, SOURCES.foundryErrors],
  },
  {
    id: 'databricks',
    question: 'How does a Databricks notebook call a model without a key?',
    asked: [
      'databricks azure openai entra id',
      'keyless from databricks',
      'managed identity in a databricks notebook',
      'Databricks ohne Schlüssel',
      'Databricks ノートブックから Azure OpenAI をキーなしで',
    ],
    answer: prose`With a service credential of Unity Catalog: it stands for the managed identity of an access connector, which needs ${the('openAiUser')} on the resource. In a notebook (runtime 16.2 or newer) it gives an Azure credential. Otherwise use a service principal, with its secret in a secret scope. The cluster itself has no managed identity for you.`,
    snippet: snippet('Python')`from azure.identity import get_bearer_token_provider
from openai import OpenAI

credential = dbutils.credentials.getServiceCredentialsProvider("${slot('service credential', undefined)}")
client = OpenAI(
    base_url="https://${slot('resource', undefined)}.openai.azure.com/openai/v1/",
    api_key=get_bearer_token_provider(credential, "https://ai.azure.com/.default"),
)`,
    sources: [PAGES.databricks],
  },
  {
    id: 'arc-identity',
    question: 'Can a server on premises (Azure Arc) use a managed identity?',
    asked: [
      'arc enabled server azure openai',
      'managed identity outside azure',
      'on-prem machine without a secret',
      'vm in our data center should call openai keyless',
      'server in aws calls azure openai without key',
      'Server im eigenen Rechenzentrum ohne Schlüssel',
      'オンプレミスのサーバーからマネージド ID を使えますか',
      'servidor local con identidad administrada',
    ],
    answer: prose`Yes, with Azure Arc: the agent gives the machine a system-assigned identity, and DefaultAzureCredential gets tokens from it. Give that identity ${the('openAiUser')} on the resource. The account of the program must be in the group himds (Linux) or Hybrid agent extension applications (Windows). Without Arc, use a service principal with a certificate.`,
    sources: [PAGES.arc, SOURCES.identityTroubleshooting],
  },
  {
    id: 'machine-learning',
    question: 'With which identity does Azure Machine Learning call a model?',
    asked: [
      'azure ml compute instance managed identity openai',
      'aml job calls azure openai',
      'notebook in azure machine learning keyless',
      'prompt flow compute identity',
    ],
    answer: prose`A job runs with the managed identity of its compute cluster, or with yours if it says so (identity: type: user_identity). A notebook on a compute instance takes the identity that is assigned to it; otherwise sign in with az login there. That identity needs ${the('openAiUser')} on the model's resource.`,
    sources: [PAGES.machineLearning],
  },
  {
    id: 'power-automate',
    question: 'How does Power Automate or Copilot Studio call without a key?',
    asked: [
      'power automate http action azure openai entra',
      'power platform keyless azure openai',
      'copilot studio calls azure openai',
      'power apps custom connector azure openai oauth',
    ],
    answer: prose`With a service principal: in the HTTP action choose Active Directory OAuth, with tenant, client id, secret and the audience https://cognitiveservices.azure.com, and give its enterprise application ${the('openAiUser')}. Flows have no managed identity; a Logic App has one.`,
    sources: [PAGES.powerAutomate],
  },
  {
    id: 'gitlab',
    question: 'How does GitLab CI (or another pipeline) call without a secret?',
    asked: [
      'gitlab oidc azure',
      'gitlab ci keyless azure openai',
      'id_tokens in gitlab for azure login',
      'jenkins or terraform cloud without client secret',
      'federated credential for any ci',
    ],
    answer: prose`With a federated credential (OIDC): register issuer and subject of the pipeline on an app registration or user-assigned identity, let the job ask for an ID token (id_tokens, aud api://AzureADTokenExchange), and sign in with it. That identity needs ${the('openAiUser')} on the resource.`,
    snippet: snippet(
      'Bash',
    )`az login --service-principal --username "$AZURE_CLIENT_ID" --tenant "$AZURE_TENANT_ID" --federated-token "$GITLAB_OIDC_TOKEN"`,
    sources: [PAGES.federation],
  },
  {
    id: 'pipeline-network',
    question: 'How do hosted pipelines get through the firewall of a resource?',
    asked: [
      '禁用公网访问后 GitHub Actions 还能调用模型吗',
      'calls from github actions are blocked by the firewall',
      'does the firewall let github actions in?',
      'azure devops pipeline and the firewall',
      'microsoft hosted agent blocked by firewall',
      'github runner ip not allowed',
      'azure devops hosted pool and private endpoint',
      'build agent cannot reach the private azure openai',
      'pipeline firewall ip range of hosted agents',
    ],
    answer: words(
      'Not by address: hosted runners have changing ones. Run the step on a self-hosted runner, a Managed DevOps Pool or a GitHub runner with a private network, inside a virtual network that has the private endpoint. Or let the job add its own address to the network rules and take it out at the end.',
    ),
    sources: [PAGES.virtualNetworks],
  },
  {
    id: 'sp-certificate',
    question: 'How does a service principal sign in with a certificate?',
    asked: [
      'certificate instead of client secret',
      'AZURE_CLIENT_CERTIFICATE_PATH',
      'CertificateCredential for azure openai',
      'use a pem certificate for the app registration',
      'Zertifikat statt Secret',
      'シークレットの代わりに証明書を使う',
      'certificado en lugar de secreto',
      'certificat au lieu du secret',
    ],
    answer: words(
      'Upload the certificate to the app registration (Certificates & secrets), and set AZURE_CLIENT_CERTIFICATE_PATH beside AZURE_TENANT_ID and AZURE_CLIENT_ID, without AZURE_CLIENT_SECRET: DefaultAzureCredential takes it. In code: CertificateCredential. The file is PEM or PFX with its private key.',
    ),
    snippet: snippet('Bash')`export AZURE_TENANT_ID="${slot('tenant id', undefined)}"
export AZURE_CLIENT_ID="${slot('client id', undefined)}"
export AZURE_CLIENT_CERTIFICATE_PATH="${slot('path of the certificate', undefined)}"`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'on-behalf-of',
    question: 'Can my API call a model as the signed-in user (on behalf of)?',
    asked: [
      'obo flow azure openai',
      'on-behalf-of token for cognitive services',
      'pass the user token through to azure openai',
      'call openai with the identity of the user of my web app',
      'OnBehalfOfCredential azure openai',
      'API soll im Namen des Benutzers aufrufen',
      'ユーザーの代理で呼び出す',
      'llamar en nombre del usuario',
      'appeler au nom de l’utilisateur',
    ],
    answer: prose`Yes. Give your app registration the delegated permission user_impersonation of Microsoft Cognitive Services, with consent, exchange the user's token with OnBehalfOfCredential, and give every user ${the('openAiUser')}. The token of your own API cannot be passed on as it is. In most cases the app's own identity is simpler.`,
    snippet: snippet('Python')`from azure.identity import OnBehalfOfCredential

credential = OnBehalfOfCredential(
    tenant_id, client_id, client_secret=secret, user_assertion=token_of_the_user
)
token = credential.get_token("https://cognitiveservices.azure.com/.default")`,
    sources: [PAGES.onBehalfOf, SOURCES.foundryAuth],
  },
  {
    id: 'app-in-other-tenant',
    question: 'How does an app of one tenant call a resource of another?',
    asked: [
      'web app in tenant A, azure openai in tenant B',
      'managed identity across tenants',
      'cross-tenant access to azure openai for an application',
      'saas app calls the customer’s model',
      'App im anderen Mandanten',
      '別テナントのアプリから呼び出す',
      'aplicación en otro inquilino',
    ],
    answer: prose`With a multitenant app registration: consent puts its service principal into the tenant of the resource, which gets ${the('openAiUser')} there, and the app asks for tokens of that tenant. A managed identity cannot cross tenants by itself; a user-assigned one may take the place of the app's secret (federated credential).`,
    sources: [PAGES.crossTenant],
  },
  {
    id: 'other-clouds',
    question: 'How does a program in AWS or Google Cloud call without a key?',
    asked: [
      'pods in eks or gke call azure openai',
      'app on vercel or netlify without a key',
      'aws lambda calls azure openai without a key',
      'google cloud run to azure openai keyless',
      'gcp service account federated credential azure',
      'ec2 instance needs a token for azure',
      'AWS oder GCP ohne Schlüssel',
      'AWS から Azure OpenAI をキーなしで呼び出す',
    ],
    answer: prose`With workload identity federation: an app registration trusts the token that the other cloud issues (a Google service account, an OIDC provider such as Cognito in AWS), and ClientAssertionCredential exchanges it. That app needs ${the('openAiUser')} on the resource. A service principal with a certificate works everywhere.`,
    sources: [PAGES.federation],
  },
  {
    id: 'powershell-token',
    question: 'How do I get a token in PowerShell?',
    asked: [
      'Get-AzAccessToken for azure openai',
      'powershell script calls the model with a token',
      'Invoke-RestMethod azure openai entra id',
      'Token in PowerShell holen',
    ],
    answer: words(
      'With Get-AzAccessToken and the address of the audience. Newer versions of Az give a SecureString, which ConvertFrom-SecureString -AsPlainText opens.',
    ),
    snippet: snippet('PowerShell')`Connect-AzAccount
$secure = (Get-AzAccessToken -ResourceUrl "https://ai.azure.com" -AsSecureString).Token
$token = $secure | ConvertFrom-SecureString -AsPlainText`,
    sources: [SOURCES.foundryErrors],
  },
];
