import { termsOf } from './terms';
import type { Topic } from './topic';

/** What a question comes near to. */
export interface FoundTopic {
  readonly topic: Topic;
  /** Others that are nearly as near, two at most: the person chooses. */
  readonly close: readonly Topic[];
  /** From 0 to 1. */
  readonly likeness: number;
  /** So near that it is meant, even where the words sound like an error. */
  readonly sure: boolean;
}

/**
 * Measured on questions that were written apart from the topics: what is less alike than `LEAST` was more often wrong
 * than right; among topics within `CLOSE` of the first stood the one that was meant, where the first was not it.
 */
const LEAST = 0.4;
/** What has the form of a question is meant for us more often than chance. */
const LEAST_ASKED = 0.32;
const CLOSE = 0.07;
const SURE = 0.65;

/** A word that no topic has tells little: every person tells a question in words of their own. */
const UNHEARD = 5;

/** Nothing so long is a question. */
const LONGEST = 400;

/** Finds the topic that a question asks for, by what both speak of. Rare things count more than common ones. */
export function findAmong(topics: readonly Topic[]): (text: string, asked?: boolean) => FoundTopic | undefined {
  const phrasings = topics.flatMap((topic) =>
    [topic.question, ...topic.asked].map((text) => ({ topic, terms: termsOf(text) })),
  );
  const spread = new Map<string, Set<string>>();
  for (const { topic, terms } of phrasings) {
    for (const term of terms) spread.set(term, (spread.get(term) ?? new Set()).add(topic.id));
  }
  const weight = (term: string): number => {
    const among = spread.get(term)?.size;
    return among === undefined ? UNHEARD : Math.log(1 + topics.length / among) ** 2;
  };
  const weightOf = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + weight(term), 0);
  const all = phrasings.map((phrasing) => ({ ...phrasing, weight: weightOf(phrasing.terms) }));
  return (text, asked = false) => {
    const question = text.trim();
    if (question.length > LONGEST) return undefined;
    const terms = termsOf(question);
    const whole = weightOf(terms);
    if (whole === 0) return undefined;
    const best = new Map<Topic, number>();
    for (const asked of all) {
      const both = [...asked.terms].filter((term) => terms.has(term));
      // One thing in common, among others, is chance: "room 401".
      if (both.length < Math.min(2, terms.size, asked.terms.size)) continue;
      const likeness = weightOf(both) / Math.sqrt(whole * asked.weight || 1);
      if (likeness > (best.get(asked.topic) ?? 0)) best.set(asked.topic, likeness);
    }
    const [first, ...rest] = [...best].sort(([, left], [, right]) => right - left);
    if (first === undefined || first[1] < (asked ? LEAST_ASKED : LEAST)) return undefined;
    // Topics that are made from tables have one phrasing, and are no choice beside those that people ask.
    const close = rest.filter(([topic, likeness]) => first[1] - likeness < CLOSE && topic.asked.length > 0);
    return {
      topic: first[0],
      close: close.slice(0, 2).map(([topic]) => topic),
      likeness: first[1],
      sure: first[1] >= SURE,
    };
  };
}
