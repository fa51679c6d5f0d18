import { allOf, hear, type AskedTerms } from './heard';
import type { Topic } from './topic';
import { countOf, weigh, type Weights } from './weights';

/**
 * A likeness is joined from three: how near the nearest phrasings of a topic are, how near all of them together, and how
 * much of what is said stands in any of them. Measured by leaving out each phrasing of all topics in turn and looking for
 * it: with the nearest and what stands anywhere alone, 65 of 100 find their topic first; so 69.
 */
const NEAREST = 0.3;
const TYPICAL = 0.2;
/** How much of the nearest is the second phrasing: one that is near may be so by chance. */
const SECOND = 0.3;
/** Where there is no second, it counts as so near beside the first. */
const NO_SECOND = 0.6;

/** What stands in the answer of a topic counts as said so often: questions name what an answer has to speak of. */
const IN_ANSWER = 1;

/** Asked for by "which role": what never was asked so is no answer to it. */
const ROLE = '?role';

/** Who asks for a person, a time or a number is not answered by what was never asked so: it comes so far behind. */
const ASKED_FOR: readonly string[] = ['?who', '?did', '?time', '?count'];
/** Whoever asks who did it asks for no role: that comes twice as far behind. */
const DID = '?did';
/** What never was asked so is no answer, whatever it speaks of. */
const DECIDING: readonly string[] = [ROLE, DID, '?count'];
const NEVER_ASKED_SO = 0.05;
/** What tells the meaning of a word alone is for whoever asks for it: for others it comes twice as far behind. */
const MEANING = '?meaning';
const MOSTLY = 0.6;

/** What the talk is about counts so much beside what is said: it tells apart what a few words leave open. */
const TALKED_OF = 0.4;

/** In the same words, in any order. */
const SAME = 0.999;

/** What was made from a table comes after what was written for people, where both are as near. */
const MADE = 0.15;

/** What is known beside a question: what was talked about before, and what the same message tells. */
interface Around {
  readonly about?: string | undefined;
  readonly background?: string | undefined;
}

/** The terms of a question with how much each counts, and what all of them weigh. */
interface Spoken {
  readonly said: ReadonlyMap<string, number>;
  readonly whole: number;
}

/** From the table of operations: it has no phrasing but its title. */
export const isMade = ({ asked }: Topic): boolean => asked.length === 0;

/** Who says more than this says more than one word of a topic. */
const FEW = 3;

/** Half of what counts fully: less where a topic has few phrasings. */
const fewOf = ({ asked }: Topic): number => 0.6 * Math.min(1, Math.max(0.5, (asked.length + 1) / 4));

/** How near the nearest phrasings of a topic are, and whether more than chance joins the two. */
interface Near {
  readonly first: number;
  readonly second: number | undefined;
  readonly meant: boolean;
}

/** A topic, how near it is, and whether more than chance joins it to what was asked. */
export interface RankedTopic {
  readonly topic: Topic;
  readonly likeness: number;
  readonly meant: boolean;
  /** It speaks nowhere of the rarest thing that the question names (quota, in how to see quota), or never of what is asked for: a role, or who did it. */
  readonly misses: boolean;
  /** How much of what the question names it speaks of. */
  readonly named: number;
  /** The question names one thing at most. */
  readonly bare: boolean;
}

/** For each thing, which of some phrasings name it: a question names few, and most phrasings none of those. */
function placesByThing(phrasings: readonly { readonly things: readonly string[] }[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { things }] of phrasings.entries()) {
    for (const thing of things) {
      const known = places.get(thing);
      if (known === undefined) places.set(thing, [at]);
      else known.push(at);
    }
  }
  return places;
}

/** What is said counts fully, what is talked about a part of it, and a long background no more than what is asked. */
const speaking =
  ({ spread, weight }: Weights) =>
  (heard: AskedTerms, { about, background }: Around): Spoken => {
    const weightOf = (terms: readonly string[]) => terms.reduce((sum, term) => sum + weight(term), 0);
    const all = allOf(heard);
    const thingsOf = (text: string | undefined) => (text === undefined ? [] : hear(text).things);
    const behind = thingsOf(background).filter((term) => spread.has(term));
    const share = TALKED_OF * Math.min(1, weightOf(all) / (weightOf(behind) || 1));
    const context = [
      ...behind.map((term) => [term, share] as const),
      ...thingsOf(about).map((term) => [term, TALKED_OF] as const),
    ];
    const said = new Map([...context, ...all.map((term) => [term, 1] as const)]);
    return { said, whole: [...said].reduce((sum, [term, counts]) => sum + weight(term) * counts, 0) };
  };

