import type { SecretKind } from '../types';
import { allOf } from './all-of';
import { isPlaceholder } from './placeholder';
import type { Secret } from './secret';

/** Letters (lower case) that must be there, words before the secret, and the secret: groups 1 and 2. */
interface Place {
  readonly kind: SecretKind;
  readonly cue: string;
  readonly pattern: RegExp;
}

/** Secrets that are known by the place they stand in. */
const PLACES: readonly Place[] = [
  { kind: 'sas-signature', cue: 'sig=', pattern: /((?:[?&;]|\bamp;)sig=)([^\s&"'`<>;,)\\]{16,})/gi },
  {
    kind: 'api-key',
    cue: '=',
    pattern: /([?&](?:key|code|token|access_token|api[-_]?key|subscription[-_]key)=)([^\s&"'`<>;,)\\]{16,})/gi,
  },
  { kind: 'password', cue: '@', pattern: /(:\/\/[^\s/:@"'<>]{1,80}:)([^\s/:@"'<>]{1,200})(?=@)/g },
  { kind: 'password', cue: ' -', pattern: /(\s(?:-u|--user)[ =]["']?[^\s:"']{1,80}:)([^\s"']{1,})/g },
  { kind: 'password', cue: 'az login', pattern: /(\s-p[ =]["']?)([^\s"']{3,})/g },
  {
    kind: 'password',
    cue: 'convertto-securestring',
    pattern: /(\bConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?["'])([^\n"']{3,})/gi,
  },
  {
    kind: 'authorization-header',
    cue: 'bearer',
    pattern: /(\bBearer\s{1,4})(?=[^\s"']{0,60}\d)([\w.~+/=-]{20,})/gi,
  },
  {
    kind: 'authorization-header',
    cue: 'basic',
    pattern: /(\bBasic\s{1,4})(?=[^\s"']{0,60}\d)([A-Za-z0-9+/]{12,}={0,2})/g,
  },
  { kind: 'slack-token', cue: 'hooks.slack', pattern: /(hooks\.slack\.com\/services\/)([\w/]{20,})/gi },
  {
    kind: 'connection-string',
    cue: '=',
    pattern: /((?:^|[;"'\s])(?:Key|AccessKey|SharedSecretValue|Secret)=)([\w+/]{16,}={0,2})/g,
  },
];

const BEGIN = /-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----/g;
const END = /-----END [A-Z ]{0,24}PRIVATE KEY-----/g;
const LONGEST_PEM = 16_000;
/** What the body of a PEM block is made of, escapes and line breaks included. */
const BODY = /[A-Za-z0-9+/=\s\\:,-]{0,16000}/y;

const nextEnd = (text: string, from: number): { readonly start: number; readonly end: number } => {
  END.lastIndex = from;
  const found = END.exec(text);
  const start = found?.index ?? Number.POSITIVE_INFINITY;
  return { start, end: start + (found?.[0].length ?? 0) };
};

const privateKeys = (text: string): Secret[] => {
  const found: Secret[] = [];
  let done = 0;
  let end = { start: -1, end: -1 };
  for (const { 0: begin, index } of text.matchAll(BEGIN)) {
    if (index < done) continue;
    const bodyStart = index + begin.length;
    if (end.start < bodyStart) end = nextEnd(text, bodyStart);
    BODY.lastIndex = bodyStart;
    BODY.test(text);
    done = end.start - bodyStart <= LONGEST_PEM ? end.end : BODY.lastIndex;
    found.push({ kind: 'private-key', start: index, end: done });
  }
  return found;
};

/** Secrets that are known by the place they stand in, and private keys between their markers. */
export function byPlace(text: string): Secret[] {
  const lower = text.toLowerCase();
  const found = lower.includes('-----begin') ? privateKeys(text) : [];
  for (const { kind, cue, pattern } of PLACES) {
    if (!lower.includes(cue)) continue;
    for (const { 0: whole, 1: before = '', 2: secret = '', index } of allOf(pattern, text)) {
      const start = index + before.length;
      if (!isPlaceholder(secret)) found.push({ kind, start, end: index + whole.length });
    }
  }
  return found;
}
