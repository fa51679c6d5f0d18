#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseObjectId } from './access';
import type { FactsFor } from './terminal';
import { BadInput, CannotDo, isCommand, nearestCommand, seePage, usageOf, USAGE, type Command } from './usage';

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
  env: { type: 'string', default: 'prod' },
  'env-folder': { type: 'string', default: 'env' },
  list: { type: 'boolean', default: false },
  offline: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

const parse = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
type Parsed = ReturnType<typeof parse>;

const formatOf = ({ json, jsonl }: Parsed['values']): 'text' | 'json' | 'jsonl' =>
  jsonl ? 'jsonl' : json ? 'json' : 'text';

// Each command loads what it needs, and help nothing: so that the first line stands at once.
const terminal = () => import('./terminal/index.js');

/** With one's own sign-in. */
async function withAzure<T>(run: (how: FactsFor) => Promise<T>): Promise<T> {
  const { createFactsSource, developerCredential, readAzureSettings, signedInAs } = await import('./azure/index.js');
  const settings = readAzureSettings(process.env);
  const { endpoint } = settings;
  const credential = developerCredential(settings);
  const source = createFactsSource({ credential, endpoint, now: Date.now });
  const self = async () => {
    const objectId = await signedInAs(credential, endpoint);
    return objectId && { objectId };
  };
  return run({ sourceFor: () => source, self });
}

/** With the pretend tenant, where each person's own rights read the facts. */
async function withSandbox<T>(run: (how: FactsFor) => Promise<T>): Promise<T> {
  const [{ createFactsSource }, { personCalled, sampleStories, startSandboxTenant }] = await Promise.all([
    import('./azure/index.js'),
    import('./sandbox/index.js'),
  ]);
  const tenant = await startSandboxTenant({ now: Date.now });
  const { endpoint, ca, people } = tenant;
  const called = (name: string) => {
    const person = personCalled(name, people);
    const objectId = parseObjectId(person?.objectId ?? '');
    return person && objectId && { objectId, name: person.name };
  };
  try {
    return await run({
      sourceFor: (principal) =>
        createFactsSource({ credential: tenant.credentialFor(principal), endpoint, ca, now: Date.now }),
      self: () => Promise.resolve(called(sampleStories()[0].person)),
      personCalled: called,
    });
  } finally {
    await tenant.close();
  }
}

async function check({ values, positionals: [, given] }: Parsed): Promise<number> {
  const { runCheck } = await terminal();
  const format = formatOf(values);
  const target = format === 'jsonl' ? undefined : given;
  const asked = { ...values, dataAction: values['data-action'], target };
  const options = { file: format === 'jsonl' ? given : undefined, format, asked, now: Date.now };
  return values.sandbox
    ? withSandbox((how) => runCheck({ ...options, ...how }))
    : withAzure((how) => runCheck({ ...options, ...how }));
}

async function ask({ values, positionals }: Parsed): Promise<number> {
  const question = positionals.slice(1).join(' ');
  if (question.trim() === '') throw new BadInput('Say what you want to know.');
  const { runAsk } = await terminal();
  return runAsk({ question, format: values.json ? 'json' : 'text', now: Date.now() });
}

async function mcp({ values }: Parsed): Promise<number> {
  const { serveMcp } = await import('./mcp/index.js');
  const serve = (how: FactsFor) => serveMcp({ ...how, version: version(), now: Date.now });
  return values.sandbox ? withSandbox(serve) : withAzure(serve);
}

const COMMANDS: Readonly<Record<Command, (parsed: Parsed) => Promise<number>>> = {
  diagnose: async ({ values, positionals: [, file] }) => {
    const { runDiagnose } = await terminal();
    return runDiagnose({ file, format: formatOf(values), answers: values.answers, now: Date.now() });
  },
  ask,
  check,
  explain: async ({ positionals: [, id] }) => {
    const [{ runExplain }, { scenarios }] = await Promise.all([terminal(), import('./scenarios/index.js')]);
    return runExplain(scenarios, id);
  },
  grants: async ({ values: { list, resource, json } }) => {
    const [{ runGrants }, azure] = await Promise.all([terminal(), import('./azure/index.js')]);
    const settings = azure.readAzureSettings(process.env);
    const { endpoint } = settings;
    const credential = azure.developerCredential(settings);
    return runGrants({
      list,
      scope: resource,
      json,
      read: (scope) => azure.readGiven(scope, { credential, endpoint }),
    });
  },
  mcp,
  people: async ({ values }) => {
    const [{ runPeople }, { samplePeople }] = await Promise.all([terminal(), import('./sandbox/index.js')]);
    return runPeople(samplePeople(), values.json);
  },
  doctor: async ({ values }) => {
    const { env: environment, 'env-folder': folder, offline, json } = values;
    const { runDoctor } = await import('./doctor/index.js');
    return runDoctor(
      { environment, folder, offline, json },
      { write: say, root: process.cwd(), variables: process.env },
    );
  },
};

const say = (text: string): number => {
  process.stdout.write(`${text}\n`);
  return 0;
};

/** Of the package that this file is part of: it stands above, in the checkout and in an installed package. */
function version(): string {
  const file = [0, 1, 2].map((up) => join(__dirname, ...Array<string>(up).fill('..'), 'package.json')).find(existsSync);
  return /"version": "([^"]{1,40})"/.exec(file === undefined ? '' : readFileSync(file, 'utf8'))?.[1] ?? 'unknown';
}

async function main(parsed: Parsed): Promise<number> {
  const [command, topic] = parsed.positionals;
  if (parsed.values.version) return say(version());
  if (command === undefined && !parsed.values.help) throw new BadInput('Say what to do.');
  if (command === undefined) return say(USAGE);
  if (command === 'help') return say(topic !== undefined && isCommand(topic) ? usageOf(topic) : USAGE);
  if (!isCommand(command)) throw new BadInput(`There is no command "${command}".${nearestCommand(command)}`);
  return parsed.values.help ? say(usageOf(command)) : COMMANDS[command](parsed);
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof BadInput ||
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** The command that was meant, for the page to look at. */
const pageFor = (args: readonly string[]): string => seePage(args.find((arg) => isCommand(arg)));

const sentence = ({ message }: Error): string => {
  const [first = ''] = message.split('. To specify');
  return /[.?!]$/.test(first) ? first : `${first}.`;
};

/** Runs a command: 0 to 2, or as the command says. Rejects never. */
async function run(args: readonly string[]): Promise<number> {
  try {
    return await main(parse(args));
  } catch (error) {
    if (error instanceof CannotDo) process.stderr.write(`${error.message}\n`);
    else if (isUsageError(error)) process.stderr.write(`${sentence(error)} ${pageFor(args)}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 2;
  }
}

void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
