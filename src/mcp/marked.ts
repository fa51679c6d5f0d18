import type { Answer } from '../answer';

/** What stands between these came with the error, or from Azure. Whoever reads an answer must be able to tell. */
export const OPEN = '⟦';
export const CLOSE = '⟧';

const LONGEST = 500;

/** A value from outside on one line, between marks that it cannot write itself. */
const marked = (text: string): string =>
  `${OPEN}${text.replace(/[⟦⟧]/g, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST)}${CLOSE}`;

/** Fields of an answer that hold a value from outside as it is: a scope's name, a line of the paste. */
const BARE: Readonly<Record<string, readonly string[]>> = { rows: ['name'], quotes: ['text'], choices: ['label'] };

function walk(value: unknown, bare: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((part) => walk(part, bare));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isData = 'kind' in value && value.kind === 'data';
  return Object.fromEntries(
    entries.map(([name, part]) => {
      const outside = typeof part === 'string' && (bare.includes(name) || (isData && name === 'text'));
      return [name, outside ? marked(part) : walk(part, BARE[name] ?? [])];
    }),
  );
}

/** The same answer, in which values from outside can be told from our own words. */
export const withMarkedData = (answer: Answer): Answer => walk(answer, []) as Answer;