/** Finds the nearest phrasings of each topic, among those that name something of what was heard. */
function nearestAmong({ phrasings, weight }: Weights) {
  const places = placesByThing(phrasings);
  /** In their order, and how many things each has in common. */
  const related = (heard: AskedTerms) => {
    const common = new Map<number, number>();
    for (const term of heard.terms) for (const at of places.get(term) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    return [...common].sort(([a], [b]) => a - b);
  };
  return (heard: AskedTerms, { said, whole }: Spoken): ReadonlyMap<Topic, Near> => {
    const best = new Map<Topic, Near>();
    for (const [at, common] of related(heard)) {
      const phrasing = phrasings[at];
      if (phrasing === undefined) continue;
      const { topic, things, all, weight: other } = phrasing;
      // One thing in common, among others, is chance: "room 401".
      const meant = common >= Math.min(2, heard.things.length, things.length + (heard.things.length > FEW ? 1 : 0));
      const shared = all.reduce((sum, term) => sum + weight(term) * (said.get(term) ?? 0), 0);
      const near = shared / Math.sqrt(whole * other || 1);
      const before = best.get(topic);
      best.set(topic, {
        first: Math.max(near, before?.first ?? 0),
        second: before && Math.max(Math.min(near, before.first), before.second ?? 0),
        meant: meant || before?.meant === true,
      });
    }
    return best;
  };
}

/**
 * Ranks topics by what they and a question speak of. A topic is near when one of its phrasings is, and when what the
 * question speaks of stands in many of them.
 */
export function rankAmong(topics: readonly Topic[]): (question: string, around?: Around) => readonly RankedTopic[] {
  const weighed = weigh(topics);
  const { spread, weight, typical, answers } = weighed;
  const nearest = nearestAmong(weighed);

  /** How near all phrasings of a topic are, and how much of what is said stands in any; what stands in many counts more. */
  const together = ({ said, whole }: Spoken, topic: Topic): number => {
    let [covered, usual] = [0, 0];
    const few = fewOf(topic);
    for (const [term, counts] of said) {
      const times = spread.get(term)?.get(topic) ?? 0;
      const all = times + (answers.get(topic)?.has(term) === true ? IN_ANSWER : 0);
      if (all === 0) continue;
      const heavy = weight(term) * counts;
      covered += (heavy * all) / (all + few);
      usual += (heavy * times) / countOf(topic);
    }
    const like = usual / Math.sqrt(whole * Math.max(1, typical.get(topic) ?? 1));
    return TYPICAL * like + ((1 - NEAREST - TYPICAL) * covered) / whole;
  };

  const isOf = (term: string, topic: Topic): boolean =>
    spread.get(term)?.has(topic) === true || answers.get(topic)?.has(term) === true;
  /** The rarest of the concepts that are named. */
  const rarest = (things: readonly string[]): string | undefined =>
    things.filter((thing) => thing.startsWith('=') && spread.has(thing)).sort((a, b) => weight(b) - weight(a))[0];

  /** How much of what is asked for a topic never was asked for. */
  const neverAsked = ({ focuses }: AskedTerms, topic: Topic): number => {
    const never = focuses.filter((focus) => ASKED_FOR.includes(focus) && spread.get(focus)?.has(topic) !== true);
    const ofMeaning = (spread.get(MEANING)?.get(topic) ?? 0) > MOSTLY * countOf(topic) && !focuses.includes(MEANING);
    return never.length + (never.includes(DID) ? 1 : 0) + (ofMeaning ? 2 : 0);
  };

  const likenessOf = (heard: AskedTerms, spoken: Spoken, topic: Topic, { first, second }: Near): number => {
    // Whoever asks in a topic's own words means it.
    if (first >= SAME) return first;
    const near = (1 - SECOND) * first + SECOND * (second ?? NO_SECOND * first);
    const likeness = NEAREST * near + together(spoken, topic) - NEVER_ASKED_SO * neverAsked(heard, topic);
    return isMade(topic) ? likeness - MADE : likeness;
  };

  const spokenOf = speaking(weighed);

  return (question, around = {}) => {
    const heard = hear(question);
    if (heard.things.length === 0) return [];
    const spoken = spokenOf(heard, around);
    const named = rarest(heard.things);
    const deciding = heard.focuses.filter((focus) => DECIDING.includes(focus));
    return [...nearest(heard, spoken)]
      .map(([topic, near]) => ({
        topic,
        meant: near.meant,
        misses:
          (named !== undefined && !isOf(named, topic)) ||
          deciding.some((focus) => spread.get(focus)?.has(topic) !== true),
        named: heard.things.reduce((sum, thing) => sum + (isOf(thing, topic) ? weight(thing) : 0), 0),
        bare: heard.things.length < 2,
        likeness: likenessOf(heard, spoken, topic, near),
      }))
      .sort((left, right) => right.likeness - left.likeness);
  };
}
