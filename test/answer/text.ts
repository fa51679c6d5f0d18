import type { Answer, Block } from '../../src/answer';
import { plain } from '../../src/prose';

/** All words of an answer in the order in which they are read, folded parts included. */
export function wordsOf({ headline, why, todo, expect, note, blocks, folds = [], buttons }: Answer): string {
  const of = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'text':
      case 'notice':
        return [plain(block.text)];
      case 'heading':
        return [block.text];
      case 'quotes':
        return block.quotes.map(({ label, text }) => `${label} ${text}`);
      case 'steps':
        return [
          block.title ?? '',
          ...block.steps.flatMap(({ text, snippet, link }) => [plain(text), snippet?.text ?? '', link?.href ?? '']),
        ];
      case 'snippet':
        return [block.snippet.text];
      case 'facts':
        return block.facts.map(({ label, value }) => `${label} ${plain(value)}`);
      case 'reasons':
        return [block.title, ...block.reasons.map(({ text }) => plain(text))];
      case 'scopes':
        return block.rows.flatMap(({ level, name, held, mark }) => [
          `${level} ${name} ${mark ?? ''}`,
          ...held.map(({ role, because }) => `${plain(role)}: ${plain(because)}`),
        ]);
      case 'list':
        return block.items.map(plain);
      case 'more':
        return [block.label, ...block.blocks.flatMap(of)];
      case 'choose-resource':
        return block.choices.map(({ label }) => label);
      case 'form':
        return block.fields.map(({ label }) => label);
      case 'sources':
        return block.sources.map(({ title }) => title);
    }
  };
  const sentences = [why, expect, note].flatMap((text) => (text === undefined ? [] : plain(text)));
  const step = todo === undefined ? [] : [plain(todo.text), todo.snippet?.text ?? '', todo.link?.href ?? ''];
  const shown = buttons.flatMap((button) => (button.kind === 'show' ? button.blocks.flatMap(of) : []));
  const labels = buttons.map(({ label }) => label);
  const parts = folds.flatMap(({ label, blocks: inside }) => [label, ...inside.flatMap(of)]);
  return [plain(headline), ...sentences, ...step, ...blocks.flatMap(of), ...labels, ...shown, ...parts].join('\n');
}

/** The snippets of an answer, folded ones included. */
export const snippetsOf = ({ todo, blocks, folds = [], buttons }: Answer): readonly string[] => {
  const of = (block: Block): readonly string[] => {
    if (block.kind === 'snippet') return [block.snippet.text];
    if (block.kind === 'steps') return block.steps.flatMap(({ snippet }) => snippet?.text ?? []);
    return block.kind === 'more' ? block.blocks.flatMap(of) : [];
  };
  const shown = buttons.flatMap((button) => (button.kind === 'show' ? button.blocks : []));
  return [
    ...(todo?.snippet ? [todo.snippet.text] : []),
    ...[...blocks, ...shown, ...folds.flatMap((each) => each.blocks)].flatMap(of),
  ];
};
