/** No name is longer; two longer ones are not worth comparing. */
const LONGEST = 64;

/** Edit distance (Levenshtein) of two short texts. */
export function distance(one: string, other: string): number {
  const [a, b] = [Array.from(one).slice(0, LONGEST), Array.from(other).slice(0, LONGEST)];
  const first = Array.from({ length: b.length + 1 }, (_, i) => i);
  const last = a.reduce<readonly number[]>(
    (above, letter, i) =>
      b.reduce<readonly number[]>(
        (row, otherLetter, j) => [
          ...row,
          Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (letter === otherLetter ? 0 : 1)),
        ],
        [i + 1],
      ),
    first,
  );
  return last.at(-1) ?? 0;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The name most like the one that was asked for; undefined where none is much alike. */
export function nearestName(asked: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, far: name === asked ? -1 : distance(bare(asked), bare(name)) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  const close = Math.max(2, Math.floor(bare(asked).length / 2));
  return best !== undefined && best.far <= close ? best.name : undefined;
}
