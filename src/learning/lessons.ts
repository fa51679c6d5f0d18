/** One text to learn from: what it is of, or `none` where it is nothing for us. */
export interface Lesson {
  readonly text: string;
  /** Id of a scenario, or `none`. */
  readonly of: string;
}

/**
 * The texts of one file of lessons. A line `## id` names the scenario of what follows; a line that begins with `- ` begins a
 * text, and lines that are indented by two spaces continue it. Throws on any other line that is not empty.
 */
export function readLessons(file: string, of = 'none'): readonly Lesson[] {
  const lessons: { of: string; lines: string[] }[] = [];
  let current = of;
  for (const line of file.split('\n')) {
    if (line.startsWith('## ')) current = line.slice(3).trim();
    else if (line.startsWith('- ')) lessons.push({ of: current, lines: [line.slice(2)] });
    else if (line.startsWith('  ')) lessons.at(-1)?.lines.push(line.slice(2));
    else if (line.trim() !== '') throw new Error(`This line is no lesson: ${line.slice(0, 80)}`);
  }
  return lessons.map(({ of: id, lines }) => ({ of: id, text: lines.join('\n') }));
}
