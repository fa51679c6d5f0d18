import { z } from 'zod';
import type { AccessQuestion, AccessVerdict, VerdictKind } from '../access';
import { judge } from '../respond';
import { BadInput } from '../usage';
import { answerSignedIn, TypedQuestion, questionOf, type FactsFor } from './asked';
import { answerLines, write, writeAnswer } from './io';

export interface CheckOptions extends FactsFor {
  readonly file: string | undefined;
  readonly format: 'text' | 'json' | 'jsonl';
  readonly asked: TypedQuestion;
  readonly now: () => number;
}

const Line = TypedQuestion.extend({ id: z.union([z.string(), z.number()]) });

const EXIT = { granted: 0, denied: 1, eligible: 1, 'not-granted': 1, unknown: 2 } as const satisfies Record<
  VerdictKind,
  number
>;

/** The whole check is bounded by the facts source; this signal only ends it when the command ends. */
const checked = (question: AccessQuestion, { sourceFor }: CheckOptions): Promise<AccessVerdict> =>
  judge(question, sourceFor(question.principal), new AbortController().signal);

const plainVerdict = ({ verdict, question, reasons, gaps, remedy, ...rest }: AccessVerdict): object => ({
  verdict,
  question,
  reasons,
  gaps,
  remedy: remedy ?? null,
  ...rest,
});

async function answerLine(line: unknown, options: CheckOptions): Promise<object | undefined> {
  const read = Line.safeParse(line);
  if (!read.success) return undefined;
  try {
    return {
      id: read.data.id,
      ...plainVerdict(await checked((await questionOf(read.data, options)).question, options)),
    };
  } catch (error) {
    if (error instanceof BadInput) return undefined;
    throw error;
  }
}

/** `locksmith check`. Gives the exit status: 0 granted, 1 not granted, denied or eligible, 2 cannot tell. */
export async function runCheck(options: CheckOptions): Promise<number> {
  if (options.format === 'jsonl') {
    const expected = 'an object {"id","principal","resource"|"endpoint","dataAction"|"action"}';
    return answerLines(options.file, expected, (line) => answerLine(line, options));
  }
  const { person, question } = await questionOf(options.asked, options);
  const verdict = await checked(question, options);
  if (options.format === 'json') write(JSON.stringify(plainVerdict(verdict), null, 2));
  else {
    const answer = answerSignedIn(verdict, options.now());
    // The answer says "you" to whom it is about.
    if (options.asked.principal !== undefined) write(`To ${person.name ?? person.objectId}:\n`);
    writeAnswer(answer);
  }
  return EXIT[verdict.verdict];
}
