import { focusesOf } from './focus';
import { termsOf } from './terms';
import type { Topic } from './topic';
import { unaccented } from './unaccented';

/** What a question comes near to. */
export interface FoundTopic {
  readonly topic: Topic;
  /** Others that are nearly as near, two at most: the person chooses. */
  readonly close: readonly Topic[];
  /** From 0 to 1. */
  readonly likeness: number;
  /** So near that it is meant, even where the words sound like an error. */
  readonly sure: boolean;
  /** Not near enough to be given as the answer: it is offered, beside the others that are close. */
  readonly doubtful: boolean;
}

/**
 * Measured on questions that were written apart from the topics: what is less alike than `LEAST` was more often wrong
 * than right; among topics within `CLOSE` of the first stood the one that was meant, where the first was not it.
 */
const LEAST = 0.4;
/** What has the form of a question is meant for us more often than chance. */
const LEAST_ASKED = 0.24;
const CLOSE = 0.07;
const SURE = 0.65;
/** Below this, and with another close to it, the first was the one that was meant in only one of three cases. */
const DOUBTFUL = 0.5;
/** So little is offered in any case. */
const FAINT = 0.36;
/** So far below, others count as close from further away. */
const VAGUE = 0.45;
const CLOSE_TO_VAGUE = 0.12;

/** A word that no topic has tells little: every person tells a question in words of their own. */
const UNHEARD = 4;

/** How much of a likeness is the nearest phrasing, and how much all phrasings of the topic together. */
const NEAREST = 0.4;

/** In the same words, in any order. */
const SAME = 0.999;

/** What was made from a table comes after what was written for people, where both are as near. */
const MADE = 0.06;

/** Nothing so long is a question. */
const LONGEST = 400;

/** Concepts that go with any thing, and name none: "it still does not work" speaks of nothing. */
const ACCOMPANYING: ReadonlySet<string> = new Set(
  'add app call change check code each enough end fail later mean need past person script see slow still time who works'
    .split(' ')
    .map((concept) => `=${concept}`),
);

/** What a text speaks of, and what it asks for. */
interface Heard {
  readonly terms: ReadonlySet<string>;
  /** Those of the terms that name something. */
  readonly things: readonly string[];
  readonly focuses: readonly string[];
}

function hear(text: string): Heard {
  const plain = unaccented(text.slice(0, LONGEST)).trim();
  const terms = termsOf(text);
  return { terms, things: [...terms].filter((term) => !ACCOMPANYING.has(term)), focuses: focusesOf(plain) };
}

const allOf = ({ terms, focuses }: Heard): readonly string[] => [...terms, ...focuses];

/** From the table of operations: it has no phrasing but its title. */
const isMade = ({ asked }: Topic): boolean => asked.length === 0;

/** Who says more than this says more than one word of a topic. */
const FEW = 3;

/** Half of what counts fully: less where a topic has few phrasings. */
const fewOf = ({ asked }: Topic): number => Math.min(1, (asked.length + 1) / 4);

/** Topics, by what their phrasings speak of: in how many of a topic's phrasings a term stands. */
function spreadOf(phrasings: readonly { readonly topic: Topic; readonly all: readonly string[] }[]) {
  const spread = new Map<string, Map<Topic, number>>();
  for (const { topic, all } of phrasings) {
    for (const term of all) {
      const among = spread.get(term) ?? new Map<Topic, number>();
      spread.set(term, among.set(topic, (among.get(topic) ?? 0) + 1));
    }
  }
  return spread;
}

/**
 * Finds the topic that a question asks for, by what both speak of. Rare things count more than common ones. A topic is
 * near when one of its phrasings is, and when what the question speaks of stands in many of them.
 */
export function findAmong(topics: readonly Topic[]): (text: string, asked?: boolean) => FoundTopic | undefined {
  const phrasings = topics.flatMap((topic) =>
    [topic.question, ...topic.asked].map((text) => {
      const heard = hear(text);
      return { topic, things: heard.things, all: allOf(heard) };
    }),
  );
  const spread = spreadOf(phrasings);
  const weight = (term: string): number => {
    const among = spread.get(term)?.size;
    return among === undefined ? UNHEARD : Math.log(1 + topics.length / among);
  };
  const weightOf = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + weight(term), 0);
  const weighed = phrasings.map((phrasing) => ({ ...phrasing, weight: weightOf(phrasing.all) }));

  /** The likeness of the nearest phrasing of each topic. */
  const nearest = (heard: Heard, whole: number): ReadonlyMap<Topic, number> => {
    const said = new Set(allOf(heard));
    const best = new Map<Topic, number>();
    for (const { topic, things, all, weight: other } of weighed) {
      // One thing in common, among others, is chance: "room 401".
      const common = things.filter((thing) => heard.terms.has(thing)).length;
      if (common < Math.min(2, heard.things.length, things.length + (heard.things.length > FEW ? 1 : 0))) continue;
      const likeness = weightOf(all.filter((term) => said.has(term))) / Math.sqrt(whole * other || 1);
      if (likeness > (best.get(topic) ?? 0)) best.set(topic, likeness);
    }
    return best;
  };
  /** How much of what is said stands in the phrasings of a topic; what stands in many of them counts more. */
  const covered = (said: readonly string[], topic: Topic, whole: number): number =>
    said.reduce((sum, term) => {
      const times = spread.get(term)?.get(topic) ?? 0;
      return sum + (weight(term) * times) / (times + fewOf(topic));
    }, 0) / whole;

  return (text, asked = false) => {
    const question = text.trim();
    if (question.length > LONGEST) return undefined;
    const heard = hear(question);
    const said = allOf(heard);
    const whole = weightOf(said);
    if (heard.things.length === 0) return undefined;
    const ranked = [...nearest(heard, whole)]
      .map(([topic, near]) => {
        // Whoever asks in a topic's own words means it.
        if (near >= SAME) return [topic, near] as const;
        const likeness = NEAREST * near + (1 - NEAREST) * covered(said, topic, whole);
        return [topic, isMade(topic) ? likeness - MADE : likeness] as const;
      })
      .sort(([, left], [, right]) => right - left);
    const [first, ...rest] = ranked;
    if (first === undefined || first[1] < (asked ? LEAST_ASKED : LEAST)) return undefined;
    const reach = first[1] < VAGUE ? CLOSE_TO_VAGUE : CLOSE;
    // Beside what people ask, what was made from a table is no choice.
    const close = rest.filter(([topic, likeness]) => first[1] - likeness < reach && !isMade(topic));
    return {
      topic: first[0],
      close: close.slice(0, 2).map(([topic]) => topic),
      likeness: first[1],
      sure: first[1] >= SURE,
      doubtful: first[1] < FAINT || (first[1] < DOUBTFUL && close.length > 0),
    };
  };
}
