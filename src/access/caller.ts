import { listOf } from './reads';
import { samePrincipal } from './setting';
import type { AccessFacts, Caller, ObjectId, RoleAssignment } from './types';

/** Who a principal is, as the assignments at the resource say. Whoever holds nothing there may be anybody. */
export const callerIn = (principal: ObjectId, { everybody }: AccessFacts): Caller =>
  callerAmong(principal, listOf(everybody));

/** The same, as these assignments say. */
export function callerAmong(principal: ObjectId, assignments: readonly RoleAssignment[]): Caller {
  const held = assignments.filter(({ principalId }) => samePrincipal(principalId, principal));
  const name = held.find(({ principalName }) => principalName !== undefined)?.principalName;
  switch (held[0]?.principalType) {
    case 'ServicePrincipal':
      return { kind: 'application', application: { objectId: principal, name } };
    case 'User':
      return { kind: 'person', name };
    default:
      return { kind: 'unseen' };
  }
}
