import { plain } from '../prose';
import { allOf, hear } from './heard';
import { termsOf } from './terms';
import type { Topic } from './topic';

/** What a concept counts beside a word that no concept knows: the second is mostly the person's way of talking. */
const CONCEPT = 2;
/** A pair of concepts counts beside the two of them. */
const PAIR = 0.25;
const NEIGHBOURS = 0.06;

/** A word that no topic has tells little: every person tells a question in words of their own. */
const UNHEARD = 4;
/** Rare things count more than common ones, by less than their rarity says: people name common things in rare words. */
const RARITY = 0.75;

const KINDS: Readonly<Record<string, number>> = { '=': CONCEPT, '&': PAIR, '@': NEIGHBOURS };

const counted = (term: string, rarity: number): number => (KINDS[term.charAt(0)] ?? 1) * rarity ** RARITY;

/** One way to ask for a topic. */
export interface Phrasing {
  readonly topic: Topic;
  readonly things: readonly string[];
  readonly all: readonly string[];
  readonly weight: number;
}

/** What topics speak of, and how much each thing counts. */
export interface Weights {
  /** In how many of a topic's phrasings a term stands. */
  readonly spread: ReadonlyMap<string, ReadonlyMap<Topic, number>>;
  readonly weight: (term: string) => number;
  readonly phrasings: readonly Phrasing[];
  /** What one phrasing of a topic weighs, taken together from all of them. */
  readonly typical: ReadonlyMap<Topic, number>;
  readonly answers: ReadonlyMap<Topic, ReadonlySet<string>>;
}

/** How many phrasings a topic has; the title counts twice: it says what the topic is about. */
export const countOf = ({ asked }: Topic): number => asked.length + 2;

/** The phrasings of topics, the title of each first. */
const phrasingsOf = (topics: readonly Topic[]) =>
  topics.flatMap((topic) =>
    [topic.question, ...topic.asked].map((text, at) => {
      const heard = hear(text);
      return { topic, things: heard.things, all: allOf(heard), times: at === 0 ? 2 : 1 };
    }),
  );

function spreadOf(phrasings: ReturnType<typeof phrasingsOf>): Weights['spread'] {
  const spread = new Map<string, Map<Topic, number>>();
  for (const { topic, all, times } of phrasings) {
    for (const term of all) {
      const among = spread.get(term);
      if (among === undefined) spread.set(term, new Map([[topic, times]]));
      else among.set(topic, (among.get(topic) ?? 0) + times);
    }
  }
  return spread;
}

export function weigh(topics: readonly Topic[]): Weights {
  const phrasings = phrasingsOf(topics);
  const spread = spreadOf(phrasings);
  const weights = new Map<string, number>();
  const typical = new Map<Topic, number>();
  for (const [term, among] of spread) {
    const weight = counted(term, Math.log(1 + topics.length / among.size));
    weights.set(term, weight);
    for (const [topic, times] of among)
      typical.set(topic, (typical.get(topic) ?? 0) + (weight * times) / countOf(topic));
  }
  const weight = (term: string): number => weights.get(term) ?? counted(term, UNHEARD);
  return {
    ...{ spread, weight, typical },
    phrasings: phrasings.map(({ topic, things, all }) => ({
      ...{ topic, things, all },
      weight: all.reduce((sum, term) => sum + weight(term), 0),
    })),
    answers: new Map(topics.map((topic) => [topic, termsOf(plain(topic.answer))])),
  };
}
