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
  readonly cause: string;
  readonly steps: readonly PlainStep[];
  /** What is folded on a card: other causes, other ways, a person's roles. */
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
    case 'sources':
      return [];
  }
}

const sourcesOf = (block: Block): PlainAnswer['sources'] =>
  block.kind === 'sources' ? block.sources.map(({ title, url }) => ({ title, url })) : [];

export function plainAnswer({ headline, blocks }: Answer): PlainAnswer {
  const cause = blocks.find(({ kind }) => kind === 'text');
  const steps = blocks.flatMap((block) => (block.kind === 'steps' ? block.steps : []));
  const others = blocks.filter((block) => block !== cause && block.kind !== 'steps');
  return {
    headline: plain(headline),
    cause: cause === undefined ? '' : lines(cause).join('\n'),
    steps: steps.map(step),
    others: others.flatMap(lines),
    sources: blocks.flatMap(sourcesOf),
  };
}
