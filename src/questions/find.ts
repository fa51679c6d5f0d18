import { termsOf } from './terms';
import type { Topic } from './topic';

/** What a question comes near to. */
export interface Found {
  readonly topic: Topic;
  /** Others that are nearly as near, two at most: the person chooses. */
  readonly close: readonly Topic[];
}

/**
 * Measured on questions that were written apart from the topics: what is less alike than `LEAST` was more often wrong
 * than right; among topics within `CLOSE` of the first stood the one that was meant, where the first was not it.
 */
const LEAST = 0.4;
const CLOSE = 0.07;

/** Nothing so long is a question. */
const LONGEST = 400;

/** Finds the topic that a question asks for, by what both speak of. Rare things count more than common ones. */
export function findAmong(topics: readonly Topic[]): (text: string) => Found | undefined {
  const phrasings = topics.flatMap((topic) =>
    [topic.question, ...topic.asked].map((text) => ({ topic, terms: termsOf(text) })),
  );
  const spread = new Map<string, Set<string>>();
  for (const { topic, terms } of phrasings) {
    for (const term of terms) spread.set(term, (spread.get(term) ?? new Set()).add(topic.id));
  }
  const weight = (term: string): number => Math.log(1 + topics.length / (spread.get(term)?.size ?? 1)) ** 2;
  const weightOf = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + weight(term), 0);
  const all = phrasings.map((phrasing) => ({ ...phrasing, weight: weightOf(phrasing.terms) }));
  return (text) => {
    const question = text.trim();
    if (question.length > LONGEST) return undefined;
    const terms = termsOf(question);
    const whole = weightOf(terms);
    if (whole === 0) return undefined;
    const best = new Map<Topic, number>();
    for (const asked of all) {
      const shared = weightOf([...asked.terms].filter((term) => terms.has(term)));
      const likeness = shared / Math.sqrt(whole * asked.weight || 1);
      if (likeness > (best.get(asked.topic) ?? 0)) best.set(asked.topic, likeness);
    }
    const [first, ...rest] = [...best].sort(([, left], [, right]) => right - left);
    if (first === undefined || first[1] < LEAST) return undefined;
    const close = rest.slice(0, 2).filter(([, likeness]) => first[1] - likeness < CLOSE);
    return { topic: first[0], close: close.map(([topic]) => topic) };
  };
}
