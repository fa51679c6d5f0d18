import type { ObjectId } from '../access';
import type { CalledPerson } from '../answer';
import { within } from '../conversation';
import type { Press } from './press';

/** How long a look for somebody of the chat may take. Milliseconds. */
const LOOK_MS = 1_500;

/** Somebody as the chat names them, so that a card calls them; nothing where they are not in it, or it does not say in time. */
export async function memberOf(id: ObjectId, { turn: { chat } }: Press): Promise<CalledPerson | undefined> {
  if (!chat.member) return undefined;
  const found = await within(chat.member(id), LOOK_MS);
  return found.kind === 'in-time' ? found.value : undefined;
}
