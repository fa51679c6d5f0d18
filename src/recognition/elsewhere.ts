import type { Evidence } from '../evidence';
import { isAzureAi } from '../services';

/** What API Management says of its own keys and quotas, whatever API stands behind it. */
const OF_GATEWAY =
  /\bmissing subscription key|\binvalid subscription key\b(?! or wrong)|AzureApiManagementKey|Ocp-Apim-Subscription-Key|\.azure-api\.net\b|\bOut of call volume quota\b|\bRate limit is exceeded\. Try again in\b/i;

/** What Azure AI says of a key of its own, which the header of API Management may carry as well. */
const OF_OUR_KEYS = /\binvalid subscription key or wrong API endpoint\b/i;

/** A path that was called, where no address is shown; the id of a resource is none. */
const CALLED =
  /\bhttps?:\/\/[^\s"'<>]{4}|(?:^|[\s"'`(])\/(?!subscriptions\/)[a-z][\w-]{1,40}(?:\/[\w{}.-]{1,60}){1,8}/im;

/** A word of what a model does, of a service of Azure AI, or of a program that talks: in a sentence, a host or a path. */
const OF_AI =
  /(?<![a-z])(?:(?:a|gen|azure|open)?ai|a?oai|ki|ia|ml|llms?|gpts?|openai|models?|modell\w{0,2}|modelos?|modèles?|chat\w{0,12}|copilots?|agents?|assistants?|bots?|rag|embeddings?|completions?|infer\w{2,6}|speech|voices?|transcri\w{2,8}|translat\w{1,6}|vision|languages?|cognitive\w{0,9}|foundry|prompts?|tokens? per|claude|llama|mistral|whisper|deployments?|document ?intelligence|form ?recognizer|content ?safety|langchain|litellm|semantic ?kernel)(?![a-z])|openai|模型|モデル|모델|语音|翻译|音声|翻訳/i;

/** Looked at in a long text. */
const MOST = 4_000;

/**
 * API Management refused a call of an API that has nothing to do with models: its own words are the same for all that
 * stand behind it. Without an address or a path nobody knows what was called, so that it may be ours.
 */
export function isGatewayOfOthers(text: string, { endpoints, services }: Evidence): boolean {
  const beginning = text.slice(0, MOST);
  return (
    OF_GATEWAY.test(beginning) &&
    !OF_OUR_KEYS.test(beginning) &&
    services.length === 0 &&
    !endpoints.some(({ value: { shape } }) => isAzureAi(shape)) &&
    CALLED.test(beginning) &&
    !OF_AI.test(beginning)
  );
}

/** Infrastructure that is declared, or planned: blocks of Terraform, Bicep and templates, a plan of changes. */
const DECLARED =
  /^[ \t+~-]{0,12}(?:resource|data|module|variable|output|provider) "[\w./-]{1,80}"(?: "[\w-]{1,80}")? \{|^\s{0,12}resource \w{1,60} '[\w./]{3,120}@\d{4}-\d\d-\d\d[\w-]{0,12}' ?(?:existing )?=|^\s{0,12}module \w{1,60} '[^'\n]{3,200}' ?=|"type"\s{0,3}:\s{0,3}"Microsoft\.[\w./]{3,100}",?\s{0,40}"apiVersion"|^\s{0,4}# [\w.[\]"-]{3,160} (?:will|must) be |^Plan: \d{1,5} to add\b/m;

/** Whether a text declares what shall be, and nothing of what went wrong. */
export const declares = (text: string): boolean => DECLARED.test(text.slice(0, MOST));
