import { plain } from '../prose';
import { focusesOf } from './focus';
import { termsOf } from './terms';
import type { Topic } from './topic';
import { unaccented } from './unaccented';

/** What a concept counts beside a word that no concept knows: the second is mostly the person's way of talking. */
const CONCEPT = 2;

/** A word that no topic has tells little: every person tells a question in words of their own. */
const UNHEARD = 4;

/** What stands in the answer of a topic counts as said so often: questions name what an answer has to speak of. */
const IN_ANSWER = 0.6;

/** How much of a likeness is the nearest phrasing, and how much all phrasings of the topic together. */
const NEAREST = 0.4;

/** Asked for by "which role": what never was asked so is no answer to it. */
const ROLE = '?role';

/** Who asks for a person, a time or a number is not answered by what was never asked so: it comes so far behind. */
const ASKED_FOR: readonly string[] = ['?who', '?time', '?count'];
const NEVER_ASKED_SO = 0.05;

/** What the talk is about counts so much beside what is said: it tells apart what a few words leave open. */
const TALKED_OF = 0.4;

/** In the same words, in any order. */
const SAME = 0.999;

/** What was made from a table comes after what was written for people, where both are as near. */
const MADE = 0.06;

/** Concepts that go with any thing, and name none: "it still does not work" speaks of nothing. */
const ACCOMPANYING: ReadonlySet<string> = new Set(
  'add app call change check code difference each enough end fail later mean need past person script see slow still time who works'
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
  const plain = unaccented(text).trim();
  const terms = termsOf(text);
  return { terms, things: [...terms].filter((term) => !ACCOMPANYING.has(term)), focuses: focusesOf(plain) };
}

const allOf = ({ terms, focuses }: Heard): readonly string[] => [...terms, ...focuses];

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

/** How near the nearest phrasing of a topic is, and whether more than chance joins the two. */
interface Near {
  readonly likeness: number;
  readonly meant: boolean;
}

/** A topic, how near it is, and whether more than chance joins it to what was asked. */
export interface RankedTopic extends Near {
  readonly topic: Topic;
  /** It speaks nowhere of the rarest thing that the question names (quota, in how to see quota), or of no role where one is asked for. */
  readonly misses: boolean;
  /** How much of what the question names it speaks of. */
  readonly named: number;
}

/** What the phrasings of topics speak of, and how much each thing counts: rare things more than common ones. */
function weigh(topics: readonly Topic[]) {
  const phrasings = topics.flatMap((topic) => {
    const [title, ...asked] = [topic.question, ...topic.asked].map((text) => {
      const heard = hear(text);
      return { topic, things: heard.things, all: allOf(heard) };
    });
    // The title counts twice: it says what the topic is about.
    return title === undefined ? [] : [title, title, ...asked];
  });
  const spread = spreadOf(phrasings);
  const counted = (term: string, rarity: number): number => (term.startsWith('=') ? CONCEPT * rarity : rarity);
  const weights = new Map(
    [...spread].map(([term, { size }]) => [term, counted(term, Math.log(1 + topics.length / size))] as const),
  );
  const weight = (term: string): number => weights.get(term) ?? counted(term, UNHEARD);
  const weightOf = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + weight(term), 0);
  // The nearest is not nearer for counting twice.
  const weighed = [...new Set(phrasings)].map((told) => ({ ...told, weight: weightOf(told.all) }));
  return { spread, weight, weightOf, weighed };
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
  ({ spread, weight, weightOf }: Pick<ReturnType<typeof weigh>, 'spread' | 'weight' | 'weightOf'>) =>
  (heard: Heard, { about, background }: Around): Spoken => {
    const own = allOf(heard).map((term) => [term, 1] as const);
    const thingsOf = (text: string | undefined) => (text === undefined ? [] : hear(text).things);
    const behind = thingsOf(background).filter((term) => spread.has(term));
    const share = TALKED_OF * Math.min(1, weightOf(allOf(heard)) / (weightOf(behind) || 1));
    const context = [
      ...behind.map((term) => [term, share] as const),
      ...thingsOf(about).map((term) => [term, TALKED_OF] as const),
    ];
    const said = new Map([...context, ...own]);
    return { said, whole: [...said].reduce((sum, [term, counts]) => sum + weight(term) * counts, 0) };
  };

