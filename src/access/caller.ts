import { listOf } from './reads';
import { samePrincipal } from './setting';
import type { AccessFacts, Caller, ObjectId } from './types';

/** Who a principal is, as the assignments at the resource say. Whoever holds nothing there may be anybody. */
export function callerIn(principal: ObjectId, { everybody }: AccessFacts): Caller {
  const held = listOf(everybody).filter(({ principalId }) => samePrincipal(principalId, principal));
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
