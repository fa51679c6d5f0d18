import type { Source } from '../../../azure-names';
import { words, type Prose } from '../../../prose';
import { AZURE } from './azure';
import { TOOLS } from './tools';
import { VENDORS } from './vendors';
import type { Cures } from './row';

/** What mostly mends an error of somebody else, in one line. */
export interface Cure {
  readonly text: Prose;
  readonly headline?: Prose | undefined;
  readonly link: { readonly text: string; readonly href: string };
  readonly source: Source;
}

/** Rows for every owner that has some. */
export const CURES: Cures = { ...AZURE, ...VENDORS, ...TOOLS };

const MOST = 20_000;

/** What mostly mends the error of this owner; undefined where it is not widely known. */
export function cureOf(owner: string, text: string): Cure | undefined {
  const lower = text.slice(0, MOST).toLowerCase();
  const row = CURES[owner]?.find(([marks]) => marks.some((mark) => lower.includes(mark)));
  return (
    row && {
      text: words(row[1]),
      headline: row[3] === undefined ? undefined : words(row[3]),
      link: { text: row[2].title, href: row[2].url },
      source: row[2],
    }
  );
}

/** What a status mostly means at any service, where nothing more is known. */
const STATUSES: Readonly<Record<number, string>> = {
  401: 'It did not accept the key or the sign-in.',
  403: 'It knows who calls, and does not allow this call.',
  404: 'It has nothing at this address: a path, a name or a version is wrong.',
  429: 'It was asked too often: send less, and wait as long as it says.',
};

const FAILED = 'It failed by itself: try again later.';

/** The same in one sentence; undefined for a status that says little. */
export function meaningOf(status: number | undefined): Prose | undefined {
  const text = status === undefined ? undefined : (STATUSES[status] ?? (status >= 500 ? FAILED : undefined));
  return text === undefined ? undefined : words(text);
}
