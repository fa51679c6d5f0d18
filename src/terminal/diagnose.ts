import { z } from 'zod';
import { answerDiagnosis, answerTopic, plainAnswer, reportOf, type Answer } from '../answer';
import { diagnose, isAsked, understand, type Understood } from '../respond';
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

/** The answer to a text: the topic that it asks for, else what went wrong in it. */
export const answerTo = ({ topic, ...diagnosed }: Understood, now: number): Answer =>
  topic
    ? answerTopic(topic, { setting: 'terminal' })
    : answerDiagnosis({ ...diagnosed, setting: 'terminal', check: 'none', now, asked: isAsked(diagnosed.paste.text) });

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
} as const satisfies Record<Understood['diagnosis']['outcome'], number>;

const statusOf = ({ topic, diagnosis }: Understood): number => (topic ? 0 : EXIT[diagnosis.outcome]);

const told = (said: Understood, now: number): object => ({ answer: plainAnswer(answerTo(said, now)) });

const read = (text: string): Understood => understand(diagnose({ text }));

/** `locksmith diagnose`: the diagnosis of one paste, or of one `{"id","text"}` a line. Gives the exit status. */
export async function runDiagnose({ file, format, answers, now }: DiagnoseOptions): Promise<number> {
  if (format === 'jsonl') {
    return answerLines(file, 'an object {"id","text"}', (line) => {
      const parsed = Line.safeParse(line);
      if (!parsed.success) return undefined;
      const diagnosed = diagnose({ text: parsed.data.text });
      return { id: parsed.data.id, ...reportOf(diagnosed), ...(answers && told(understand(diagnosed), now)) };
    });
  }
  return tell(read(await contentOf(file)), format, now);
}

/** One whole answer. Gives the exit status. */
function tell(said: Understood, format: 'text' | 'json', now: number): number {
  if (format === 'json') write(JSON.stringify({ ...reportOf(said), ...told(said, now) }, null, 2));
  else writeAnswer(answerTo(said, now));
  return statusOf(said);
}

export interface AskOptions extends Timed {
  readonly question: string;
  readonly format: 'text' | 'json';
}

/** `locksmith ask`: the answer to a question in a person's own words. Gives the exit status. */
export const runAsk = ({ question, format, now }: AskOptions): number => tell(read(question), format, now);
