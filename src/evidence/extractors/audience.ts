import { allCaptures, cued, findingAt, toFinding, type Cued } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';

/** `audience is incorrect (…)`: what the service wanted. The bracket may be missing its end, or hold several. */
const WANTED = [
  ...cued(
    'audience',
    /\baudience\s{1,8}is\s{1,8}incorrect\s{0,8}\(\s{0,8}(?<v>[^\s()"'`]{3,200})/gi,
    /\b(?:allowed|expected|valid|correct) audiences?\s{0,4}(?:is|are|[:=])?\s{0,4}["'`[(]{0,3}(?<v>(?:https:\/\/|api:\/\/|urn:)[^\s()"'`,\]]{3,200})/gi,
  ),
];
/** What a rejected token was made for. */
const MADE_FOR = cued(
  'aud',
  /\baudience\s{1,8}["'`](?<v>(?:https:\/\/|api:\/\/|urn:|[0-9a-f]{8}-)[^\s"'`]{3,200})["'`]/gi,
  /\b(?:token|its) (?:audience|aud)\b[^\n"'`]{0,40}["'`](?<v>(?:https:\/\/|api:\/\/)[^\s"'`]{3,200})["'`]/gi,
);

const SCOPE = String.raw`(?:https:\/\/|api:\/\/)[\w.:/-]{3,160}`;
const scoped = (cue: string, before: string): Cued[] =>
  cued(cue, new RegExp(String.raw`${before}["'${'`'}]?(?<v>${SCOPE})`, 'gi'));
/** Where code and commands ask for a token. */
const ASKED = [
  ...cued('/.default', /(?<v>(?:https|api):\/\/[\w.:/-]{3,160}\.default)\b/gi),
  ...scoped('--', String.raw`--(?:resource|scope)s?[ =]`),
  ...scoped('token', String.raw`token(?:async|_?provider)?\([^\n"'${'`'}()]{0,80}`),
  ...scoped('scope', String.raw`scopes?["']?\s{0,3}[:=]\s{0,3}\[?\s{0,3}`),
  ...scoped('resource', String.raw`\bresource["']?\s{0,3}[:=]\s{0,3}`),
  ...scoped('tokenrequestcontext', String.raw`\bTokenRequestContext\([^\n"'${'`'}()]{0,40}`),
];

const TRAILING = /[.,;:]{1,3}$/;

const first = (reading: Reading, patterns: readonly Cued[]): Finding<string> | undefined => {
  const [capture] = allCaptures(reading, patterns);
  const text = capture?.text.replace(TRAILING, '') ?? '';
  return capture && toFinding(reading, { ...capture, text, end: capture.start + text.length });
};

const WORDS =
  /\baudience\s{1,4}is\s{1,4}incorrect\s{1,4}https?\s{1,4}(?<v>cognitiveservices|ai|ml)\s{1,4}azure\s{1,4}com\b/i;

/** Somebody typed the message from a screenshot, without its punctuation. */
const spelledOut = (reading: Reading): Finding<string> | undefined => {
  const match = reading.lower.includes('audience') ? WORDS.exec(reading.clean) : null;
  const host = match?.groups?.['v'];
  if (!match || host === undefined) return undefined;
  const end = match.index + match[0].length;
  return findingAt(reading, match.index + match[0].lastIndexOf('http'), end, `https://${host.toLowerCase()}.azure.com`);
};

/** The audience that was wanted (or minted for), and the scope that the code asks for. */
export function extractAudience(reading: Reading): Pick<Evidence, 'audience' | 'tokenScope'> {
  return {
    audience: first(reading, WANTED) ?? first(reading, MADE_FOR) ?? spelledOut(reading),
    tokenScope: first(reading, ASKED),
  };
}
