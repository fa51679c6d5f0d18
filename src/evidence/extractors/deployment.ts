import { allCaptures, cued, toFinding, type Cued } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';

const QUOTE = `["'\`]`;
const NAME = String.raw`(?<v>[A-Za-z0-9][\w.-]{0,63})`;
const pattern = (source: string): RegExp => new RegExp(source, 'gi');
/** `name="value"` in code, JSON and reprs. */
const literal = (name: string): RegExp =>
  pattern(String.raw`${name}${QUOTE}?\s{0,3}(?:[:=]|=>)\s{0,3}${QUOTE}${NAME}${QUOTE}`);

/** A name that no word of a sentence is: it holds a digit, a dash or an underscore. */
const ODD_NAME = String.raw`(?<v>[A-Za-z][A-Za-z.]{0,40}[-_\d][\w.-]{0,40})`;
const CALLED = String.raw`(?: name| id)?(?: is (?:called|named)| called| named| name is|\s?:| heißt| namens| se llama| se chama)?[ =]{1,2}`;
const said = (cue: string, word: string): Cued[] =>
  cued(
    cue,
    pattern(
      String.raw`(?<![\w-]|template |replace )${word}${CALLED}${QUOTE}?${ODD_NAME}${QUOTE}?(?=[\s,;:)。，、]|[.](?:\s|$)|$)`,
    ),
  );
/** What people say of a deployment. */
const SAID = [
  ...said('deployment', 'deployment'),
  ...said('bereitstellung', 'bereitstellung'),
  ...said('ploiement', '(?:deploiement|déploiement)'),
  ...said('despliegue', 'despliegue'),
  ...cued('deployment', pattern(String.raw`\bdeployment (?:called|named) ${QUOTE}${NAME}${QUOTE}`)),
  ...cued('', pattern(String.raw`(?:部署|デプロイ)(?:メント)?名?(?:称)?\s?(?:是|为|は|：|:)?\s?["'「“\`]?${ODD_NAME}`)),
];

const DEPLOYMENT = [
  ...cued(
    '/openai/deployments/',
    pattern(String.raw`(?<!accounts)\/openai\/deployments\/${NAME}(?=[/?"'${'`'}\s),;\]]|$)`),
  ),
  ...cued(
    'deployment',
    literal(String.raw`deployment(?:[_ ]?(?:name|id))?`),
    /(?<=\b[A-Z_]{0,40})DEPLOYMENT(?:_NAME|_ID)?\s{0,2}[=:]\s{0,2}["']?(?<v>[A-Za-z0-9][\w.-]{0,63})(?=["'\s]|$)/g,
    pattern(String.raw`(?<!template |replace )\bdeployment(?: name| id)?\s{1,3}${QUOTE}${NAME}${QUOTE}`),
  ),
  ...SAID,
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
  ...cued('--deployment', pattern(String.raw`--deployment(?:-name)?[ =]["']?${NAME}`)),
  ...cued('engine', literal(String.raw`\bengine`)),
  ...cued('deployid', literal(String.raw`\bdeployId`)),
  ...cued('getchatclient', /\bGetChatClient\(["'](?<v>[\w.-]{1,64})["']/g),
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

/** What LiteLLM and tools built on it write before the name of a deployment. */
const PROVIDER = /^azure(?:_ai|_openai)?\//;

const first = (reading: Reading, patterns: readonly Cued[]): Finding<string> | undefined => {
  for (const capture of allCaptures(reading, patterns)) {
    const whole = capture.text.replace(/[.-]{1,3}$/, '');
    const text = whole.replace(PROVIDER, '');
    const end = capture.start + whole.length;
    if (text !== '' && !NO_NAME.test(text))
      return toFinding(reading, { ...capture, text, start: end - text.length, end });
  }
  return undefined;
};

/** Deployment, model and api version, from routes, messages and code. A deployment of a template is another thing. */
export function extractDeployment(reading: Reading): Pick<Evidence, 'deployment' | 'model' | 'apiVersion'> {
  return {
    deployment: first(reading, DEPLOYMENT),
    model: first(reading, MODEL),
    apiVersion: first(reading, API_VERSION),
  };
}
