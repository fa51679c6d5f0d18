import { phrasesOf, type Scenario } from '../diagnosis';
import { preparePhrases, readEvidence, type Evidence } from '../evidence';
import type { Paste } from '../paste';
import { chooseAmong, type Choose } from './choose';
import type { Table } from './likeness';

/** What some scenarios can recognise. All that it remembers was made when it was compiled. */
export interface Recogniser {
  /** Everything that a paste states, and which of the scenarios' phrases it says. */
  readonly read: (paste: Paste) => Evidence;
  readonly judge: Choose;
}

/** Compiles scenarios, and what was learned about them: phrases and rules are indexed once, for all pastes. */
export function compile(scenarios: readonly Scenario[], table: Table): Recogniser {
  const phrases = preparePhrases(phrasesOf(scenarios));
  return { read: (paste) => readEvidence(paste, phrases), judge: chooseAmong(scenarios, table) };
}
