import type { SecretKind } from '../types';
import { claimsOf } from './jwt';
import { isFiller } from './placeholder';
import { joined, joinedOpenly, runsOf, type Run } from './runs';
import type { Secret } from './secret';

interface Shape {
  readonly kind: SecretKind;
  readonly pattern: RegExp;
  /** The same shape is usual for identifiers, so the words before it decide. */
  readonly ambiguous?: true;
}

/** Keys that are known by their looks alone. Each is tried on a whole run, so nothing may stand before or after. */
const SHAPES: readonly Shape[] = [
  { kind: 'azure-key', pattern: /^[0-9a-f]{32}$/i, ambiguous: true },
  { kind: 'azure-key', pattern: /^[0-9a-f]{64}$/i, ambiguous: true },
  { kind: 'azure-key', pattern: /^[0-9A-Za-z]{84}$/ },
  { kind: 'azure-key', pattern: /^[0-9A-Za-z]{64}$/ },
  {
    kind: 'azure-key',
    pattern: /^[0-9A-Za-z+/]{20,60}(?:JQQJ99|AzSe|AzFu|ACDb|AIoT|APIM|AzCa|\+ASt|\+AMC|ARm)[0-9A-Za-z+/]{4,40}$/,
  },
  { kind: 'connection-string', pattern: /^[0-9A-Za-z+/]{86}$/ },
  { kind: 'client-secret', pattern: /^[\w.-]{3}\dQ~[\w.~-]{31,36}$/ },
  {
    kind: 'client-secret',
    pattern: /^(?=[\w.-]{1,38}~)(?=[^\d]{0,40}\d)(?=[^A-Z]{0,40}[A-Z])(?=[^a-z]{0,40}[a-z])[\w.~-]{34,40}$/,
  },
  { kind: 'openai-key', pattern: /^sk-(?=[A-Za-z_-]{0,100}\d)[\w-]{16,240}$/ },
  { kind: 'github-token', pattern: /^(?:gh[pousr]_[0-9A-Za-z]{20,255}|github_pat_\w{20,255})$/ },
  { kind: 'slack-token', pattern: /^(?:xox[abceoprs]|xapp)-[\w.-]{10,200}$/ },
  {
    kind: 'api-key',
    pattern: /^(?:AIza[\w-]{35}|hf_[0-9A-Za-z]{30,40}|glpat-[\w-]{20,40}|npm_[0-9A-Za-z]{36}|dapi[0-9a-f]{32})$/,
  },
  { kind: 'authorization-header', pattern: /^[01]\.A[\w.-]{80,3000}$/ },
];

/** Words that name an identifier, a digest or a file, with what may stand between them and the value. */
const IDENTIFIER =
  /(?:trace|request|req|correlation|operation|activity|span|session|x-ms-[\w-]{1,40}|apim|etag|md5|sha-?\d{0,3}|hash|digest|commit|revision|build|version|image|container|layer|run|thread|conversation|message|object|tenant|client|resource|principal|app|user|device|invocation|execution|event|telemetry|checksum|fingerprint|thumbprint|nonce|state|cookie|cache|blob|file|uu?id|guid|id)(?:[-_ ]?(?:id|parent|number|no|sum|ref|name|identifier))?(?:\\{0,4}["'`])?\s{0,4}(?:[:=([]|is|was)?\s{0,4}(?:\\{0,4}["'`])?(?:0x)?$/i;
const SECRET_WORD = /(?:key|secret|token|bearer|password|credential|authorization)[^\n]{0,30}$/i;
const LOOK_BACK = 64;

const isIdentifier = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  return IDENTIFIER.test(before) && !SECRET_WORD.test(before);
};

/** A run often ends with the full stop of its sentence. */
const withoutFullStop = (run: Run): Run => {
  if (!run.value.endsWith('.')) return run;
  const value = run.value.replace(/[.]{1,3}$/, '');
  return { start: run.start, end: run.end - (run.value.length - value.length), value };
};

const shapeOf = (text: string, run: Run): SecretKind | undefined => {
  const { value } = run;
  if (value.length < 16 || !/\d/.test(value)) return undefined;
  const shape = SHAPES.find(({ pattern }) => pattern.test(value));
  if (shape === undefined || isFiller(value) || (shape.ambiguous && isIdentifier(text, run.start))) return undefined;
  return shape.kind;
};

const TOKEN_HEAD = 'eyJ';
/** In the middle of a run, a header that ends with a dot tells a token from a word. */
const SHORTEST_HEADER = 13;
const LONGEST_TOKEN = 40_000;

/** A JSON Web Token from its first letters on, over all the lines that a viewer broke it into. */
const tokenIn = (text: string, run: Run): Secret | undefined => {
  const head = run.value.indexOf(TOKEN_HEAD);
  if (head < 0 || (head > 0 && run.value.indexOf('.', head) < head + SHORTEST_HEADER)) return undefined;
  let whole: Run = { start: run.start + head, end: run.end, value: run.value.slice(head) };
  for (
    let next = joinedOpenly(text, whole);
    next && whole.value.length < LONGEST_TOKEN;
    next = joinedOpenly(text, whole)
  ) {
    whole = next;
  }
  const { start, end, value } = withoutFullStop(whole);
  return value.length < 20 ? undefined : { kind: 'jwt', start, end, claims: claimsOf(value) };
};

/** No key of a fixed length was ever broken into more pieces than this. */
const MOST_PIECES = 5;
const LONGEST_KEY = 260;

const keyIn = (text: string, run: Run): Secret | undefined => {
  let whole: Run | undefined = run;
  for (let pieces = 0; whole && pieces < MOST_PIECES && whole.value.length <= LONGEST_KEY; pieces += 1) {
    const candidate = withoutFullStop(whole);
    const kind = shapeOf(text, candidate);
    if (kind !== undefined) {
      const padding = text.startsWith('==', candidate.end) ? 2 : text.startsWith('=', candidate.end) ? 1 : 0;
      return { kind, start: candidate.start, end: candidate.end + padding };
    }
    whole = joined(text, whole);
  }
  return undefined;
};

/** Secrets that are known by their looks, wherever they stand. */
export function byShape(text: string): Secret[] {
  const found: Secret[] = [];
  let done = 0;
  for (const run of runsOf(text)) {
    if (run.start < done) continue;
    const secret = tokenIn(text, run) ?? keyIn(text, run);
    if (!secret) continue;
    found.push(secret);
    done = secret.end;
  }
  return found;
}
