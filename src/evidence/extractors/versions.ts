import { captures, cue, hints, searchFor, type Capture, type Cue } from '../finding';
import type { Reading } from '../reading';
import type { ClientId, Language } from '../types';

/** A client with the version that the paste gives it. */
export interface Versioned {
  readonly id: ClientId;
  readonly language: Language | undefined;
  readonly version: Capture;
}

interface Package {
  /** Lower case, as package managers and user agents write it. */
  readonly name: string;
  readonly letters: Cue;
  readonly id: ClientId;
  readonly language: Language | undefined;
}

const known = (name: string, id: ClientId, language?: Language): Package => ({
  name,
  letters: cue(name),
  id,
  language,
});

/** Packages whose versions are read. A name that is the end of a longer one comes behind it. */
const PACKAGES: readonly Package[] = [
  known('azure-ai-inference', 'azure-ai-inference', 'python'),
  known('azure-ai-projects', 'azure-ai-projects', 'python'),
  known('azure-ai-agents', 'azure-ai-agents', 'python'),
  known('azure_ai_inference', 'azure-ai-inference', 'python'),
  known('azure_ai_projects', 'azure-ai-projects', 'python'),
  known('azure_ai_agents', 'azure-ai-agents', 'python'),
  known('azure-ai-evaluation', 'azure-ai-evaluation', 'python'),
  known('azure-ai-documentintelligence', 'azure-ai-documentintelligence', 'python'),
  known('azure-ai-textanalytics', 'azure-ai-textanalytics', 'python'),
  known('azure-ai-contentsafety', 'azure-ai-contentsafety', 'python'),
  known('azure-cognitiveservices-speech', 'azure-cognitiveservices-speech', 'python'),
  known('microsoft-cognitiveservices-speech-sdk', 'microsoft-cognitiveservices-speech-sdk', 'javascript'),
  known('microsoft.cognitiveservices.speech', 'Microsoft.CognitiveServices.Speech', 'csharp'),
  known('azure.ai.documentintelligence', 'Azure.AI.DocumentIntelligence', 'csharp'),
  known('langchain-openai', 'langchain-openai', 'python'),
  known('langchain_openai', 'langchain-openai', 'python'),
  known('langchain-azure-ai', 'langchain-azure-ai', 'python'),
  known('semantic-kernel', 'semantic-kernel', 'python'),
  known('semantic kernel', 'semantic-kernel'),
  known('microsoft.semantickernel', 'semantic-kernel', 'csharp'),
  known('agent-framework', 'agent-framework', 'python'),
  known('litellm', 'litellm', 'python'),
  known('promptflow', 'promptflow', 'python'),
  known('spring-ai', 'spring-ai', 'java'),
  known('langchain4j', 'langchain4j', 'java'),
  known('azsdk-python-ai-inference', 'azure-ai-inference', 'python'),
  known('azsdk-python-ai-projects', 'azure-ai-projects', 'python'),
  known('azsdk-python-ai-agents', 'azure-ai-agents', 'python'),
  known('@azure-rest/ai-inference', '@azure-rest/ai-inference', 'javascript'),
  known('azsdk-js-ai-inference-rest', '@azure-rest/ai-inference', 'javascript'),
  known('@azure/openai', '@azure/openai', 'javascript'),
  known('@azure/ai-projects', '@azure/ai-projects', 'javascript'),
  known('@azure/ai-agents', '@azure/ai-agents', 'javascript'),
  known('azsdk-js-ai-projects', '@azure/ai-projects', 'javascript'),
  known('azsdk-js-ai-agents', '@azure/ai-agents', 'javascript'),
  known('azsdk-js-openai', '@azure/openai', 'javascript'),
  known('azure.ai.openai', 'Azure.AI.OpenAI', 'csharp'),
  known('azure.ai.inference', 'Azure.AI.Inference', 'csharp'),
  known('azure.ai.projects', 'Azure.AI.Projects', 'csharp'),
  known('azure.ai.agents.persistent', 'Azure.AI.Agents.Persistent', 'csharp'),
  known('azsdk-net-ai.openai', 'Azure.AI.OpenAI', 'csharp'),
  known('azsdk-net-ai.inference', 'Azure.AI.Inference', 'csharp'),
  known('azsdk-net-ai.projects', 'Azure.AI.Projects', 'csharp'),
  known('azsdk-net-ai.agents.persistent', 'Azure.AI.Agents.Persistent', 'csharp'),
  known('azure-ai-openai', 'com.azure.ai.openai', 'java'),
  known('azsdk-java-azure-ai-openai', 'com.azure.ai.openai', 'java'),
  known('azsdk-java-azure-ai-inference', 'com.azure.ai.inference', 'java'),
  known('openai-python', 'openai', 'python'),
  known('openai-node', 'openai', 'javascript'),
  known('@ai-sdk/azure', '@ai-sdk/azure', 'javascript'),
  known('openai-java', 'com.openai', 'java'),
  known('openai-go', 'openai-go', 'go'),
  known('ruby-openai', 'ruby-openai'),
  known('azopenai', 'azopenai', 'go'),
  known('azsdk-go-azopenai', 'azopenai', 'go'),
  known('openai/python', 'openai', 'python'),
  known('openai/js', 'openai', 'javascript'),
  known('anthropic', 'anthropic'),
  known('openai', 'openai'),
  known('azure-identity', 'azure-identity', 'python'),
  known('@azure/identity', '@azure/identity', 'javascript'),
  known('@azure+identity', '@azure/identity', 'javascript'),
  known('azure.identity', 'Azure.Identity', 'csharp'),
  known('msal', 'msal', 'python'),
];

