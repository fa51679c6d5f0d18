/** One attack, as it went. */
export interface Row {
  readonly name: string;
  readonly tries: number;
  readonly findings: readonly string[];
  /** The longest that `/healthz` took meanwhile, in milliseconds. */
  readonly healthMs: number;
  readonly seconds: number;
}

const HEAD = ['attack', 'tries', 'findings', 'worst healthz ms', 'seconds'] as const;

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });

const cellsOf = ({ name, tries, findings, healthMs, seconds }: Row): readonly string[] => [
  name,
  ...[tries, findings.length, healthMs, seconds].map(grouped),
];

/** A Markdown table, with a last line for all of them. */
export function tableOf(rows: readonly Row[]): string {
  const sum = (of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const all: readonly string[] = [
    'all',
    grouped(sum(({ tries }) => tries)),
    grouped(sum(({ findings }) => findings.length)),
    grouped(Math.max(0, ...rows.map(({ healthMs }) => healthMs))),
    grouped(sum(({ seconds }) => seconds)),
  ];
  const lines = [HEAD, ...rows.map(cellsOf), all];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(HEAD), rule, ...[...rows.map(cellsOf), all].map(line)].join('\n');
}
