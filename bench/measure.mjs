export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Median milliseconds of one call: at least 5 runs and 300 ms, after a third as much of warming up. */
export function millisecondsOf(run, { least = 5, during = 300 } = {}) {
  const rounds = (count, time) => {
    const times = [];
    const start = performance.now();
    while (times.length < count || performance.now() - start < time) {
      const from = performance.now();
      run();
      times.push(performance.now() - from);
    }
    return times;
  };
  rounds(2, during / 3);
  return median(rounds(least, during));
}

/** Milliseconds of processor time of one call, over many calls of a warm program. */
export function processorMsOf(run, times = 4_000) {
  for (let i = 0; i < times; i += 1) run();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

/** Three significant digits, in plain notation. */
export const digits = (value) => {
  if (value === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 4));
};

export const percent = (share) => `${digits(share * 100)} %`;

/** A Markdown table; every cell but the first of a row is aligned to the right. */
export const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
