import type { AccessVerdict, Granter, ObjectId } from '../access';
import type { CalledPerson } from '../answer';
import type { Chat } from './chat';
import { clickWait } from './reply';
import type { Services } from './services';
import { within, type Turn } from './turn';

/** Whoever may give a role is looked for among this many. */
const MOST_LOOKED_FOR = 8;

/** How long a verdict waits for what was read beside it. Milliseconds. */
const WAIT_MS = 300;

type Member = NonNullable<Chat['member']>;

async function isHereOrNot(granter: Granter, member: Member): Promise<Granter> {
  const here = granter.type === 'User' ? await member(granter.id) : undefined;
  return here === undefined ? granter : { ...granter, name: here.name, isHere: true };
}

async function marked(verdict: AccessVerdict, member: Member): Promise<AccessVerdict> {
  const { remedy } = verdict;
  if (remedy?.whoMayAssign === undefined) return verdict;
  const looked = remedy.whoMayAssign.slice(0, MOST_LOOKED_FOR).map((each) => isHereOrNot(each, member));
  const whoMayAssign = [...(await Promise.all(looked)), ...remedy.whoMayAssign.slice(MOST_LOOKED_FOR)];
  return { ...verdict, remedy: { ...remedy, whoMayAssign } };
}

/**
 * Says of a verdict who of this chat may give the role. The people of the chat are read while the access is looked at, and
 * the verdict does not wait for them: what is not known by then is not said. A chat with the bot alone has nobody else.
 */
export function peopleHere(
  turn: Turn,
  services: Services,
  asker: ObjectId,
): (verdict: AccessVerdict) => Promise<AccessVerdict> {
  const { member, setting } = turn.chat;
  if (setting !== 'shared' || member === undefined) return (verdict) => Promise.resolve(verdict);
  const people: Promise<CalledPerson | undefined> = member(asker).catch(() => undefined);
  return async (verdict) => {
    const all = people.then(() => marked(verdict, member));
    const found = await within(all, Math.min(WAIT_MS, clickWait(turn, services))).catch(() => undefined);
    return found?.kind === 'in-time' ? found.value : verdict;
  };
}
