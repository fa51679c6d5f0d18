import { subscriptionOf, type AccessFacts, type AccessQuestion, type ObjectId, type Read } from '../access';
import { readAccount, readDeployments } from './account-state';
import { readAssignments, readEnds, readEverybody } from './assignments';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { readDefinitions, type DefinitionCache } from './definitions';
import { readDenies } from './denies';
import { readEligibilities } from './eligibilities';
import type { Failure } from './failure';
import { readPermissions } from './permissions';
import { known } from './reading';
import { resolveResource, type Resolved } from './resolve';
import { Snapshot } from './snapshot';
import type { Target } from './target';

/** What reading takes. */
export interface Reader {
  readonly clients: Clients;
  readonly cache: DefinitionCache;
  readonly now: () => number;
}

/** Whose token it is, or why there is none. An opaque token names nobody. */
export type Asker =
  | { readonly kind: 'known'; readonly objectId: ObjectId | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Found = Extract<Resolved, { kind: 'found' }>;

/** Everything at once: whatever fails or hangs leaves a gap of its own and holds up nothing else. */
async function readAll(target: Target, { seen }: Found, { cache, now }: Reader, snapshot: Snapshot): Promise<void> {
  const define = async (fact: Read<readonly { readonly roleId: string }[]>): Promise<void> => {
    if (fact.kind === 'gap') return;
    const roleIds = fact.value.map(({ roleId }) => roleId);
    const { definitions, gaps } = await readDefinitions(roleIds, { ...target, cache, now });
    snapshot.addDefinitions(definitions, gaps);
  };
  const assignments = async (): Promise<void> => {
    const reading = await readAssignments(target, (early) => snapshot.set('assignments', early));
    snapshot.set('assignments', reading);
    await define(reading.fact);
  };
  const eligibilities = async (): Promise<void> => {
    const reading = await readEligibilities(target);
    snapshot.set('eligibilities', reading);
    await define(reading.fact);
  };
  await Promise.all([
    assignments(),
    eligibilities(),
    readDenies(target).then((reading) => snapshot.set('denyAssignments', reading)),
    readPermissions(target).then((reading) => snapshot.set('permissions', reading)),
    readAccount(target, seen).then((reading) => snapshot.set('account', reading)),
    readDeployments(target).then((reading) => snapshot.set('deployments', reading)),
    readEverybody(target).then((reading) => snapshot.set('everybody', reading)),
    readEnds(target).then((ends) => snapshot.setEnds(ends)),
  ]);
}

/** Reads the facts of one question. Never rejects. */
export async function readFacts(
  question: AccessQuestion,
  asker: Asker,
  reader: Reader,
  budget: Budget,
  onProgress: (sofar: AccessFacts) => void,
): Promise<AccessFacts> {
  const snapshot = new Snapshot(reader.now(), onProgress);
  const { resource: ref, principal } = question;
  if (asker.kind === 'failed') {
    if (ref.kind === 'id') snapshot.set('resource', known(ref.id));
    return snapshot.without(asker.failure);
  }
  const resolved = await resolveResource(ref, reader.clients, budget);
  if (resolved.kind === 'gap') {
    snapshot.set('resource', { fact: resolved, gaps: [] });
    return snapshot.without({ why: 'not-asked' });
  }
  snapshot.set('resource', known(resolved.id));
  const target: Target = {
    clients: reader.clients,
    budget,
    principal,
    resource: resolved.id,
    subscription: subscriptionOf(resolved.id),
    isAsker: asker.objectId === principal,
  };
  await readAll(target, resolved, reader, snapshot);
  return snapshot.now();
}
