const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const TIMESTAMP = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?(?: std(?:out|err) [FP])?/y;
const DASH = 45;
const FULL_STOP = 46;
/** What ends a line or a quotation. */
const ENDS = new Uint8Array(128);
for (const char of '\n"\'`<') ENDS[char.charCodeAt(0)] = 1;

/** For ASCII: the lower-case unit that it becomes, or 0 where it is dropped. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
});
const isWord = (code: number): boolean => (code < 128 ? (ASCII[code] ?? 0) > 0 : true);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Only letters and digits, lower case: the form in which phrases are compared. */
export const squashWords = (text: string): string =>
  Array.from(text, (char) => (LETTER_OR_DIGIT.test(char) ? char.toLowerCase() : '')).join('');

class Units {
  private units: Uint16Array;
  private from: Int32Array;
  private size = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.from = new Int32Array(capacity);
  }

  /** A letter can become longer in lower case (İ), so the room is not known beforehand. */
  put(code: number, from: number): void {
    if (this.size === this.units.length) {
      const units = new Uint16Array(this.size * 2 + 16);
      const places = new Int32Array(this.size * 2 + 16);
      units.set(this.units);
      places.set(this.from);
      this.units = units;
      this.from = places;
    }
    this.units[this.size] = code;
    this.from[this.size] = from;
    this.size += 1;
  }

  get length(): number {
    return this.size;
  }

  done(): { units: Uint16Array; from: Int32Array } {
    return { units: this.units.subarray(0, this.size), from: this.from.subarray(0, this.size) };
  }
}

export interface Squashed {
  readonly units: Uint16Array;
  /** For each unit, its offset in the cleaned text. */
  readonly from: Int32Array;
  /** Offsets (in units) where the text was cut off: an ellipsis stands there, or it ends. Ascending. */
  readonly cuts: readonly number[];
  /** Offsets where a line or a quotation ends, but no sentence does: there it may have been cut off too. Ascending. */
  readonly breaks: readonly number[];
}

const isEllipsis = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 0x2026 || (code === FULL_STOP && text.charCodeAt(at + 1) === 46 && text.charCodeAt(at + 2) === 46);
};

const note = (places: number[], place: number): void => {
  if (places.at(-1) !== place) places.push(place);
};

/**
 * Level 2 of a reading. A timestamp in mid-text is dropped too: it is what stays of a log prefix when the line breaks
 * were lost.
 */
export function squash(text: string): Squashed {
  const out = new Units(text.length);
  const cuts: number[] = [];
  const breaks: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (isDigit(code) && text.charCodeAt(at + 4) === DASH && text.charCodeAt(at + 7) === DASH) {
        TIMESTAMP.lastIndex = at;
        if (TIMESTAMP.test(text)) {
          at = TIMESTAMP.lastIndex - 1;
          continue;
        }
      }
      const lower = ASCII[code] ?? 0;
      if (lower > 0) out.put(lower, at);
      else if (code === FULL_STOP) {
        if (isEllipsis(text, at)) note(cuts, out.length);
      } else if (ENDS[code] === 1 && isWord(text.charCodeAt(at - 1))) note(breaks, out.length);
      continue;
    }
    if (code === 0x2026) note(cuts, out.length);
    const char = String.fromCodePoint(text.codePointAt(at) ?? code);
    if (LETTER_OR_DIGIT.test(char)) {
      const lower = char.toLowerCase();
      for (let i = 0; i < lower.length; i += 1) out.put(lower.charCodeAt(i), at);
    }
    at += char.length - 1;
  }
  note(cuts, out.length);
  return { ...out.done(), cuts, breaks };
}