const VERSION = String.raw`(?<v>\d{1,3}\.\d{1,4}[0-9A-Za-z.+-]{0,24})`;
/** What stands between a name and its version, in the ways of package managers, manifests and user agents. */
const TO_VERSION = [
  String.raw`==`,
  // "upgraded openai from 0.28 to 1.12": what is in use stands last.
  String.raw`(?: (?:from|von|de|da|van))? v?\d{1,3}\.[\d.]{1,12} ?(?:to|auf|à|a|para|naar|→|->|=>) ?v?`,
  String.raw`@[\^~]?v?`,
  String.raw`\/v?`,
  String.raw`["']\s?[:,]\s?["'][\^~>=v]{0,2}`,
  String.raw`"\s{1,4}Version="`,
  String.raw`[)\]]?\s{1,4}Version:\s`,
  String.raw`(?: (?:sdk|package|library|client))?\s?\((?:(?:now|currently|version|at|is|we have) ){0,2}v?`,
  String.raw` --version `,
  // What an interpreter says: "openai.__version__" and the version below.
  String.raw`\.(?:version\.version|__version__)\)?\s{0,3}(?:==?|:)?\s{0,3}["']?`,
  String.raw`-(?=\d{1,3}\.\d{1,4}\.\d)`,
  String.raw`,?[ -](?:sdk |package |library |python |client )?(?:version|versión|versão|versione|версии|версия|versie|wersja|wersji):? {0,2}(?:is |ist |est |==? ?)?["']?v?`,
  String.raw` ?(?:的)?(?:版本|のバージョン|バージョン|버전)(?:是|为|は|이|가)?[:：]?\s?v?`,
  // "openai is still at 1.51.2", "openai for Python 1.42.0"
  String.raw`(?: (?:is|was|are|still|now|currently|at|on|in|ist|est|es|è|в|package|sdk|client|library|npm|pip|nuget|python|node|for)){1,4}:? v?(?=\d{1,3}\.\d{1,4}\.\d)`,
  String.raw`, Version=`,
  String.raw`\s{0,4}:\s{1,4}v?(?=\d{1,3}\.\d{1,4}\.\d)`,
  String.raw`(?:<\/artifactId>\s{0,24}<version>)`,
  String.raw`[ \t|]{1,30}v?(?=\d{1,3}\.\d{1,4}\.\d)`,
  // No name of a model begins so: "semantic kernel 1.25".
  String.raw`(?<=[a-z][- _]kernel|litellm|promptflow|langchain4j|spring-ai|msal) v?`,
  String.raw`(?:\/v\d)?[ @]v`,
];
const AFTER_NAME = new RegExp(String.raw`(?:${TO_VERSION.join('|')})${VERSION}`, 'iyd');
const AFTER_COORDINATE = new RegExp(String.raw`:${VERSION}`, 'yd');
const DIST_INFO = new RegExp(String.raw`-${VERSION}(?=\.(?:dist|egg)-info|[\s),;]|$)`, 'yd');
const IN_USE = /\b(?:now|currently|still|is|was|at)\b/i;
const VERSION_WORD = cue('version');
const BOUNDARY = /[\w.@+-]/;
/** Advice of a message ("pip install openai==0.28") says what could be installed, not what is. */
const ADVICE = /(?:pip3? install|npm (?:install|i)|upgrade(?!d)|pin your installation)(?:[^\n.:;]|\.\d){0,40}$/i;

