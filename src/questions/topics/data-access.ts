import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Services that read files of their own accord, databases that call models, and services in closed networks. */
export const dataAccessTopics: readonly Topic[] = [
  {
    id: 'blob-identity-kind',
    question: 'Which identity reads blobs for Document Intelligence, Translator, Speech?',
    asked: [
      'does document intelligence support a user assigned managed identity for storage?',
      'user assigned identity for batch transcription',
      'user assigned managed identity on a translator resource',
      'document intelligence read blob from a private storage account',
      'managed identity of the form recognizer resource to the storage account',
      'identity to read training documents',
    ],
    answer: words(
      'The system-assigned identity of the resource: a user-assigned one does not serve for this. Document Intelligence and batch transcription need Storage Blob Data Reader on the storage account (the Studio of Document Intelligence: Contributor), document translation Storage Blob Data Contributor. Behind a firewall let trusted services, or this resource instance, through.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account identity assign --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}"`,
    sources: [PAGES.documentIdentity, PAGES.batchTranscription, PAGES.documentTranslation],
  },
  {
    id: 'document-translation-storage',
    question: 'Does document translation need SAS tokens, or a managed identity?',
    asked: [
      'translate documents in blob containers without sas',
      'can document translation read containers with managed identity?',
      'role for document translation on the storage account',
      'document translation in a private storage account',
      'batch translation source and target container access',
    ],
    answer: words(
      'A managed identity does: switch on the system-assigned one of the Translator resource, give it Storage Blob Data Contributor on the storage account, and send plain URLs without SAS (with both, the job fails). The Translator must be in a region: one in Global takes SAS only. A role can take 30 minutes here.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account identity assign --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}"`,
    sources: [PAGES.documentTranslation],
  },
  {
    id: 'batch-transcription-storage',
    question: 'How does batch transcription read audio from a closed storage account?',
    asked: [
      'speech batch transcription with managed identity instead of sas',
      'batch transcription cannot access the blob container',
      'transcribe audio files in a private storage account',
      'speech to text batch storage firewall',
      'contentUrls with managed identity',
    ],
    answer: words(
      'With the system-assigned identity of the Speech resource: give it Storage Blob Data Reader, and in the storage account’s Networking add the Speech resource under Resource instances. Then send the plain URL, without SAS. A user-assigned identity and Azure Files do not serve for this.',
    ),
    sources: [PAGES.batchTranscription],
  },
  {
    id: 'speech-private-endpoint',
    question: 'How does Speech work with a private endpoint?',
    asked: [
      'speech sdk with private endpoint and custom domain',
      'speech sdk 401 after private endpoint',
      'SpeechConfig with a private link resource',
      'does speech support managed identity with a private endpoint?',
      'text to speech rest api behind a private endpoint',
      'which url does speech have with a custom domain?',
    ],
    answer: prose`By the resource’s own host: build SpeechConfig from the endpoint wss://<name>.cognitiveservices.azure.com, not from the region, which is refused with 401. REST paths begin with /stt or /tts there. A token of issueToken works only with All networks; without a key take a TokenCredential with the same endpoint, and ${the('speechUser')}.`,
    snippet: snippet('Python')`config = speechsdk.SpeechConfig(
    endpoint="wss://${slot('resource', undefined)}.cognitiveservices.azure.com", subscription=key
)`,
    sources: [PAGES.speechPrivate],
  },
  {
    id: 'speech-custom-domain',
    question: 'Do regional Speech endpoints work after a custom domain is set?',
    asked: [
      'do old speech endpoints stop when I add a custom subdomain?',
      'what changes in speech when a custom domain is turned on',
      'custom domain on a speech resource breaks existing apps?',
      'can I remove the custom domain of speech again?',
      'speech fromSubscription with region fails after custom domain',
    ],
    answer: words(
      'Do not count on it: a Speech resource with a custom domain is called by its own host, and programs that build SpeechConfig from key and region can get 401. Change them to the endpoint first, and try it on a test resource: a custom domain cannot be taken away again.',
    ),
    sources: [PAGES.speechPrivate],
  },
  {
    id: 'speech-sovereign',
    question: 'Which endpoints does Speech have in Azure Government and China?',
    asked: [
      'speech service in us gov endpoint',
      'azure.us speech sdk configuration',
      'speech in azure china 21vianet',
      'region for speech in government cloud',
    ],
    answer: words(
      'Government: https://<region>.stt.speech.azure.us, .tts.speech.azure.us, and <region>.api.cognitive.microsoft.us, with usgovvirginia or usgovarizona. China: <region>.stt.speech.azure.cn, .tts.speech.azure.cn, and <region>.api.cognitive.azure.cn. Build the SDK from the endpoint, not from the region. There is no custom voice in either.',
    ),
    sources: [PAGES.speechSovereign],
  },
  {
    id: 'disconnected-containers',
    question: 'Can containers of AI services run without a connection?',
    asked: [
      'disconnected container for document intelligence',
      'run azure ai containers offline',
      'air gapped speech or ocr container',
      'container without internet for billing',
    ],
    answer: words(
      'Some can, once Microsoft has approved it: fill in the request form and buy a commitment plan, make a resource of the tier DC0, and start the container once online with its endpoint, a key and DownloadLicense=True. Then it runs offline until the licence file ends. All other containers must reach the Billing endpoint.',
    ),
    sources: [PAGES.disconnected],
  },
  {
    id: 'sql-database',
    question: 'How does Azure SQL or SQL Server call a model without a key?',
    asked: [
      'sp_invoke_external_rest_endpoint with managed identity to azure openai',
      'azure sql database azure openai managed identity',
      'create external model with managed identity',
      'database scoped credential for openai',
      'sql server 2025 embeddings with entra id',
      'fabric sql database calls azure openai',
    ],
    answer: prose`With a database scoped credential whose identity is Managed Identity; its name is the URL of the resource. Give the managed identity of the server ${the('openAiUser')} on the resource; for SQL Server 2025, through Azure Arc, Microsoft’s page asks for ${the('openAiContributor')}.`,
    snippet: snippet(
      'PlainText',
    )`CREATE DATABASE SCOPED CREDENTIAL [https://${slot('resource', undefined)}.cognitiveservices.azure.com/]
    WITH IDENTITY = 'Managed Identity', SECRET = '{"resourceid":"https://cognitiveservices.azure.com"}';`,
    sources: [PAGES.sqlModels],
  },
  {
    id: 'postgres',
    question: 'How does PostgreSQL (azure_ai) call a model without a key?',
    asked: [
      'azure_ai extension managed identity',
      'postgresql flexible server keyless to azure openai',
      'azure_openai.auth_type managed-identity',
      'create_embeddings in postgres without a key',
    ],
    answer: prose`Switch on the server’s own identity (system-assigned). Give it ${the('openAiUser')} on the OpenAI resource; for Language and Translator ${the('cognitiveServicesUser')}. Restart the server. Then set the kind of sign-in and the endpoint, as below.`,
    snippet: snippet('PlainText')`SELECT azure_ai.set_setting('azure_openai.auth_type', 'managed-identity');
SELECT azure_ai.set_setting('azure_openai.endpoint', 'https://${slot('resource', undefined)}.openai.azure.com');`,
    sources: [PAGES.postgres],
  },
  {
    id: 'connection-as-code',
    question: 'How do I write a connection without a key in Bicep or Terraform?',
    asked: [
      'azapi foundry project connection with entra id',
      'authType AAD for a project connection',
      'bicep connection to azure ai search without a key',
      'Microsoft.CognitiveServices/accounts/projects/connections in bicep',
      'terraform connection of a foundry project to storage',
    ],
    answer: words(
      'As a resource of type Microsoft.CognitiveServices/accounts/projects/connections with authType AAD and no credentials; category says what it is (CognitiveSearch, AzureStorageAccount, CosmosDB). Tools take ProjectManagedIdentity or AgenticIdentity, with an audience. The project’s managed identity still needs its role on the target.',
    ),
    snippet: snippet(
      'PlainText',
    )`resource search 'Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01' = {
  parent: project
  name: 'search'
  properties: {
    category: 'CognitiveSearch'
    target: 'https://${slot('search service', undefined)}.search.windows.net'
    authType: 'AAD'
    metadata: { ApiType: 'Azure', ResourceId: searchId }
  }
}`,
    sources: [PAGES.agentToAgent, PAGES.standardAgents],
  },
  {
    id: 'own-key-vault',
    question: 'How do I keep the secrets of connections in my own Key Vault?',
    asked: [
      'foundry key vault connection',
      'bring your own key vault for foundry connections',
      'which role does foundry need on the key vault?',
      'cannot create a key vault connection in foundry',
      'where are connection secrets stored?',
    ],
    answer: words(
      'Make a Key Vault connection before any other: there is one for a Foundry resource, and it can be made and removed only while no other connection exists. Give the identity of the Foundry resource Key Vault Secrets Officer on the vault; that can take 30 minutes. Secrets are not moved: make old connections anew.',
    ),
    sources: [PAGES.keyVaultConnection],
  },
];
