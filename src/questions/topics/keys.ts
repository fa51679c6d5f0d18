import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

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
      'can I keep on using the key until we migrate?',
      'use a key for now',
      'darf ich vorerst weiter mit Schlüssel arbeiten?',
      '当面キーを使い続けられますか',
      '¿puedo seguir usando la clave?',
      'puis-je continuer avec une clé ?',
      'posso continuar com a chave?',
      '还能继续用密钥吗',
    ],
    answer: words(
      'Yes, you can go on using a key, also until you have moved to tokens, as long as keys are not switched off on the resource (disableLocalAuth). Send it in the header api-key, or as api_key of the client. Foundry projects and agents take tokens only.',
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
      'switch off key auth completely',
      'Schlüssel-Authentifizierung ausschalten',
      'キー認証を無効にする方法',
      '¿cómo desactivo las claves?',
      'comment désactiver les clés ?',
      'como desativo as chaves?',
      '怎么禁用密钥',
      'disable keys in bicep or terraform, which property?',
    ],
    answer: words(
      'Set disableLocalAuth to true on the resource (in Terraform: local_auth_enabled = false). From then on calls with a key are refused (403 AuthenticationTypeDisabled), mostly within minutes and at times after hours, so move all callers to tokens first. It takes a role that changes the resource, and holds for all callers.',
    ),
    snippet: snippet(
      'Bash',
    )`az resource update --ids "${slot('resource id', undefined)}" --set properties.disableLocalAuth=true`,
    sources: [PAGES.localAuth, SOURCES.foundryEntra],
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
      'sind Schlüssel abgeschaltet?',
      'キー認証が無効か確認する',
      '怎么知道密钥认证是否已关闭',
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
      'who is allowed to see the access keys?',
      'wer darf die Schlüssel sehen?',
      'キーを見られるのは誰ですか',
      '¿quién puede ver las claves?',
      'qui peut voir les clés ?',
      'can somebody with Reader see the keys?',
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
      'prevent developers from reading the keys',
      'verhindern, dass Entwickler die Schlüssel auslesen',
    ],
    answer: prose`No: a key goes past all roles, and whoever knows it may call. Switch keys off, or take away the roles that can read them (listKeys) and rotate. ${the('openAiUser')} calls models and cannot read keys.`,
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'rotate-keys',
    question: 'How do I rotate keys without downtime?',
    asked: [
      'regenerate azure openai key',
      'how do I renew the api key?',
      'can I rotate keys without downtime?',
      'two keys rotation',
      'key1 and key2, which one do I regenerate?',
      'Schlüssel ohne Ausfall erneuern',
      'キーをローテーションする方法',
      '¿cómo roto las claves sin parar la aplicación?',
      'renouveler la clé sans interruption',
      'como troco a chave sem parar?',
      '如何轮换密钥',
    ],
    answer: words(
      'With the second key: move all programs to key 2, regenerate key 1, move back, regenerate key 2. A program that keeps an old key gets 401. With tokens there is nothing to rotate.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account keys regenerate --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --key-name key1`,
    sources: [SOURCES.foundryAuth],
  },
  {
    id: 'key-leaked',
    question: 'Our key leaked. What do we do?',
    asked: [
      'my key leaked, what do I do?',
      'somebody committed the api key to git',
      'key was published by mistake',
      'Schlüssel ist öffentlich geworden, was nun?',
      'キーが漏れました、どうすればいいですか',
      'se filtró la clave, ¿qué hago?',
      'la clé a fuité, que faire ?',
      'a chave vazou, o que faço?',
      '密钥泄露了怎么办',
      'how would I notice that somebody misuses our key?',
    ],
    answer: words(
      'Regenerate it at once, and look at the callers later: whoever has it can call everything on the resource. If you do not know which of the two it was, regenerate both. Then look at the metrics for strange calls, and go keyless so that it cannot happen again.',
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
      'is a key or entra id safer?',
      'Schlüssel oder Entra ID, was ist sicherer?',
      'キーと Entra ID はどちらが安全ですか',
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
      'stop people from creating resources with keys',
      'Schlüssel per Policy verbieten',
    ],
    answer: words(
      'Assign the built-in policy "Foundry Tools resources should have key access disabled (disable local authentication)" at the subscription or management group, with the effect Deny: resources with keys can then not be made. Existing ones need the command for each, or a remediation task. Older tenants show the policy under "Azure AI Services".',
    ),
    snippet: snippet(
      'Bash',
    )`az resource update --ids "${slot('resource id', undefined)}" --set properties.disableLocalAuth=true`,
    sources: [PAGES.localAuth],
  },
  {
    id: 'key-or-role',
    question: 'Does a caller with a key need a role?',
    asked: [
      'is the api key enough or do I need a role as well',
      'do I need a role if I use the key',
      'does the key bypass rbac',
      'does the role count when I call with the key?',
    ],
    answer: words(
      'No. A key goes past all roles: whoever holds it may call everything on the resource. A role counts only for calls with a token. Where keys are switched off, only roles count.',
    ),
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'policy-on-keys',
    question: 'A policy wants keys off. What happens to my app?',
    asked: [
      'policy says local authentication should be disabled, what does it do to my app?',
      'azure policy disabled local auth, my app stops?',
      'what does the effect audit or deny mean for keys',
      'what breaks when keys are switched off?',
      'does disabling keys break the playground?',
      'Richtlinie schaltet Schlüssel ab, was passiert mit meiner App?',
      'ポリシーでキーが無効になるとアプリはどうなりますか',
      '¿qué pasa con mi app si la política desactiva las claves?',
    ],
    answer: prose`Calls with a key stop with 401 or 403 as soon as keys are off; calls with a token go on. A policy with the effect Audit only reports, Deny stops new resources with keys, Modify switches them off. The portal's playground then uses your own sign-in, which needs ${the('openAiUser')} or ${the('foundryUser')}, and connections that hold a key must change to Microsoft Entra ID.`,
    sources: [PAGES.localAuth, SOURCES.foundryAuth],
  },
  {
    id: 'key-vault',
    question: 'Should I keep the key in Key Vault, and how is it read?',
    asked: [
      'store the openai key in key vault',
      'key vault reference for the api key',
      'app reads the key from key vault, which role?',
      'where do I store the api key safely?',
      'Schlüssel in Key Vault ablegen',
      'キーを Key Vault に保存するべきですか',
      '¿guardo la clave en Key Vault?',
      'stocker la clé dans Key Vault',
      '把密钥存到 Key Vault',
      'is it safe to have the key in app settings?',
      'key vault or managed identity, which first?',
      'key vault reference shows an error, which role?',
    ],
    answer: words(
      'Yes, if you must use a key: keep it as a secret, give the app’s managed identity Key Vault Secrets User on the vault, and read it with SecretClient or as an app setting that refers to it. But an app with a managed identity needs no key at all: give that identity the role on the model instead.',
    ),
    snippet: snippet(
      'Bash',
    )`az webapp config appsettings set --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --settings "AZURE_OPENAI_API_KEY=@Microsoft.KeyVault(SecretUri=${slot('secret identifier', undefined)})"`,
    sources: [PAGES.switchEndpoints, PAGES.keyVaultReferences],
  },
  {
    id: 'tool-takes-only-a-key',
    question: 'Our tool takes only a key, and keys are off. What now?',
    asked: [
      'tool has only an api key field but keys are disabled',
      'no entra id support in the software, keys forbidden by policy',
      'low code tool without token support',
      'application cannot send a bearer token',
      'Programm kann nur API-Key, Schlüssel sind aber abgeschaltet',
      'キーしか使えないツールでキーが無効',
      'la herramienta solo acepta clave y están desactivadas',
    ],
    answer: prose`Put a gateway in between: API Management (or a LiteLLM proxy) takes a key of its own from the tool, and calls the model with its managed identity, which holds ${the('openAiUser')}. A tool that sends the key as Authorization: Bearer also takes a token in that field, for about an hour. Or ask whoever owns the policy for an exemption.`,
    sources: [SOURCES.foundryAuth, SOURCES.foundryErrors],
  },
  {
    id: 'containers-need-key',
    question: 'Do the containers of Speech and other services need a key?',
    asked: [
      'speech container billing key',
      'document intelligence container without a key',
      'docker image of azure ai services, ApiKey and Billing',
      'disconnected container authentication',
    ],
    answer: words(
      'Yes: they start with Billing (the endpoint of the resource) and ApiKey, and report usage with it; a token does not do. So keys must stay on for that resource: give the containers one of their own.',
    ),
    sources: [
      {
        title: 'Install and run Foundry Tools containers',
        url: 'https://learn.microsoft.com/azure/ai-services/cognitive-services-container-support',
        read: '2026-11-30',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'key-expiry',
    question: 'Does a key expire, and can I set an end date?',
    asked: [
      'expiration date of an api key',
      'can a key end by itself?',
      'until when is a key valid?',
      'does rotating keys touch tokens?',
      'läuft ein Schlüssel ab?',
      'キーに有効期限はありますか',
      '¿caducan las claves?',
    ],
    answer: words(
      'No: a key works until it is regenerated, or keys are switched off; an end date cannot be set. Tokens end by themselves after about an hour, and are not touched when a key is regenerated.',
    ),
    sources: [SOURCES.foundryAuth],
  },
];
