import { firstSentence, lengthOf, plain, wordCount, words, type Prose, type Snippet } from '../prose';
import { folded } from './folds';
import type { Answer, Block, Button, Setting, Step } from './types';

/**
 * What a hurried reader takes in at once, on a phone of 320 pixels: about two thirds of its height. Estimated here
 * from lengths; the browser tests measure the real cards.
 */
const MOST_PIXELS = 440;
const MOST_WORDS = 72;
const MOST_BUTTONS = 3;

const rows = (length: number, each: number): number => Math.ceil(length / each);

/** Letters of a line and its height in pixels, for each kind of text on a card of 320 pixels. */
const LINE = {
  headline: { letters: 30, height: 24 },
  text: { letters: 41, height: 19 },
  small: { letters: 48, height: 16 },
  code: { letters: 34, height: 14 },
} as const;

const high = (of: keyof typeof LINE, length: number): number => rows(length, LINE[of].letters) * LINE[of].height;

const GAP = 10;

const textHigh = (text: Prose | undefined): number => (text === undefined ? 0 : high('text', lengthOf(text)) + GAP);

const codeHigh = ({ text }: Snippet): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, rows(line.length, LINE.code.letters)), 0) *
    LINE.code.height +
  34;

/** A row holds what fits beside each other: a button is as wide as its words. */
function buttonsHigh(buttons: readonly Button[]): number {
  let [count, left] = [0, 0];
  for (const { label } of buttons) {
    const width = label.length * 7.3 + 40;
    if (width > left) [count, left] = [count + 1, 292];
    left -= width;
  }
  return count * 40;
}

const linkHigh = (step: Step): number => (step.link === undefined ? 0 : high('text', step.link.text.length) + 4);

const blockHigh = (block: Block): number => {
  switch (block.kind) {
    case 'text':
      return textHigh(block.text);
    case 'notice':
      return textHigh(block.text) + 20;
    case 'more':
      return 36;
    default:
      return 0;
  }
};

/** How high an answer stands open, in pixels. */
function heightOf({ headline, why, todo, expect, note, blocks, folds, checked, buttons }: Answer): number {
  return (
    32 +
    high('headline', lengthOf(headline)) +
    textHigh(why) +
    (todo === undefined ? 0 : textHigh(todo.text) + (todo.snippet ? codeHigh(todo.snippet) : 0) + linkHigh(todo)) +
    (expect === undefined ? 0 : high('small', lengthOf(expect)) + GAP) +
    textHigh(note) +
    blocks.reduce((sum, block) => sum + blockHigh(block), 0) +
    buttonsHigh(buttons) +
    (checked === undefined ? 0 : 24) +
    (folds === undefined || folds.length === 0 ? 0 : 36)
  );
}

const codeWords = (snippet: Snippet | undefined): number =>
  snippet === undefined ? 0 : wordCount(words(snippet.text));

const blockWords = (block: Block): number =>
  block.kind === 'text' || block.kind === 'notice'
    ? wordCount(block.text)
    : block.kind === 'more'
      ? wordCount(words(block.label))
      : 0;

/** How many words stand open. */
const visibleWords = ({ headline, why, todo, expect, note, blocks, folds, checked, buttons }: Answer): number =>
  wordCount(headline) +
  wordCount(why ?? []) +
  wordCount(todo?.text ?? []) +
  codeWords(todo?.snippet) +
  wordCount(words(todo?.link?.text ?? '')) +
  wordCount(expect ?? []) +
  wordCount(note ?? []) +
  blocks.reduce((sum, block) => sum + blockWords(block), 0) +
  buttons.reduce((sum, { label }) => sum + wordCount(words(label)), 0) +
  (folds ?? []).slice(0, 3).reduce((sum, { label }) => sum + wordCount(words(label)) + 1, 0) +
  (checked === undefined ? 0 : 5);

const fits = (answer: Answer): boolean => heightOf(answer) <= MOST_PIXELS && visibleWords(answer) <= MOST_WORDS;

const WHY = 'Why';

const isLong = (snippet: Snippet): boolean => snippet.text.includes('\n');

/** What the button says that shows code which does not fit. */
const showLabel = ({ does, snippet }: Step): string =>
  does === 'build-client' || does === 'migrate' || (snippet && isLong(snippet) && snippet.language !== 'Bash')
    ? 'Show the code'
    : 'Show the command';

const isBig = (snippet: Snippet): boolean => codeHigh(snippet) >= 110 || codeWords(snippet) >= 24;

