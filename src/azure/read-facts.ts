import { subscriptionOf, type AccessFacts, type AccessQuestion, type ObjectId, type Read } from '../access';
import { readAccount, readDeployments } from './account-state';
import { readAssignments, readEnds, readEverybody } from './assignments';
import { startBudget, type Budget } from './budget';
import type { Clients } from './clients';
import { readDefinitions, type DefinitionCache } from './definitions';
import { readDenies } from './denies';
import { readEligibilities } from './eligibilities';
import type { Failure } from './failure';
import { readGroups } from './groups';
import { readPermissions } from './permissions';
import { better, known, saysAll, type Reading } from './reading';
import { resolveResource, type Resolved } from './resolve';
import { Snapshot } from './snapshot';
import type { Target } from './target';

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
export type Asker =
  | { readonly kind: 'known'; readonly objectId: ObjectId | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Found = Extract<Resolved, { kind: 'found' }>;
type List<T> = Reading<readonly T[]>;

/** How long a finished check waits for what only decorates it. */
const GRACE = 500;

interface Work {
  readonly target: Target;
  /** The same question, asked with the deputy's rights. */
  readonly second: Target | undefined;
  readonly means: Means;
  readonly snapshot: Snapshot;
}

/** With the person's rights and, where there is a deputy, with its rights: begun at once, for time is short. */
async function byBoth<T>({ target, second }: Work, read: (target: Target) => Promise<List<T>>): Promise<List<T>> {
  const other = second === undefined ? undefined : read(second);
  const own = await read(target);
  return other === undefined || saysAll(own) ? own : better(own, await other);
}

async function define(work: Work, fact: Read<readonly { readonly roleId: string }[]>): Promise<void> {
  if (fact.kind === 'gap') return;
  const { target, second, means, snapshot } = work;
  const roleIds = fact.value.map(({ roleId }) => roleId);
  const clients = second === undefined ? [target.clients] : [target.clients, second.clients];
  const { definitions, gaps } = await readDefinitions(roleIds, { ...target, ...means, readers: clients });
  snapshot.addDefinitions(definitions, gaps);
}

async function assignments(work: Work): Promise<void> {
  const { target, snapshot } = work;
  const reading = await byBoth(work, (each) =>
    readAssignments(each, (early) => {
      if (each === target) snapshot.set('assignments', early);
    }),
  );
  snapshot.set('assignments', reading);
  await define(work, reading.fact);
}

async function eligibilities(work: Work): Promise<void> {
  const reading = await byBoth(work, readEligibilities);
  work.snapshot.set('eligibilities', reading);
  await define(work, reading.fact);
}

/** Everything at once: whatever fails or hangs leaves a gap of its own and holds up nothing else. */
async function readAll(work: Work, { seen }: Found): Promise<void> {
  const { target, means, snapshot } = work;
  const leisure = startBudget(Infinity, target.budget.signal);
  const unhurried = { ...target, budget: leisure };
  const decoration = Promise.all([
    readEverybody(unhurried).then((reading) => snapshot.set('everybody', reading)),
    readEnds(unhurried).then((ends) => snapshot.setEnds(ends)),
  ]);
  await Promise.all([
    assignments(work),
    eligibilities(work),
    byBoth(work, readDenies).then((reading) => snapshot.set('denyAssignments', reading)),
    readGroups(means.graph, target.budget, target.principal).then((reading) => snapshot.set('groups', reading)),
    readPermissions(target).then((reading) => snapshot.set('permissions', reading)),
    readAccount(target, seen).then((reading) => snapshot.set('account', reading)),
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
  asker: Asker,
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
  const target: Target = {
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
  await readAll({ target, second, means, snapshot }, resolved);
  return snapshot.now();
}
