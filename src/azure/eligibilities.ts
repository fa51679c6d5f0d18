import type { Eligibility } from '../access';
import { gapOf } from './failure';
import { eligibilityShape } from './holdings';
import { collect, collectRaw, type Listed } from './paging';
import { readingOf, type FactReading } from './reading';
import { joined, rowsOf, sdkScope, type CheckTarget } from './target';

const TENANT_WIDE =
  '/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01&$filter=asTarget()';

const isManagementGroup = ({ scope }: Eligibility): boolean => scope.toLowerCase().includes('/managementgroups/');

async function listHere(target: CheckTarget): Promise<Listed<Eligibility>> {
  const { roleEligibilityScheduleInstances } = target.clients.authorization();
  const filter = target.isAsker ? 'asTarget()' : `assignedTo('${target.principal}')`;
  const scope = sdkScope(target.resource);
  const listed = await collect(target.budget, (options) =>
    roleEligibilityScheduleInstances.listForScope(scope, { ...options, filter }),
  );
  return rowsOf(eligibilityShape, listed);
}

/**
 * Roles that the person may activate. The tenant-wide list is the one that shows all of them (rbac.md §1.7), but not
 * which management groups are above the resource: such an eligibility counts only where the resource's own list has it
 * too, and is a gap otherwise.
 */
export async function readEligibilities(target: CheckTarget): Promise<FactReading<readonly Eligibility[]>> {
  const { isAsker, clients, budget } = target;
  const [here, wide] = await Promise.all([
    listHere(target),
    isAsker
      ? collectRaw(budget, clients, TENANT_WIDE).then((raw) => rowsOf<Eligibility>(eligibilityShape, raw))
      : undefined,
  ]);
  if (wide === undefined) return readingOf('eligibilities', here);
  const confirmed = new Set(here.items.map(({ id }) => id.toLowerCase()));
  const isOpen = (item: Eligibility): boolean => isManagementGroup(item) && !confirmed.has(item.id.toLowerCase());
  const gaps = wide.items.filter(isOpen).map(({ scope }) => gapOf('eligibilities', { why: 'unreadable' }, scope));
  const both = joined({ items: wide.items.filter((item) => !isOpen(item)) }, { items: here.items });
  // Either list alone answers for the resource.
  const failure = here.failure === undefined ? undefined : wide.failure;
  return readingOf('eligibilities', { items: both.items, failure }, gaps);
}
