import { masked } from '../paste';

/** One way through a value: takes the keys out of each text, and counts the bytes of what is left as JSON. */
class Pass {
  bytes = 0;
  /** What became of each text: the same words stand on a card many times. */
  readonly #texts = new Map<string, { readonly shown: string; readonly bytes: number }>();

  /** The same object where no text in it holds a key. */
  object<T extends object>(value: T): T {
    let copy: T | undefined;
    let count = 0;
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      count += 1;
      this.bytes += name.length + 3;
      const safe = this.#part(part);
      if (safe !== part) copy = { ...(copy ?? value), [name]: safe };
    }
    this.bytes += 2 + Math.max(0, count - 1);
    return copy ?? value;
  }

  #list(values: readonly unknown[]): readonly unknown[] {
    this.bytes += 2 + Math.max(0, values.length - 1);
    const parts = values.map((value) => this.#part(value));
    return parts.some((part, i) => part !== values[i]) ? parts : values;
  }

  #part(value: unknown): unknown {
    if (typeof value === 'string') return this.#text(value);
    if (Array.isArray(value)) return this.#list(value);
    if (typeof value === 'object' && value !== null) return this.object(value);
    this.bytes += String(value).length;
    return value;
  }

  #text(text: string): string {
    let known = this.#texts.get(text);
    if (known === undefined) {
      const shown = masked(text);
      known = { shown, bytes: Buffer.byteLength(JSON.stringify(shown)) };
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
