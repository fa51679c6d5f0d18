import type { Refused } from '../access';
import { needsPortal } from '../answer';
import { failureOf, type Address } from '../conversation';
import type { Elsewhere } from './elsewhere';
import type { Press } from './press';

/**
 * Where a refusal sends somebody to the portal: notes that it is looked for what they do there. False where it is not; it
 * is theirs to press once more then.
 */
export async function lookElsewhere(
  refused: Refused,
  { grants, turn, where }: Press,
  note: (there: Elsewhere, address: Address) => Promise<void>,
): Promise<boolean> {
  // A dialog opens over chats that the bot may not be in.
  const address = where.card === undefined ? undefined : turn.chat.address?.();
  if (!needsPortal(refused) || address === undefined) return false;
  try {
    await note(grants.elsewhere, address);
    return true;
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    return false;
  }
}
