import type { Blank } from './blanks';

/** Languages that a snippet may be written in: the fences that Teams' CodeBlock knows. */
export type SnippetLanguage =
  'Bash' | 'PowerShell' | 'Python' | 'TypeScript' | 'CSharp' | 'Java' | 'Go' | 'Json' | 'PlainText';

/** Code or a command to copy. `blanks` names what the reader must still fill in (shown as `<name>`). */
export interface Snippet {
  readonly language: SnippetLanguage;
  readonly text: string;
  readonly blanks: readonly Blank[];
}

/** A value that a snippet needs, with the name that stands in its place when it is missing or unsafe. */
export interface Slot {
  readonly name: Blank;
  readonly value: string | undefined;
}

export const slot = (name: Blank, value: string | undefined): Slot => ({ name, value });

/**
 * Azure names, ids, hosts, urls and scopes are made of these; nothing here can end a quoted string or start a
 * command in any of our languages, so that one rule serves them all. Templates put every slot between quotes. None begins
 * with `-`, which would be an option in spite of the quotes, or with `@`, which Azure CLI and curl read a file by.
 */
const SAFE_VALUE = /^[A-Za-z0-9._:/()+=][A-Za-z0-9._:/@()+=-]{0,399}$/;

/**
 * Template tag for code. Only slots may be interpolated: a value outside the safe alphabet (a quote, `;`, `$`, a
 * space …) never reaches a runnable line; its blank `<name>` does.
 */
export const snippet =
  (language: SnippetLanguage) =>
  (literals: TemplateStringsArray, ...slots: readonly (Slot | Snippet)[]): Snippet => {
    const blanks: Blank[] = [];
    const fill = (part: Slot | Snippet): string => {
      if ('language' in part) {
        blanks.push(...part.blanks);
        return part.text;
      }
      if (part.value !== undefined && SAFE_VALUE.test(part.value)) return part.value;
      blanks.push(part.name);
      return `<${part.name}>`;
    };
    const text = literals
      .map((literal, i) => {
        const part = slots[i];
        return part === undefined ? literal : literal + fill(part);
      })
      .join('');
    return { language, text, blanks: [...new Set(blanks)] };
  };

/** The same code with some of its blanks filled in, where their values are safe. */
export function filled(
  { language, text, blanks }: Snippet,
  values: Readonly<Partial<Record<Blank, string | undefined>>>,
): Snippet {
  const known = blanks.filter((name) => SAFE_VALUE.test(values[name] ?? ''));
  return {
    language,
    text: known.reduce((code, name) => code.replaceAll(`<${name}>`, values[name] ?? ''), text),
    blanks: blanks.filter((name) => !known.includes(name)),
  };
}
