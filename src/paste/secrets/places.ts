import type { SecretKind } from '../types';
import { isPlaceholder } from './placeholder';
import type { Secret } from './secret';

/** Secrets that are known by the place they stand in. The last group is the secret. */
const PLACES: readonly { readonly kind: SecretKind; readonly pattern: RegExp }[] = [
  { kind: 'sas-signature', pattern: /(?:[?&;]|\bamp;)(sig=)([^\s&"'`<>;,)\\]{16,400})/gi },
  {
    kind: 'api-key',
    pattern: /([?&](?:key|code|token|access_token|api[-_]?key|subscription[-_]key)=)([^\s&"'`<>;,)\\]{16,4000})/gi,
  },
  { kind: 'password', pattern: /(:\/\/[^\s/:@"'<>]{1,80}:)([^\s/:@"'<>]{1,200})(?=@)/g },
  { kind: 'password', pattern: /(\s(?:-u|--user)[ =]["']?[^\s:"']{1,80}:)([^\s"']{1,200})/g },
  { kind: 'password', pattern: /(\baz\s{1,4}login\b[^\n]{0,200}?\s-p[ =]["']?)([^\s"']{3,200})/g },
  { kind: 'password', pattern: /(\bConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?["'])([^\n"']{3,200})/gi },
  { kind: 'authorization-header', pattern: /(\bBearer\s{1,4})(?=[^\s"']{0,60}\d)([\w.~+/=-]{20,8000})/g },
  { kind: 'authorization-header', pattern: /(\bBasic\s{1,4})(?=[^\s"']{0,60}\d)([A-Za-z0-9+/]{12,2000}={0,2})/g },
  { kind: 'slack-token', pattern: /(hooks\.slack\.com\/services\/)([\w/]{20,120})/gi },
  {
    kind: 'connection-string',
    pattern: /((?:^|[;"'\s])(?:Key|AccessKey|SharedSecretValue|Secret)=)([\w+/]{16,200}={0,2})/g,
  },
];

const BEGIN = /-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----/g;
const END = /-----END [A-Z ]{0,24}PRIVATE KEY-----/;
const LONGEST_PEM = 16_000;
/** What the body of a PEM block is made of, escapes and line breaks included. */
const BODY = /[A-Za-z0-9+/=\s\\:,-]{0,16000}/y;

const privateKeys = (text: string): Secret[] => {
  const found: Secret[] = [];
  let done = 0;
  for (const { 0: begin, index } of text.matchAll(BEGIN)) {
    if (index < done) continue;
    const bodyStart = index + begin.length;
    const end = END.exec(text.slice(bodyStart, bodyStart + LONGEST_PEM));
    BODY.lastIndex = bodyStart;
    BODY.test(text);
    done = end ? bodyStart + end.index + end[0].length : BODY.lastIndex;
    found.push({ kind: 'private-key', start: index, end: done });
  }
  return found;
};

export const byPlace = (text: string): Secret[] => [
  ...privateKeys(text),
  ...PLACES.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern), ({ 0: whole, 1: before = '', 2: secret = '', index }): Secret | undefined =>
      isPlaceholder(secret)
        ? undefined
        : { kind, start: index + whole.indexOf(before) + before.length, end: index + whole.length },
    ).filter((secret) => secret !== undefined),
  ),
];
