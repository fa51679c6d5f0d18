import type { Refused } from '../access';
import { needsPortal } from '../answer';
import { failureOf, type Address } from '../conversation';
import type { Elsewhere } from './elsewhere';
import type { Press } from './press';

/**
 * Where a refusal sends somebody to the portal: notes that it is looked for what they do there. Gives until when, at the
 * latest; nothing where it is not looked for: it is theirs to press once more then.
 */
export async function lookElsewhere(
  refused: Refused,
  { grants, turn, where }: Press,
  note: (there: Elsewhere, address: Address) => Promise<number>,
): Promise<number | undefined> {
  // A dialog opens over chats that the bot may not be in.
  const address = where.card === undefined ? undefined : turn.chat.address?.();
  if (!needsPortal(refused) || address === undefined) return undefined;
  try {
    return await note(grants.elsewhere, address);
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    return undefined;
  }
}
