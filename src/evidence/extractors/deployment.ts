import { wentWell } from '../contrast';
import { allCaptures, cued, toFinding, type Capture, type Cued } from '../finding';
import { PROVIDER_PREFIXES } from '../providers';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';
import { entered, seenInPortal, told, type Noun } from './told-names';

const QUOTE = `["'\`]`;
const NAME = String.raw`(?<v>[A-Za-z0-9][\w.-]{0,63})`;
const pattern = (source: string): RegExp => new RegExp(source, 'gi');
/** `name="value"` in code, JSON and reprs. */
const literal = (name: string): RegExp =>
  pattern(String.raw`${name}${QUOTE}?\s{0,3}(?:[:=]|=>)\s{0,3}${QUOTE}${NAME}${QUOTE}`);

/** A name that no word of a sentence is: it holds a digit, a dash or an underscore. */
const ODD_NAME = String.raw`(?<v>[A-Za-z][A-Za-z.]{0,40}[-_\d][\w.-]{0,40})`;
/** What people call a deployment, in the languages that we read. */
const NOUNS: readonly Noun[] = [
  { letters: 'deployment', words: 'deployment' },
  { letters: 'bereitstellung', words: 'bereitstellung|bereitstellungs ?name' },
  { letters: 'ploiement', words: 'd[ée]ploiement' },
  { letters: 'despliegue', words: 'despliegue' },
  { letters: 'implementaci', words: 'implementación' },
  { letters: 'implanta', words: 'implantação' },
  { letters: 'distribuzione', words: 'distribuzione' },
  { letters: 'развертывани', words: 'развертывани[ея]' },
  { letters: 'развёртывани', words: 'развёртывани[ея]' },
  { letters: 'деплой', words: 'деплой' },
  { letters: '배포', words: '배포' },
  { letters: '部署', words: '部署' },
  { letters: 'デプロイ', words: 'デプロイ(?:メント)?' },
];
const DEPLOYED_AS = String.raw`\b(?:deployed|bereitgestellt|déployé) (?:it |them )?(?:as|under|under the name|als|sous) `;
/** Words before "deployment" that say of which kind it is: `the gpt-4o deployment`, `a data-zone deployment`. */
const OF_A_KIND =
  '(?!(?:gpt-|o\\d-|text-|claude|llama|mistral|phi-|azure|openai|global|data|pay|re-|pre|self|multi|cross|zero|blue|one-|per-|new-|v\\d|\\w{1,12}-based))';
const TOLD_OTHERWISE = [
  ...cued('', pattern(String.raw`${DEPLOYED_AS}["'“„\`]${NAME}["'”\`]`), pattern(`${DEPLOYED_AS}${ODD_NAME}`)),
  ...cued(' deployment', pattern(String.raw`["'“\`]${NAME}["'”\`] deployment\b`)),
  ...cued(
    ' deployment',
    pattern(
      String.raw`\b(?:the|our|my|for|of) ${OF_A_KIND}(?<v>[A-Za-z][A-Za-z0-9]{1,30}(?:-[A-Za-z0-9]{1,30}){1,5}) deployment\b`,
    ),
  ),
];
const SAID: readonly Cued[] = [
  ...told(NOUNS, ODD_NAME),
  ...entered(NOUNS.filter(({ letters }) => letters === 'deployment')),
  ...cued('deployment', pattern(String.raw`\bdeployment (?:called|named) ${QUOTE}${NAME}${QUOTE}`)),
  ...TOLD_OTHERWISE,
];

const SEEN: readonly Cued[] = seenInPortal(NOUNS, ODD_NAME);

