declare const safe: unique symbol;

/** Text out of which every secret that we know to look for has been taken. Only `readPaste` makes it. */
export type SafeText = string & { readonly [safe]: true };

/** Where something stands: UTF-16 offsets into `Paste.text`, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One message as it came: `text`, and the HTML rendering of the same content that Teams adds for rich messages. */
export interface RawMessage {
  readonly text: string;
  readonly html?: string | undefined;
}

export type SecretKind =
  | 'jwt'
  | 'authorization-header'
  | 'api-key'
  | 'azure-key'
  | 'sas-signature'
  | 'connection-string'
  | 'client-secret'
  | 'password'
  | 'private-key'
  | 'openai-key'
  | 'github-token'
  | 'slack-token';

/** The harmless part of a token that was dropped. Unverified: anybody can write a token that says anything. */
export interface TokenClaims {
  readonly audience?: string | undefined;
  readonly issuer?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly objectId?: string | undefined;
  readonly appId?: string | undefined;
  /** Seconds since 1970. */
  readonly expires?: number | undefined;
  readonly identity?: 'app' | 'user' | undefined;
  readonly scopes?: readonly string[] | undefined;
}

/** A secret that stood in the message; `at` is the place of its replacement (`[redacted: …]`) in `Paste.text`. */
export interface Redaction {
  readonly kind: SecretKind;
  readonly at: Span;
  readonly claims?: TokenClaims | undefined;
  /** Which secret of the message it is: the same number stands for the same value. */
  readonly which?: number | undefined;
}

/** How much of the message was read, in characters. */
export interface Extent {
  readonly total: number;
  readonly read: number;
}

export interface Paste {
  readonly text: SafeText;
  readonly redactions: readonly Redaction[];
  readonly extent: Extent;
}
