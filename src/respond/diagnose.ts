import type { Diagnosis } from '../diagnosis';
import type { Evidence } from '../evidence';
import { READING_LIMIT, readPaste, type Paste, type RawMessage } from '../paste';
import { compile, TABLE } from '../recognition';
import { scenarios } from '../scenarios';

/** One message as it was read: safe text, what it states, and what went wrong. */
export interface Diagnosed {
  readonly paste: Paste;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
}

const recogniser = compile(scenarios, TABLE);

/** Processor time, in milliseconds: how much was used so far, and how much one reading may take. */
export interface ReadingBudget {
  readonly used: () => number;
  readonly most: number;
}

/** Characters that are read at first, and then: a reading grows as long as the next step fits into its budget. */
const STEPS = [12_000, 48_000, READING_LIMIT] as const;
/** A step may cost this much more than the one before says: time does not grow quite evenly. */
const MARGIN = 1.5;

function readUpTo(raw: RawMessage, limit: number): Diagnosed {
  const paste = readPaste(raw, limit);
  const evidence = recogniser.read(paste);
  return { paste, evidence, diagnosis: recogniser.judge(paste, evidence) };
}

/**
 * Reads one message and names what went wrong. Never throws on any input; takes time linear in its length. With a
 * budget, a long message is read only as far as that allows: `paste.extent` says how far, and secrets are taken out of
 * all that was read.
 */
export function diagnose(raw: RawMessage, budget?: ReadingBudget): Diagnosed {
  const { text, html = '' } = raw;
  // So short a message is read whole in any case, and to look at the processor's time is a call to the system.
  if (budget === undefined || text.length + html.length <= STEPS[0]) return readUpTo(raw, READING_LIMIT);
  const begun = budget.used();
  let read = readUpTo(raw, STEPS[0]);
  for (const limit of STEPS.slice(1)) {
    const { extent } = read.paste;
    const used = budget.used() - begun;
    const next = (used / extent.read) * Math.min(limit, extent.total) * MARGIN;
    if (extent.read >= extent.total || used + next > budget.most) return read;
    read = readUpTo(raw, limit);
  }
  return read;
}

/** Nothing in the message that could be explained: no error of ours, and none at all. */
export const isWithoutError = ({ outcome }: Diagnosis): boolean =>
  outcome === 'no-error' || outcome === 'empty' || outcome === 'foreign';
