import type { ArmId, ObjectId } from './types';

/**
 * Twelve hexadecimal digits in the last group make a GUID; thirteen occur in Microsoft's local chat client
 * (teams.md §2). The id is opaque either way.
 */
const OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12,13}$/;

const isObjectId = (text: string): text is ObjectId => OBJECT_ID.test(text);

/** Object id, lower case, or undefined where the text is none. White space around it does not count. */
export function parseObjectId(text: string): ObjectId | undefined {
  const id = text.trim().toLowerCase();
  return isObjectId(id) ? id : undefined;
}

/** Longer than any id that Resource Manager hands out. */
const LONGEST_ID = 2048;

// Control characters, and what would change the meaning of a URL that the id is put into.
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\\?#%<>"'`{}|^]/u;

function isArmId(id: string): id is ArmId {
  if (id === '/') return true;
  if (id.length > LONGEST_ID || FORBIDDEN.test(id)) return false;
  const [empty, root, ...rest] = id.split('/');
  if (empty !== '' || rest.length === 0) return false;
  if (rest.some((segment) => segment === '' || segment === '.' || segment === '..' || segment.trim() !== segment)) {
    return false;
  }
  const kind = root?.toLowerCase();
  return kind === 'subscriptions' || kind === 'providers';
}

/**
 * Resource Manager id of a scope, or undefined where the text is none: the root `/`, a management group, a
 * subscription, a resource group, a resource or a part of one. A slash at the end is dropped and one that is missing at
 * the start is added (tools print ids without it); letter case is kept, and never counts when scopes are compared.
 */
export function parseArmId(text: string): ArmId | undefined {
  const trimmed = text.trim();
  const withStart = trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
  const id = withStart.length > 1 && withStart.endsWith('/') ? withStart.slice(0, -1) : withStart;
  return trimmed !== '' && isArmId(id) ? id : undefined;
}
