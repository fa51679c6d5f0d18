import type { ArmId, Eligibility, Gap, RoleAssignment } from '../access';
import { gapOf, type Failure } from './failure';
import { assignmentShape, scheduleShape, type ScheduleInstance } from './holdings';
import { collect, type Listed, type ListOptions } from './paging';
import { readingOf, type FactReading } from './reading';
import { readRows } from './shapes';
import { joined, rowsOf, sdkScope, type CheckTarget } from './target';

type Assignments = FactReading<readonly RoleAssignment[]>;

/** Enough pages to name people who may grant a role; nobody reads a longer list. */
const PAGES_OF_EVERYBODY = 10;

async function list(
  target: CheckTarget,
  scope: ArmId,
  filter: string,
  mostPages?: number,
): Promise<Listed<RoleAssignment>> {
  const { roleAssignments } = target.clients.authorization();
  const open = (options: object) => roleAssignments.listForScope(sdkScope(scope), { ...options, filter });
  return rowsOf(assignmentShape, await collect(target.budget, open, mostPages));
}

/**
 * Role assignments of the person and of the person's groups. The subscription is asked for near misses below and beside
 * the resource; the resource at the same time, for those who may read only there, and because it answers sooner: `early`
 * gets that. A gap beside the fact names the subscription that was not seen.
 */
export async function readAssignments(
  target: CheckTarget,
  early: (reading: Assignments) => void,
): Promise<Assignments> {
  const { principal, resource, subscription } = target;
  const assignedTo = `assignedTo('${principal}')`;
  const here = list(target, resource, `atScope() and ${assignedTo}`);
  if (subscription === undefined) return readingOf('assignments', await here);
  let isDone = false;
  const beside = (why: Failure): readonly Gap[] => [gapOf('assignments', why, subscription)];
  void here.then((listed) => {
    if (!isDone && listed.failure === undefined)
      early(readingOf('assignments', listed, beside({ why: 'still-reading' })));
  });
  const everywhere = await list(target, subscription, assignedTo);
  isDone = everywhere.failure === undefined;
  if (everywhere.failure === undefined) return readingOf('assignments', everywhere);
  const { items, failure } = await here;
  return readingOf('assignments', joined({ items: everywhere.items }, { items, failure }), beside(everywhere.failure));
}

/** Schedule instances at and above the resource, of anybody: they carry names (granting.md §1.3). */
async function instancesOfAnybody(
  target: CheckTarget,
  kind: 'assigned' | 'eligible',
): Promise<readonly ScheduleInstance[]> {
  const { roleAssignmentScheduleInstances, roleEligibilityScheduleInstances } = target.clients.authorization();
  const scope = sdkScope(target.resource);
  const open = (options: ListOptions) =>
    kind === 'assigned'
      ? roleAssignmentScheduleInstances.listForScope(scope, { ...options, filter: 'atScope()' })
      : roleEligibilityScheduleInstances.listForScope(scope, { ...options, filter: 'atScope()' });
  const listed = await collect<unknown>(target.budget, open, PAGES_OF_EVERYBODY);
  return readRows(scheduleShape, listed.items).rows;
}

/** Names of the people and groups that hold something here. Without Privileged Identity Management there are none. */
async function namesHere(target: CheckTarget): Promise<ReadonlyMap<string, string>> {
  const instances = await instancesOfAnybody(target, 'assigned');
  return new Map(
    instances.flatMap(({ eligibility: { principalId, principalName } }): [string, string][] =>
      principalName === undefined ? [] : [[principalId, principalName]],
    ),
  );
}

/** Assignments of anybody at and above the resource, with names where Azure tells them. */
export async function readEverybody(target: CheckTarget): Promise<Assignments> {
  const [listed, names] = await Promise.all([
    list(target, target.resource, 'atScope()', PAGES_OF_EVERYBODY),
    namesHere(target),
  ]);
  const named = listed.items.map((each) => ({ ...each, principalName: names.get(each.principalId) }));
  return readingOf('assignments', { ...listed, items: named });
}

/** What anybody may activate at and above the resource. Whatever keeps that from being read, nobody is eligible then. */
export async function readEligibleOthers(target: CheckTarget): Promise<FactReading<readonly Eligibility[]>> {
  const instances = await instancesOfAnybody(target, 'eligible');
  return readingOf('eligibilities', { items: instances.map(({ eligibility }) => eligibility) });
}

/** Ends of the caller's time-bound assignments, by the assignment's id in lower case. Without them nothing is wrong. */
export async function readEnds(target: CheckTarget): Promise<ReadonlyMap<string, number>> {
  if (!target.isAsker) return new Map();
  const { roleAssignmentScheduleInstances } = target.clients.authorization();
  const scope = sdkScope(target.subscription ?? target.resource);
  const filter = 'asTarget()';
  const listed = await collect(target.budget, (options) =>
    roleAssignmentScheduleInstances.listForScope(scope, { ...options, filter }),
  );
  const { rows } = readRows(scheduleShape, listed.items);
  return new Map(
    rows.flatMap(({ assignmentId, eligibility: { endsAt } }): [string, number][] =>
      assignmentId === undefined || endsAt === undefined ? [] : [[assignmentId, endsAt]],
    ),
  );
}
