import { z } from 'zod';
import { answerDiagnosis, answerTopic, reportOf } from '../answer';
import { toText } from '../cards';
import { diagnose, questionIn } from '../respond';
import { answerLines, contentOf, write } from './io';

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export interface DiagnoseOptions {
  readonly file: string | undefined;
  readonly format: 'text' | 'json' | 'jsonl';
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `locksmith diagnose`: the diagnosis of one paste, or of one `{"id","text"}` a line. Gives the exit status. */
export async function runDiagnose({ file, format, now }: DiagnoseOptions): Promise<number> {
  if (format === 'jsonl') {
    return answerLines(file, 'an object {"id","text"}', (line) => {
      const read = Line.safeParse(line);
      return read.success ? { id: read.data.id, ...reportOf(diagnose({ text: read.data.text })) } : undefined;
    });
  }
  const diagnosed = diagnose({ text: await contentOf(file) });
  if (format === 'json') {
    write(JSON.stringify(reportOf(diagnosed), null, 2));
    return 0;
  }
  const asked = questionIn(diagnosed);
  write(
    toText(asked ? answerTopic(asked) : answerDiagnosis({ ...diagnosed, setting: 'personal', check: 'none', now })),
  );
  return 0;
}
