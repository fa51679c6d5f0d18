import { z } from 'zod';
import type { AccessFacts, ObjectId } from '../access';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { collectRaw } from './paging';
import { missing, readingOf, type FactReading } from './reading';
import { objectIdShape, readRows, textShape } from './shapes';

type Group = Extract<AccessFacts['groups'], { kind: 'read' }>['value'][number];

/** Directory roles and administrative units are in the same list. */
const GROUP_TYPE = '#microsoft.graph.group';

const memberShape = z
  .object({ id: objectIdShape, displayName: textShape, '@odata.type': z.string().nullish() })
  .transform((row) => ({ id: row.id, name: row.displayName, type: row['@odata.type'] ?? GROUP_TYPE }));

/**
 * All groups of the person, transitively, from Microsoft Graph. Needs `GroupMember.Read.All`, or for the person's own
 * `User.Read` (then without names).
 * https://learn.microsoft.com/graph/api/user-list-transitivememberof
 */
export async function readGroups(
  graph: Clients | undefined,
  budget: Budget,
  principal: ObjectId,
): Promise<FactReading<readonly Group[]>> {
  if (graph === undefined) return missing('groups', { why: 'not-asked' });
  const path = `/v1.0/users/${principal}/transitiveMemberOf?$select=id,displayName&$top=999`;
  const { items, failure } = await collectRaw(budget, graph, path);
  const { rows, unreadable } = readRows(memberShape, items);
  const groups = rows.filter(({ type }) => type === GROUP_TYPE).map(({ id, name }): Group => ({ id, name }));
  return readingOf('groups', {
    items: groups,
    failure: failure ?? (unreadable > 0 ? { why: 'unreadable' } : undefined),
  });
}