/** `version 1.54.3 of the openai package`, `1.70.0 (openai python)`: what stands between a version and its name. */
const BEFORE_NAME = new RegExp(
  String.raw`(?<![\w.])v?${VERSION}(?: (?:of|for|from|von|de|di|da|del|van|des|du)(?: the| le| la| el| das| dem)? ["'\`]?| ?d['’]| \()$`,
  'id',
);
/** A version that is entered in a form: of the package that the form names elsewhere. */
const ENTERED = searchFor(
  new RegExp(
    String.raw`\b(?:package|library|sdk|client|nuget|module)[ -]version\*{0,2}(?:\?|\s?[:：=|]|\.{3,40}|\s?->|\s{0,3}\n)\s{0,3}[\`"'*]{0,3}v?${VERSION}(?![\w.])`,
    'gi',
  ),
);
/** The field of a form, or the heading, that asks for the package. */
const NAME_FIELD =
  /\b(?:package|library|sdk|client|nuget|module)(?: name)?\*{0,2}(?:\?|\s?[:：=|]|\.{3,40}|\s?->|\s{0,3}\n)\s{0,3}[`"'*]{0,3}$/i;

const captureAt = (clean: string, [from, to]: [number, number], start: number): Capture => {
  const text = clean.slice(from, to).replace(/[.+-]{1,3}$/, '');
  return { text, start: from, end: from + text.length, from: Math.min(start, from), to };
};

const versionAfter = ({ clean }: Reading, start: number, end: number): Capture | undefined => {
  const pattern =
    clean.charAt(end) === ':' && clean.charAt(start - 1) === ':'
      ? AFTER_COORDINATE
      : /^-\d/.test(clean.slice(end, end + 2))
        ? DIST_INFO
        : AFTER_NAME;
  pattern.lastIndex = end;
  const found = pattern.exec(clean)?.indices?.groups?.['v'];
  return found && captureAt(clean, found, start);
};

const versionBefore = ({ clean }: Reading, start: number): Capture | undefined => {
  const from = Math.max(0, start - 44);
  const [at, to] = BEFORE_NAME.exec(clean.slice(from, start))?.indices?.groups?.['v'] ?? [-1, -1];
  return at < 0 ? undefined : captureAt(clean, [from + at, from + to], from + at);
};

/** The version that a form states of a package which stands in another field. */
export const enteredVersion = (reading: Reading): Capture | undefined =>
  hints(reading, VERSION_WORD) ? captures(reading, ENTERED)[0] : undefined;

/** A name stands for itself, or is the end of a path; `Azure` and `Async` before it belong to a user agent. */
const isWhole = ({ lower }: Reading, start: number, name: string): boolean => {
  const before = lower.charAt(start - 1);
  const inAgent = name.includes('/') && /(?:azure|async)$/.test(lower.slice(Math.max(0, start - 5), start));
  return inAgent || before === '/' || !BOUNDARY.test(before);
};

/** "pip install openai==0.28" is advice, "pip install -U openai (now 1.99.2)" a report. */
const isAdvised = (clean: string, at: number, end: number, version: Capture): boolean =>
  !IN_USE.test(clean.slice(end, version.start)) && ADVICE.test(clean.slice(Math.max(0, at - 60), at));

function versionOf(reading: Reading, at: number, end: number): Capture | undefined {
  const { clean } = reading;
  const after = versionAfter(reading, at, end);
  if (after && !isAdvised(clean, at, end, after)) return after;
  if (after) return undefined;
  const isField = NAME_FIELD.test(clean.slice(Math.max(0, at - 60), at));
  return versionBefore(reading, at) ?? (isField ? enteredVersion(reading) : undefined);
}

const GROUP = 'com.azure:';
/** `com.azure:azure-identity:1.14.2` is the package of Java, whose classes are in `com.azure.identity`. */
const inMaven = (lower: string, at: number, name: string): Pick<Versioned, 'id' | 'language'> | undefined =>
  lower.endsWith(GROUP, at) ? { id: `com.${name.replaceAll('-', '.')}`, language: 'java' } : undefined;

/** Versions of the clients that are named with one, in the order of the text. */
export function versionsIn(reading: Reading): Versioned[] {
  const { lower } = reading;
  if (!/\d\.\d/.test(lower)) return [];
  const found: Versioned[] = [];
  for (const { name, letters, id, language } of PACKAGES) {
    if (!hints(reading, letters)) continue;
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
      const end = at + name.length;
      const version = isWhole(reading, at, name) ? versionOf(reading, at, end) : undefined;
      if (version) found.push({ ...(inMaven(lower, at, name) ?? { id, language }), version });
    }
  }
  return found.sort((a, b) => a.version.start - b.version.start);
}
