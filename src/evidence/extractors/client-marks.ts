import { cue, type Cue } from '../finding';
import type { ClientId, Language } from '../types';

/**
 * What proves a library: an import, a path of an installed package, a class name in a stack trace. `cue`: letters
 * (lower case) without which the pattern cannot match.
 */
export interface Mark {
  readonly id: ClientId;
  /** None where it is written in a language that no advice is given for. */
  readonly language?: Language;
  readonly cue: Cue;
  readonly pattern: RegExp;
}

const mark = (id: ClientId, language: Language | undefined, letters: string, pattern: RegExp): Mark => ({
  id,
  ...(language && { language }),
  cue: cue(letters),
  pattern,
});

/** Path of an installed Python package. */
const installed = (path: string): RegExp => new RegExp(String.raw`(?:site|dist)-packages[\\/]${path}[\\/]`);
/** Said before a package that is asked about, or set against the one in use. */
const SET_AGAINST = String.raw`\b(?:or|not|(?:[Mm]igra\w{2,8}|[Mm]ove[ds]?|[Mm]oving|[Ss]witch\w{0,3}|upgrad\w{1,3}|[Uu]mstieg|umgestiegen|[Ww]echsel\w{0,3}) (?:from|da|de|von|desde)|than|try|suggests?|recommends?|should (?:i|we) use|instead of|rather than|switch to|migrate to) ["'\`]?`;
const ASKED_ABOUT = String.raw`["'\`]? (?:the (?:right|correct|better)|needed|required|recommended|instead)`;
const azurePackage = (name: string): RegExp =>
  new RegExp(
    String.raw`(?:packages[\\/]azure[\\/]ai[\\/]${name}[\\/]|(?<!com\.)\bazure\.ai\.${name}\b|(?<![\w/@.-]|${SET_AGAINST})azure-ai-${name}(?!\w|-(?!\d)|${ASKED_ABOUT}))`,
  );

/** The client of one service, in the ways in which each language names it. */
const service = (python: string, csharp: string, java: string): readonly Mark[] => [
  mark(`azure-ai-${python}`, 'python', python, azurePackage(python)),
  mark(`Azure.AI.${csharp}`, 'csharp', `ai.${csharp.toLowerCase()}`, new RegExp(String.raw`\bAzure\.AI\.${csharp}\b`)),
  mark(`com.azure.ai.${java}`, 'java', 'com.azure.ai.', new RegExp(String.raw`\bcom\.azure\.ai\.${java}\b`)),
];

/** Clients of the other services. */
const OF_SERVICES: readonly Mark[] = [
  ...service('documentintelligence', 'DocumentIntelligence', 'documentintelligence'),
  ...service('formrecognizer', 'FormRecognizer', 'formrecognizer'),
  ...service('textanalytics', 'TextAnalytics', 'textanalytics'),
  ...service('contentsafety', 'ContentSafety', 'contentsafety'),
  ...service('contentunderstanding', 'ContentUnderstanding', 'contentunderstanding'),
  ...service('translation', 'Translation', 'translation'),
  ...service('evaluation', 'Evaluation', 'evaluation'),
  ...service('generative', 'Generative', 'generative'),
  mark('azure-ai-vision-imageanalysis', 'python', 'vision', /\bazure\.ai\.vision\b/),
  mark('azure-cognitiveservices-speech', 'python', 'speech', /\bazure[.-]cognitiveservices[.-]speech\b/),
  mark('Microsoft.CognitiveServices.Speech', 'csharp', 'speech', /\bMicrosoft\.CognitiveServices\.Speech\b/),
  mark(
    'com.microsoft.cognitiveservices.speech',
    'java',
    'com.microsoft.cog',
    /\bcom\.microsoft\.cognitiveservices\.speech\b/,
  ),
  mark(
    'microsoft-cognitiveservices-speech-sdk',
    'javascript',
    'speech-sdk',
    /\bmicrosoft-cognitiveservices-speech-sdk\b/,
  ),
];

