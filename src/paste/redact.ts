import type { Redaction, SecretKind } from './types';

interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

const WORDS = {
  jwt: 'access token',
  'authorization-header': 'authorization header',
  'api-key': 'API key',
  'azure-key': 'Azure key',
  'sas-signature': 'shared access signature',
  'connection-string': 'connection string key',
  'client-secret': 'client secret',
  password: 'password',
  'private-key': 'private key',
  'openai-key': 'OpenAI key',
  'github-token': 'GitHub token',
  'slack-token': 'Slack token',
} as const satisfies Record<SecretKind, string>;

const SHAPES: readonly { readonly kind: SecretKind; readonly pattern: RegExp }[] = [
  { kind: 'jwt', pattern: /\beyJ[\w-]{8,8000}\.[\w-]{8,16000}(?:\.[\w-]{0,2000})?/g },
  { kind: 'azure-key', pattern: /\b[0-9a-f]{32}\b/gi },
  { kind: 'azure-key', pattern: /\b[0-9A-Za-z]{84}\b/g },
  { kind: 'openai-key', pattern: /\bsk-[\w-]{20,200}/g },
];

const find = (text: string): Secret[] =>
  SHAPES.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern), (found) => ({ kind, start: found.index, end: found.index + found[0].length })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);

/** Takes the secrets out and says where they were. */
export function redact(text: string): { text: string; redactions: Redaction[] } {
  const redactions: Redaction[] = [];
  let out = '';
  let done = 0;
  for (const { kind, start, end } of find(text)) {
    if (start < done) continue;
    out += text.slice(done, start);
    const words = `[redacted: ${WORDS[kind]}]`;
    redactions.push({ kind, at: { start: out.length, end: out.length + words.length } });
    out += words;
    done = end;
  }
  return { text: out + text.slice(done), redactions };
}
