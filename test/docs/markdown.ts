import type { Inline, Prose, Snippet } from '../../src/prose';

/** Backticks that are longer than any run of them in the text. */
const fence = (text: string, least: number): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
};

export const code = (text: string): string => {
  const ticks = fence(text, 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return ticks + pad + text.replace(/\s+/g, ' ') + pad + ticks;
};

const block = (language: string, text: string): string => {
  const ticks = fence(text, 3);
  return `${ticks}${language}\n${text.replace(/\n+$/, '')}\n${ticks}`;
};

export const escaped = (text: string): string => text.replace(/[\\*_[\]<>`#|]/g, '\\$&');

const inline = (part: Inline): string => {
  switch (part.kind) {
    case 'text':
      return escaped(part.text);
    case 'strong':
      return `**${escaped(part.text)}**`;
    case 'data':
      return code(part.text);
    case 'link':
      return `[${escaped(part.text)}](${part.href})`;
    case 'time':
      return escaped(part.text);
  }
};

export const markdown = (text: Prose): string => text.map(inline).join('').trim();

const FENCES = {
  Bash: 'bash',
  PowerShell: 'powershell',
  Python: 'python',
  TypeScript: 'ts',
  CSharp: 'csharp',
  Java: 'java',
  Go: 'go',
  Json: 'json',
  PlainText: 'text',
} as const satisfies Record<Snippet['language'], string>;

export const snippetBlock = ({ language, text }: Snippet): string => block(FENCES[language], text);

export const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
