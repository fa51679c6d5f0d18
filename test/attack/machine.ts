/** What the piece of work below took on the machine for which the limits were set, in milliseconds. */
const USUAL_MS = 40;

const ROWS = Array.from({ length: 2_000 }, (_, i) => ({ id: `row-${i}`, values: [i, i * 2], text: 'a line of words' }));

/** Work of the kind that a turn does: JSON, patterns, new texts. */
function work(): number {
  const start = performance.now();
  for (let i = 0; i < 10; i += 1)
    JSON.stringify(JSON.parse(JSON.stringify(ROWS))).replace(/\w+-\d+/g, (id) => `${id}!`);
  return performance.now() - start;
}

/**
 * How many times slower this machine is just now than the one for which the limits were set; 1 where it is as quick. A
 * shared machine may be slowed from one minute to the next, so this is asked around each attack.
 */
export function slowness(): number {
  const took = Array.from({ length: 5 }, work).sort((a, b) => a - b);
  return Math.max(1, (took[2] ?? 0) / USUAL_MS);
}
