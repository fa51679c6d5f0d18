import {
  callerIn,
  subscriptionOf,
  type AccessFacts,
  type AccessQuestion,
  type Caller,
  type FactsSource,
  type ObjectId,
} from '../access';
import type { NamedCaller } from '../respond';

/** Who an object id is: by what it holds at the resource, else anywhere in the resource's subscription. */
async function holderOf(id: ObjectId, asker: AccessFacts, source: FactsSource, signal: AbortSignal): Promise<Caller> {
  const here = callerIn(id, asker);
  const { resource } = asker;
  const subscription = resource.kind === 'read' ? subscriptionOf(resource.value) : undefined;
  return here.kind === 'unseen' && subscription !== undefined ? source.holder(id, subscription, signal) : here;
}

/**
 * The facts about whoever an error names, read with the asker's rights: who it is; where that is an application, what it
 * holds; and what the asker has and may do about it. Of a person no more is read than who that is, by the roles that the
 * asker may see anyway: whether they may do it is theirs to ask.
 */
export async function factsOfCaller(
  question: AccessQuestion,
  named: NamedCaller,
  source: FactsSource,
  signal: AbortSignal,
): Promise<AccessFacts> {
  const seen = await source.application(named, signal);
  const theirs = (principal: ObjectId): Promise<AccessFacts> => source.facts({ ...question, principal }, signal);
  const own = source.facts(question, signal);
  if (seen !== undefined) {
    const [asker, facts] = await Promise.all([own, theirs(seen.objectId)]);
    return { ...facts, caller: { kind: 'application', application: seen }, asker };
  }
  const asker = await own;
  if (named.by !== 'object-id') return asker;
  const { id } = named;
  const caller = await holderOf(id, asker, source, signal);
  return caller.kind === 'application' ? { ...(await theirs(id)), caller, asker } : { ...asker, caller };
}
