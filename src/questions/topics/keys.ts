import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

/** Keys: using, reading, rotating and switching them off. */
export const keyTopics: readonly Topic[] = [
  {
    id: 'keys-still-possible',
    question: 'Can I stay with a key, without Microsoft Entra ID?',
    asked: [
      'Can we stay with an api key for Azure OpenAI, without Entra ID?',
      'is an api key still supported?',
      'do I have to use entra id?',
      'use azure openai with api key only',
    ],
    answer: words(
      'Yes, as long as keys are not switched off on the resource. Send the key in the header api-key, or as api_key of the client. Foundry projects and agents take tokens only.',
    ),
    sources: [SOURCES.foundryAuth, SOURCES.foundryErrors],
  },
  {
    id: 'disable-keys',
    question: 'How do I switch keys off?',
    asked: [
      'disable local auth on azure openai',
      'how do I disable api keys?',
      'enforce entra id only',
      'disableLocalAuth true',
      'turn off key based authentication',
    ],
    answer: words(
      'Set disableLocalAuth on the resource. From then on every call with a key answers 403 AuthenticationTypeDisabled, so move all callers to tokens first.',
    ),
    snippet: snippet(
      'Bash',
    )`az resource update --ids "${slot('resource id', undefined)}" --set properties.disableLocalAuth=true`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'enable-keys',
    question: 'How do I switch keys on again?',
    asked: ['enable local auth', 'how do I enable key based authentication again?', 'set disableLocalAuth to false'],
    answer: words(
      'Set disableLocalAuth to false, if no policy forbids it: a policy of your organisation may set it back. Going keyless is the lasting way.',
    ),
    snippet: snippet(
      'Bash',
    )`az resource update --ids "${slot('resource id', undefined)}" --set properties.disableLocalAuth=false`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'are-keys-off',
    question: 'How do I see whether keys are switched off?',
    asked: [
      'check if local auth is disabled',
      'is key authentication enabled on my resource?',
      'how do I know whether disableLocalAuth is set?',
    ],
    answer: words('Ask the resource: true means that keys are off.'),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account show --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --query properties.disableLocalAuth`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'who-reads-keys',
    question: 'Who can read the keys of a resource?',
    asked: [
      'which roles can list keys?',
      'who is able to see the api keys?',
      'listKeys permission',
      'can cognitive services user read the keys?',
    ],
    answer: prose`Whoever holds listKeys there: ${the('owner')}, ${the('contributor')}, ${the('cognitiveServicesContributor')}, ${the('foundryOwner')}, and also ${the('cognitiveServicesUser')} and ${the('foundryUser')}. ${the('openAiUser')} and ${the('reader')} cannot.`,
    sources: [SOURCES.foundryRbac],
  },
  {
    id: 'limit-keys',
    question: 'Can I limit who uses the keys?',
    asked: [
      'Is there a way to limit who uses the keys?',
      'do roles apply to calls with a key?',
      'restrict api keys to some users',
      'stop developers from using keys',
    ],
    answer: prose`No: a key goes past all roles, and whoever knows it may call. Switch keys off, or take away the roles that can read them (listKeys) and rotate. ${the('openAiUser')} calls models and cannot read keys.`,
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'rotate-keys',
    question: 'How do I rotate a key?',
    asked: [
      'regenerate azure openai key',
      'rotate keys without downtime',
      'my key leaked, what do I do?',
      'how do I renew the api key?',
    ],
    answer: words(
      'There are two: move all callers to key 2, renew key 1, then the other way round. A renewed key stops at once. If it leaked, renew it first and look at the callers later.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account keys regenerate --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --key-name key1`,
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'get-key',
    question: 'Where do I find the key and the endpoint?',
    asked: [
      'where is the api key in the portal?',
      'get azure openai key with cli',
      'where do I find the endpoint of my resource?',
    ],
    answer: words('In the portal: the resource, Resource Management, Keys and Endpoint. The command lists the keys.'),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account keys list --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}"`,
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'key-or-entra',
    question: 'Which is better, a key or Microsoft Entra ID?',
    asked: [
      'api key vs entra id',
      'why should I go keyless?',
      'advantages of managed identity over keys',
      'difference between key and token authentication',
    ],
    answer: words(
      'Entra ID for everything that stays: each caller has its own identity and role, nothing secret is stored, and it can be taken away for one caller. A key is quick for a first try, is the same for everybody, and goes past all roles.',
    ),
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'openai-com-key',
    question: 'Can I use a key of openai.com with Azure OpenAI?',
    asked: ['openai api key for azure', 'is the azure openai key the same as an openai key?', 'use sk- key on azure'],
    answer: words(
      'No. A key of openai.com works at api.openai.com only, and a key of your Azure resource works at that resource only. Key and address must belong together.',
    ),
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'speech-token-form',
    question: 'How does the Speech SDK take a token?',
    asked: ['speech sdk entra id aad# token', 'authorization token for speech service', 'speech with managed identity'],
    answer: words(
      'As aad#<resource id>#<token>, with the custom host or the region of the resource. Newer SDKs take a TokenCredential together with the endpoint. A plain token is refused.',
    ),
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'translator-token',
    question: 'How does Translator take a token?',
    asked: [
      'translator with managed identity',
      'translator entra id headers',
      'Ocp-Apim-ResourceId region header translator',
    ],
    answer: words(
      'On the global host send the token with the headers Ocp-Apim-ResourceId (the resource id) and Ocp-Apim-Subscription-Region. On the resource’s own host (/translator/text/v3.0) the token alone is enough.',
    ),
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'block-keys-everywhere',
    question: 'How do I forbid keys for all resources of a subscription?',
    asked: [
      'block api keys for the whole subscription',
      'azure policy to disable local auth',
      'enforce entra id only for cognitive services',
      'policy disableLocalAuth',
    ],
    answer: words(
      'Assign the built-in policy "Azure AI Services resources should have key access disabled (disable local authentication)" at the subscription or management group, with the effect Deny or Modify. Existing resources need a remediation task, or the command for each.',
    ),
    snippet: snippet(
      'Bash',
    )`az resource update --ids "${slot('resource id', undefined)}" --set properties.disableLocalAuth=true`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'key-or-role',
    question: 'Does a caller with a key need a role?',
    asked: [
      'is the api key enough or do I need a role as well',
      'do I need a role if I use the key',
      'does the key bypass rbac',
    ],
    answer: words(
      'No. A key goes past all roles: whoever holds it may call everything on the resource. A role counts only for calls with a token. Where keys are switched off, only roles count.',
    ),
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'rotate-without-downtime',
    question: 'Can I rotate keys without downtime?',
    asked: ['rotate keys without downtime', 'two keys rotation', 'key1 and key2 which one do I regenerate'],
    answer: words(
      'Yes: there are two keys. Move all programs to key 2, regenerate key 1, move back, regenerate key 2. A program that keeps an old key gets 401 at once.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account keys regenerate --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --key-name key1`,
    sources: [SOURCES.foundryEntra],
  },
];
