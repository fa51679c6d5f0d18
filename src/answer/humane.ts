import { parseArmId } from '../access';
import { words, type Inline, type Prose } from '../prose';
import { resourceName } from './names';
import type { Answer, Block, Fold, Step } from './types';

/** Shorter texts hold no id: most are. */
const GUID_LENGTH = 36;
const GUID = /\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** People by their name, as far as a check learnt it; by object id in lower case. */
export type Names = ReadonlyMap<string, string>;

function said(part: Inline, names: Names): Prose {
  const id = part.kind === 'data' && part.text.startsWith('/') ? parseArmId(part.text) : undefined;
  if (id !== undefined) return resourceName(id).map((each) => short(each, names));
  return [short(part, names)];
}

/** A name where one is known, else so much of an id that it can be found again below, or in a log. */
function short(part: Inline, names: Names): Inline {
  if (part.text.length < GUID_LENGTH) return part;
  const text = part.text.replace(GUID, (id, start: string) => names.get(id.toLowerCase()) ?? `${start}…`);
  return text === part.text ? part : { ...part, text };
}

/** The same words where they hold no id. */
function sentence(text: Prose, names: Names): Prose {
  let made: Inline[] | undefined;
  for (const [i, part] of text.entries()) {
    const parts = part.kind === 'data' || part.kind === 'text' ? said(part, names) : [part];
    if (made === undefined && (parts.length !== 1 || parts[0] !== part)) made = text.slice(0, i);
    made?.push(...parts);
  }
  return made ?? text;
}

function step(of: Step, names: Names): Step {
  const text = sentence(of.text, names);
  return text === of.text ? of : { ...of, text };
}

/** Facts and quotes stay as they are: an id has its label there, and is what an administrator asks for. */
function block(of: Block, names: Names): Block {
  switch (of.kind) {
    case 'text':
    case 'notice': {
      const text = sentence(of.text, names);
      return text === of.text ? of : { ...of, text };
    }
    case 'steps':
      return { ...of, steps: of.steps.map((each) => step(each, names)) };
    case 'list':
      return { ...of, items: of.items.map((item) => sentence(item, names)) };
    case 'reasons':
      return { ...of, reasons: of.reasons.map((reason) => ({ ...reason, text: sentence(reason.text, names) })) };
    case 'scopes':
      return {
        ...of,
        rows: of.rows.map((row) => ({
          ...row,
          held: row.held.map((held) => ({ ...held, because: sentence(held.because, names) })),
        })),
      };
    case 'more':
      return { ...of, ...fold(of, names) };
    case 'heading':
    case 'quotes':
    case 'snippet':
    case 'facts':
    case 'choose-resource':
    case 'form':
    case 'sources':
      return of;
  }
}

const fold = ({ label, blocks }: Fold, names: Names): Fold => ({
  label,
  blocks: blocks.map((each) => block(each, names)),
});

const NOBODY: Names = new Map();

/**
 * The answer without a bare id in a sentence: a person is called by name, a resource by its own, and of an id that
 * has none the first digits stay, by which it is found again among the facts.
 */
export function humane(answer: Answer, names: Names = NOBODY): Answer {
  const { headline, why, todo, expect, note, blocks, folds = [], buttons } = answer;
  return {
    ...answer,
    headline: sentence(headline, names),
    ...(why && { why: sentence(why, names) }),
    ...(todo && { todo: step(todo, names) }),
    ...(expect && { expect: sentence(expect, names) }),
    ...(note && { note: sentence(note, names) }),
    blocks: blocks.map((each) => block(each, names)),
    folds: folds.map((each) => fold(each, names)),
    buttons: buttons.map((button) => (button.kind === 'show' ? { ...button, ...fold(button, names) } : button)),
  };
}

/** A sentence with its full stop, and a title without one. */
export const asTitle = (text: Prose): Prose =>
  text.map((part, i) =>
    i === text.length - 1 && part.kind === 'text' ? { ...part, text: part.text.replace(/\.$/, '') } : part,
  );

export const asSentence = (text: Prose): Prose =>
  /[.!?:]$/.test(text.at(-1)?.text ?? '') ? text : [...text, ...words('.')];
