import type { Permission } from '../access';
import { collectRaw } from './paging';
import { missing, readingOf, type FactReading } from './reading';
import { permissionShape, readRows } from './shapes';
import type { CheckTarget } from './target';

/**
 * What the caller may do at the resource, without role names. The route knows no other principal, so it is asked only
 * where the token is the person's own. Raw, because the SDK puts an empty segment into the path (rbac.md §2).
 */
export async function readPermissions(target: CheckTarget): Promise<FactReading<readonly Permission[]>> {
  if (!target.isAsker) return missing('permissions', { why: 'not-asked' });
  const path = `${target.resource}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
  const { items, failure } = await collectRaw(target.budget, target.clients, path);
  const { rows, unreadable } = readRows(permissionShape, items);
  return readingOf('permissions', {
    items: rows,
    failure: failure ?? (unreadable > 0 ? { why: 'unreadable' } : undefined),
  });
}
