import { findingAt, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding, Language } from '../types';
import { CLIENTS, FRAMEWORKS, type Mark } from './client-marks';
import { versionsIn } from './versions';

/** Signs of a language or tool that do not depend on a library, the surest first. */
const TONGUES: readonly (readonly [Language, RegExp])[] = [
  [
    'terraform',
    /\bwith (?:module\.[\w.-]{1,60}\.)?(?:azurerm|azapi|azuread)_[\w.]{3,80}|\bon [\w./-]{1,80}\.tf line \d/,
  ],
  [
    'python',
    /Traceback \(most recent call last\)|\bFile "[^"\n]{1,200}\.py", line \d|[\w-]\.py:\d{1,6}, in |\bFile ~?\/[^\n]{1,200}\.py:\d/,
  ],
  [
    'csharp',
    /\bat [\w.`<>[\]+]{3,200}\([^)\n]{0,300}\)(?: in [^\n]{1,200}\.cs:line \d{1,6})?\s{0,4}\n?\s{0,8}(?:at [A-Z][\w.]{3,200}\(|--- End of)|\bSystem\.(?:AggregateException|ClientModel|Net\.Http)|\.cs:line \d/,
  ],
  ['java', /\bat [\w.$]{3,200}\([A-Z]\w{1,80}\.java:\d{1,6}\)|\bException in thread "/],
  ['javascript', /\bat [^\n(]{0,120}\(?[^\n()]{1,200}\.[cm]?[jt]s:\d{1,6}:\d{1,6}\)?|\bnode:internal\//],
  ['go', /\bgoroutine \d|\b[\w/-]{1,80}\.go:\d{1,6}\b|\bdial tcp\b/],
  ['azd', /\bazd (?:up|provision|deploy|auth|init|env)\b|failing invoking action 'provision'/],
  [
    'powershell',
    /\+ CategoryInfo {2,}:|\bAt line:\d{1,4} char:\d|\b(?:Connect|New|Get|Set|Invoke)-Az[A-Z]\w{2,40}|\bInvoke-RestMethod\b/,
  ],
  ['az-cli', /\baz (?:login|account|cognitiveservices|role|rest|ad|group|deployment|ml)\b(?!' to)|\bcli\.azure\.cli\b/],
  ['rest', /\bcurl (?:-|["']?https?:|\(\d)|(?:^|\n)[<>*] (?:HTTP\/|POST |GET |[\w-]{3,40}: )/],
  ['bicep', /\bresource \w{1,40} 'Microsoft\.[\w/.]{3,80}@\d{4}/],
];
/** Error classes as Python prints them at the end of a traceback. */
const PYTHON_CLASS =
  /\b(?:openai|azure\.core\.exceptions|azure\.identity|httpx|requests\.exceptions|litellm)\.[\w.]{0,60}(?:Error|Exception)\b|Error code: \d{3} - \{'/;

const search = (reading: Reading, pattern: RegExp): Finding<string> | undefined => {
  const found = pattern.exec(reading.clean);
  return found ? findingAt(reading, found.index, found.index + found[0].length, found[0]) : undefined;
};

interface Proof {
  readonly mark: Mark;
  readonly at: Finding<string>['at'];
}

const proofOf = (reading: Reading, marks: readonly Mark[]): Proof | undefined => {
  for (const mark of marks) {
    const found = search(reading, mark.pattern);
    if (found) return { mark, at: found.at };
  }
  return undefined;
};

const languageOf = (reading: Reading, proofs: readonly (Proof | undefined)[]): Finding<Language> | undefined => {
  for (const proof of proofs) if (proof?.mark.language) return { value: proof.mark.language, at: proof.at };
  for (const [value, pattern] of TONGUES) {
    const found = search(reading, pattern);
    if (found) return { value, at: found.at };
  }
  const python = search(reading, PYTHON_CLASS);
  return python && { value: 'python', at: python.at };
};

const isIdentity = (id: string): boolean => /identity$/i.test(id);

/**
 * The client of the AI service, its version, the library on top of it, and the language. A credential library leads
 * only where its version is named, and no client is.
 */
export function extractClient(reading: Reading): Pick<Evidence, 'sdk' | 'sdkVersion' | 'framework' | 'language'> {
  const client = proofOf(reading, CLIENTS);
  const framework = proofOf(reading, FRAMEWORKS);
  const versions = versionsIn(reading.clean);
  const version = client
    ? versions.find(({ id }) => id === client.mark.id)
    : (versions.find(({ id }) => !isIdentity(id)) ?? versions[0]);
  const sdk: Finding<string> | undefined = client
    ? { value: client.mark.id, at: client.at }
    : version && { value: version.id, at: reading.spanOf(version.version.from, version.version.to) };
  const spoken: Finding<Language> | undefined = version?.language && {
    value: version.language,
    at: reading.spanOf(version.version.from, version.version.to),
  };
  return {
    sdk,
    sdkVersion: version && toFinding(reading, version.version),
    framework: framework && { value: framework.mark.id, at: framework.at },
    language: spoken ?? languageOf(reading, [client, framework]),
  };
}
