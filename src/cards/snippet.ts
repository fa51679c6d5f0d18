import type { ICodeBlock } from '@microsoft/teams.cards';
import type { Snippet } from '../prose';
import { clean } from './clean';

/**
 * Code as Teams' own CodeBlock, which has a copy button and keeps white space; other clients show the fallback.
 * No-break spaces would keep the indentation there, but would break what is copied; so it stays as it is.
 */
export function codeBlock({ language, text: given }: Snippet): ICodeBlock {
  const text = clean(given);
  return {
    type: 'CodeBlock',
    codeSnippet: text,
    language,
    fallback: {
      type: 'Container',
      style: 'emphasis',
      items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, fontType: 'Monospace', size: 'Small' }] }],
    },
  };
}
