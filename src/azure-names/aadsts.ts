import { ACCOUNT_ROWS } from './aadsts-rows/accounts';
import { APP_ROWS } from './aadsts-rows/apps';
import { CREDENTIAL_ROWS } from './aadsts-rows/credentials';
import { REQUEST_ROWS } from './aadsts-rows/requests';
import type { AadstsRow } from './aadsts-rows/row';
import { SESSION_ROWS } from './aadsts-rows/sessions';
import { errorLookupLink } from './links';
import { SOURCES, type Source } from './sources';

export type { AadstsOrigin, AadstsParty, AadstsRepair, AadstsRow } from './aadsts-rows/row';

/** The codes of Microsoft Entra ID that a developer meets (errors.md part I). Each code stands in one row only. */
export const AADSTS: readonly AadstsRow[] = [
  ...ACCOUNT_ROWS,
  ...SESSION_ROWS,
  ...APP_ROWS,
  ...CREDENTIAL_ROWS,
  ...REQUEST_ROWS,
];

const BY_CODE: ReadonlyMap<string, AadstsRow> = new Map(
  AADSTS.flatMap((row) => row.codes.map((code) => [code, row] as const)),
);

/** The row of a code (digits only), if the table has one. */
export const aadstsRow = (code: string): AadstsRow | undefined => BY_CODE.get(code);

/**
 * Of several codes in one text, the one that names the cause: the first that the table knows and that says something
 * by itself, else the first that the table knows, else the first.
 */
export function leadingAadsts(codes: readonly string[]): string | undefined {
  const known = codes.filter((code) => BY_CODE.has(code));
  return known.find((code) => BY_CODE.get(code)?.general !== true) ?? known[0] ?? codes[0];
}

/** Where the words of a row come from. */
export const aadstsSource = (row: AadstsRow): Source => {
  switch (row.origin) {
    case 'entra':
      return SOURCES.entraErrorCodes;
    case 'identity':
      return SOURCES.identityTroubleshooting;
    case 'field':
      return {
        title: `AADSTS${row.codes[0] ?? ''} as programs print it (not in Microsoft's list of codes)`,
        url: errorLookupLink(row.codes[0] ?? ''),
        read: '2026-11-20',
        confidence: 'observed',
      };
  }
};
