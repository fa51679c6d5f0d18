import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';

import { parseObjectId, type ObjectId } from '../access';
import type { Mention } from '../answer';

/** The list of a chat and the answer for one person spell the object id differently (granting.md §1.5). */
const Member = z.object({
  id: z.string().min(1).max(300),
  name: z.string().min(1).max(300),
  aadObjectId: z.string().optional().catch(undefined),
  objectId: z.string().optional().catch(undefined),
});

/** Somebody by their object id, where they are in the chat of a turn. Whatever keeps that from being known, they are not. */
export async function memberOf(context: TurnContext, objectId: ObjectId): Promise<Mention | undefined> {
  try {
    const found = Member.safeParse(await TeamsInfo.getMember(context, objectId));
    if (!found.success) return undefined;
    const { id, name, aadObjectId, objectId: own } = found.data;
    return parseObjectId(aadObjectId ?? own ?? '') === objectId ? { id, name } : undefined;
  } catch {
    return undefined;
  }
}
