import { Origin } from './origin';
import { undoBackslash, undoEntity } from './escapes';
import { Prefixes } from './prefixes';
import { isTypographic, PLAIN } from './typography';
import { decode } from './units';
import { isBroken, wrapWidth } from './wraps';

/** Text that knows where in its source it came from. */
export interface Mapped {
  readonly text: string;
  readonly origin: Pick<Origin, 'spanOf'>;
}

const NEWLINE = 10;
const SPACE = 32;
const ASTERISK = 42;
const BACKSLASH = 92;
const CSI =
  /(?:\u001b|\^\[)(?:\[([\d;?]{0,20})([A-Za-z])|\][^\u0007\u001b\n]{0,200}(?:\u0007|\u001b\\)?|[()][A-Z0-9]|[=>78cM])/y;
const LONGEST_SEQUENCE = 260;
const BARE_COLOUR = /\[\d{1,3}(?:;\d{1,3}){0,4}m/y;
/** GitHub makes links of numbers in a copied log. */
const LINKED_NUMBER = /\[(\d{1,6})\]\(https:\/\/github\.com\/[^\s()]{1,300}\)/y;
const SPINNER = /[-\\|/] Running \.{2,3}/y;
/** `C:\`, with what stands before it. */
const DRIVE = /(?:^|[^\w])[A-Za-z]:\\$/;
const PROGRESS = /^\s{0,8}(?:[-\\|/*⠀-⣿]\s|.{0,60}\d{1,3} ?%|.{0,60}\.{3}\s{0,4}$|.{0,20}\bRunning\b)/;

const COPIED = 0;
const SPECIAL = 1;
/** Copied too, but a Windows path cannot go on behind it. */
const ENDS_PATH = 2;

const KINDS = new Uint8Array(128);
for (const char of '\u001b\\&\r\n[^*/-|:') KINDS[char.charCodeAt(0)] = SPECIAL;
for (const char of `"'),`) KINDS[char.charCodeAt(0)] = ENDS_PATH;

/** Where the next unit shows that a special one stands for itself: the usual case. */
const standsForItself = (char: string, next: number): boolean => {
  switch (char) {
    case '/':
    case '-':
    case '|':
      return next !== SPACE;
    case '[':
      return !(next >= 48 && next <= 57);
    case ':':
      return next !== BACKSLASH;
    case '*':
      return next !== ASTERISK;
    default:
      return false;
  }
};

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

class Cleaner {
  private readonly units: Uint16Array;
  private readonly origin = new Origin();
  private readonly prefixes: Prefixes;
  private readonly width: number;
  private size = 0;
  /** Where the line begins in what is written, and in the source. */
  private lineStart = 0;
  private sourceLine = 0;
  private inPath = false;

  constructor(private readonly source: string) {
    this.units = new Uint16Array(source.length);
    this.prefixes = new Prefixes(source);
    this.width = wrapWidth(source);
  }

  run(): Mapped {
    const { source } = this;
    let at = this.prefixes.end(0);
    while (at < source.length) {
      at = this.copy(at);
      if (at < source.length) at = this.special(source.charCodeAt(at), at);
    }
    this.origin.put(this.size, source.length, 0);
    return { text: decode(this.units.subarray(0, this.size)), origin: this.origin };
  }

  /** Copies what stands for itself, and gives the offset of what does not. Most text is copied, so this is one plain loop. */
  private copy(start: number): number {
    const { source, units } = this;
    let { size } = this;
    this.origin.put(size, start, 1);
    let at = start;
    for (; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      const kind = code < 128 ? KINDS[code] : isTypographic(code) ? SPECIAL : COPIED;
      if (kind === SPECIAL) break;
      if (kind === ENDS_PATH) this.inPath = false;
      units[size] = code;
      size += 1;
    }
    this.size = size;
    return at;
  }

  private put(code: number, from: number, to: number): void {
    this.units[this.size] = code;
    this.origin.put(this.size, from, to - from);
    this.size += 1;
  }

  /** Writes `becomes` for the source units from `at` on, and gives the offset after them. */
  private write(becomes: string, at: number, length: number): number {
    for (let i = 0; i < becomes.length && i < length; i += 1) this.put(becomes.charCodeAt(i), at, at + length);
    return at + length;
  }

  private newline(at: number, length: number): number {
    const next = at + length;
    const spoken = this.prefixes.end(next);
    const broken = spoken === next && isBroken(this.source, this.sourceLine, next - 1, this.width);
    this.sourceLine = next;
    if (broken) return next;
    this.inPath = false;
    this.write('\n', at, length);
    this.lineStart = this.size;
    return spoken;
  }

  private special(code: number, at: number): number {
    const { source } = this;
    const char = source.charAt(at);
    if (code === NEWLINE) return this.newline(at, 1);
    if (standsForItself(char, source.charCodeAt(at + 1))) {
      if (char === ':') this.inPath = false;
      this.put(code, at, at + 1);
      return at + 1;
    }
    switch (char) {
      case '\r':
        return this.carriageReturn(at);
      case '\\':
        return this.backslash(at);
      case '&':
        return this.entity(at);
      case '\u001b':
      case '^':
        return this.escapeSequence(char, at);
      case '*':
        return this.asterisks(at);
      case ':':
        this.inPath = DRIVE.test(source.slice(Math.max(0, at - 2), at + 2));
        return this.write(char, at, 1);
      case '[':
      case '/':
      case '-':
      case '|':
        return this.drawn(char, at);
      default: {
        const plain = PLAIN[char] ?? char;
        return plain === '\n' ? this.newline(at, 1) : this.write(plain, at, 1);
      }
    }
  }

  private entity(at: number): number {
    const undone = undoEntity(this.source, at);
    return undone ? this.write(PLAIN[undone.becomes] ?? undone.becomes, at, undone.length) : this.write('&', at, 1);
  }

  /** A colour without its escape character, or one picture of a spinner: no text. */
  private drawn(char: string, at: number): number {
    const linked = char === '[' ? sticky(LINKED_NUMBER, this.source, at) : null;
    if (linked) return this.write(linked[1] ?? '', at, linked[0].length);
    const found = sticky(char === '[' ? BARE_COLOUR : SPINNER, this.source, at);
    return found ? at + found[0].length : this.write(char, at, 1);
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
    const body = source.slice(char === '\\' ? at + length : at, at + LONGEST_SEQUENCE);
    const found = sticky(CSI, char === '\\' ? `\u001b${body}` : body, 0);
    if (!found) return char === '^' ? this.write('^', at, 1) : at + length;
    const [whole, parameters = '', final = ''] = found;
    if ((final === 'K' && parameters === '2') || (final === 'G' && (parameters === '' || parameters === '1'))) {
      this.eraseLine();
    }
    return char === '\\' ? at + length + whole.length - 1 : at + whole.length;
  }

  /** A lone carriage return: a progress line that was drawn over disappears, anything else was a line of its own. */
  private carriageReturn(at: number): number {
    if (this.source.charCodeAt(at + 1) === NEWLINE) return this.newline(at, 2);
    const drawn = decode(this.units.slice(this.lineStart, Math.min(this.size, this.lineStart + 160)));
    if (!PROGRESS.test(drawn)) return this.newline(at, 1);
    this.eraseLine();
    return at + 1;
  }

  private eraseLine(): void {
    this.size = this.lineStart;
    this.origin.cut(this.size);
  }

  /** `**` is bold in Markdown; one asterisk is a wildcard, and three or more hide a value. */
  private asterisks(at: number): number {
    let end = at;
    while (this.source.charCodeAt(end) === ASTERISK) end += 1;
    if (end - at === 2) return end;
    for (let i = at; i < end; i += 1) this.put(ASTERISK, i, i + 1);
    return end;
  }
}

/** The text as its author saw it: without colours, redraws, escapes, log prefixes and typographic quotes. Linear time. */
export const clean = (source: string): Mapped => new Cleaner(source).run();
