import { isMade, rankAmong, type RankedTopic } from './rank';
import { readingsOf, type WayToRead } from './sentences';
import { mendedBy } from './spelling';
import { isKnownWord } from './terms';
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
  /** Not near enough to be given as the answer: it is offered, beside the others that are close. */
  readonly doubtful: boolean;
}

/**
 * Measured on questions that were written apart from the topics: what is less alike than `LEAST` was more often wrong
 * than right; among topics within `CLOSE` of the first stood the one that was meant, where the first was not it.
 */
const LEAST = 0.52;
/** What has the form of a question is meant for us more often than chance. */
const LEAST_ASKED = 0.37;
const CLOSE = 0.07;
const SURE = 0.7;
/** Below this, and with another close to it, the first was the one that was meant in only one of three cases. */
const DOUBTFUL = 0.54;
/** Two that are as near as this are offered both: the first was meant in one of three cases, up to `WORDED`. */
const SAME_DISTANCE = 0.03;
/** Below `SURE` the first was meant in half of the cases where the second was as near as this. */
const NEARLY_SAME = 0.06;
/** From here on a topic is asked for in its own words. */
const WORDED = 0.9;
/** What says nothing of the rarest thing that is named is given alone from here on. */
const FOREIGN = 0.58;
/** So little is offered in any case. */
const FAINT = 0.42;
/** So far below, others count as close from further away. */
const VAGUE = 0.5;
const CLOSE_TO_VAGUE = 0.12;

/** One reading is taken before another where it leaves less doubt, or is so much nearer. */
const DOUBT = 0.1;

/** What the rarest thing of a question is foreign to comes after a topic that is nearly as near and speaks of it. */
function preferred(ranked: readonly RankedTopic[]): readonly RankedTopic[] {
  const [first] = ranked;
  if (first === undefined || !first.misses) return ranked;
  const better = ranked.find(({ misses, meant, likeness, topic, named }) => {
    return !misses && meant && !isMade(topic) && named >= first.named && first.likeness - likeness < CLOSE_TO_VAGUE;
  });
  return better === undefined ? ranked : [better, ...ranked.filter((other) => other !== better)];
}

/** Whether the second is so near to the first that the first is not given alone. */
const isTie = (first: number, second: number): boolean =>
  first < DOUBTFUL || (first < WORDED && first - second < (first < SURE ? NEARLY_SAME : SAME_DISTANCE));

/** What one reading of a question comes near to. */
function foundIn(ranked: readonly RankedTopic[], asked: boolean): FoundTopic | undefined {
  const [first, ...rest] = preferred(ranked);
  if (first === undefined || first.likeness < (asked ? LEAST_ASKED : LEAST)) return undefined;
  if (!first.meant && first.likeness < FAINT) return undefined;
  const reach = first.likeness < VAGUE ? CLOSE_TO_VAGUE : CLOSE;
  // Beside what people ask, what was made from a table is no choice.
  const close = rest.filter(({ topic, likeness }) => first.likeness - likeness < reach && !isMade(topic));
  return {
    topic: first.topic,
    close: close.slice(0, 2).map(({ topic }) => topic),
    likeness: first.likeness,
    sure: first.likeness >= SURE,
    doubtful:
      !first.meant ||
      first.likeness < (first.misses ? FOREIGN : FAINT) ||
      close.some(({ likeness }) => isTie(first.likeness, likeness)),
  };
}

const worthOf = ({ likeness, doubtful }: FoundTopic): number => likeness - (doubtful ? DOUBT : 0);
const better = (left: FoundTopic | undefined, right: FoundTopic | undefined): FoundTopic | undefined =>
  left === undefined || (right !== undefined && worthOf(right) > worthOf(left)) ? right : left;

/** Finds the topic that a question asks for, among topics of which each has its phrasings. */
export function findAmong(
  topics: readonly Topic[],
): (text: string, asked?: boolean, about?: string) => FoundTopic | undefined {
  const rank = rankAmong(topics);
  const mended = mendedBy(
    topics.flatMap(({ question, asked }) => [question, ...asked]),
    isKnownWord,
  );
  return (text, asked = false, about?) => {
    const told = ({ question, background }: WayToRead): FoundTopic | undefined =>
      foundIn(rank(mended(question), { about, background }), asked);
    return readingsOf(text.trim()).map(told).reduce(better, undefined);
  };
}
