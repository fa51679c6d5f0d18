import MiniSearch from 'minisearch';
import type { Scenario, Topic } from './types';

/** A question that was answered, and the scenario whose knowledge it is. */
export interface Answered {
  readonly topic: Topic;
  readonly scenario: Scenario;
}

const LONGEST_QUESTION = 400;

/** Words that every question has, and that tell none of them apart. */
const SMALL = new Set(
  (
    'a an and are as at be been by can could did do does doesn don for from get got had has have how i if in into is isn ' +
    'it its m me my need needs not of on one or our please re s should so t tell than that the their them then there they ' +
    'this to us use ve want was we what when where which who why will with won work works would you your'
  ).split(' '),
);

const STARTS = /^(?:why|how|which|what|where|when|who|can|could|do|does|is|are|should|may|must|explain|tell me)\b/i;

const looksLikeQuestion = (text: string): boolean =>
  text.length > 0 && text.length <= LONGEST_QUESTION && (text.endsWith('?') || STARTS.test(text));

const term = (word: string): string | null => {
  const lower = word.toLowerCase();
  return SMALL.has(lower) ? null : lower;
};

/** How much of what was asked the answer must speak of; below that, no answer is the better one. */
const LEAST_SHARE = 0.6;

/** Finds the answer to a question asked without an error, among the topics of the scenarios. */
export function questionsAmong(scenarios: readonly Scenario[]): (text: string) => Answered | undefined {
  const all = scenarios.flatMap((scenario) => (scenario.topics ?? []).map((topic) => ({ topic, scenario })));
  let index: MiniSearch | undefined;
  const build = (): MiniSearch => {
    const made = new MiniSearch({
      fields: ['question', 'answer'],
      processTerm: term,
      searchOptions: {
        boost: { question: 4 },
        prefix: (word) => word.length > 3,
        fuzzy: (word) => (word.length > 5 ? 0.2 : false),
      },
    });
    const documents = all.map(({ topic }, id) => ({
      id,
      question: topic.question,
      answer: topic.answer.map((part) => part.text).join(''),
    }));
    made.addAll(documents);
    return made;
  };
  return (text) => {
    const asked = text.trim();
    if (!looksLikeQuestion(asked)) return undefined;
    index ??= build();
    const wanted = new Set(asked.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word === '' ? [] : (term(word) ?? []))));
    const best = index.search(asked)[0];
    if (best === undefined || wanted.size === 0) return undefined;
    if (new Set(best.queryTerms).size / wanted.size < LEAST_SHARE) return undefined;
    return all[Number(best.id)];
  };
}