/** Clients of the AI service itself. Of two that are proven, the one higher up leads. */
export const CLIENTS: readonly Mark[] = [
  mark('azure-ai-inference', 'python', 'inference', azurePackage('inference')),
  mark('@azure-rest/ai-inference', 'javascript', 'inference', /@azure-rest[\\/+]ai-inference\b/),
  mark('Azure.AI.Inference', 'csharp', 'inference', /\bAzure\.AI\.Inference\b/),
  mark('com.azure.ai.inference', 'java', 'inference', /\bcom\.azure\.ai\.inference\b/),
  mark('azure-ai-agents', 'python', 'agents', azurePackage('agents')),
  mark('@azure/ai-agents', 'javascript', 'agents', /@azure[\\/+]ai-agents\b/),
  mark('Azure.AI.Agents.Persistent', 'csharp', 'agents', /\bAzure\.AI\.Agents\.Persistent\b/),
  mark('azure-ai-projects', 'python', 'projects', azurePackage('projects')),
  mark('@azure/ai-projects', 'javascript', 'allowpreview', /\ballowPreview\b/),
  mark('@azure/ai-projects', 'javascript', 'projects', /@azure[\\/+]ai-projects\b/),
  mark('Azure.AI.Projects', 'csharp', 'projects', /\bAzure\.AI\.Projects\b/),
  mark('com.azure.ai.projects', 'java', 'com.azure.ai', /\bcom\.azure\.ai\.(?:projects|agents)\b/),
  mark('Azure.AI.OpenAI', 'csharp', 'azure.ai.openai', /\bAzure\.AI\.OpenAI\b/),
  mark('com.azure.ai.openai', 'java', 'azure.ai.openai', /\bcom\.azure\.ai\.openai\b/),
  mark('@azure/openai', 'javascript', '@azure', /@azure[\\/+]openai\b/),
  mark('com.openai', 'java', 'com.openai', /\bcom\.openai\.(?:client|core|models|errors|azure)\b/),
  mark('openai-go', 'go', 'azure.with', /\bazure\.With(?:Endpoint|TokenCredential|APIKey)\b/),
  mark('openai-go', 'go', 'option.with', /\boption\.With(?:APIKey|AdminAPIKey|BaseURL)\b/),
  mark('openai-go', 'go', 'openai-go', /\bgithub\.com\/openai\/openai-go\b/),
  mark('go-openai', 'go', 'go-openai', /\bsashabaranov\/go-openai\b/),
  mark('go-openai', 'go', 'defaultazureconfig', /\bopenai\.DefaultAzureConfig\(/),
  mark('azopenai', 'go', 'azopenai', /\bazopenai\b/),
  mark(
    'OpenAI',
    'csharp',
    'at openai.',
    /\bat OpenAI\.(?:Chat|Embeddings|Images|Responses|Audio|Files|Assistants|ClientPipelineExtensions)\b/,
  ),
  mark(
    'openai',
    'javascript',
    'openai',
    /node_modules[\\/]openai[\\/@]|\bfrom ["']openai["'/](?! \()|\brequire\(["']openai["'/]/,
  ),
  mark('openai', 'javascript', 'openai.', /\bat (?:async )?(?:Azure)?OpenAI\.(?:make\w{1,20}|request|post|get)\b/),
  mark('openai', 'javascript', 'new ', /\bnew (?:Azure)?OpenAI\(|\bat new (?:Azure)?OpenAI\b/),
  mark('openai', 'javascript', 'please pass an', /\bPlease pass an `apiKey`/),
  mark('openai', 'python', 'please pass an', /\bPlease pass an `api_key`/),
  mark('openai', 'python', 'openai', installed('openai')),
  mark('openai', 'python', 'openai.', /(?<![\w./-])openai\.(?:error\.)?[A-Z][A-Za-z]{2,40}(?:Error|Exception|InV1)\b/),
  mark(
    'openai',
    'python',
    'openai',
    /(?<![\w.-])openai(?:\.(?:_base_client|_exceptions)\b|[\\/](?:_base_client|api_requestor)\b)/,
  ),
  mark('openai', 'python', 'apiremovedinv1', /\bAPIRemovedInV1\b/),
  mark('openai', 'python', 'import', /\b(?:from openai(?:\.[\w.]{1,40})? import|import openai\b)/),
  mark('openai', 'python', 'openai', /\b(?:module|from|package|named) [`'"]openai(?:\.[\w.]{1,60})?[`'"]/),
  mark(
    'openai',
    'python',
    'openai',
    /(?<![\w./-])[`'"]?openai[`'"]?(?:\.ChatCompletion|\.Completion|\.Embedding| has no [`'"]?\w{1,40})\b/,
  ),
  mark(
    'openai',
    'python',
    'openai(',
    /\b(?:Async)?(?:AzureOpenAI\(\s{0,16}(?:azure_endpoint|api_key|api_version|base_url|azure_deployment|azure_ad_token|engine|model)|OpenAI\(\s{0,16}(?:api_key|base_url|api_base)\s?=)/,
  ),
  mark(
    'anthropic',
    'python',
    'anthropic',
    /packages[\\/]anthropic[\\/]|(?<![\w./-])anthropic\.[A-Z][A-Za-z]{2,40}Error\b/,
  ),
  mark('anthropic', 'javascript', '@anthropic-ai', /@anthropic-ai\/[\w-]{2,40}/),
  mark('openai-php', undefined, 'openai-php', /[\\/]openai-php[\\/](?:client|laravel|azure)\b/),
  mark('ruby-openai', undefined, 'ruby-openai', /\bruby-openai\b/),
  mark('@ai-sdk/azure', 'javascript', '@ai-sdk', /@ai-sdk[\\/+]azure\b/),
  mark('@ai-sdk/openai', 'javascript', '@ai-sdk', /@ai-sdk[\\/+]openai\b(?!-)/),
  mark('@ai-sdk/provider-utils', 'javascript', '@ai-sdk', /@ai-sdk[\\/+]provider-utils\b/),
  ...OF_SERVICES,
];

/** Libraries that only get tokens. */
export const IDENTITY: readonly Mark[] = [
  mark('@azure/identity', 'javascript', 'identity', /node_modules[\\/]@azure[\\/+]identity\b/),
  mark(
    'azure-identity',
    'python',
    'identity',
    /packages[\\/]azure[\\/]identity[\\/]|(?<!com\.)\bazure\.identity\.(?:_exceptions\b|(?:aio\.)?[A-Z]\w{3,60})/,
  ),
  mark('Azure.Identity', 'csharp', 'azure.identity.', /\bAzure\.Identity\.[A-Z]/),
  mark('com.azure.identity', 'java', 'com.azure.identity', /\bcom\.azure\.identity\b/),
  mark('azidentity', 'go', 'azidentity', /\bazidentity\b/),
];

/** Libraries on top of a client. */
export const FRAMEWORKS: readonly Mark[] = [
  mark('litellm', 'python', 'litellm', /[\\/]litellm[\\/]|\blitellm\.[A-Za-z]/),
  mark('promptflow', 'python', 'flow', /\bpf flow \b|[\\/]promptflow[\\/]|\bpromptflow\.[a-z]/),
  mark('semantic-kernel', 'csharp', 'semantickernel', /\bMicrosoft\.SemanticKernel\b/),
  mark('semantic-kernel', 'python', 'semantic_kernel', /\bsemantic_kernel[.\\/]/),
  mark('semantic-kernel', 'csharp', 'addazureopenai', /\bAddAzureOpenAI(?:Chat|Text)\w{2,30}\(/),
  mark('semantic-kernel', 'python', 'azurechatcompletion(', /\bAzureChatCompletion\(/),
  mark('langchain', 'javascript', 'chain', /@langchain[\\/]|js\.langchain\.com/),
  mark('langchain', 'javascript', 'lc_error_code', /\blc_error_code\b/),
  mark('langchain-azure-ai', 'python', 'langchain_azure_ai', /\blangchain_azure_ai[.\\/]/),
  mark(
    'langchain',
    'python',
    'chain',
    /[\\/]langchain(?:_(?!azure_ai)\w{2,20})?[\\/]|\blangchain(?:_(?!azure_ai)\w{2,20})?\.[a-z]|\bfrom langchain(?:_(?!azure_ai)\w{2,20})? import\b/,
  ),
  mark('langchain', 'python', 'azurechatopenai(', /\bAzureChatOpenAI\(/),
  mark('llama-index', 'python', 'llama_index', /[\\/]llama_index[\\/]|\bllama_index\.[a-z]/),
  mark('agent-framework', 'python', 'agent_framework', /\bagent_framework\.[a-z]|[\\/]agent_framework[\\/]/),
  mark('agent-framework', 'csharp', 'microsoft.agents', /\bMicrosoft\.Agents\.AI\b/),
  mark('autogen', 'python', 'azureopenaichatcompletionclient(', /\bAzureOpenAIChatCompletionClient\(/),
  mark('autogen', 'python', 'autogen', /\bautogen_\w{2,20}\.[a-z]|[\\/]autogen_\w{2,20}[\\/]/),
  mark('crewai', 'python', 'crewai', /[\\/]crewai[\\/]|\bcrewai\.[a-z]/),
  mark('langchain4j', 'java', 'langchain4j', /\bdev\.langchain4j\b/),
  mark('spring-ai', 'java', 'springframework', /\borg\.springframework\.ai\b/),
];
