import { error, list, type HttpReply } from './reply';
import { groupsOf } from './rights';
import type { Tenant } from './tenant';

/** Microsoft Graph's list of a person's groups, transitively. Everybody may read their own. */
export function transitiveMemberOf(tenant: Tenant, caller: string, person: string): HttpReply {
  if (caller !== person.toLowerCase())
    return error(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  const ids = groupsOf(tenant, caller);
  return list(
    tenant.groups
      .filter(({ principal }) => ids.has(principal.id))
      .map(({ principal: { id, name } }) => ({ '@odata.type': '#microsoft.graph.group', id, displayName: name })),
  );
}
