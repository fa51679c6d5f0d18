/**
 * Typed text. Words that we wrote and words that came from outside (a paste, Azure) are different kinds,
 * so that every renderer escapes the second and no author has to remember to.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** A value from a paste or from Azure: shown as it is, escaped wherever it is rendered. */
  | { readonly kind: 'data'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** A moment of a day: a card shows it in the reader's own time zone, plain text as `20:31 UTC`. */
  | { readonly kind: 'time'; readonly text: string; readonly at: number };

export type Prose = readonly Inline[];

type Interpolated = string | number | Inline | Prose;

const isProse = (value: Inline | Prose): value is Prose => Array.isArray(value);

const inlines = (value: Interpolated): Prose => {
  if (typeof value === 'string' || typeof value === 'number') return [{ kind: 'data', text: String(value) }];
  return isProse(value) ? value : [value];
};

/** The words of each template, made once: a card says the same ones every time. */
const templates = new WeakMap<TemplateStringsArray, readonly Prose[]>();

function wordsOf(literals: TemplateStringsArray): readonly Prose[] {
  const known = templates.get(literals);
  if (known !== undefined) return known;
  const made = literals.map((literal): Prose => (literal === '' ? [] : [{ kind: 'text', text: literal }]));
  templates.set(literals, made);
  return made;
}

/** Template tag: the literal parts are ours; an interpolated string or number is data and will be escaped. */
export function prose(literals: TemplateStringsArray, ...values: readonly Interpolated[]): Prose {
  const [first = [], ...others] = wordsOf(literals);
  if (values.length === 0) return first;
  const made: Inline[] = [...first];
  for (const [i, value] of values.entries()) made.push(...inlines(value), ...(others[i] ?? []));
  return made;
}

/** Words of our own, in bold. Never give it a value from outside. */
export const strong = (text: string): Inline => ({ kind: 'strong', text });

/** A link with our own words. `href` must be https and built by `azure-names/links.ts` or a `Source`. */
export const link = (text: string, href: string): Inline => ({ kind: 'link', text, href });

/** A value from outside, named as such where a template tag is not at hand. */
export const data = (text: string): Inline => ({ kind: 'data', text });

/** A moment, in milliseconds since 1970; words instead for one that no calendar has. */
export function clock(at: number): Inline {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? { kind: 'text', text: 'later' }
    : { kind: 'time', text: `${date.toISOString().slice(11, 16)} UTC`, at };
}

/** Words of our own as prose, for places that hold a plain constant. */
export const words = (text: string): Prose => [{ kind: 'text', text }];

/** The bare text, for tests, logs of our own words, and text fallbacks. */
export const plain = (text: Prose): string => text.map((part) => part.text).join('');

/** A list in a sentence: "one, two and three". */
export const joined = (parts: readonly Prose[], word: string): Prose =>
  parts.flatMap((part, i): Prose => [...(i === 0 ? [] : words(i === parts.length - 1 ? ` ${word} ` : ', ')), ...part]);

/** The same of plain words. */
export const listed = (names: readonly string[], word: 'and' | 'or' = 'and'): Prose => joined(names.map(words), word);
