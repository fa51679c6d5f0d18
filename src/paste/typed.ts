import { findSecrets, hideKeys } from './secrets';
import { holdsLongRun } from './secrets/runs';

/**
 * Whether a value that a person typed into a command or a field holds a secret. Such a value names nothing: it is not
 * shown, not asked for and not sent on.
 */
export const holdsSecret = (text: string): boolean => findSecrets(text).length > 0;

/**
 * A text that is about to be shown, without any key that is known by its looks alone. Everything that came in has gone
 * through `readPaste` or `holdsSecret` before: this is the last line of defence, for what both did not know. Digests
 * and ids that look like old keys stay, since here no name stands before them. Shorter runs hold no such key.
 */
export const masked = (text: string): string => (holdsLongRun(text) ? hideKeys(text) : text);
