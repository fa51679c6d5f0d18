import type { Span } from '../paste';
import { eachGramOf } from './features';
import { weightOf, type Model } from './model';

const MOST_RUNS = 3;
/** A word that adds less than this share of what the best one adds is not shown. */
const WORTH = 0.35;
const WORD = /[^\s"'`(){}[\]<>,;]{2,80}/g;

/** A word by its place, and what it adds to a likeness. */
export interface Weighed {
  readonly at: Span;
  readonly weight: number;
}

/** What each word of a text adds to one class against another. */
export function weighedWords(model: Model, text: string, index: number, against: number): readonly Weighed[] {
  const perLetter = new Float32Array(text.length + 1);
  eachGramOf(text, (bucket, start, end) => {
    const weight = weightOf(model, bucket, index) - weightOf(model, bucket, against);
    if (weight === 0 || end <= start) return;
    const share = weight / (end - start);
    for (let at = start; at < end; at += 1) perLetter[at] = (perLetter[at] ?? 0) + share;
  });
  return Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => {
    const at = { start, end: start + word.length };
    let weight = 0;
    for (let place = at.start; place < at.end; place += 1) weight += perLetter[place] ?? 0;
    return { at, weight };
  });
}

/** The places that carry a likeness most: words that stand side by side are one place, in the order of weight. */
export function groundsIn(model: Model, text: string, index: number, against: number): readonly Span[] {
  const words = weighedWords(model, text, index, against);
  const best = words.reduce((most, { weight }) => Math.max(most, weight), 0);
  const runs: { start: number; end: number; weight: number }[] = [];
  for (const { at, weight } of words) {
    if (weight < best * WORTH || weight <= 0) continue;
    const last = runs.at(-1);
    if (last && at.start - last.end <= 2) Object.assign(last, { end: at.end, weight: last.weight + weight });
    else runs.push({ ...at, weight });
  }
  return runs
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_RUNS)
    .map(({ start, end }) => ({ start, end }));
}
