import type { Answer, Block, Button, Step } from '../answer';
import { masked } from '../paste';
import { plain, type Prose, type Snippet } from '../prose';
import { sourceNote } from './blocks';
import { clean, cleanLine, clip } from './clean';
import { SIGNS } from './signs';

const say = (text: Prose): string => clean(plain(text));

const indent = (text: string, by = '  '): string =>
  text
    .split('\n')
    .map((each) => (each === '' ? each : by + each))
    .join('\n');

const code = ({ text }: Snippet): string => indent(clean(text), '    ');

/** A heading stands apart from what comes before it, and close to what it is about. */
const under = (title: string, lines: readonly string[]): string =>
  [title.endsWith('?') ? title : `${title}:`, ...lines].join('\n');

const scopeLines = (rows: (Block & { kind: 'scopes' })['rows']): readonly string[] =>
  rows.flatMap(({ level, name, held, mark }) => [
    `  ${level} ${cleanLine(name)}${mark === undefined ? '' : mark === 'breaks-here' ? '  <- access breaks here' : '  <- access comes from here'}`,
    ...held.map(({ role, counts, because }) => `    ${SIGNS[counts]} ${say(role)}: ${say(because)}`),
  ]);

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return say(block.text);
    case 'notice':
      return `! ${say(block.text)}`;
    case 'heading':
      return `${block.text}:`;
    case 'quotes':
      return block.quotes
        .map(({ label, text }) => `  | ${label === '' ? '' : `${label}: `}${cleanLine(text)}`)
        .join('\n');
    case 'steps':
      return under(
        block.title,
        block.steps.map((each, i) => stepText(each, `${i + 1}. `)),
      );
    case 'snippet':
      return code(block.snippet);
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${say(value)}`).join('\n');
    case 'reasons':
      return under(
        block.title,
        block.reasons.map(({ counts, text }) => `  ${SIGNS[counts]} ${say(text)}`),
      );
    case 'scopes':
      return under(block.title, scopeLines(block.rows));
    case 'list':
      return block.items.map((item) => `- ${say(item)}`).join('\n');
    case 'more':
      return under(block.label, [indent(blocksText(block.blocks))]);
    case 'choose-resource':
      return block.choices.map(({ label, id }) => `- ${cleanLine(label)}: ${id}`).join('\n');
    case 'sources':
      return block.sources.map((source) => `- ${source.title}${sourceNote(source)}\n  ${source.url}`).join('\n');
  }
}

/** Blocks one below the other; what follows a heading stands right under it. */
function blocksText(blocks: readonly Block[]): string {
  return blocks.reduce((before, block, i) => {
    const gap = i === 0 ? '' : blocks[i - 1]?.kind === 'heading' ? '\n' : '\n\n';
    return before + gap + blockText(block);
  }, '');
}

const buttonText = (button: Button): readonly string[] => {
  switch (button.kind) {
    case 'open':
      return [`${button.label}: ${button.href}`];
    case 'show':
      return [under(button.label, [indent(blocksText(button.blocks))])];
    case 'check':
    case 'explain':
    case 'say':
      return [];
  }
};

const stepText = ({ text, snippet, link }: Step, mark: string): string =>
  [
    `${mark}${say(text)}`,
    ...(snippet === undefined ? [] : [code(snippet)]),
    ...(link === undefined ? [] : [`   ${link.text}: ${link.href}`]),
  ].join('\n');

/** The whole answer for a terminal. Control characters and escape sequences of a paste do not reach it. */
export const toText = ({ headline, why, todo, expect, note, blocks, folds = [], buttons }: Answer): string =>
  masked(
    [
      say(headline),
      ...(why === undefined ? [] : [say(why)]),
      blocksText(blocks),
      ...(todo === undefined ? [] : [stepText(todo, '-> ')]),
      ...(expect === undefined ? [] : [say(expect)]),
      ...(note === undefined ? [] : [`! ${say(note)}`]),
      ...buttons.flatMap(buttonText),
      ...folds.map(({ label, blocks: parts }) => under(label, [indent(blocksText(parts))])),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );

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
