import { masked } from '../paste';

/** Backspace, tab, line feed, form feed, carriage return, quote and backslash: JSON has a short escape for them. */
const ESCAPED = '\b\t\n\f\r"\\';

/** The bytes of each ASCII character as JSON. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  ESCAPED.includes(String.fromCharCode(code)) ? 2 : code < 32 ? 6 : 1,
);

const writtenBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text));

/** The bytes of a short text as JSON in UTF-8, with its quotes: counted, since to write it out takes longer. */
function bytesOf(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 128) return writtenBytes(text);
    bytes += ASCII[code] ?? 1;
  }
  return bytes;
}

/** A shorter text, as most are, holds no key and is counted faster than looked up. */
const SHORTEST_KEY = 16;

/** One way through a value: takes the keys out of each text, and counts the bytes of what is left as JSON. */
class Pass {
  bytes = 0;
  /** What became of each text: the same words stand on a card many times. */
  readonly #texts = new Map<string, { readonly shown: string; readonly bytes: number }>();

  /** The same object where no text in it holds a key. */
  object<T extends object>(value: T): T {
    let copy: T | undefined;
    let count = 0;
    for (const name of Object.keys(value)) {
      const part: unknown = Reflect.get(value, name);
      if (part === undefined) continue;
      count += 1;
      this.bytes += name.length + 3;
      const safe = this.#part(part);
      if (safe !== part) copy = { ...(copy ?? value), [name]: safe };
    }
    this.bytes += 2 + Math.max(0, count - 1);
    return copy ?? value;
  }

  /** The same list where no text in it holds a key. */
  #list(values: readonly unknown[]): readonly unknown[] {
    this.bytes += 2 + Math.max(0, values.length - 1);
    let copy: unknown[] | undefined;
    for (let at = 0; at < values.length; at += 1) {
      const safe = this.#part(values[at]);
      if (safe !== values[at]) (copy ??= [...values])[at] = safe;
    }
    return copy ?? values;
  }

  #part(value: unknown): unknown {
    if (typeof value === 'string') return this.#text(value);
    if (Array.isArray(value)) return this.#list(value);
    if (typeof value === 'object' && value !== null) return this.object(value);
    this.bytes += String(value).length;
    return value;
  }

  #text(text: string): string {
    if (text.length < SHORTEST_KEY) {
      this.bytes += bytesOf(text);
      return text;
    }
    let known = this.#texts.get(text);
    if (known === undefined) {
      const shown = masked(text);
      known = { shown, bytes: writtenBytes(shown) };
      this.#texts.set(text, known);
    }
    this.bytes += known.bytes;
    return known.shown;
  }
}

/** The same parts without keys in any text of theirs: links, code and the data of buttons too. Copied only where one is. */
export const maskedParts = <T extends object>(value: T): T => new Pass().object(value);

/** The same, and the bytes that it takes as JSON: to write a card out to measure it takes as long as to make it. */
export function measuredParts<T extends object>(value: T): { readonly parts: T; readonly bytes: number } {
  const pass = new Pass();
  return { parts: pass.object(value), bytes: pass.bytes };
}
