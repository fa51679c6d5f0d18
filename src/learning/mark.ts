import type { Features } from '../recognition';

const { imul } = Math;
const FINE = 1e6;

/**
 * Texts in their order, and how some of them read, in one word: where nothing of it has changed, neither has this. It
 * tells apart what somebody changes by the way, and hides nothing.
 */
export function markOf(texts: Iterable<string>, features: Iterable<Features>): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  const add = (unit: number): void => {
    low = imul(low ^ unit, 0x01000193);
    high = imul(high ^ (unit + (low >>> 15)), 0x85ebca6b);
  };
  for (const text of texts) {
    add(text.length);
    for (let at = 0; at < text.length; at += 1) add(text.charCodeAt(at));
  }
  for (const { buckets, values } of features) {
    buckets.forEach(add);
    values.forEach((value) => {
      add(Math.round(value * FINE));
    });
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
