import type { AccessVerdict, ObjectId } from '../access';
import type { GrantTopic } from '../answer';
import { factsOfCaller, type Address, type Later, type Limits } from '../conversation';
import { evaluate } from '../respond';
import { questionOf } from './topic';

/** Whose access is looked at later: that of an application by its object id, else that of a person. */
export interface LaterTopic extends Pick<GrantTopic, 'wanted' | 'resource'> {
  readonly application?: ObjectId | undefined;
}

/** Whose rights are used, and where they are kept; `of`: whose access is looked at, where that is somebody else. */
export interface KeptRights {
  readonly who: ObjectId;
  readonly address: Address;
  readonly of?: ObjectId | undefined;
}

/** What an access is now, read with the kept sign-in of somebody; undefined where there is none any more. */
export async function keptVerdict(
  topic: LaterTopic,
  { who, address, of = who }: KeptRights,
  { later, limits }: { readonly later: Later; readonly limits: Limits },
): Promise<AccessVerdict | undefined> {
  let verdict: AccessVerdict | undefined;
  await later.open(address, async (chat) => {
    const access = await chat.accessOf({ objectId: who });
    if (access.kind !== 'ready') return;
    const { application: id } = topic;
    const question = questionOf(topic, id === undefined ? of : who);
    const signal = AbortSignal.timeout(limits.checkBudgetMs);
    const facts = id
      ? await factsOfCaller(question, { id, by: 'object-id' }, access.source, signal)
      : await access.source.facts(question, signal);
    if (id === undefined || facts.caller?.kind === 'application') verdict = evaluate(question, facts);
  });
  return verdict;
}
