import { isMade, rankAmong, type RankedTopic } from './rank';
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
const LEAST_ASKED = 0.35;
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

/** Nothing so long is a question. */
const LONGEST = 400;

/** What the rarest thing of a question is foreign to comes after a topic that is nearly as near and speaks of it. */
function preferred(ranked: readonly RankedTopic[]): readonly RankedTopic[] {
  const [first] = ranked;
  if (first === undefined || !first.misses) return ranked;
  const better = ranked.find(({ misses, meant, likeness, topic }) => {
    return !misses && meant && !isMade(topic) && first.likeness - likeness < CLOSE_TO_VAGUE;
  });
  return better === undefined ? ranked : [better, ...ranked.filter((other) => other !== better)];
}

/** Whether the second is so near to the first that the first is not given alone. */
const isTie = (first: number, second: number): boolean =>
  first < DOUBTFUL || (first < WORDED && first - second < (first < SURE ? NEARLY_SAME : SAME_DISTANCE));

/** Finds the topic that a question asks for, among topics of which each has its phrasings. */
export function findAmong(
  topics: readonly Topic[],
): (text: string, asked?: boolean, about?: string) => FoundTopic | undefined {
  const rank = rankAmong(topics);
  return (text, asked = false, about?) => {
    const question = text.trim();
    if (question.length > LONGEST) return undefined;
    const [first, ...rest] = preferred(rank(question, about));
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
  };
}
