import type { Attack, Context } from './attack';
import { bombs as kinds } from './mischief';
import { NEIGHBOURS, surround } from './surroundings';

/** What one answer may add to the memory of the process, in bytes. The largest that is read has some megabytes. */
const MOST_BYTES = 150 * 1_024 * 1_024;

const NOTICEABLE_BYTES = 8 * 1_024 * 1_024;

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const around = await surround(context);
  const { neighbours, target, turn } = around;
  const findings: string[] = [];
  for (const name of NEIGHBOURS) await turn(name);
  const start = target.memory();
  const short = ['a gzip bomb', 'a gzip bomb with an error', 'an answer without an end', 'an error without an end'];
  const all = Object.entries(kinds()).filter(([kind]) => !context.short || short.includes(kind));
  for (const name of NEIGHBOURS) {
    for (const [kind, mischief] of all) {
      neighbours[name].does(mischief);
      const before = target.peak();
      const { status } = await turn(name);
      if (!target.runs())
        return { tries: all.length, findings: [...findings, `${kind} from ${name}: the process ended`] };
      if (neighbours[name].spoilt() === 0) findings.push(`${kind} from ${name}: the attack did not reach it`);
      if (status !== 200) findings.push(`${kind} from ${name}: answered with ${status}`);
      const peak = target.peak();
      // The peak stays: one that is no higher than before is not this one's.
      const more = peak > before + NOTICEABLE_BYTES ? peak - start : 0;
      if (more > MOST_BYTES) findings.push(`${kind} from ${name}: ${Math.round(more / 1_048_576)} MB more`);
      neighbours[name].does(undefined);
    }
  }
  await around.close();
  return { tries: all.length * NEIGHBOURS.length, findings };
}

/** Answers that grow when they are unpacked, or have no end. */
export const bombs: Attack = { name: 'bombs', run };
