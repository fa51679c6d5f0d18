import type { TextLine } from '../cards';

/** What a reader's terminal can show. A pipe or a file gets plain text, whose lines are as long as they are. */
export interface Screen {
  readonly bold: boolean;
  /** Where lines of text are wrapped; absent for nowhere. */
  readonly columns?: number | undefined;
}

const PLAIN: Screen = { bold: false };

/** A line longer than this is hard to read, however wide the window. */
const WIDEST = 100;
const NARROWEST = 40;

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** `NO_COLOR` (no-color.org) leaves out every style; so does a terminal that says that it knows none. */
export function screenOf(
  { isTTY, columns }: Output,
  environment: Readonly<Record<string, string | undefined>>,
): Screen {
  if (isTTY !== true) return PLAIN;
  const styled = (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  const wide = columns === undefined || columns === 0 ? WIDEST : columns;
  return { bold: styled, columns: Math.max(NARROWEST, Math.min(WIDEST, wide)) };
}

/** A list's sign or number: what is wrapped stands below the words after it. */
const MARK = /^(?:[-|!✓✗?⊘] |-> |\d{1,2}\. )/;

/** Words into lines of at most `width` letters; a longer word has a line of its own, whole. */
function wrapped(text: string, width: number, hanging: number): readonly string[] {
  const made: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      made.push(line);
      line = ' '.repeat(hanging) + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...made, line];
}

const STYLES: Readonly<Partial<Record<TextLine['kind'], number>>> = { headline: 1, heading: 1, aside: 2 };

function styled(text: string, kind: TextLine['kind'], { bold }: Screen): string {
  const style = bold && text.trim() !== '' ? STYLES[kind] : undefined;
  return style === undefined ? text : `\u001b[${style}m${text}\u001b[0m`;
}

/** The lines as they are shown. */
export const shown = (lines: readonly TextLine[], screen: Screen): string =>
  lines
    .flatMap(({ kind, indent, text }) => {
      const { columns } = screen;
      const hanging = MARK.exec(text)?.[0].length ?? 0;
      // Code and addresses are copied: a break in them would be copied, too.
      const parts =
        columns === undefined || kind === 'code' ? [text] : wrapped(text, Math.max(20, columns - indent), hanging);
      return parts.map((part) => styled(' '.repeat(part === '' ? 0 : indent) + part, kind, screen));
    })
    .join('\n');