const DEPLOYMENT = [
  ...cued(
    '/openai/deployments/',
    pattern(String.raw`(?<!accounts)\/openai\/deployments\/${NAME}(?=[/?"'${'`'}\s),;\]]|$)`),
  ),
  ...cued(
    'deployment',
    literal(String.raw`deployment(?:[-_ ]?(?:name|id))?`),
    /(?<=\b[A-Z_]{0,40})DEPLOYMENT(?:_NAME|_ID)?\s{0,2}[=:]\s{0,2}["']?(?<v>[A-Za-z0-9][\w.-]{0,63})(?=["'\s]|$)/g,
    pattern(String.raw`(?<!template |replace )\bdeployment(?: name| id)?\s{1,3}${QUOTE}${NAME}${QUOTE}`),
  ),
  ...cued('/deployments/', pattern(String.raw`\/api\/deployments\/${NAME}(?=[/?"'${'`'}\s),;\]]|$)`)),
  ...cued(
    'accounts/',
    pattern(String.raw`\/accounts\/(?!OpenAI\/)[\w.-]{2,64}\/deployments\/${NAME}(?=[/?"'${'`'}\s),;\]]|$)`),
  ),
  ...cued('deployment=', /(?<=[?&])deployment=(?<v>[A-Za-z0-9][\w.-]{0,63})/gi),
  ...cued('notfound for ', pattern(String.raw`\bDeploymentNotFound for ${QUOTE}?${NAME}`)),
  ...cued(
    'deployment ',
    pattern(
      String.raw`(?<!template |replace )\bdeployment ${QUOTE}?${NAME}${QUOTE}? (?:was )?(?:not found|does not exist|doesn't exist)`,
    ),
  ),
  ...cued('deployment-name=', pattern(String.raw`\bdeployment-name=${NAME}(?=[\s:,;]|$)`)),
  ...cued('azure(', /\bazure(?:\.\w{2,20})?\(["'](?<v>[\w.-]{1,64})["']\)/g),
  // LiteLLM: what follows the provider is the name of the deployment.
  ...cued(
    'azure/',
    /\bmodel(?:_name)?["']?\s{0,3}[:=]\s{0,3}["'`]?azure(?:_ai)?\/(?:responses\/|o_series\/|gpt5_series\/)?(?<v>[A-Za-z0-9][\w.-]{0,63})(?=["'`\s,)]|$)/gi,
  ),
  ...cued('--deployment', pattern(String.raw`--deployment(?:-name)?[ =]["']?${NAME}`)),
  ...cued('engine', literal(String.raw`\bengine`)),
  ...cued('deployid', literal(String.raw`\bdeployId`)),
  // Clients of .NET take the deployment as their first argument.
  ...cued(
    'client(',
    /\bGet(?:Chat|Embedding|Responses|OpenAIResponse|Image|Audio|Realtime)Client\(["'](?<v>[\w.-]{1,64})["']/g,
  ),
  ...cued(
    'addazureopenai',
    /\bAddAzureOpenAI\w{4,40}\(\s{0,20}(?:deploymentName: ?)?["'](?<v>[A-Za-z0-9][\w.-]{0,63})["']/g,
  ),
];
const MODEL = [
  ...cued(
    'model',
    literal(String.raw`\bmodel(?:_?(?:name|id))?`),
    /\b[Mm]odel(?: name)?: {1,2}["'`]?(?<v>[A-Za-z0-9][\w./-]{1,80})(?=["'`,]|\s{0,4}(?:\n|\(|$))/g,
  ),
  ...cued('unknown model', /\bUnknown model:? {0,2}["'`]?(?<v>[A-Za-z0-9][\w./-]{0,80})/gi),
  ...cued('the model', /\bthe model:? ["'`](?<v>[A-Za-z0-9][\w./-]{0,80})["'`]/gi),
  ...cued('specified model', /\bspecified model,? {0,2}["'`]?(?<v>[A-Za-z0-9][\w.-]{0,80})(?=[.,"'` ])/gi),
  ...cued(
    'model ',
    /\bmodel(?: is| was| called| named)? ["'`]?(?<v>(?:gpt|claude|text-embedding|llama|mistral|phi|deepseek|grok|o\d)[\w.-]{0,60})/gi,
  ),
  ...cued('model=', /\bmodel=(?<v>[A-Za-z0-9][\w./-]{0,80})(?=[\s.,&)]|$)/g),
];
const API_VERSION = [
  ...cued(
    'version',
    /\bapi[-_ ]?version["']?\s{0,3}(?:[:=]|%3D|is )\s{0,3}["'`]?(?<v>\d{4}-\d\d-\d\d(?:-preview)?|v1|preview|latest)\b/gi,
    /(?<!only for )\bapi[- ]?version ["'`]?(?<v>\d{4}-\d\d-\d\d(?:-preview)?)\b/gi,
  ),
];

/** Words of prose and code that stand where a name would. */
const NO_NAME =
  /^(?:name|names|id|the|this|that|string|str|none|null|undefined|os|process|env|config|settings|self|your|model|deployment|for|not|does|is)$/i;

const withoutProvider = (name: string): string => {
  const prefix = PROVIDER_PREFIXES.find((one) => name.startsWith(one)) ?? '';
  return name.slice(prefix.length);
};

/** The captures of calls that went well come last: the error is of another one. */
const failedFirst = (reading: Reading, found: readonly Capture[]): readonly Capture[] => {
  if (found.length < 2) return found;
  const well = found.filter(({ start, end }) => wentWell(reading.clean, start, end));
  return well.length === 0 ? found : [...found.filter((capture) => !well.includes(capture)), ...well];
};

const first = (reading: Reading, patterns: readonly Cued[]): Finding<string> | undefined => {
  for (const capture of failedFirst(reading, allCaptures(reading, patterns))) {
    const whole = capture.text.replace(/[.-]{1,3}$/, '');
    const text = withoutProvider(whole);
    const end = capture.start + whole.length;
    if (text !== '' && !NO_NAME.test(text))
      return toFinding(reading, { ...capture, text, start: end - text.length, end });
  }
  return undefined;
};

/**
 * Deployment, model and api version, from routes, messages and code. A deployment of a template is another thing.
 * `isSeen`: the name that is told is the one that the portal is said to show.
 */
export function extractDeployment(
  reading: Reading,
): Pick<Evidence, 'deployment' | 'deploymentTold' | 'model' | 'apiVersion'> & { readonly isSeen: boolean } {
  const told = first(reading, SAID);
  const seen = first(reading, SEEN);
  // What a client sends comes before what is said of the portal.
  const deployment = first(reading, DEPLOYMENT) ?? told;
  return {
    deployment,
    deploymentTold: told?.at.start === deployment?.at.start ? told : undefined,
    isSeen: seen !== undefined && seen.at.start === told?.at.start,
    model: first(reading, MODEL),
    apiVersion: first(reading, API_VERSION),
  };
}
