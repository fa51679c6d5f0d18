import { z } from 'zod';
import { answerDiagnosis, answerTopic, plainAnswer, reportOf, type Answer } from '../answer';
import { diagnose, questionIn, type Diagnosed } from '../respond';
import { answerLines, contentOf, write, writeAnswer } from './io';

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

/** Of a text: 0 where it is explained or answered, 1 where nothing in it is an error of Azure AI, 2 where the cause is not known. */
const EXIT = {
  explained: 0,
  likely: 0,
  ambiguous: 0,
  unsure: 2,
  unrecognised: 2,
  foreign: 1,
  'no-error': 1,
  empty: 1,
} as const satisfies Record<Diagnosed['diagnosis']['outcome'], number>;

const statusOf = (diagnosed: Diagnosed): number => (questionIn(diagnosed) ? 0 : EXIT[diagnosed.diagnosis.outcome]);

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
  return tell(diagnose({ text: await contentOf(file) }), format, now);
}

/** One whole answer. Gives the exit status. */
function tell(diagnosed: Diagnosed, format: 'text' | 'json', now: number): number {
  if (format === 'json') write(JSON.stringify({ ...reportOf(diagnosed), ...told(diagnosed, now) }, null, 2));
  else writeAnswer(answerOf(diagnosed, now));
  return statusOf(diagnosed);
}

export interface AskOptions extends Timed {
  readonly question: string;
  readonly format: 'text' | 'json';
}

/** `locksmith ask`: the answer to a question in a person's own words. Gives the exit status. */
export const runAsk = ({ question, format, now }: AskOptions): number =>
  tell(diagnose({ text: question }), format, now);
