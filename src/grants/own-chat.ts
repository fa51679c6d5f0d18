import type { ObjectId } from '../access';
import { within, type Address } from '../conversation';
import type { Press } from './press';

/** How long Teams may take to open a chat. Milliseconds. */
const OPENING_MS = 1_500;

/**
 * Somebody's own chat with the bot, where they have it and Teams says so in time; `user` is their id in the channel, where
 * it is known. Nothing is kept about who has one.
 */
export async function ownChatOf(person: ObjectId, { turn }: Press, user?: string): Promise<Address | undefined> {
  const opening = turn.chat.personalOf?.(person, user);
  const opened = opening && (await within(opening, OPENING_MS).catch(() => undefined));
  return opened?.kind === 'in-time' ? opened.value : undefined;
}
