import type { Drift, SourceFile } from './types';

const YEAR_DAYS = 365;

const DAY = /20\d\d-\d\d-\d\d/.source;
/** A page with the day on which it was read and its own date, as a source has them … */
const SOURCE = new RegExp(
  `'([^'\\s]{4,300})',\\s{1,40}(?:read: )?'(${DAY})'(?:,\\s{1,40}(?:edition: )?'(${DAY})')?`,
  'g',
);
/** … and a day alone, as a comment has it, or a source whose page has a name. */
const READ = new RegExp(`\\bread:? '?(${DAY})\\b(?:',\\s{1,40}edition: '(${DAY})')?`, 'g');

export interface Dated {
  /** Where it was read; empty for a comment. */
  readonly page: string;
  readonly read: string;
  readonly edition?: string | undefined;
}

/** Every source that a file names. */
export const datedIn = (text: string): readonly Dated[] => [
  ...[...text.matchAll(SOURCE)]
    .map(([, page = '', read = '', edition]) => ({ page, read, edition }))
    .filter(({ page }) => page.includes('/')),
  ...[...text.replace(SOURCE, '').matchAll(READ)].map(([, read = '', edition]) => ({ page: '', read, edition })),
];

/**
 * Advice whose source nobody has read for a year; and, told apart from it, what was read since, in an edition that is older: the
 * page has not changed, or no newer copy of it could be had.
 */
export function ageDrift(files: readonly SourceFile[], today: string): readonly Drift[] {
  const limit = Date.parse(today) - YEAR_DAYS * 86_400_000;
  const isOld = (day: string): boolean => Date.parse(day) < limit;
  const found = new Map<string, { readonly kind: Drift['kind']; readonly where: Set<string> }>();
  for (const { path, text } of files) {
    for (const { page, read, edition = read } of datedIn(text)) {
      if (!isOld(edition)) continue;
      const name = page === '' ? '' : `${page}, `;
      const [kind, what] = isOld(read)
        ? (['old-source', `${name}read on ${read}, is older than a year`] as const)
        : (['old-edition', `${name}read on ${read} in its edition of ${edition}`] as const);
      const known = found.get(what) ?? { kind, where: new Set() };
      known.where.add(path);
      found.set(what, known);
    }
  }
  return [...found]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([what, { kind, where }]) => ({ kind, what, where: [...where] }));
}
