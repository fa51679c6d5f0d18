#!/usr/bin/env node
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { stdin, stdout, stderr } from 'node:process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { answerDiagnosis, reportOf } from './answer';
import { toText } from './cards';
import { diagnose } from './respond';
import { samplePeople } from './sandbox';

const USAGE = `Usage:
  locksmith diagnose [FILE] [--json]   explain the error in FILE or on standard input
  locksmith diagnose --jsonl           one {"id","text"} a line in, one diagnosis a line out
  locksmith people [--json]            the sandbox's people and the verdict that each should get
`;

class BadInput extends Error {}

const write = (line: string): void => {
  stdout.write(line + '\n');
};

const contentOf = (file: string | undefined): Promise<string> =>
  file === undefined
    ? text(stdin)
    : readFile(file, 'utf8').catch(() => Promise.reject(new BadInput(`Cannot read ${file}.`)));

async function diagnoseOne(file: string | undefined, json: boolean): Promise<number> {
  const diagnosed = diagnose({ text: await contentOf(file) });
  if (json) {
    write(JSON.stringify(reportOf(diagnosed), null, 2));
    return 0;
  }
  write(toText(answerDiagnosis({ ...diagnosed, setting: 'personal', check: 'none', now: Date.now() })));
  return 0;
}

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const parseLine = (line: string): z.infer<typeof Line> | undefined => {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
};

/** Answers every line it can read; a line that it cannot is told on standard error and makes the exit status 2. */
async function diagnoseLines(file: string | undefined): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const line of createInterface({ input: file === undefined ? stdin : createReadStream(file) })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = parseLine(line);
    if (read === undefined) {
      stderr.write(`Line ${number} is no {"id","text"} object.\n`);
      status = 2;
      continue;
    }
    write(JSON.stringify({ id: read.id, ...reportOf(diagnose({ text: read.text })) }));
  }
  return status;
}

function people(json: boolean): number {
  const all = samplePeople();
  if (json) write(JSON.stringify(all, null, 2));
  else for (const person of all) write(`${person.name.padEnd(20)} ${person.verdict.padEnd(12)} ${person.case}`);
  return 0;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, file] = positionals;
  if (values.help) {
    write(USAGE);
    return 0;
  }
  switch (command) {
    case 'diagnose':
      return values.jsonl ? diagnoseLines(file) : diagnoseOne(file, values.json);
    case 'people':
      return people(values.json);
    default:
      throw new BadInput(command === undefined ? 'Say what to do.' : `There is no command "${command}".`);
  }
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // The text of the input never stands in an error of ours; anything else would be a fault worth its stack.
    if (
      error instanceof BadInput ||
      (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    )
      stderr.write(`${error.message}\n${USAGE}`);
    else stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
