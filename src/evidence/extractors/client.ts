import { cue, findingAt, hints, toFinding, type Cue } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding, Language } from '../types';
import { CLIENTS, FRAMEWORKS, IDENTITY, type Mark } from './client-marks';
import { enteredVersion, versionsIn, type Versioned } from './versions';

/** Signs of a language or tool that do not depend on a library, the surest first; each with its cues. */
const TONGUES: readonly (readonly [Language, readonly Cue[], RegExp])[] = [
  [
    'terraform',
    ['.tf line', 'azurerm_', 'azapi_'].map(cue),
    /\bon [\w./-]{1,80}\.tf line \d|\bwith (?:module\.[\w.-]{1,60}\.)?(?:azurerm|azapi|azuread)_\w{3,80}/,
  ],
  [
    'python',
    ['traceback', '.py'].map(cue),
    /Traceback \(most recent call last\)|\.py", line \d|\.py:\d{1,6}|\.py\(\d{1,6}\)/,
  ],
  [
    'csharp',
    ['.cs:line', 'system.', 'end of', 'movenext', 'azure.requestfailed', 'azure.identity.', 'clientresult'].map(cue),
    /\.cs:line \d|\bSystem\.(?:AggregateException|ClientModel|Net\.Http|Threading|Runtime)|--- End of (?:inner|stack)|\bMoveNext\(\)|\bAzure\.RequestFailedException|\bAzure\.Identity\.[A-Z]/,
  ],
  [
    'java',
    ['.java:', 'in thread "', 'com.azure.', 'com.microsoft.'].map(cue),
    /\([A-Z]\w{1,80}\.java:\d{1,6}\)|\bException in thread "|\bcom\.(?:azure|microsoft)\.[a-z]{2,20}\./,
  ],
  [
    'javascript',
    ['js:', 'ts:', 'node:internal', 'aggregateauthenticationerror'].map(cue),
    /\.[cm]?[jt]s:\d{1,6}:\d{1,6}|\bnode:internal\/|\bAggregateAuthenticationError\b/,
  ],
  [
    'go',
    ['goroutine', '.go:', 'dial tcp', 'azidentity', 'error, status code'].map(cue),
    /\bgoroutine \d|\.go:\d{1,6}\b|\bdial tcp\b|\bazidentity\.|\berror, status code: \d{3}, status: /,
  ],
  [
    'azd',
    ['azd ', "action 'provision'"].map(cue),
    /(?<!["'`])\bazd (?:up|provision|deploy|auth|init|env)\b|failing invoking action 'provision'/,
  ],
  [
    'powershell',
    ['categoryinfo', 'at line:', '-az', 'invoke-restmethod'].map(cue),
    /\+ CategoryInfo {2,}:|\bAt line:\d{1,4} char:\d|\b(?:Connect|New|Get|Set|Invoke)-Az[A-Z]\w{2,40}|\bInvoke-RestMethod\b/,
  ],
  ['rest', ['curl', 'http/'].map(cue), /\bcurl(?: (?:-|["']?https?:)|: \(\d)|(?:^|\n)[<>*] (?:HTTP\/|POST |GET )/],
  [
    'az-cli',
    ['az ', 'cli.azure'].map(cue),
    /(?<!["'`])\baz (?:login|account|cognitiveservices|role|rest|ad|group|deployment|ml)\b|\bcli\.azure\.cli\b/,
  ],
  ['bicep', ["'microsoft."].map(cue), /\bresource \w{1,40} 'Microsoft\.[\w/.]{3,80}@\d{4}/],
];
/** Error classes as Python prints them at the end of a traceback. */
const PYTHON_CLASS =
  /\b(?:azure\.core\.exceptions|azure\.identity|httpx|httpcore|aiohttp|requests\.exceptions)\.[\w.]{0,60}(?:Error|Exception)\b|Error code: \d{3} - \{'/;

const COM = cue('com.');
const HTTP = cue('http');
/** A request as people write it down: method and address on a line. */
const REQUEST_LINE = /(?:^|\n) {0,4}(?:GET|POST|PUT|PATCH|DELETE) https?:\/\//;
const PYTHON_CUES = ['azure.', 'httpx.', 'httpcore.', 'aiohttp.', 'requests.', 'error code'].map(cue);

const search = (reading: Reading, pattern: RegExp): Finding<string> | undefined => {
  const found = pattern.exec(reading.clean);
  return found ? findingAt(reading, found.index, found.index + found[0].length, found[0]) : undefined;
};

const proofOf = (reading: Reading, marks: readonly Mark[]): Finding<Mark> | undefined => {
  for (const mark of marks) {
    const found = hints(reading, mark.cue) ? search(reading, mark.pattern) : undefined;
    if (found) return { value: mark, at: found.at };
  }
  return undefined;
};

/** What people call a language, or what is written in it alone. */
const TOLD_TONGUES: readonly (readonly [Language, readonly Cue[], RegExp])[] = [
  [
    'csharp',
    ['c#', '.net', 'dotnet', 'csharp', 'blazor', 'nuget'].map(cue),
    /(?<![\w.])(?:C#|\.NET\b|dotnet|csharp|ASP\.NET|Blazor|NuGet)(?!\w)/i,
  ],
  [
    'javascript',
    ['node', 'script', 'npm', 'next.js', 'deno', 'bun'].map(cue),
    /\b(?:node(?:\.?js| (?:back-?end|app|api|service|server|sdk|client))|(?:in|with|mit|en|from) node|(?:type|java)script|npm|next\.js|express\.js)\b/i,
  ],
  [
    'java',
    ['java', 'spring', 'kotlin', 'maven', 'gradle'].map(cue),
    /\b(?:java(?! ?script)|spring[ -]?(?:boot|ai)|kotlin|maven|gradle)\b/i,
  ],
  ['go', ['golang', ' go '].map(cue), /\bgolang\b|\b(?:in|our|a|the|my) go (?:sdk|client|app|service|program|code)\b/i],
  [
    'python',
    ['python', 'jupyter', 'fastapi', 'django', 'flask', 'streamlit', 'pip '].map(cue),
    /\b(?:python3?|jupyter|fastapi|django|flask|streamlit|pip3? install)\b/i,
  ],
];

const languageTold = (reading: Reading): Finding<Language> | undefined => {
  for (const [value, cues, pattern] of TOLD_TONGUES) {
    const found = cues.some((letters) => hints(reading, letters)) ? search(reading, pattern) : undefined;
    if (found) return { value, at: found.at };
  }
  return undefined;
};

const languageOf = (reading: Reading): Finding<Language> | undefined => {
  for (const [value, cues, pattern] of TONGUES) {
    const found = cues.some((letters) => hints(reading, letters)) ? search(reading, pattern) : undefined;
    if (found) return { value, at: found.at };
  }
  const python = PYTHON_CUES.some((letters) => hints(reading, letters)) ? search(reading, PYTHON_CLASS) : undefined;
  if (python) return { value: 'python', at: python.at };
  const request = hints(reading, HTTP) ? search(reading, REQUEST_LINE) : undefined;
  return request ? { value: 'rest', at: request.at } : languageTold(reading);
};

type Clients = Pick<Evidence, 'sdk' | 'sdkVersion' | 'credentialSdk' | 'framework' | 'language'>;

const idOf = (proof: Finding<Mark> | undefined): Finding<string> | undefined =>
  proof && { value: proof.value.id, at: proof.at };

const languageOfMark = (proof: Finding<Mark> | undefined): Finding<Language> | undefined =>
  proof?.value.language && { value: proof.value.language, at: proof.at };

/**
 * The client of the AI service, its version, the libraries below and on top of it, and the language. A library that
 * gets tokens counts as the client only where no client is named.
 */
export function extractClient(reading: Reading): Clients {
  const client = proofOf(reading, CLIENTS);
  const credential = proofOf(reading, IDENTITY);
  const framework = proofOf(reading, FRAMEWORKS);
  const versions = versionsIn(reading);
  const version = client ? versions.find(({ id }) => id === client.value.id) : ofTheFailed(reading, versions);
  const versionAt = version && reading.spanOf(version.version.from, version.version.to);
  const named: Finding<string> | undefined = version && versionAt && { value: version.id, at: versionAt };
  const told: Finding<Language> | undefined = version?.language &&
    versionAt && { value: version.language, at: versionAt };
  const proof = client ?? framework ?? credential;
  const sdk = idOf(client) ?? named ?? idOf(credential);
  const stated = version?.version ?? (sdk && enteredVersion(reading));
  return {
    sdk,
    sdkVersion: stated && toFinding(reading, stated),
    credentialSdk: idOf(credential),
    framework: idOf(framework),
    language: javaIn(reading, proof) ?? told ?? languageOfMark(proof) ?? languageOf(reading),
  };
}

const JAVA = /\bcom\.azure\.(?:core|ai|identity)\b|\bat com\.[\w.$]{3,120}\(|\.java:\d{1,6}\)/;

/** Libraries for Java have the names of those for Python: what the program printed tells which they are. */
const javaIn = (reading: Reading, proof: Finding<Mark> | undefined): Finding<Language> | undefined => {
  if (proof?.value.language !== 'python' || !hints(reading, COM)) return undefined;
  const found = search(reading, JAVA);
  return found && { value: 'java', at: found.at };
};

const isIdentity = (id: string): boolean => /identity$|^msal$/i.test(id);

/** No token was got: then the library that gets them is the one that failed. */
const NO_TOKEN =
  /\bAADSTS\d|CredentialUnavailable|\bCredential\w{0,20} (?:failed|authentication|unavailable)|failed to (?:retrieve|acquire|get) a token/i;

const ofTheFailed = ({ clean }: Reading, versions: readonly Versioned[]): Versioned | undefined => {
  const identity = versions.find(({ id }) => isIdentity(id));
  const client = versions.find(({ id }) => !isIdentity(id));
  return identity && NO_TOKEN.test(clean) ? identity : (client ?? identity);
};
