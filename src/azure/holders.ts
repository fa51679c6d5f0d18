import { callerAmong, type ArmId, type Caller, type ObjectId } from '../access';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { assignmentShape, scheduleShape } from './holdings';
import { collect, type ListOptions } from './paging';
import { readRows } from './shapes';
import { sdkScope } from './target';

/** A principal holds few roles: whoever has more is known by the first page. */
const PAGES = 1;

/**
 * Who a principal is, as its role assignments in a subscription say, above it and below it. The plain list tells what kind
 * of principal it is; the one of Privileged Identity Management, where that is used, also its name (granting.md §1.3, §6).
 * What cannot be read tells nothing.
 */
export async function readHolder(
  clients: Clients,
  budget: Budget,
  { id, subscription }: { readonly id: ObjectId; readonly subscription: ArmId },
): Promise<Caller> {
  const { roleAssignments, roleAssignmentScheduleInstances } = clients.authorization();
  const scope = sdkScope(subscription);
  // An object id holds nothing but hexadecimal digits and dashes.
  const filter = `principalId eq '${id}'`;
  const [plain, named] = await Promise.all([
    collect<unknown>(budget, (options) => roleAssignments.listForScope(scope, { ...options, filter }), PAGES),
    collect<unknown>(
      budget,
      (options: ListOptions) => roleAssignmentScheduleInstances.listForScope(scope, { ...options, filter }),
      PAGES,
    ),
  ]);
  const name = readRows(scheduleShape, named.items).rows.find(({ eligibility }) => eligibility.principalId === id)
    ?.eligibility.principalName;
  const held = readRows(assignmentShape, plain.items).rows;
  return callerAmong(
    id,
    held.map((each) => ({ ...each, principalName: name })),
  );
}
