import { z } from 'zod';

import type { Drift, SourceFile } from './types';

const NAVIGATION = 'navigate-from-classic.md';

/** Places of a portal: as texts here lead to them, as Microsoft's own page calls them, and which page that is. */
export const PORTAL_NAMES: readonly { readonly says: string; readonly name: string; readonly page: string }[] = [
  { says: 'anagement center', name: 'Management center', page: NAVIGATION },
  { says: 'Connected resources', name: 'Connected resources', page: NAVIGATION },
  { says: 'Models + endpoints', name: 'Models + endpoints', page: NAVIGATION },
  { says: 'Operate, Admin', name: 'Operate', page: NAVIGATION },
  { says: 'Build, Models', name: 'Build', page: NAVIGATION },
  { says: 'Access control (IAM)', name: 'Access control (IAM)', page: 'disable-preview-features-with-rbac.md' },
];

/** Names of places that their page no longer has. `pages`: texts, by name of the file. */
export function portalDrift(pages: unknown, files: readonly SourceFile[]): readonly Drift[] {
  const read = z.record(z.string()).safeParse(pages);
  if (!read.success) return [{ kind: 'unreadable', what: 'the pages about portals', where: [] }];
  return PORTAL_NAMES.flatMap(({ says, name, page }): readonly Drift[] => {
    const text = read.data[page];
    if (text === undefined || text.includes(`**${name}**`)) return [];
    const where = files.filter((file) => file.text.includes(says)).map(({ path }) => path);
    return where.length === 0 ? [] : [{ kind: 'portal-name-gone', what: `${name}: not on ${page}`, where }];
  });
}
