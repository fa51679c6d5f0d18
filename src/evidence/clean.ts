import { undoBackslash, undoEntity } from './escapes';
import { Prefixes } from './prefixes';

/** Text with, for each of its UTF-16 units, the place in the source that it came from. */
export interface Mapped {
  readonly text: string;
  /** `from[i]`/`to[i]`: the source offsets of unit i; one more entry at the end for the end of the text. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const NEWLINE = 10;
const CSI =
  /(?:\u001b|\^\[)(?:\[([\d;?]{0,20})([A-Za-z])|\][^\u0007\u001b\n]{0,200}(?:\u0007|\u001b\\)?|[()][A-Z0-9]|[=>78cM])/y;
const BARE_COLOUR = /\[\d{1,3}(?:;\d{1,3}){0,4}m/y;
const SPINNER = /[-\\|/] Running \.{2,3}/y;
/** What is no text, by the character that it begins with. */
const DRAWN: Readonly<Record<string, RegExp>> = { '[': BARE_COLOUR, '/': SPINNER, '-': SPINNER, '|': SPINNER };
const PROGRESS = /^\s{0,8}(?:[-\\|/*⠀-⣿]\s|.{0,60}\d{1,3} ?%|.{0,60}\.{3}\s{0,4}$|.{0,20}\bRunning\b)/;
const PLAIN: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
  '\u00ad': '',
};
/** Everything else is copied as it is. A table of code units, because this is asked for every one of them. */
const SPECIAL = new Set([
  ...['\u001b', '\\', '&', '\r', '\n', '[', '^', '*', '/', '-', '|', ':', '"', "'", ',', ')'].map((c) =>
    c.charCodeAt(0),
  ),
  ...Object.keys(PLAIN).map((c) => c.charCodeAt(0)),
]);
const isSpecial = (code: number): boolean => SPECIAL.has(code);
const SPECIAL_ASCII = Uint8Array.from({ length: 128 }, (_, code) => (isSpecial(code) ? 1 : 0));

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const toText = (units: Uint16Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return parts.join('');
};

class Cleaner {
  private readonly units: Uint16Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly prefixes: Prefixes;
  private size = 0;
  private lineStart = 0;
  private inPath = false;

  constructor(private readonly source: string) {
    this.units = new Uint16Array(source.length);
    this.from = new Int32Array(source.length + 1);
    this.to = new Int32Array(source.length + 1);
    this.prefixes = new Prefixes(source);
  }

  run(): Mapped {
    const { source } = this;
    let at = this.prefixes.end(0);
    while (at < source.length) {
      const code = source.charCodeAt(at);
      if (code < 128 ? SPECIAL_ASCII[code] === 0 : !isSpecial(code)) {
        this.put(code, at, at + 1);
        at += 1;
      } else at = this.special(code, at);
    }
    this.from[this.size] = this.to[this.size] = source.length;
    const { size } = this;
    return {
      text: toText(this.units.subarray(0, size)),
      from: this.from.subarray(0, size + 1),
      to: this.to.subarray(0, size + 1),
    };
  }

  private put(code: number, from: number, to: number): void {
    this.units[this.size] = code;
    this.from[this.size] = from;
    this.to[this.size] = to;
    this.size += 1;
  }

  /** Writes `becomes` for the source units from `at` on, and gives the offset after them. */
  private write(becomes: string, at: number, length: number): number {
    for (let i = 0; i < becomes.length && i < length; i += 1) this.put(becomes.charCodeAt(i), at, at + length);
    return at + length;
  }

  private newline(at: number, length: number): number {
    this.inPath = false;
    this.write('\n', at, length);
    this.lineStart = this.size;
    return this.prefixes.end(at + length);
  }

  private special(code: number, at: number): number {
    const { source } = this;
    const char = source.charAt(at);
    if (code === NEWLINE) return this.newline(at, 1);
    if (char === '\r') return this.carriageReturn(at);
    if (char === '\\') return this.backslash(at);
    if (char === '&') {
      const undone = undoEntity(source, at);
      return undone ? this.write(PLAIN[undone.becomes] ?? undone.becomes, at, undone.length) : this.write('&', at, 1);
    }
    if (char === '\u001b' || char === '^') return this.escapeSequence(char, at);
    if (char === '*') return this.asterisks(at);
    const drawn = DRAWN[char];
    if (drawn) return at + (sticky(drawn, source, at)?.[0].length ?? this.write(char, at, 1) - at);
    if (code < 128) {
      this.inPath = char === ':' && /(?:^|[^\w])[A-Za-z]:\\$/.test(source.slice(Math.max(0, at - 2), at + 2));
      return this.write(char, at, 1);
    }
    const plain = PLAIN[char] ?? char;
    return plain === '\n' ? this.newline(at, 1) : this.write(plain, at, 1);
  }

  private backslash(at: number): number {
    const spinner = sticky(SPINNER, this.source, at);
    if (spinner) return at + spinner[0].length;
    const { length, becomes } = undoBackslash(this.source, at, this.inPath);
    if (becomes === '\n') return this.newline(at, length);
    if (becomes === '\u001b') return this.escapeSequence('\\', at, length);
    if (becomes === '\\') this.inPath ||= /\w/.test(this.source.charAt(at + length));
    else if (becomes === '"' || becomes === "'") this.inPath = false;
    return this.write(PLAIN[becomes] ?? becomes, at, length);
  }

  /** ANSI sequences in their three spellings: the control character, `^[`, and an escaped control character. */
  private escapeSequence(char: string, at: number, length = 1): number {
    const { source } = this;
    const start = at + length - 1;
    const body = char === '\\' ? source.slice(start + 1, start + 260) : source.slice(at, at + 260);
    const found = sticky(CSI, char === '\\' ? `\u001b${body}` : body, 0);
    if (!found) return char === '^' ? this.write('^', at, 1) : at + length;
    const [whole, parameters = '', final = ''] = found;
    if ((final === 'K' && parameters === '2') || (final === 'G' && (parameters === '' || parameters === '1'))) {
      this.size = this.lineStart;
    }
    return char === '\\' ? at + length + whole.length - 1 : at + whole.length;
  }

  /** A lone carriage return: a progress line that was drawn over disappears, anything else was a line of its own. */
  private carriageReturn(at: number): number {
    if (this.source.charCodeAt(at + 1) === NEWLINE) return this.newline(at, 2);
    const drawn = toText(this.units.subarray(this.lineStart, Math.min(this.size, this.lineStart + 160)));
    if (!PROGRESS.test(drawn)) return this.newline(at, 1);
    this.size = this.lineStart;
    return at + 1;
  }

  /** `**` is bold in Markdown; one asterisk is a wildcard, and three or more hide a value. */
  private asterisks(at: number): number {
    let end = at;
    while (this.source.charAt(end) === '*') end += 1;
    if (end - at === 2) return end;
    for (let i = at; i < end; i += 1) this.put(42, i, i + 1);
    return end;
  }
}

/** The text as its author saw it: without colours, redraws, escapes, log prefixes and typographic quotes. Linear time. */
export const clean = (source: string): Mapped => new Cleaner(source).run();
