import {
  subscriptionOf,
  type AccessFacts,
  type AccessQuestion,
  type AccountState,
  type ObjectId,
  type Read,
  type RoleAssignment,
} from '../access';
import { readAccount, readDeployments } from './account-state';
import { readAssignments, readEligibleOthers, readEnds, readEverybody } from './assignments';
import { startBudget, type Budget } from './budget';
import type { Clients } from './clients';
import { readDefinitions, type DefinitionCache } from './definitions';
import { readDenies } from './denies';
import { readEligibilities } from './eligibilities';
import type { Failure } from './failure';
import { readGroups } from './groups';
import { readPermissions } from './permissions';
import { better, known, saysAll, type FactReading } from './reading';
import { resolveResource } from './resolve';
import { Snapshot } from './snapshot';
import type { CheckTarget } from './target';

/** What reading takes. */
export interface Means {
  readonly clients: Clients;
  /** An identity that may read role assignments for the person, where an operator has given it. */
  readonly deputy?: Clients | undefined;
  /** Microsoft Graph, where an operator has allowed it. */
  readonly graph?: Clients | undefined;
  readonly cache: DefinitionCache;
  readonly now: () => number;
}

/** Whose token it is, or why there is none. An opaque token names nobody. */
export type PrincipalOfToken =
  | { readonly kind: 'known'; readonly objectId: ObjectId | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure };

type List<T> = FactReading<readonly T[]>;

/** How long a finished check waits for what only decorates it. */
const GRACE = 500;

interface Work {
  readonly target: CheckTarget;
  /** The same question, asked with the deputy's rights. */
  readonly second: CheckTarget | undefined;
  /** Whether the person sees the account with their own rights. */
  readonly visible: Promise<boolean>;
  readonly means: Means;
  readonly snapshot: Snapshot;
}

/**
 * The person's role assignments: with their own rights and, where there is a deputy, with its rights. The deputy begins
 * as soon as the person is known to see the account, for time is short. A paste that names an account proves nothing, and
 * the deputy's eyes must not tell whether it exists. It reads nothing but this list, and the roles in it.
 */
async function assignmentsOf(work: Work): Promise<List<RoleAssignment>> {
  const { target, second, visible, snapshot } = work;
  const other = second && visible.then((seen) => (seen ? readAssignments(second, () => undefined) : undefined));
  const own = await readAssignments(target, (early) => {
    snapshot.set('assignments', early);
  });
  if (saysAll(own)) return own;
  const others = await other;
  const best = others === undefined ? own : better(own, others);
  if (best !== own) snapshot.setDeputy();
  return best;
}

/** The roles that a list names, read with the rights of whoever may have read the list. */
async function define(
  { target, means, snapshot }: Work,
  fact: Read<readonly { readonly roleId: string }[]>,
  readers: readonly Clients[],
): Promise<void> {
  if (fact.kind === 'gap') return;
  const roleIds = fact.value.map(({ roleId }) => roleId);
  const { definitions, gaps } = await readDefinitions(roleIds, { ...target, ...means, readers });
  snapshot.addDefinitions(definitions, gaps);
}

async function assignments(work: Work): Promise<void> {
  const { target, second, visible, snapshot } = work;
  const reading = await assignmentsOf(work);
  snapshot.set('assignments', reading);
  const mayAsk = second !== undefined && (await visible);
  await define(work, reading.fact, mayAsk ? [target.clients, second.clients] : [target.clients]);
}

async function eligibilities(work: Work): Promise<void> {
  const reading = await readEligibilities(work.target);
  work.snapshot.set('eligibilities', reading);
  await define(work, reading.fact, [work.target.clients]);
}

/** Everything at once: whatever fails or hangs leaves a gap of its own and holds up nothing else. */
async function readAll(work: Work, account: Promise<FactReading<AccountState>>): Promise<void> {
  const { target, means, snapshot } = work;
  const leisure = startBudget(Infinity, target.budget.signal);
  const unhurried = { ...target, budget: leisure };
  const decoration = Promise.all([
    readEverybody(unhurried).then((reading) => snapshot.set('everybody', reading)),
    readEligibleOthers(unhurried).then((reading) => snapshot.set('eligibleOthers', reading)),
    readEnds(unhurried).then((ends) => snapshot.setEnds(ends)),
  ]);
  await Promise.all([
    assignments(work),
    eligibilities(work),
    readDenies(target).then((reading) => snapshot.set('denyAssignments', reading)),
    readGroups(means.graph, target.budget, target.principal).then((reading) => snapshot.set('groups', reading)),
    readPermissions(target).then((reading) => snapshot.set('permissions', reading)),
    account.then((reading) => snapshot.set('account', reading)),
    readDeployments(target).then((reading) => snapshot.set('deployments', reading)),
  ]);
  const timer = setTimeout(leisure.stop, GRACE);
  await decoration;
  clearTimeout(timer);
  leisure.stop();
}

/** Reads the facts of one question. Never rejects. */
export async function readFacts(
  question: AccessQuestion,
  asker: PrincipalOfToken,
  means: Means,
  budget: Budget,
  onProgress: (sofar: AccessFacts) => void,
): Promise<AccessFacts> {
  const snapshot = new Snapshot(means.now(), onProgress);
  const { resource: ref, principal } = question;
  if (asker.kind === 'failed') {
    if (ref.kind === 'id') snapshot.set('resource', known(ref.id));
    return snapshot.without(asker.failure);
  }
  const resolved = await resolveResource(ref, means.clients, budget);
  if (resolved.kind === 'gap') {
    snapshot.set('resource', { fact: resolved, gaps: [] });
    return snapshot.without({ why: 'not-asked' });
  }
  snapshot.set('resource', known(resolved.id));
  const target: CheckTarget = {
    clients: means.clients,
    budget,
    principal,
    resource: resolved.id,
    subscription: subscriptionOf(resolved.id),
    isAsker: asker.objectId === principal,
  };
  // A deputy sees what the person may not: it answers only those who ask about themselves.
  const second =
    means.deputy !== undefined && target.isAsker ? { ...target, clients: means.deputy, isAsker: false } : undefined;
  const account = readAccount(target, resolved.seen);
  const visible = account.then(({ fact }) => fact.kind === 'read');
  await readAll({ target, second, visible, means, snapshot }, account);
  return snapshot.now();
}