/** The code of the thing to do goes behind the first button. */
function shownOnDemand(answer: Answer): Answer {
  const { todo } = answer;
  if (todo?.snippet === undefined) return answer;
  const { snippet, ...rest } = todo;
  const show: Button = { kind: 'show', label: showLabel(todo), blocks: [{ kind: 'snippet', snippet }] };
  const others = answer.buttons.filter(({ kind }) => kind !== 'show');
  const shown = answer.buttons.flatMap((button) => (button.kind === 'show' ? button.blocks : []));
  const kept: Answer = { ...answer, todo: rest, buttons: [show, ...others].slice(0, MOST_BUTTONS) };
  return folded(kept, 'Other ways', shown);
}

/** Whether there is something to do, and not only to know. */
const isTodo = ({ todo }: Answer): boolean => todo !== undefined && todo.does !== 'note';

/** What gives way, and in which order: what matters least goes first, and nothing goes but into a fold. */
const STEPS: readonly ((answer: Answer) => Answer)[] = [
  // A page to open stands among the other ways, too.
  (answer) => {
    const { buttons } = answer;
    const last = buttons.at(-1);
    return buttons.length > 1 && last?.kind === 'open'
      ? folded({ ...answer, buttons: buttons.slice(0, -1) }, 'Other ways', [
          { kind: 'text', text: [{ kind: 'link', text: last.label, href: last.href }] },
        ])
      : answer;
  },
  // A step's second sentence is a refinement.
  (answer) => {
    const { todo } = answer;
    const [first, rest] = firstSentence(todo?.text ?? []);
    if (todo === undefined || rest.length === 0) return answer;
    return folded({ ...answer, todo: { ...todo, text: first } }, WHY, [{ kind: 'text', text: rest }]);
  },
  (answer) => {
    const { todo } = answer;
    if (todo?.link === undefined) return answer;
    const { link, ...rest } = todo;
    return folded({ ...answer, todo: rest }, WHY, [{ kind: 'text', text: [{ kind: 'link', ...link }] }]);
  },
  // A short command stays as long as something else can give way.
  (answer) => (answer.todo?.snippet && isBig(answer.todo.snippet) ? shownOnDemand(answer) : answer),
  (answer) => {
    const { expect, ...rest } = answer;
    return expect === undefined ? answer : folded(rest, WHY, [{ kind: 'text', text: expect }]);
  },
  // Where nothing is to be done, the first sentence is the answer, and what follows it gives way.
  (answer) => {
    if (isTodo(answer)) return answer;
    const gone = answer.blocks.filter(({ kind }) => kind === 'text');
    return folded({ ...answer, blocks: answer.blocks.filter(({ kind }) => kind !== 'text') }, WHY, gone);
  },
  (answer) => (isTodo(answer) ? answer : shownOnDemand(answer)),
  (answer) => {
    const { why, ...rest } = answer;
    return why === undefined ? answer : folded(rest, WHY, [{ kind: 'text', text: why }]);
  },
  (answer) => {
    const { note, ...rest } = answer;
    return note === undefined ? answer : folded(rest, 'Your roles', [{ kind: 'text', text: note }]);
  },
  shownOnDemand,
  (answer) => {
    const [kept, gone] = [answer.blocks.slice(0, 1), answer.blocks.slice(1)];
    return folded({ ...answer, blocks: kept }, WHY, gone);
  },
];

/** Where others read along, a card is a headline, a sentence and two buttons. */
const MOST_PIXELS_SHARED = 245;

/** What a shared card shows: a warning comes before the reason, which whoever presses a button reads. */
export function fittedShared(answer: Answer): Answer {
  const { why: _, ...small } = answer;
  return heightOf(answer) <= MOST_PIXELS_SHARED ? answer : small;
}

/** The answer with no more standing open than one looks at; what does not fit folds. A terminal has room for all. */
export function fitted(answer: Answer, setting: Setting = 'personal'): Answer {
  if (setting === 'terminal') return answer;
  let small: Answer = { ...answer, buttons: answer.buttons.slice(0, MOST_BUTTONS) };
  for (const step of STEPS) {
    if (fits(small)) return small;
    small = step(small);
  }
  return small;
}

const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i;
const MOST_LETTERS = 80;

/** Whether a headline may stand over a card: short enough to be read at a glance, and without an id. */
export const isHeadline = (text: Prose): boolean => lengthOf(text) <= MOST_LETTERS && !GUID.test(plain(text));

/** The first that may; else the last, whose values are short by their making. */
export const headlineOf = (first: Prose, ...others: readonly Prose[]): Prose =>
  [first, ...others].find(isHeadline) ?? others.at(-1) ?? first;