/**
 * Ranks topics by what they and a question speak of. A topic is near when one of its phrasings is, and when what the
 * question speaks of stands in many of them.
 */
export function rankAmong(topics: readonly Topic[]): (question: string, around?: Around) => readonly RankedTopic[] {
  const { spread, weight, weightOf, weighed } = weigh(topics);
  const places = placesByThing(weighed);
  const answers = new Map(topics.map((topic) => [topic, termsOf(plain(topic.answer))]));

  /** The phrasings that name something of what was heard, in their order, and how many things each has in common with it. */
  const related = (heard: Heard) => {
    const common = new Map<number, number>();
    for (const term of heard.terms) for (const at of places.get(term) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    return [...common].sort(([a], [b]) => a - b);
  };

  /** The nearest phrasing of each topic. */
  const nearest = (heard: Heard, { said, whole }: Spoken): ReadonlyMap<Topic, Near> => {
    const best = new Map<Topic, Near>();
    for (const [at, common] of related(heard)) {
      const phrasing = weighed[at];
      if (phrasing === undefined) continue;
      const { topic, things, all, weight: other } = phrasing;
      // One thing in common, among others, is chance: "room 401".
      const meant = common >= Math.min(2, heard.things.length, things.length + (heard.things.length > FEW ? 1 : 0));
      const shared = all.reduce((sum, term) => sum + weight(term) * (said.get(term) ?? 0), 0);
      const likeness = shared / Math.sqrt(whole * other || 1);
      const before = best.get(topic);
      best.set(topic, {
        likeness: Math.max(likeness, before?.likeness ?? 0),
        meant: meant || before?.meant === true,
      });
    }
    return best;
  };
  /** How much of what is said stands in the phrasings of a topic; what stands in many of them counts more. */
  const covered = ({ said, whole }: Spoken, topic: Topic): number =>
    [...said].reduce((sum, [term, counts]) => {
      const times = (spread.get(term)?.get(topic) ?? 0) + (answers.get(topic)?.has(term) === true ? IN_ANSWER : 0);
      return sum + (weight(term) * counts * times) / (times + fewOf(topic));
    }, 0) / whole;

  const isOf = (term: string, topic: Topic): boolean =>
    spread.get(term)?.has(topic) === true || answers.get(topic)?.has(term) === true;
  /** The rarest of the concepts that are named. */
  const rarest = (things: readonly string[]): string | undefined =>
    things.filter((thing) => thing.startsWith('=') && spread.has(thing)).sort((a, b) => weight(b) - weight(a))[0];

  /** How much of what is asked for a topic never was asked for. */
  const neverAsked = ({ focuses }: Heard, topic: Topic): number =>
    focuses.filter((focus) => ASKED_FOR.includes(focus) && spread.get(focus)?.has(topic) !== true).length;

  const spokenOf = speaking({ spread, weight, weightOf });

  return (question, around = {}) => {
    const heard = hear(question);
    if (heard.things.length === 0) return [];
    const spoken = spokenOf(heard, around);
    const named = rarest(heard.things);
    const asksRole = heard.focuses.includes(ROLE);
    return [...nearest(heard, spoken)]
      .map(([topic, { likeness: near, meant }]) => {
        const misses =
          (named !== undefined && !isOf(named, topic)) || (asksRole && spread.get(ROLE)?.has(topic) !== true);
        const of = heard.things.reduce((sum, thing) => sum + (isOf(thing, topic) ? weight(thing) : 0), 0);
        // Whoever asks in a topic's own words means it.
        if (near >= SAME) return { topic, meant, misses, named: of, likeness: near };
        const likeness =
          NEAREST * near + (1 - NEAREST) * covered(spoken, topic) - NEVER_ASKED_SO * neverAsked(heard, topic);
        return { topic, meant, misses, named: of, likeness: isMade(topic) ? likeness - MADE : likeness };
      })
      .sort((left, right) => right.likeness - left.likeness);
  };
}
