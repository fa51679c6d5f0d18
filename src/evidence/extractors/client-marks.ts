import type { ClientId, Language } from '../types';

/** What proves a library: an import, a path of an installed package, a class name in a stack trace. */
export interface Mark {
  readonly id: ClientId;
  readonly language?: Language;
  readonly pattern: RegExp;
}

const mark = (id: ClientId, language: Language | undefined, pattern: RegExp): Mark =>
  language === undefined ? { id, pattern } : { id, language, pattern };

/** Path of an installed Python package. Separators may be escaped, or have become line breaks. */
const installed = (path: string): RegExp => new RegExp(String.raw`(?:site|dist)-packages[\\/\n]${path}[\\/\n.]`);
const node = (path: string): RegExp =>
  new RegExp(String.raw`(?:node_modules[\\/]${path}[\\/@]|(?:from|require\()\s?["']${path}["'/])`);

/** Clients of the AI service itself. Of two that are proven, the one higher up leads. */
export const CLIENTS: readonly Mark[] = [
  mark('azure-ai-inference', 'python', installed('azure[\\\\/\\n]ai[\\\\/\\n]inference')),
  mark('azure-ai-inference', 'python', /\bazure\.ai\.inference\b/),
  mark('@azure-rest/ai-inference', 'javascript', /@azure-rest[\\/+]ai-inference\b/),
  mark('Azure.AI.Inference', 'csharp', /\bAzure\.AI\.Inference\b/),
  mark('com.azure.ai.inference', 'java', /\bcom\.azure\.ai\.inference\b/),
  mark('azure-ai-agents', 'python', installed('azure[\\\\/\\n]ai[\\\\/\\n]agents')),
  mark('azure-ai-agents', 'python', /\bazure\.ai\.agents\b/),
  mark('azure-ai-projects', 'python', installed('azure[\\\\/\\n]ai[\\\\/\\n]projects')),
  mark('azure-ai-projects', 'python', /\bazure\.ai\.projects\b/),
  mark('@azure/ai-agents', 'javascript', /@azure[\\/+]ai-agents\b/),
  mark('@azure/ai-projects', 'javascript', /@azure[\\/+]ai-projects\b/),
  mark('Azure.AI.Agents.Persistent', 'csharp', /\bAzure\.AI\.Agents\.Persistent\b/),
  mark('Azure.AI.Projects', 'csharp', /\bAzure\.AI\.Projects\b/),
  mark('com.azure.ai.projects', 'java', /\bcom\.azure\.ai\.(?:projects|agents)\b/),
  mark('Azure.AI.OpenAI', 'csharp', /\bAzure\.AI\.OpenAI\b/),
  mark('com.azure.ai.openai', 'java', /\bcom\.azure\.ai\.openai\b/),
  mark('@azure/openai', 'javascript', /@azure[\\/+]openai\b/),
  mark('com.openai', 'java', /\bcom\.openai\.(?:client|core|models|errors|azure)\b/),
  mark('openai-go', 'go', /\bgithub\.com\/openai\/openai-go\b/),
  mark('go-openai', 'go', /\b(?:github\.com\/)?sashabaranov\/go-openai\b/),
  mark('azopenai', 'go', /\bazopenai\b/),
  mark(
    'OpenAI',
    'csharp',
    /\bat OpenAI\.(?:Chat|Embeddings|Images|Responses|Audio|Files|Assistants|ClientPipelineExtensions)\b/,
  ),
  mark('openai', 'javascript', node('openai')),
  mark('openai', 'javascript', /\bat (?:async )?(?:Azure)?OpenAI\.(?:make\w{1,20}|request|post|get)\b/),
  mark('openai', 'python', installed('openai')),
  mark('openai', 'python', /(?<![\w./-])openai\.(?:error\.)?[A-Z][A-Za-z]{2,40}(?:Error|Exception|InV1)\b/),
  mark('openai', 'python', /\bAPIRemovedInV1\b/),
  mark('openai', 'python', /\b(?:from openai(?:\.[\w.]{1,40})? import|import openai\b)/),
  mark('openai', 'python', /\b(?:module|from|package) [`'"]openai[`'"]/),
  mark(
    'openai',
    'python',
    /(?<![\w./-])[`'"]?openai[`'"]?(?:\.ChatCompletion|\.Completion|\.Embedding| has no [`'"]?\w{1,40})\b/,
  ),
  mark(
    'openai',
    'python',
    /\b(?:Async)?AzureOpenAI\(\s{0,8}\n?\s{0,8}(?:azure_endpoint|api_key|api_version|base_url|azure_deployment|azure_ad_token|engine|model)/,
  ),
  mark('openai', 'python', /\b(?:Async)?OpenAI\(\s{0,8}(?:api_key|base_url|api_base)\s?=/),
  mark('openai', 'javascript', /\bnew (?:Azure)?OpenAI\(/),
  mark('anthropic', 'python', installed('anthropic')),
  mark('anthropic', 'python', /(?<![\w./-])anthropic\.[A-Z][A-Za-z]{2,40}Error\b/),
  mark('anthropic', 'javascript', /@anthropic-ai\/[\w-]{2,40}/),
];

/** Libraries on top of a client. */
export const FRAMEWORKS: readonly Mark[] = [
  mark('litellm', 'python', /(?:[\\/]litellm[\\/]|\blitellm\.[A-Za-z])/),
  mark('promptflow', 'python', /(?:\bpf flow \b|[\\/]promptflow[\\/]|\bpromptflow\.[a-z])/),
  mark('semantic-kernel', 'csharp', /\bMicrosoft\.SemanticKernel\b/),
  mark('semantic-kernel', 'python', /\bsemantic_kernel[.\\/]/),
  mark('langchain', 'javascript', /@langchain[\\/]|js\.langchain\.com|\blc_error_code\b/),
  mark('langchain', 'python', /[\\/]langchain(?:_\w{2,20})?[\\/]|\blangchain(?:_\w{2,20})?\.[a-z]|\bAzureChatOpenAI\(/),
  mark('llama-index', 'python', /[\\/]llama_index[\\/]|\bllama_index\.[a-z]/),
  mark('spring-ai', 'java', /\borg\.springframework\.ai\b/),
];

/** Packages whose versions are read, by the names under which they are installed. */
export const PACKAGES: ReadonlyMap<string, Mark> = new Map(
  (
    [
      ['openai', 'openai', undefined],
      ['azure-ai-inference', 'azure-ai-inference', 'python'],
      ['azure-ai-projects', 'azure-ai-projects', 'python'],
      ['azure-ai-agents', 'azure-ai-agents', 'python'],
      ['@azure-rest/ai-inference', '@azure-rest/ai-inference', 'javascript'],
      ['@azure/openai', '@azure/openai', 'javascript'],
      ['@azure/ai-projects', '@azure/ai-projects', 'javascript'],
      ['@azure/ai-agents', '@azure/ai-agents', 'javascript'],
      ['azure.ai.openai', 'Azure.AI.OpenAI', 'csharp'],
      ['azure.ai.inference', 'Azure.AI.Inference', 'csharp'],
      ['azure.ai.projects', 'Azure.AI.Projects', 'csharp'],
      ['azure.ai.agents.persistent', 'Azure.AI.Agents.Persistent', 'csharp'],
      ['azure-ai-openai', 'com.azure.ai.openai', 'java'],
      ['github.com/openai/openai-go', 'openai-go', 'go'],
      ['azopenai', 'azopenai', 'go'],
      ['anthropic', 'anthropic', undefined],
      ['azure-identity', 'azure-identity', 'python'],
      ['@azure/identity', '@azure/identity', 'javascript'],
      ['azure.identity', 'Azure.Identity', 'csharp'],
    ] as const
  ).map(([name, id, language]) => [name, mark(id, language, /(?:)/)]),
);
