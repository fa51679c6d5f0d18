import type { FoundTopic, Topic } from '../../questions';
import { filled, firstSentence, strong, wordCount, words, type Prose } from '../../prose';
import { fitted } from '../fit';
import { fold } from '../folds';
import { humane } from '../humane';
import type { Answer, Block, Button, Setting } from '../types';
import type { KnownValues } from './follow-up/known';
import { HELP } from './talk';

/** A topic that is nearly as near, whole: a terminal has no button to press for it. */
const alsoAsked = ({ question, answer, snippet }: Topic): readonly Block[] => [
  { kind: 'heading', text: question },
  { kind: 'text', text: answer },
  ...(snippet ? [{ kind: 'snippet', snippet } as const] : []),
];

const say = ({ question }: Topic): Button => ({ kind: 'say', label: question, message: question });

/** The first sentence; where that is one word ("Yes."), what follows it as well. */
function opening(answer: Prose): readonly [Prose, Prose] {
  const [first, rest] = firstSentence(answer);
  if (wordCount(first) > SHORT_WORDS) return [first, rest];
  const [second, after] = firstSentence(rest);
  return [[...first, ...words(' '), ...second], after];
}
const SHORT_WORDS = 2;

/** A topic with its answer, where it stands among others. */
const told = ({ question, answer }: Topic): Prose => [strong(question), ...words(' '), ...answer];

/** What another topic says first: who meant that one is done, and presses for the rest. */
const begun = ({ question, answer }: Topic): Prose => [strong(question), ...words(' '), ...opening(answer)[0]];

/** What stands below the first of those that are offered. */
function besideFirst(others: readonly Topic[], setting: Setting): readonly Block[] {
  if (setting === 'terminal') return others.flatMap(alsoAsked);
  return setting === 'personal' && others.length > 0 ? [{ kind: 'list', items: others.map(begun) }] : [];
}

/** No topic is near enough to be the answer: those that are nearest, the first of them with its answer. */
function offerTopics([first, ...others]: readonly [Topic, ...Topic[]], setting: Setting): Answer {
  return humane(
    fitted(
      {
        tone: 'neutral',
        headline: words(others.length === 0 ? 'Do you mean this?' : 'Which of these do you mean?'),
        why: words('I am not sure what you ask. Take what fits, or say it in other words.'),
        todo:
          setting === 'shared'
            ? undefined
            : { does: 'note', text: told(first), ...(first.snippet && { snippet: first.snippet }) },
        blocks: besideFirst(others, setting),
        folds: [],
        buttons: [...(setting === 'shared' ? [first, ...others] : others).map(say), HELP],
      },
      setting,
    ),
  );
}

/** Where a question was asked, and what is known of the resource that is talked about. */
interface Asked {
  readonly setting?: Setting;
  readonly known?: KnownValues;
}

const inCase = (topic: Topic, known: KnownValues): Topic =>
  topic.snippet === undefined ? topic : { ...topic, snippet: filled(topic.snippet, known) };

/** The answer to a question that came without an error. */
export function answerTopic(found: FoundTopic, { setting = 'personal', known = {} }: Asked = {}): Answer {
  const topic = inCase(found.topic, known);
  const { close, doubtful } = found;
  if (doubtful) return offerTopics([topic, ...close], setting);
  const [first, rest] = opening(topic.answer);
  const more: readonly Block[] = rest.length === 0 ? [] : [{ kind: 'text', text: rest }];
  const page = topic.sources[0];
  return humane(
    fitted(
      {
        tone: 'neutral',
        headline: words(topic.question),
        why: first,
        todo: topic.snippet && { does: 'note', text: words('This does it:'), snippet: topic.snippet },
        blocks: setting === 'shared' ? [] : more,
        folds: [
          ...fold('Why', setting === 'shared' ? more : []),
          ...fold('If that is not it', setting === 'terminal' ? close.flatMap(alsoAsked) : []),
          ...fold('Sources', [{ kind: 'sources', sources: topic.sources }]),
        ],
        buttons: [
          ...close.map(say),
          { kind: 'say', label: 'Check my access', message: 'check' },
          ...(page === undefined ? [] : [{ kind: 'open', label: 'Read the documentation', href: page.url } as const]),
        ],
      },
      setting,
    ),
  );
}
