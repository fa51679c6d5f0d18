import { diagnoseAmong, phrasesOf, type Scenario } from '../diagnosis';
import { preparePhrases, prepareSpelling, readEvidence, readMendedEvidence, type Evidence } from '../evidence';
import type { Paste } from '../paste';
import { chooseAmong, GATE, type Choose } from './choose';
import type { Table } from './likeness';

/** What some scenarios can recognise. All that it remembers was made when it was compiled. */
export interface Recogniser {
  /** Everything that a paste states, and which of the scenarios' phrases it says. */
  readonly read: (paste: Paste) => Evidence;
  readonly judge: Choose;
}

const codesOf = (scenarios: readonly Scenario[]): readonly string[] =>
  scenarios.flatMap(({ rules }) => rules.flatMap(({ codes = [] }) => codes));

/**
 * Compiles scenarios, and what was learned about them: phrases and rules are indexed once, for all pastes. Where no rule
 * holds for a text as it stands, it is read once more with its damaged words mended; that counts where a rule holds then.
 */
export function compile(scenarios: readonly Scenario[], table: Table): Recogniser {
  const said = phrasesOf(scenarios);
  const phrases = preparePhrases(said);
  const spelling = prepareSpelling([...said, ...codesOf(scenarios)]);
  const diagnose = diagnoseAmong(scenarios);
  const read = (paste: Paste): Evidence => {
    const evidence = readEvidence(paste, phrases);
    if (evidence.form !== undefined || diagnose(evidence) !== undefined) return evidence;
    const mended = readMendedEvidence(paste, phrases, spelling);
    return mended !== undefined && diagnose(mended) !== undefined ? mended : evidence;
  };
  return { read, judge: chooseAmong(scenarios, table, GATE, diagnose) };
}
