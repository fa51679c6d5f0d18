import { plain } from '../prose';
import type { Answer, Block, Step } from './types';

/** One step in plain text. */
export interface PlainStep {
  readonly text: string;
  readonly command?: string;
  readonly link?: string;
}

/** An answer as one plain object, for scripts: what a card says, without a word about how it looks. */
export interface PlainAnswer {
  readonly headline: string;
  /** Why, whole. */
  readonly cause: string;
  /** The one thing to do, with what to expect of it, then what may follow. */
  readonly steps: readonly PlainStep[];
  /** Warnings, and what is folded on a card: other causes, other ways, a person's roles. */
  readonly others: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

const step = ({ text, snippet, link }: Step): PlainStep => ({
  text: plain(text),
  ...(snippet && { command: snippet.text }),
  ...(link && { link: link.href }),
});

/** Each line of a block, in the order in which it is read. */
function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'notice':
      return [plain(block.text)];
    case 'heading':
      return [block.text];
    case 'quotes':
      return block.quotes.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`));
    case 'steps':
      return block.steps.map(step).flatMap(({ text, command, link }) => [text, command ?? [], link ?? []].flat());
    case 'snippet':
      return [block.snippet.text];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${plain(value)}`);
    case 'reasons':
      return block.reasons.map(({ text }) => plain(text));
    case 'scopes':
      return block.rows.flatMap(({ level, name, held }) =>
        held.map(({ role, because }) => `${level} ${name}: ${plain(role)}: ${plain(because)}`),
      );
    case 'list':
      return block.items.map(plain);
    case 'more':
      return [[block.label, ...block.blocks.flatMap(lines)].join('\n')];
    case 'choose-resource':
      return block.choices.map(({ label }) => label);
    case 'form':
      return block.fields.map(({ label }) => label);
    case 'sources':
      return [];
  }
}

const stepsOf = (block: Block): readonly Step[] =>
  block.kind === 'steps' ? block.steps : block.kind === 'more' ? block.blocks.flatMap(stepsOf) : [];

/** Of readings beside each other the first step of each, then what may follow: none of them is the likeliest. */
function ofReadings(blocks: readonly Block[]): readonly Step[] {
  const lists = blocks.filter(({ kind }) => kind === 'more').map(stepsOf);
  return [...lists.flatMap((list) => list.slice(0, 1)), ...lists.flatMap((list) => list.slice(1))];
}

const said = ({ text, command, link }: PlainStep): string => [text, command, link].join('\n');

/** A step that several causes have in common is told once. */
const once = (steps: readonly PlainStep[]): readonly PlainStep[] =>
  steps.filter((each, i) => steps.findIndex((other) => said(other) === said(each)) === i);

const isText = (block: Block): block is Block & { kind: 'text' } => block.kind === 'text';

const sourcesOf = (block: Block): PlainAnswer['sources'] =>
  block.kind === 'sources' ? block.sources.map(({ title, url }) => ({ title, url })) : [];

/** Code that a button unfolds belongs to the thing to do. */
function todoOf({ todo, expect, buttons }: Answer): readonly PlainStep[] {
  if (todo === undefined) return [];
  const made = step(todo);
  const shown = buttons.flatMap((button) => (button.kind === 'show' ? button.blocks.flatMap(lines) : []));
  const command = [made.command ?? [], shown].flat().join('\n');
  const link = made.link ?? buttons.flatMap((button) => (button.kind === 'open' ? [button.href] : []))[0];
  return [
    {
      text: [made.text, expect === undefined ? [] : plain(expect)].flat().join(' '),
      ...(command !== '' && { command }),
      ...(link !== undefined && { link }),
    },
  ];
}

export function plainAnswer(answer: Answer): PlainAnswer {
  const { headline, why = [], note, blocks, folds = [] } = answer;
  const all = [...blocks, ...folds.flatMap((fold) => fold.blocks)];
  const reasons = folds.flatMap(({ label, blocks: parts }) => (label === 'Why' ? parts.filter(isText) : []));
  return {
    headline: plain(headline),
    cause: [why, ...reasons.map(({ text }) => text)]
      .map((text) => plain(text).trim())
      .filter(Boolean)
      .join(' '),
    steps: once([
      ...todoOf(answer),
      ...[...ofReadings(blocks), ...all.filter(({ kind }) => kind !== 'more').flatMap(stepsOf)].map(step),
    ]),
    others: [
      ...(note === undefined ? [] : [plain(note)]),
      ...blocks.flatMap(lines),
      ...folds.flatMap(({ label, blocks: parts }) => {
        const told = parts.filter((part) => part.kind !== 'steps' && !(label === 'Why' && isText(part)));
        const text = told.flatMap(lines);
        return text.length === 0 ? [] : [[label, ...text].join('\n')];
      }),
    ],
    sources: all.flatMap(sourcesOf),
  };
}
