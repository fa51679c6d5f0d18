/**
 * Who meets a code: a person signing in (browser, `az login`, device code), an app with a secret or certificate, an
 * app with a federated credential, a managed identity, or a service that exchanges a user's token (on behalf of).
 */
export type AadstsParty = 'user' | 'secret' | 'federation' | 'managed-identity' | 'on-behalf-of' | 'anyone';

/** What kind of repair mends it; `scenarios/aadsts` has the commands for each. */
export type AadstsRepair =
  /** Sign in again, interactively, to the right tenant. */
  | 'sign-in'
  /** The account is not known in that tenant: choose another account or tenant, or be invited. */
  | 'account-or-tenant'
  /** The tenant id or name in the request is wrong or missing. */
  | 'tenant-value'
  /** A policy refuses; only an administrator can see which one and change it. */
  | 'policy'
  /** The account itself needs attention: password, lock, risk, a second factor. */
  | 'account-state'
  /** The person or app must be assigned to the application or its role. */
  | 'assignment'
  /** The client id is not known in that tenant, or the app is disabled. */
  | 'find-app'
  | 'service-principal'
  | 'consent'
  | 'app-registration'
  | 'new-secret'
  | 'certificate'
  | 'federated-credential'
  /** The token or assertion that the app sends is wrong or too old. */
  | 'assertion'
  /** The token request itself is malformed. */
  | 'request'
  /** The program's own code or library for the sign-in must change: no command shows or mends it. */
  | 'program'
  /** Nobody but Microsoft can change it. */
  | 'support'
  | 'scope'
  | 'cloud'
  | 'retry';

/** Where a row comes from: Microsoft's list of codes, the Azure Identity guide, or programs' output in public places. */
export type AadstsOrigin = 'entra' | 'identity' | 'field';

export interface AadstsRow {
  /** Digits only. */
  readonly codes: readonly string[];
  readonly who: readonly AadstsParty[];
  readonly repair: AadstsRepair;
  /** What went wrong, as a clause that follows "AADSTS…: ". */
  readonly what: string;
  readonly cause: string;
  readonly fix: string;
  readonly origin: AadstsOrigin;
  /** Says little by itself: another code beside it names the cause. */
  readonly general?: true;
}

const PARTIES = {
  U: 'user',
  S: 'secret',
  W: 'federation',
  M: 'managed-identity',
  B: 'on-behalf-of',
  A: 'anyone',
} as const satisfies Record<string, AadstsParty>;

type Initials = `${keyof typeof PARTIES}${'' | ` ${keyof typeof PARTIES}${'' | ` ${keyof typeof PARTIES}`}`}`;

const party = (initial: string): AadstsParty => {
  const entry = Object.entries(PARTIES).find(([key]) => key === initial);
  return entry?.[1] ?? 'anyone';
};

/** One row of the table. `codes` is written as in the catalogue: `'50074 50076'`; `who` by its initials. */
export const row = (
  codes: string,
  who: Initials,
  repair: AadstsRepair,
  words: { readonly what: string; readonly cause: string; readonly fix: string },
  more: { readonly origin?: AadstsOrigin; readonly general?: true } = {},
): AadstsRow => ({
  codes: codes.split(' '),
  who: who.split(' ').map(party),
  repair,
  ...words,
  origin: 'entra',
  ...more,
});
