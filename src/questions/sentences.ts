import { isAsked } from './asked';

/** One way to read a text: what is asked, and what else is told. */
export interface WayToRead {
  readonly question: string;
  readonly background?: string | undefined;
}

/** Longer than this, nothing is read as one question. */
const LONGEST_QUESTION = 400;
/** And longer than this, a text is no question at all. */
const LONGEST = 3_000;
/** So many questions of a text are taken together, the last ones. */
const TOGETHER = 2;

/** Ends as a question does: what bears the mark is asked, whatever else may sound like a question. */
const MARKED = /[?？][\s"')]*$/u;
const END = /(?<=[.!?？。])[\s"')]+|\n+/u;

/** Words that somebody else printed: what is asked beside them is asked about them. */
const QUOTED = /["“„«][^"”»]{15,300}["”»]/;

/** The sentences of a text, without blanks around them. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .slice(0, LONGEST + 1)
    .split(END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** The last sentences that are no longer than a question. */
function endOf(sentences: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const sentence of sentences.toReversed()) {
    length += sentence.length + 1;
    if (length > LONGEST_QUESTION) break;
    kept.unshift(sentence);
  }
  return kept.join(' ');
}

/** In so short a text a question word asks, wherever it stands: people leave the mark away. */
const SHORT = 120;
const QUESTION_WORD = /\b(?:which|what|how|who|whose)\b/i;

/** Whether a sentence of a text asks, whatever stands around it. */
export const asksWithin = (text: string): boolean =>
  (text.length <= SHORT && QUESTION_WORD.test(text)) || (text.length <= LONGEST && sentencesOf(text).some(isAsked));

/**
 * The ways to read a text as a question: as a whole, and as its asking sentences with the others as what they are said
 * about, since a long background drowns what is asked.
 */
export function readingsOf(text: string): readonly WayToRead[] {
  const whole: readonly WayToRead[] = text.length <= LONGEST_QUESTION ? [{ question: text }] : [];
  const sentences = text.length <= LONGEST && !QUOTED.test(text) ? sentencesOf(text) : [];
  const marked = sentences.filter((sentence) => MARKED.test(sentence));
  const asking = (marked.length > 0 ? marked : sentences.filter(isAsked)).slice(-TOGETHER);
  const others = sentences.filter((sentence) => !asking.includes(sentence));
  if (asking.length === 0 || others.length === 0) return whole;
  const question = endOf(asking);
  if (question === '') return whole;
  const background = endOf(others) || undefined;
  const last = sentences.findLastIndex((sentence) => asking.includes(sentence));
  const end = whole.length > 0 ? '' : endOf(sentences.slice(0, last + 1));
  return [...whole, ...(end === '' ? [] : [{ question: end }]), { question, background }];
}
