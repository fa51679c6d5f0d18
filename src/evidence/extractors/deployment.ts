import { allCaptures, toFinding, type Capture } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';

const NAME = String.raw`(?<v>[A-Za-z0-9][\w.-]{0,63})`;
const literal = (name: string): RegExp =>
  new RegExp(String.raw`${name}["']?\s{0,3}(?:[:=]|=>)\s{0,3}["'${'`'}]${NAME}["'${'`'}]`, 'gi');

const DEPLOYMENT = [
  new RegExp(String.raw`(?<!accounts)\/openai\/deployments\/${NAME}(?=[/?"'${'`'}\s)]|$)`, 'gi'),
  literal(String.raw`\b(?:azure_?)?(?:openai_?)?(?:api_?)?(?:chat_?|embeddings?_?)?deployment(?:_?(?:name|id))?`),
  literal(String.raw`\bengine`),
  /\b[A-Z_]{0,40}DEPLOYMENT(?:_NAME|_ID)?\s{0,2}=\s{0,2}["']?(?<v>[A-Za-z0-9][\w.-]{0,63})(?=["'\s]|$)/g,
  new RegExp(String.raw`(?<!template )\bdeployment(?: name| id)?\s{1,3}["'${'`'}]${NAME}["'${'`'}]`, 'gi'),
  new RegExp(String.raw`\bDeploymentNotFound for ["'${'`'}]?${NAME}`, 'gi'),
  new RegExp(
    String.raw`(?<!template )\bdeployment ["'${'`'}]?${NAME}["'${'`'}]? (?:was )?(?:not found|does not exist|doesn't exist)`,
    'gi',
  ),
  new RegExp(String.raw`--deployment(?:-name)?[ =]["']?${NAME}`, 'gi'),
  new RegExp(String.raw`\bGetChatClient\(["']${NAME}["']`, 'g'),
];
const MODEL = [
  literal(String.raw`\bmodel(?:_?(?:name|id))?`),
  /\bUnknown model: {0,2}["'`]?(?<v>[A-Za-z0-9][\w./-]{0,80})/gi,
  /\b[Tt]he model:? ["'`](?<v>[A-Za-z0-9][\w./-]{0,80})["'`]/g,
  /\bspecified model,? {0,2}["'`]?(?<v>[A-Za-z0-9][\w.-]{0,80})(?=[.,"'` ])/gi,
  /\bmodel=(?<v>[A-Za-z0-9][\w./-]{0,80})(?=[\s.,&)]|$)/g,
  /\b[Mm]odel(?: name)?: {1,2}["'`]?(?<v>[A-Za-z0-9][\w./-]{1,80})/g,
];
const API_VERSION = [
  /\bapi[-_]?version["']?\s{0,3}(?:[:=]|%3D)\s{0,3}["'`]?(?<v>\d{4}-\d\d-\d\d(?:-preview)?|v1|preview|latest)\b/gi,
  /\bapi[- ]?version (?:is )?["'`]?(?<v>\d{4}-\d\d-\d\d(?:-preview)?)\b/gi,
];

/** Words of prose and code that stand where a name would. */
const NO_NAME =
  /^(?:name|names|id|the|this|that|string|str|none|null|undefined|os|process|env|config|settings|self|your|model|deployment|for|not|does|is)$/i;

const first = (reading: Reading, patterns: readonly RegExp[]): Capture | undefined =>
  allCaptures(reading.clean, patterns)
    .map((capture) => {
      const text = capture.text.replace(/[.-]{1,3}$/, '');
      return { ...capture, text, end: capture.start + text.length };
    })
    .find(({ text }) => text !== '' && !NO_NAME.test(text));

const finding = (reading: Reading, capture: Capture | undefined): Finding<string> | undefined =>
  capture && toFinding(reading, capture);

/** Deployment, model and api version, from routes, messages and code. A deployment of a template is another thing. */
export function extractDeployment(reading: Reading): Pick<Evidence, 'deployment' | 'model' | 'apiVersion'> {
  return {
    deployment: finding(reading, first(reading, DEPLOYMENT)),
    model: finding(reading, first(reading, MODEL)),
    apiVersion: finding(reading, first(reading, API_VERSION)),
  };
}
