import { prose, slot, snippet, words } from '../../prose';
import { SOURCES, type Source } from '../../azure-names';
import type { Topic } from '../topic';
import { the } from './names';

const STORAGE_KEYS: Source = {
  title: 'Manage storage account access keys',
  url: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
  read: '2026-11-30',
  edition: '2023-03-22',
  confidence: 'documented',
};

const SEARCH_KEYS: Source = {
  title: 'Connect to Azure AI Search using keys',
  url: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
  read: '2026-11-30',
  edition: '2025-01-31',
  confidence: 'documented',
};

const SPEECH_TOKENS: Source = {
  title: 'Microsoft Entra authentication with the Speech SDK',
  url: 'https://learn.microsoft.com/azure/ai-services/speech-service/how-to-configure-azure-ad-auth',
  read: '2026-11-30',
  edition: '2025-02-07',
  confidence: 'documented',
};

const SPEECH_RELEASES: Source = {
  title: 'Release notes of the Speech SDK',
  url: 'https://learn.microsoft.com/azure/ai-services/speech-service/releasenotes',
  read: '2026-11-30',
  edition: '2026-09-24',
  confidence: 'documented',
};

/** Where a resource of another kind, or another service, is asked about in the words of models. */
export const neighbourTopics: readonly Topic[] = [
  {
    id: 'rotate-storage-key',
    question: 'How do I find and rotate the key of a storage account?',
    asked: [
      'rotate storage account keys without downtime',
      'regenerate the access key of our storage account',
      'our storage account key leaked',
      'storage key was published by mistake, what now?',
      'renew the key of blob storage',
      'where do I find the storage account key?',
      'Schlüssel des Speicherkontos erneuern',
      'ストレージ アカウントのキーをローテーションする',
      'rotar la clave de la cuenta de almacenamiento',
      'renouveler la clé du compte de stockage',
      '轮换存储帐户密钥',
    ],
    answer: words(
      'With its second key (storage account, Access keys): move all programs and connections to the secondary key, renew the primary one, move back, renew the secondary. Shared access signatures made with a renewed key end with it. Keys of the AI resource are others, and stay as they are; a connection of a Foundry project that holds the storage key must get the new one. Better: no key, but Storage Blob Data Contributor for the identity.',
    ),
    snippet: snippet(
      'Bash',
    )`az storage account keys renew --account-name "${slot('storage account', undefined)}" --resource-group "${slot('resource group', undefined)}" --key primary`,
    sources: [STORAGE_KEYS],
  },
  {
    id: 'rotate-search-key',
    question: 'How do I find and rotate the key of Azure AI Search?',
    asked: [
      'regenerate the admin key of azure ai search',
      'rotate the search service key without downtime',
      'our ai search admin key leaked',
      'renew the api key of the search service',
      'where is the admin key of azure ai search?',
      'query key of azure search was published, what now?',
      'Schlüssel von Azure AI Search erneuern',
      'AI Search の管理キーをローテーションする',
      'rotar la clave de azure ai search',
    ],
    answer: words(
      'There are two admin keys (search service, Keys): move all programs and connections to the secondary, renew the primary, move back, renew the secondary. Who keeps an old key gets 403. A query key is not renewed: delete it and make another. Keys of the AI resource are others, and stay as they are. Better: roles (Search Index Data Reader), with API access control set to Role-based.',
    ),
    snippet: snippet(
      'Bash',
    )`az search admin-key renew --service-name "${slot('search service', undefined)}" --resource-group "${slot('resource group', undefined)}" --key-kind primary`,
    sources: [SEARCH_KEYS],
  },
  {
    id: 'rotate-key-elsewhere',
    question: 'How do I rotate the key of another service (Cosmos DB, Service Bus …)?',
    asked: [
      'rotate the cosmos db key',
      'regenerate redis access keys',
      'service bus connection string leaked',
      'renew the key of event hubs',
    ],
    answer: words(
      'At that service, on its own page of keys: each has a primary and a secondary one, and commands of its own. Keys of the AI resource are others, and stay as they are. A connection of a Foundry project that holds the old key must get the new one.',
    ),
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'speech-token-form',
    question: 'How does Speech take a sign-in without a key?',
    asked: [
      'speech sdk entra id aad# token',
      'authorization token for speech service',
      'speech with managed identity',
      'speech to text without a key',
      'text to speech keyless in python',
      'which token format does the speech sdk want?',
      'speech sdk with DefaultAzureCredential',
      'Speech SDK mit verwalteter Identität',
      'Speech SDK をキーなしで使う',
      'speech sdk sin clave',
    ],
    answer: prose`With a custom subdomain on the resource and ${the('speechUser')}. Newer SDKs take a TokenCredential with the endpoint of the account: Java and Python from 1.44 on, synthesis from 1.51 on. Where a token itself is wanted (browsers, older SDKs) it is aad#<resource id>#<token>, with the region; a plain token is refused. It lives for about an hour: set authorization_token anew before.`,
    snippet: snippet('Python')`import azure.cognitiveservices.speech as speechsdk
from azure.identity import DefaultAzureCredential

token = DefaultAzureCredential().get_token("https://cognitiveservices.azure.com/.default").token
config = speechsdk.SpeechConfig(auth_token="aad#${slot('resource id', undefined)}#" + token, region="${slot('region', undefined)}")`,
    sources: [SPEECH_TOKENS, SPEECH_RELEASES],
  },
  {
    id: 'project-endpoint-in-client',
    question: 'Do LangChain, Semantic Kernel or LiteLLM take a project’s endpoint?',
    asked: [
      'can I give semantic kernel the foundry project endpoint?',
      'which endpoint does langchain need, project or account?',
      'litellm with a foundry project endpoint',
      'azure_endpoint is the project endpoint, 404',
      'llamaindex and the endpoint of a foundry project',
      'AzureOpenAI with services.ai.azure.com/api/projects',
      'LangChain mit dem Endpunkt eines Foundry-Projekts',
      'LangChain に Foundry プロジェクトのエンドポイントを渡せますか',
    ],
    answer: words(
      'No: they want the account’s endpoint, https://<resource>.openai.azure.com/, and the name of the deployment, and add the path themselves; with …/api/projects/<project> they get 404. A plain OpenAI client may take …/api/projects/<project>/openai/v1/. Made for projects: AIProjectClient, FoundryChatClient of Agent Framework, langchain-azure-ai.',
    ),
    snippet: snippet('Python')`from langchain_openai import AzureChatOpenAI

llm = AzureChatOpenAI(
    azure_endpoint="https://${slot('resource', undefined)}.openai.azure.com/",
    azure_deployment="${slot('deployment', undefined)}",
    api_version="2024-10-21",
    azure_ad_token_provider=token_provider,
)`,
    sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  },
];
