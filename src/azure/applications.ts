import { z } from 'zod';
import type { Application, ObjectId } from '../access';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { RESOURCES } from './resource-graph';
import { armIdShape, objectIdShape, readRows, textShape } from './shapes';

const USER_ASSIGNED = 'microsoft.managedidentity/userassignedidentities';

/**
 * The resource whose managed identity has this object id, and the identity that stands by itself and has it as its object
 * id or client id (granting.md §6). An object id holds nothing but hexadecimal digits and dashes.
 */
export const applicationQuery = (id: ObjectId): string =>
  [
    'resources',
    `where tostring(identity.principalId) =~ '${id}' or (type =~ '${USER_ASSIGNED}' and (tostring(properties.principalId) =~ '${id}' or tostring(properties.clientId) =~ '${id}'))`,
    'project id, name, type, kind, own = tostring(identity.principalId), principal = tostring(properties.principalId), client = tostring(properties.clientId)',
    'order by id asc',
  ].join(' | ');

const answer = z.object({ data: z.array(z.unknown()) });

const optionalId = objectIdShape.optional().catch(undefined);

const row = z.object({
  id: armIdShape,
  name: z.string().min(1).max(260),
  type: z.string().toLowerCase(),
  kind: textShape,
  ...{ own: optionalId, principal: optionalId, client: optionalId },
});

/** What a row says of the id that was looked for; a row of something else says nothing. */
function applicationIn({ id, name, type, kind, own, principal, client }: z.infer<typeof row>, wanted: ObjectId) {
  const resource = { id, type, kind };
  if (type !== USER_ASSIGNED) return own === wanted ? { objectId: own, name, resource } : undefined;
  const isIt = principal === wanted || client === wanted;
  return principal !== undefined && isIt ? { objectId: principal, name, resource } : undefined;
}

/** Looks with the caller's rights: what they may not read is not there. Never rejects. */
export async function findApplication(
  clients: Clients,
  budget: Budget,
  id: ObjectId,
): Promise<Application | undefined> {
  try {
    const options = { resultFormat: 'objectArray', $top: 10 };
    const body = answer.parse(await clients.post(RESOURCES, { query: applicationQuery(id), options }, budget));
    const found = readRows(row, body.data).rows.flatMap((each) => applicationIn(each, id) ?? []);
    // Two resources never have one identity of their own.
    return found.length === 1 ? found[0] : undefined;
  } catch {
    return undefined;
  }
}
