import type { SecretKind, TokenClaims } from '../types';

/** A secret in a text: offsets into it, `end` exclusive. */
export interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
  readonly claims?: TokenClaims | undefined;
}

/** What the reader sees in place of the secret, between `[redacted: ` and `]`. */
export const WORDS = {
  jwt: 'access token',
  'authorization-header': 'authorization value',
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
