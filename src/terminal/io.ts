import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { env, stderr, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Answer } from '../answer';
import { toLines } from '../cards';
import { masked } from '../paste';
import { CannotDo } from '../usage';
import { screenOf, shown } from './screen';

/** A reader that has seen enough (`| head`) closes the pipe: the rest of the answer is not wanted, and no fault. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Writes an answer as standard output can show it. */
export const writeAnswer = (answer: Answer): void => {
  write(shown(toLines(answer), screenOf(stdout, env)));
};

/** Writes one line of the answer, without any key in it. Standard output holds nothing else. */
export const write = (line: string): void => {
  stdout.write(`${masked(line)}\n`);
};

/** The whole of a file, or of standard input. */
export function contentOf(file: string | undefined): Promise<string> {
  if (file === undefined) {
    if (stdin.isTTY) stderr.write('Paste the error, then press Ctrl-D.\n');
    return text(stdin);
  }
  return readFile(file, 'utf8').catch(() => Promise.reject(new CannotDo(`Cannot read ${file}.`)));
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * Hands every line's JSON to `answer` and writes the object that it gives. A line that it cannot take (`undefined`)
 * is told on standard error by its number. The exit status: 0 when every line was answered, else 2.
 */
export async function answerLines(
  file: string | undefined,
  expected: string,
  answer: (line: unknown) => Promise<object | undefined> | object | undefined,
): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const line of createInterface({ input: file === undefined ? stdin : createReadStream(file) })) {
    number += 1;
    if (line.trim() === '') continue;
    const answered = await answer(parsed(line));
    if (answered === undefined) {
      process.stderr.write(`Line ${number} is not ${expected}.\n`);
      status = 2;
    } else write(JSON.stringify(answered));
  }
  return status;
}
