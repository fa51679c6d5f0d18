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

/** Measured on questions that were written apart from the topics: what is less alike was more often wrong than right. */
const LEAST = 0.5;
/** What has the form of a question is meant for us more often than chance. */
const LEAST_ASKED = 0.35;
const SURE = 0.68;
/**
 * How far the second stays behind, as a part of the first, tells how often the first is meant, whatever its likeness:
 * measured on each phrasing of all topics in turn, up to 0.03 in three of ten cases, up to 0.06 in four, up to 0.1 in
 * five, up to 0.15 in six, up to 0.2 in seven, and from 0.3 on in more than nine. Below this both are offered.
 */
const TIE = 0.045;
/** What is faint is given alone only from here on: then it is meant in six of ten cases, too. */
const TIE_OF_VAGUE = 0.2;
/** Up to here another is told beside the first. */
const CLOSE = 0.12;
/** Where the first is faint, from further away. */
const CLOSE_TO_VAGUE = 0.24;
const VAGUE = 0.48;
/** What says nothing of the rarest thing that is named is given alone from here on. */
const FOREIGN = 0.6;
/** So little is offered in any case. */
const FAINT = 0.4;
/** What speaks of the rarest thing goes before what does not, from so far below. */
const BEFORE_FOREIGN = 0.12;

/** One reading is taken before another where it leaves less doubt, or is so much nearer. */
const DOUBT = 0.1;

/** What the rarest thing of a question is foreign to comes after a topic that is nearly as near and speaks of it. */
function preferred(ranked: readonly RankedTopic[]): readonly RankedTopic[] {
  const [first] = ranked;
  if (first === undefined || !first.misses) return ranked;
  const better = ranked.find(({ misses, meant, likeness, topic, named }) => {
    return !misses && meant && !isMade(topic) && named >= first.named && first.likeness - likeness < BEFORE_FOREIGN;
  });
  return better === undefined ? ranked : [better, ...ranked.filter((other) => other !== better)];
}

/** How far another stays behind the first. */
const behind = (first: RankedTopic, { likeness }: RankedTopic): number => 1 - likeness / first.likeness;

/** What one reading of a question comes near to. */
function foundIn(ranked: readonly RankedTopic[], asked: boolean): FoundTopic | undefined {
  const [first, ...rest] = preferred(ranked);
  if (first === undefined || first.likeness < (asked ? LEAST_ASKED : LEAST)) return undefined;
  if (!first.meant && first.likeness < FAINT) return undefined;
  const reach = first.likeness < VAGUE ? CLOSE_TO_VAGUE : CLOSE;
  // Beside what people ask, what was made from a table is no choice.
  const close = rest.filter((other) => behind(first, other) < reach && !isMade(other.topic));
  return {
    topic: first.topic,
    close: close.slice(0, 2).map(({ topic }) => topic),
    likeness: first.likeness,
    sure: first.likeness >= SURE,
    doubtful:
      (!first.meant && first.likeness < FOREIGN) ||
      // Who only tells something, and names one thing, asks for none.
      (!asked && first.bare) ||
      first.likeness < (first.misses ? FOREIGN : FAINT) ||
      close.some((other) => behind(first, other) < (first.likeness < VAGUE ? TIE_OF_VAGUE : TIE)),
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
