import { z } from 'zod';
import type { Application, ApplicationKey, ObjectId } from '../access';
import { USER_ASSIGNED_IDENTITY } from '../azure-names';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { RESOURCES } from './resource-graph';
import { armIdShape, objectIdShape, readRows, textShape } from './shapes';

/**
 * The resource whose managed identity has this object id, and the identity that stands by itself and has it as its object
 * id or client id (granting.md §6). An object id holds nothing but hexadecimal digits and dashes.
 */
export const applicationQuery = (id: ObjectId): string =>
  [
    'resources',
    `where tostring(identity.principalId) =~ '${id}' or (type =~ '${USER_ASSIGNED_IDENTITY}' and (tostring(properties.principalId) =~ '${id}' or tostring(properties.clientId) =~ '${id}'))`,
    'project id, name, type, kind, own = tostring(identity.principalId), principal = tostring(properties.principalId), client = tostring(properties.clientId)',
    'order by id asc',
  ].join(' | ');

const answer = z.object({ data: z.array(z.unknown()) });

const optionalId = objectIdShape.optional().catch(undefined);

/** A resource, and the identity of its own that it has. */
const about = z.object({
  id: armIdShape,
  name: z.string().min(1).max(260),
  type: z.string().toLowerCase(),
  kind: textShape,
  own: optionalId,
});

const row = about.extend({ principal: optionalId, client: optionalId });

const NAME = /^[A-Za-z0-9][\w-]{0,79}$/;

/** Resources of a name that have an identity; undefined for a text that is no name of a resource. */
export const namedApplicationQuery = (name: string): string | undefined =>
  NAME.test(name)
    ? [
        'resources',
        `where name =~ '${name}' and isnotnull(identity)`,
        'project id, name, type, kind, own = tostring(identity.principalId), assigned = identity.userAssignedIdentities',
        'order by id asc',
      ].join(' | ')
    : undefined;

const namedRow = about.extend({
  assigned: z
    .record(armIdShape, z.object({ principalId: objectIdShape }))
    .optional()
    .catch(undefined),
});

/** The identity of a resource, where it has one alone: which of several a program takes is not known. */
function identityOf({ id, name, type, kind, own, assigned = {} }: z.infer<typeof namedRow>): readonly Application[] {
  const resource = { id, type, kind };
  return [
    ...(own === undefined ? [] : [{ objectId: own, name, resource }]),
    ...Object.values(assigned).flatMap((each) => (each ? [{ objectId: each.principalId, name, resource }] : [])),
  ];
}

/** What a row says of the id that was looked for; a row of something else says nothing. */
function applicationIn({ id, name, type, kind, own, principal, client }: z.infer<typeof row>, wanted: ObjectId) {
  const resource = { id, type, kind };
  if (type !== USER_ASSIGNED_IDENTITY) return own === wanted ? { objectId: own, name, resource } : undefined;
  const isIt = principal === wanted || client === wanted;
  return principal !== undefined && isIt ? { objectId: principal, name, resource } : undefined;
}

/** Looks with the caller's rights: what they may not read is not there. Never rejects. */
export async function findApplication(
  clients: Clients,
  budget: Budget,
  key: ApplicationKey,
): Promise<Application | undefined> {
  const query = 'id' in key ? applicationQuery(key.id) : namedApplicationQuery(key.name);
  if (query === undefined) return undefined;
  try {
    const options = { resultFormat: 'objectArray', $top: 10 };
    const { data } = answer.parse(await clients.post(RESOURCES, { query, options }, budget));
    const found =
      'id' in key
        ? readRows(row, data).rows.flatMap((each) => applicationIn(each, key.id) ?? [])
        : readRows(namedRow, data).rows.flatMap(identityOf);
    // Two resources never have one identity of their own; of two with one name nobody knows which is meant.
    return found.length === 1 ? found[0] : undefined;
  } catch {
    return undefined;
  }
}
