import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..');
const FACTS = join(ROOT, 'docs/facts');
const FOLDERS = ['src', 'test', 'scripts', 'bench', 'infra', 'docs/decisions'];

interface Citation {
  readonly page: string;
  readonly section: string;
  readonly where: string;
}

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.name === 'node_modules') return [];
        return entry.isDirectory() ? filesUnder(path) : [path];
      })
    : [];

/**
 * What a text cites: `rbac.md §1.5`, and `§1.3` after it, which speaks of the same page (`rbac.md §1.2, §1.3`). A `§`
 * before which no page stands is of the page that the text cites most nearly above it, and of `rbac.md` where it cites none.
 */
function citationsIn(text: string, where: string): Citation[] {
  let page = 'rbac.md';
  return [...text.matchAll(/(?<page>[a-z][a-z-]*\.md)|§(?<section>\d+[a-z]?(?:\.\d+)*)/g)].flatMap(({ groups }) => {
    if (groups?.['page'] !== undefined) page = groups['page'];
    const section = groups?.['section'];
    return section === undefined ? [] : [{ page, section, where }];
  });
}

/** The numbers of a page: its headings (`### 1.4 …`), and the items of a numbered list as `1.4.16`. */
function sectionsOf(markdown: string): ReadonlySet<string> {
  let current = '';
  const found = new Set<string>();
  for (const line of markdown.split('\n')) {
    const heading = /^#{2,4} (\d+(?:\.\d+)*)\b/.exec(line)?.[1];
    const item = /^(\d+)\. /.exec(line)?.[1];
    if (heading !== undefined) found.add((current = heading));
    else if (item !== undefined && current !== '') found.add(`${current}.${item}`);
  }
  return found;
}

const pages = new Map(
  readdirSync(FACTS).map((name) => [name, sectionsOf(readFileSync(join(FACTS, name), 'utf8'))] as const),
);
const isThere = ({ page, section }: Citation): boolean => pages.get(page)?.has(section) ?? false;

const cited = FOLDERS.flatMap((folder) => filesUnder(join(ROOT, folder)))
  .filter((path) => /\.(?:ts|mjs|json|md|bicep)$/.test(path) && path !== __filename)
  .flatMap((path) => citationsIn(readFileSync(path, 'utf8'), relative(ROOT, path)));

test('every section that a comment or a decision cites stands in docs/facts', () => {
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter((citation) => !isThere(citation))).toEqual([]);
});

test('a section that does not exist is seen', () => {
  const citations = citationsIn('As rbac.md §1.5 and §99.1 say; teams.md §1.4.16, §1.4.99.', 'toy');
  expect(citations.filter((citation) => !isThere(citation))).toEqual([
    { page: 'rbac.md', section: '99.1', where: 'toy' },
    { page: 'teams.md', section: '1.4.99', where: 'toy' },
  ]);
});
