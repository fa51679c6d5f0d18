import type { Explanation, Scenario } from '../../src/diagnosis';
import type { Evidence } from '../../src/evidence';
import { readPaste } from '../../src/paste';
import { plain } from '../../src/prose';
import { compile, TABLE } from '../../src/recognition';
import { diagnose } from '../../src/respond';
import { scenarios } from '../../src/scenarios';

const recogniser = compile(scenarios, TABLE);

export const read = (text: string): Evidence => recogniser.read(readPaste({ text }));

/** The scenario that explains a paste, through the real path. */
export function explained(text: string): { readonly scenario: Scenario; readonly evidence: Evidence } {
  const { evidence, diagnosis } = diagnose({ text });
  if (!('match' in diagnosis)) throw new Error(`${diagnosis.outcome}: ${text}`);
  return { scenario: diagnosis.match.scenario, evidence };
}

/** Everything that a reader of the explanation sees, code included. */
export const wording = ({ headline, cause, steps, older }: Explanation): string =>
  [headline, cause, older ?? [], ...steps.map((step) => step.text)].map(plain).join('\n') +
  steps.map(({ snippet, link }) => `\n${snippet?.text ?? ''}\n${link?.href ?? ''}`).join('');
