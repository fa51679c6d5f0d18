import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';

import { parseObjectId, type ObjectId } from '../access';
import type { CalledPerson } from '../answer';

/** The list of a chat and the answer for one person spell the object id differently (granting.md §1.5). */
const Member = z
  .object({
    id: z.string().min(1).max(300),
    name: z.string().min(1).max(300),
    aadObjectId: z.string().optional().catch(undefined),
    objectId: z.string().optional().catch(undefined),
    userPrincipalName: z.string().optional().catch(undefined),
  })
  .transform(({ id, name, aadObjectId, objectId, userPrincipalName = '' }) => ({
    // The user name of a guest holds this mark (granting.md §1.5).
    mention: { id, name, ...(/#EXT#/i.test(userPrincipalName) && { isGuest: true as const }) },
    objectId: parseObjectId(aadObjectId ?? objectId ?? ''),
  }));

/** A page is as long as a group chat can be; of a team it is the beginning. */
const PAGE = 250;

interface Roster {
  readonly people: ReadonlyMap<string, CalledPerson>;
  readonly isWhole: boolean;
}

const UNKNOWN: Roster = { people: new Map(), isWhole: false };

async function readRoster(context: TurnContext): Promise<Roster> {
  const { members, continuationToken } = await TeamsInfo.getPagedMembers(context, PAGE);
  const people = members.flatMap((member): [string, CalledPerson][] => {
    const read = Member.safeParse(member);
    return read.success && read.data.objectId ? [[read.data.objectId, read.data.mention]] : [];
  });
  return { people: new Map(people), isWhole: !continuationToken };
}

async function readOne(context: TurnContext, objectId: ObjectId): Promise<CalledPerson | undefined> {
  const read = Member.safeParse(await TeamsInfo.getMember(context, objectId));
  return read.success && read.data.objectId === objectId ? read.data.mention : undefined;
}

/**
 * Somebody by their object id, where they are in the chat of a turn. The first page of the chat's people is read once for
 * all who are looked for; whoever does not stand on it is asked for alone. What cannot be read is nobody.
 */
export function membersOf(context: TurnContext): (objectId: ObjectId) => Promise<CalledPerson | undefined> {
  let roster: Promise<Roster> | undefined;
  return async (objectId) => {
    roster ??= readRoster(context).catch(() => UNKNOWN);
    const { people, isWhole } = await roster;
    const found = people.get(objectId);
    if (found !== undefined || isWhole) return found;
    return readOne(context, objectId).catch(() => undefined);
  };
}
