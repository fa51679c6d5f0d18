import { z } from 'zod';
import { answerDiagnosis, answerTopic, plainAnswer, reportOf, type Answer } from '../answer';
import { toText } from '../cards';
import { diagnose, questionIn, type Diagnosed } from '../respond';
import { answerLines, contentOf, write } from './io';

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Milliseconds since 1970, so that a test can say when it is. */
interface Timed {
  readonly now: number;
}

export interface DiagnoseOptions extends Timed {
  readonly file: string | undefined;
  readonly format: 'text' | 'json' | 'jsonl';
  /** Whether each line of `jsonl` tells the answer too; `json` always does. */
  readonly answers: boolean;
}

function answerOf(diagnosed: Diagnosed, now: number): Answer {
  const asked = questionIn(diagnosed);
  return asked
    ? answerTopic(asked, 'terminal')
    : answerDiagnosis({ ...diagnosed, setting: 'terminal', check: 'none', now });
}

const told = (diagnosed: Diagnosed, now: number): object => ({ answer: plainAnswer(answerOf(diagnosed, now)) });

/** `locksmith diagnose`: the diagnosis of one paste, or of one `{"id","text"}` a line. Gives the exit status. */
export async function runDiagnose({ file, format, answers, now }: DiagnoseOptions): Promise<number> {
  if (format === 'jsonl') {
    return answerLines(file, 'an object {"id","text"}', (line) => {
      const read = Line.safeParse(line);
      if (!read.success) return undefined;
      const diagnosed = diagnose({ text: read.data.text });
      return { id: read.data.id, ...reportOf(diagnosed), ...(answers && told(diagnosed, now)) };
    });
  }
  const diagnosed = diagnose({ text: await contentOf(file) });
  if (format === 'json') write(JSON.stringify({ ...reportOf(diagnosed), ...told(diagnosed, now) }, null, 2));
  else write(toText(answerOf(diagnosed, now)));
  return 0;
}

export interface AskOptions extends Timed {
  readonly question: string;
  readonly format: 'text' | 'json';
}

/** `locksmith ask`: the answer to a question in a person's own words. Gives the exit status. */
export function runAsk({ question, format, now }: AskOptions): number {
  const diagnosed = diagnose({ text: question });
  if (format === 'json') write(JSON.stringify({ ...reportOf(diagnosed), ...told(diagnosed, now) }, null, 2));
  else write(toText(answerOf(diagnosed, now)));
  return 0;
}
