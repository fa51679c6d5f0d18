import type { Answer, Block, Button, Step } from '../answer';
import { masked } from '../paste';
import { plain, type Prose, type Snippet } from '../prose';
import { sourceNote } from './blocks';
import { clean, cleanLine, clip } from './clean';
import { SIGNS } from './signs';

const say = (text: Prose): string => clean(plain(text));

/** One line of an answer for a terminal: what it is says how it may look. Code stays on one line, so that it can be copied. */
export interface TextLine {
  readonly kind: 'headline' | 'heading' | 'text' | 'code' | 'aside';
  /** Spaces before it. */
  readonly indent: number;
  readonly text: string;
}

const lines = (kind: TextLine['kind'], text: string, indent = 0): readonly TextLine[] =>
  text.split('\n').map((each) => ({ kind, indent: each === '' ? 0 : indent, text: each }));

const GAP: TextLine = { kind: 'text', indent: 0, text: '' };

const indented = (parts: readonly TextLine[], by = 2): readonly TextLine[] =>
  parts.map((line) => (line.text === '' ? line : { ...line, indent: line.indent + by }));

const code = ({ text }: Snippet): readonly TextLine[] => lines('code', clean(text), 4);

/** A heading stands apart from what comes before it, and close to what it is about. */
const under = (title: string | undefined, parts: readonly TextLine[]): readonly TextLine[] => [
  ...(title === undefined ? [] : lines('heading', title.endsWith('?') ? title : `${title}:`)),
  ...parts,
];

const scopeLines = (rows: (Block & { kind: 'scopes' })['rows']): readonly TextLine[] =>
  rows.flatMap(({ level, name, held, mark }) => [
    ...lines(
      'text',
      `${level} ${cleanLine(name)}${mark === undefined ? '' : mark === 'breaks-here' ? '  <- access breaks here' : '  <- access comes from here'}`,
      2,
    ),
    ...held.flatMap(({ role, counts, because }) => lines('text', `${SIGNS[counts]} ${say(role)}: ${say(because)}`, 4)),
  ]);

function blockLines(block: Block): readonly TextLine[] {
  switch (block.kind) {
    case 'text':
      return lines('text', say(block.text));
    case 'notice':
      return lines('text', `! ${say(block.text)}`);
    case 'heading':
      return lines('heading', `${block.text}:`);
    case 'quotes':
      return block.quotes.flatMap(({ label, text }) =>
        lines('aside', `| ${label === '' ? '' : `${label}: `}${cleanLine(text)}`, 2),
      );
    case 'steps':
      return under(
        block.title,
        block.steps.flatMap((each, i) => stepLines(each, `${i + 1}. `)),
      );
    case 'snippet':
      return code(block.snippet);
    case 'facts':
      return block.facts.flatMap(({ label, value }) => lines('text', `${label}: ${say(value)}`));
    case 'reasons':
      return under(
        block.title,
        block.reasons.flatMap(({ counts, text }) => lines('text', `${SIGNS[counts]} ${say(text)}`, 2)),
      );
    case 'scopes':
      return under(block.title, scopeLines(block.rows));
    case 'list':
      return block.items.flatMap((item) => lines('text', `- ${say(item)}`));
    case 'more':
      return under(block.label, indented(blocksLines(block.blocks)));
    case 'choose-resource':
      return block.choices.flatMap(({ label, id }) => lines('text', `- ${cleanLine(label)}: ${id}`));
    case 'form':
      return block.fields.flatMap(({ label }) => lines('text', `- ${label}`));
    case 'sources':
      return block.sources.flatMap((source) => [
        ...lines('aside', `- ${source.title}${sourceNote(source)}`),
        ...lines('aside', source.url, 2),
      ]);
  }
}

/** Blocks one below the other; what follows a heading stands right under it. */
const blocksLines = (blocks: readonly Block[]): readonly TextLine[] =>
  blocks.flatMap((block, i) => {
    const part = blockLines(block);
    return part.length === 0 || i === 0 || blocks[i - 1]?.kind === 'heading' ? part : [GAP, ...part];
  });

const buttonLines = (button: Button): readonly TextLine[] => {
  switch (button.kind) {
    case 'open':
      return lines('text', `${button.label}: ${button.href}`);
    case 'show':
      return under(button.label, indented(blocksLines(button.blocks)));
    case 'check':
    case 'explain':
    case 'grants':
    case 'say':
      return [];
  }
};

const stepLines = ({ text, snippet, link }: Step, mark: string): readonly TextLine[] => [
  ...lines('text', `${mark}${say(text)}`),
  ...(snippet === undefined ? [] : code(snippet)),
  ...(link === undefined ? [] : lines('text', `${link.text}: ${link.href}`, 3)),
];

const written = (parts: readonly TextLine[]): string =>
  parts.map(({ indent, text }) => ' '.repeat(indent) + text).join('\n');

const apart = (parts: readonly (readonly TextLine[])[]): readonly TextLine[] =>
  parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [GAP, ...part]));

/** The whole answer for a terminal. Control characters and escape sequences of a paste do not reach it. */
export function toLines(answer: Answer): readonly TextLine[] {
  const { headline, why, todo, expect, note, blocks, folds = [], buttons } = answer;
  const whole = apart([
    lines('headline', say(headline)),
    why === undefined ? [] : lines('text', say(why)),
    blocksLines(blocks),
    todo === undefined ? [] : stepLines(todo, '-> '),
    expect === undefined ? [] : lines('text', say(expect)),
    note === undefined ? [] : lines('text', `! ${say(note)}`),
    ...buttons.map(buttonLines),
    ...folds.map(({ label, blocks: parts }) => under(label, indented(blocksLines(parts)))),
  ]);
  const text = written(whole);
  const safe = masked(text);
  // A key may go over several lines: then the lines are those of the text without it.
  return safe === text ? whole : lines('text', safe);
}

/** The same as one text. */
export const toText = (answer: Answer): string => written(toLines(answer));

/** One or two lines for notifications and screen readers. Plain text: where it is shown as Markdown, it must be escaped. */
export function toSummary({ headline, why, blocks }: Answer): string {
  const first = blocks.find((block) => block.kind === 'text' || block.kind === 'notice');
  const rest = cleanLine(plain(why ?? first?.text ?? []));
  return clip(masked([cleanLine(plain(headline)), rest].filter((part) => part !== '').join(' – ')), 300);
}

/** What a markup language would read something into: clients may hand `speak` to a speech engine as SSML. */
const MARKUP = /[<>&]/g;

/** A summary for a voice: without any markup, so that no element of a paste is spoken, played or left out. */
export const toSpoken = (summary: string): string => cleanLine(summary.replace(MARKUP, ' '));
