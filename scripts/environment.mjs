// The values of one environment: env/.env.<name>, then env/.env.<name>.user, then the environment of the command. The
// later ones win, and an empty value is none. The files are copies of env/*.template that git ignores.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

export const fail = (...lines) => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
};

/** The options that name an environment: prod is what the README calls the installation in Azure. */
export const ENVIRONMENT_OPTIONS = {
  env: { type: 'string', default: 'prod' },
  'env-folder': { type: 'string', default: path.join(root, 'env') },
};

const HELP = { help: { type: 'boolean', short: 'h', default: false } };

/** The options of the command; says how it is used where that is asked, or where one is not known. */
export const optionsOf = (options, usage) => {
  try {
    const { help, ...values } = parseArgs({ options: { ...options, ...HELP } }).values;
    if (!help) return values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), usage);
  }
  process.stdout.write(`${usage}\n`);
  return process.exit(0);
};

const read = (file) => (existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {});

/** Gives the value of a variable of this environment. */
export const environment = ({ env: name, 'env-folder': folder }) => {
  const file = path.join(folder, `.env.${name}`);
  if (!/^[\w-]+$/.test(name) || !existsSync(file)) {
    fail(
      `There is no environment called ${name}: env/.env.${name}.`,
      'Copy env/azure.template to it (env/local.template for a bot on your machine) and fill in the copy.',
    );
  }
  const given = [read(file), read(`${file}.user`), process.env];
  return (variable) => given.map((values) => values[variable]?.trim()).findLast((value) => value);
};

/** Ends the command where one of these has no value, and names them all. */
export const demand = (variables, valueOf, name, what) => {
  const missing = variables.filter((variable) => valueOf(variable) === undefined);
  if (missing.length === 0) return;
  fail(
    `${what} These values are missing:`,
    ...missing.map((variable) => `  ${variable}`),
    `Run the provision step, which writes them to env/.env.${name}, or set them in the environment.`,
  );
};
