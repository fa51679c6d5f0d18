#!/usr/bin/env node
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { createFactsSource, developerCredential, readAzureSettings } from './azure';
import { samplePeople, startSandboxTenant } from './sandbox';
import { scenarios } from './scenarios';
import { BadInput, runAsk, runCheck, runDiagnose, runExplain, runPeople, write } from './terminal';

const USAGE = `Usage:
  locksmith diagnose [FILE] [--json]   explain the error in FILE or on standard input
  locksmith diagnose [FILE] --jsonl    one {"id","text"} a line in, one diagnosis a line out
        --answers                      tell the whole answer of each line, too
  locksmith ask "QUESTION" [--json]    answer a question
  locksmith check --principal OBJECT_ID (--resource ARM_ID | --endpoint URL) [--data-action A | --action A] [--json]
                                       may this principal do this here? Exit status 0 yes, 1 no, 2 cannot tell
  locksmith check [FILE] --jsonl       one {"id","principal","resource"|"endpoint","dataAction"|"action"} a line
        --sandbox                      ask the pretend tenant, with the principal's own rights
  locksmith explain [SCENARIO]         how a scenario is recognised, with its examples; without a name, all of them
  locksmith people [--json]            the sandbox's people and the verdict that each should get
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  answers: { type: 'boolean', default: false },
  sandbox: { type: 'boolean', default: false },
  principal: { type: 'string' },
  resource: { type: 'string' },
  endpoint: { type: 'string' },
  'data-action': { type: 'string' },
  action: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options'];

const parse = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
type Parsed = ReturnType<typeof parse>;

const formatOf = ({ json, jsonl }: Parsed['values']): 'text' | 'json' | 'jsonl' =>
  jsonl ? 'jsonl' : json ? 'json' : 'text';

async function check({ values, positionals }: Parsed): Promise<number> {
  const asked = { ...values, dataAction: values['data-action'] };
  const options = { file: positionals[1], format: formatOf(values), asked, now: Date.now };
  if (!values.sandbox) {
    const settings = readAzureSettings(process.env);
    const { endpoint } = settings;
    const source = createFactsSource({ credential: developerCredential(settings), endpoint, now: Date.now });
    return runCheck({ ...options, sourceFor: () => source });
  }
  const tenant = await startSandboxTenant({ now: Date.now });
  try {
    const { endpoint, ca } = tenant;
    return await runCheck({
      ...options,
      sourceFor: (principal) =>
        createFactsSource({ credential: tenant.credentialFor(principal), endpoint, ca, now: Date.now }),
    });
  } finally {
    await tenant.close();
  }
}

function ask({ values, positionals }: Parsed): number {
  const question = positionals.slice(1).join(' ');
  if (question.trim() === '') throw new BadInput('Say what you want to know: locksmith ask "QUESTION".');
  return runAsk({ question, format: values.json ? 'json' : 'text', now: Date.now() });
}

async function main(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  const [command, file] = parsed.positionals;
  if (parsed.values.help) {
    write(USAGE);
    return 0;
  }
  switch (command) {
    case 'diagnose':
      return runDiagnose({
        file,
        format: formatOf(parsed.values),
        answers: parsed.values.answers,
        now: Date.now(),
      });
    case 'ask':
      return ask(parsed);
    case 'check':
      return check(parsed);
    case 'explain':
      return runExplain(scenarios, file);
    case 'people':
      return runPeople(samplePeople(), parsed.values.json);
    default:
      throw new BadInput(command === undefined ? 'Say what to do.' : `There is no command "${command}".`);
  }
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof BadInput ||
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (isUsageError(error)) process.stderr.write(`${error.message}\n${USAGE}`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
