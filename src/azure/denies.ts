import type { ArmId, DenyAssignment, ObjectId } from '../access';
import { denyShape } from './holdings';
import { collect, type Listed } from './paging';
import { readingOf, type FactReading } from './reading';
import { joined, rowsOf, sdkScope, type CheckTarget } from './target';

const EVERYONE = '00000000-0000-0000-0000-000000000000';
const WITHOUT_MEMBERS = ['User', 'ServicePrincipal', 'Device'];

const namesPerson = ({ principals }: DenyAssignment, person: ObjectId): boolean =>
  principals.some(
    ({ id, type }) => id === EVERYONE || type === 'SystemDefined' || type === 'Everyone' || id === person,
  );

const namesGroup = ({ principals }: DenyAssignment): boolean =>
  principals.some(({ type }) => !WITHOUT_MEMBERS.includes(type));

async function list(target: CheckTarget, scope: ArmId, filter: string): Promise<Listed<DenyAssignment>> {
  const { denyAssignments } = target.clients.authorization();
  const open = (options: object) => denyAssignments.listForScope(sdkScope(scope), { ...options, filter });
  return rowsOf(denyShape, await collect(target.budget, open));
}

/** Those that Azure itself chose for the person: group memberships are resolved by the service. */
async function listAssigned(target: CheckTarget, scope: ArmId, atScope: string): Promise<Listed<DenyAssignment>> {
  const { principal } = target;
  const { items, failure } = await list(target, scope, `${atScope}assignedTo('${principal}')`);
  return { items: items.map((deny) => ({ ...deny, assignedTo: principal })), failure };
}

/**
 * Deny assignments that concern the person. `assignedTo()` resolves groups, but whether it finds those for everyone is
 * not documented; `atScope()` lists all, but does not say whose groups they name. So both are asked at once, and the
 * resource once more only where the subscription refuses and a group is named.
 */
export async function readDenies(target: CheckTarget): Promise<FactReading<readonly DenyAssignment[]>> {
  const { principal, resource, subscription } = target;
  const [all, assigned] = await Promise.all([
    list(target, resource, 'atScope()'),
    subscription === undefined ? undefined : listAssigned(target, subscription, ''),
  ]);
  const direct = { ...all, items: all.items.filter((deny) => namesPerson(deny, principal)) };
  if (assigned !== undefined && assigned.failure === undefined)
    return readingOf('denyAssignments', joined(direct, assigned));
  const open = all.items.filter((deny) => !namesPerson(deny, principal) && namesGroup(deny));
  if (open.length === 0) return readingOf('denyAssignments', direct);
  const here = await listAssigned(target, resource, 'atScope() and ');
  // Where this is refused too, a deny assignment for some group stays in the list: it cannot be ruled out.
  const rest = here.failure === undefined ? here : { items: [...open, ...here.items], failure: all.failure };
  return readingOf('denyAssignments', joined(direct, rest));
}
