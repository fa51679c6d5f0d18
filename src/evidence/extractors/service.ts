import { SERVICES } from '../../services';
import { cue, findingAt, hints, type Cue } from '../finding';
import type { Reading } from '../reading';
import type { Finding, SeenService } from '../types';

interface Sign {
  readonly seen: SeenService;
  readonly words: string;
  readonly cue: Cue;
}

const SIGNS: readonly Sign[] = SERVICES.flatMap(({ id, marks, names }) => [
  ...marks.map((words): Sign => ({ seen: { id, by: 'mark' }, words, cue: cue(words) })),
  ...names.map((words): Sign => ({ seen: { id, by: 'name' }, words, cue: cue(words) })),
]);

const LETTER = /[a-z]/;

/** Where a sign begins, not amid another word. */
function placeOf({ lower }: Reading, words: string): number | undefined {
  for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1))
    if (!LETTER.test(words.charAt(0)) || !LETTER.test(lower.charAt(at - 1))) return at;
  return undefined;
}

const rank = ({ id, by }: SeenService): number => (by === 'mark' ? 0 : 2) + (id === 'openai' ? 1 : 0);

/**
 * The Azure AI services that the text shows, each once for a mark and once for its name: those that a mark shows first,
 * then in the order of the text. Azure OpenAI comes behind the others: its clients and hosts stand beside calls to them.
 */
export function extractServices(reading: Reading): readonly Finding<SeenService>[] {
  const found = SIGNS.filter((sign) => hints(reading, sign.cue)).flatMap(({ seen, words }) => {
    const at = placeOf(reading, words);
    return at === undefined ? [] : [{ seen, at, end: at + words.length }];
  });
  found.sort((a, b) => rank(a.seen) - rank(b.seen) || a.at - b.at);
  const first = found.filter(
    ({ seen }, i) => found.findIndex(({ seen: { id, by } }) => id === seen.id && by === seen.by) === i,
  );
  return first.map(({ seen, at, end }) => findingAt(reading, at, end, seen));
}
