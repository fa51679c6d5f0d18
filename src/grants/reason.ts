import { holdsSecret } from '../paste';

/** Control characters, marks of direction, and whatever else a reader does not see or that ends a line. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f]/gu;

type Typed =
  { readonly kind: 'reason'; readonly text: string } | { readonly kind: 'none' } | { readonly kind: 'secret' };

/** What somebody typed, on one line and without what would make it look like something else. */
export function readReason(typed: string | undefined, longest: number): Typed {
  const line = (typed ?? '').replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
  if (holdsSecret(line)) return { kind: 'secret' };
  const text = line
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? { kind: 'reason', text } : { kind: 'none' };
}
