import type { Attack, Context } from './attack';
import { fragments, fuzzed } from './fuzz';
import { shownOf } from './pipeline';

/** Enough of the same kind: the rest would say it again. */
const ENOUGH = 20;

async function run({ amount, random, held }: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const from = fragments();
  const findings: string[] = [];
  const tries = amount(300_000, 8_000);
  const now = Date.now();
  for (let i = 0; i < tries && findings.length < ENOUGH; i += 1) {
    const text = fuzzed(random, from);
    const raw = random.below(3) === 0 ? { text: random.pick(['', 'x', text]), html: text } : { text };
    try {
      held.run(() => shownOf(raw, now));
    } catch (error) {
      findings.push(
        `paste ${i}: ${error instanceof Error ? `${error.name} ${error.message}`.slice(0, 120) : 'an error'}`,
      );
    }
    // A break now and then, so that the prober's thread and the collector get theirs.
    if (i % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { tries, findings };
}

/** Pastes that nobody wrote: read, diagnosed and answered in this process. */
export const fuzzPastes: Attack = { name: 'fuzzed pastes', run };
