import { z } from 'zod';
import type { ArmId, Gap, RoleDefinition } from '../access';
import { builtInRole } from '../azure-names';
import type { Clients } from './clients';
import { failureOf, gapOf, Unreadable, type Failure } from './failure';
import { collect } from './paging';
import { permissionsShape, roleIdShape } from './shapes';
import { sdkScope, type CheckTarget } from './target';

/** Role definitions that were read, for a while. Several people's checks may share one. */
export interface DefinitionCache {
  readonly get: (key: string, now: number) => RoleDefinition | undefined;
  readonly set: (key: string, definition: RoleDefinition, now: number) => void;
}

const ONE_HOUR = 3_600_000;

/** `lifetime` in milliseconds. The oldest entries leave when there are more than `most`. */
export function createDefinitionCache(lifetime = ONE_HOUR, most = 2_000): DefinitionCache {
  const entries = new Map<string, { readonly definition: RoleDefinition; readonly readAt: number }>();
  return {
    get: (key, now) => {
      const entry = entries.get(key);
      return entry !== undefined && now - entry.readAt < lifetime ? entry.definition : undefined;
    },
    set: (key, definition, now) => {
      entries.delete(key);
      entries.set(key, { definition, readAt: now });
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
  };
}

const definitionShape = z
  .object({
    id: roleIdShape,
    properties: z.object({ roleName: z.string(), type: z.string().nullish(), permissions: permissionsShape }),
  })
  .transform(({ id, properties: row }): RoleDefinition => {
    const former = builtInRole(id)?.formerName;
    return {
      id,
      name: row.roleName,
      // A cloud that has not renamed the role yet still calls it by the former name.
      ...(former !== undefined && former !== row.roleName && { formerName: former }),
      builtIn: row.type === 'BuiltInRole',
      permissions: row.permissions,
    };
  });

/** With more than this many to read, one list costs less than single requests. */
const MOST_SINGLE = 8;

export interface Definitions {
  readonly definitions: readonly RoleDefinition[];
  readonly gaps: readonly Gap[];
}

interface Loading extends CheckTarget {
  /** With whose rights a definition may be read; the first that answers counts. */
  readonly readers: readonly Clients[];
  readonly cache: DefinitionCache;
  readonly now: () => number;
}

/** What one person may read of a custom role is no business of another's; built-in roles are the same for all. */
const keyOf = (id: string, { principal }: CheckTarget): string =>
  builtInRole(id) === undefined ? `${principal} ${id}` : id;

async function readAt(scope: ArmId, id: string, clients: Clients, loading: Loading): Promise<RoleDefinition> {
  const { budget } = loading;
  const { roleDefinitions } = clients.authorization();
  const read = await budget.race(roleDefinitions.get(sdkScope(scope), id, { abortSignal: budget.signal }));
  const parsed = definitionShape.safeParse(read);
  if (!parsed.success) throw new Unreadable();
  return parsed.data;
}

/**
 * The person may hold the right to read definitions at the resource only; a custom role may stand at the subscription
 * only. A built-in one stands everywhere.
 */
async function readOne(id: string, loading: Loading): Promise<RoleDefinition | Failure> {
  const { resource, subscription, readers } = loading;
  const scopes = builtInRole(id) === undefined && subscription !== undefined ? [resource, subscription] : [resource];
  const tries = await Promise.allSettled(
    readers.flatMap((clients) => scopes.map((scope) => readAt(scope, id, clients, loading))),
  );
  for (const each of tries) if (each.status === 'fulfilled') return each.value;
  const [first] = tries;
  return failureOf(first?.status === 'rejected' ? first.reason : new Unreadable());
}

async function readAll(
  ids: readonly string[],
  loading: Loading,
): Promise<ReadonlyMap<string, RoleDefinition | Failure>> {
  if (ids.length <= MOST_SINGLE)
    return new Map(await Promise.all(ids.map(async (id) => [id, await readOne(id, loading)] as const)));
  const { clients, budget, resource } = loading;
  const { roleDefinitions } = clients.authorization();
  const listed = await collect(budget, (options) => roleDefinitions.list(sdkScope(resource), options));
  const rows = listed.items.flatMap((row) => definitionShape.safeParse(row).data ?? []);
  const found = new Map(rows.map((row) => [row.id, row]));
  return new Map(ids.map((id) => [id, found.get(id) ?? listed.failure ?? { why: 'not-found' }]));
}

/**
 * Definitions of these roles, live where they can be read and the bundled ones (with their date) otherwise. A custom
 * role that cannot be read is a gap about its id.
 */
export async function readDefinitions(roleIds: readonly string[], loading: Loading): Promise<Definitions> {
  const { cache, now } = loading;
  const ids = [...new Set(roleIds)];
  const cached = ids.flatMap((id) => cache.get(keyOf(id, loading), now()) ?? []);
  const have = new Set(cached.map(({ id }) => id));
  const read = await readAll(
    ids.filter((id) => !have.has(id)),
    loading,
  );
  const definitions = [...cached];
  const gaps: Gap[] = [];
  for (const [id, result] of read) {
    if ('permissions' in result) {
      cache.set(keyOf(id, loading), result, now());
      definitions.push(result);
      continue;
    }
    const bundled = builtInRole(id);
    if (bundled === undefined) gaps.push(gapOf('definitions', result, id));
    else definitions.push(bundled);
  }
  return { definitions, gaps };
}
