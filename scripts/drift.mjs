// npm run drift: what Azure and its documentation say today against what this project wrote down. docs/drift.md tells where each
// file comes from. Prints a report in Markdown; its exit status is 1 where something has changed that nobody has answered.
//   --from PLACE   a folder, or the address of one, with some of the files below
//   --az           roles, operations and api-versions with your own sign-in, and the options of the Azure CLI itself
//   --docs         the public pages, from where they are published
//   --packages     newest versions, from the registries that npm and pip are set up with
//   --answer WHY   writes all that is open to docs/drift-answered.json, with this reason, instead of a report
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fail, optionsOf, root } from './environment.mjs';

const require = createRequire(import.meta.url);
const { cliUses, driftOf, driftReport, isOpen, PORTAL_NAMES, providersOf } = require(path.join(root, 'dist', 'drift'));

const FILES = {
  roles: 'roles.json',
  operations: 'operations.json',
  openapi: 'azure-v1-v1-generated.json',
  codes: 'reference-error-codes.md',
  retirements: 'concepts-model-retirement-schedule-content.md',
  packages: 'packages.json',
  cli: 'cli.json',
  providers: 'providers.json',
};
const RAW = 'https://raw.githubusercontent.com';
const PAGES = {
  openapi: `${RAW}/Azure/azure-rest-api-specs/main/specification/ai/data-plane/OpenAI.v1/azure-v1-v1-generated.json`,
  codes: `${RAW}/MicrosoftDocs/entra-docs/main/docs/identity-platform/reference-error-codes.md`,
  retirements: `${RAW}/MicrosoftDocs/azure-ai-docs/main/articles/foundry/openai/includes/concepts-model-retirement-schedule-content.md`,
};
/** Where the pages of `PORTAL_NAMES` are published. */
const PORTAL_PAGES = {
  'navigate-from-classic.md': `${RAW}/MicrosoftDocs/azure-ai-docs/main/articles/foundry/how-to/navigate-from-classic.md`,
  'disable-preview-features-with-rbac.md': `${RAW}/MicrosoftDocs/azure-ai-docs/main/articles/foundry/concepts/disable-preview-features-with-rbac.md`,
};
const PACKAGES = {
  npm: ['openai', '@azure/openai', '@azure/identity', '@azure/ai-projects', '@anthropic-ai/foundry-sdk'],
  pypi: ['openai', 'azure-identity', 'azure-ai-projects', 'azure-ai-evaluation', 'azure-ai-agents', 'httpx'],
};

const { from, az, docs, packages, today, answer } = optionsOf(
  {
    from: { type: 'string' },
    az: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    packages: { type: 'boolean', default: false },
    answer: { type: 'string' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
  'Usage: npm run drift [-- --from PLACE] [--az] [--docs] [--packages] [--answer REASON]',
);

const fetched = async (url) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (response.status === 404) return undefined;
  if (!response.ok) fail(`${url} answered ${response.status}.`);
  return response.text();
};
const valueOf = (name, text) => (text === undefined || name.endsWith('.md') ? text : JSON.parse(text));
const fromPlace = async (name) => {
  if (/^https?:\/\//.test(from)) return fetched(`${from.replace(/\/$/, '')}/${name}`);
  const file = path.join(from, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
const run = (program, args) => {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout : undefined;
};
const signedIn = (...args) => {
  const said = run('az', [...args, '--output', 'json']);
  if (said === undefined) fail(`az ${args.join(' ')} failed: az login`);
  return JSON.parse(said);
};
const newest = () => ({
  npm: Object.fromEntries(
    PACKAGES.npm.flatMap((name) => {
      const version = run('npm', ['view', name, 'version'])?.trim() ?? '';
      return version === '' ? [] : [[name, version]];
    }),
  ),
  pypi: Object.fromEntries(
    PACKAGES.pypi.flatMap((name) => {
      const version = /\(([\d.]+)\)/.exec(run('pip', ['index', 'versions', name]) ?? '')?.[1];
      return version === undefined ? [] : [[name, version]];
    }),
  ),
});

const here = (folder, ending) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => ending.test(name) && !/(examples|table)\.ts$|^(sandbox|drift)[\\/]/.test(name))
    .map((name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(path.join(root, folder, name), 'utf8'),
    }));
const files = [...here('src', /\.(ts|json)$/), ...here('infra', /\.bicep$/)];

/** Help needs no sign-in. A command that the Azure CLI does not have ends with another status than 0. */
const help = () => {
  const commands = [...new Set(cliUses(files).map(({ command }) => command))];
  return Object.fromEntries(commands.map((command) => [command, run('az', [...command.split(' '), '--help']) ?? null]));
};

const material = {};
if (docs) {
  for (const [part, url] of Object.entries(PAGES)) material[part] = valueOf(FILES[part], await fetched(url));
  material.portal = {};
  for (const { page } of PORTAL_NAMES) material.portal[page] ??= (await fetched(PORTAL_PAGES[page])) ?? '';
}
if (az) {
  material.roles = signedIn('role', 'definition', 'list');
  material.operations = signedIn('provider', 'operation', 'show', '--namespace', 'Microsoft.CognitiveServices');
  material.providers = providersOf(files).map((namespace) => signedIn('provider', 'show', '--namespace', namespace));
  material.cli = help();
}
if (packages) material.packages = newest();
if (from !== undefined) {
  for (const [part, name] of Object.entries(FILES))
    material[part] = valueOf(name, await fromPlace(name)) ?? material[part];
  const pages = [];
  for (const page of new Set(PORTAL_NAMES.map((each) => each.page))) pages.push([page, await fromPlace(page)]);
  const found = pages.filter(([, text]) => text !== undefined);
  if (found.length > 0) material.portal = { ...material.portal, ...Object.fromEntries(found) };
}

/** What was looked at and stays as it is, each with its reason. A code stands for its whole line. */
const answers = path.join(root, 'docs', 'drift-answered.json');
const answered = JSON.parse(readFileSync(answers, 'utf8'));
const isAnswered = ({ what }) => answered.some((each) => what === each.what || what.startsWith(`${each.what}: `));

const compared = Object.entries(material).flatMap(([part, value]) => (value === undefined ? [] : [part]));
const drifts = driftOf(material, files, today).filter((drift) => !isAnswered(drift));
const open = drifts.filter(isOpen);
if (answer !== undefined) {
  const added = open.map(({ kind, what }) => ({
    what: ['code-lacking', 'package-moved'].includes(kind) ? what.split(':', 1)[0] : what,
    because: answer,
  }));
  writeFileSync(answers, `${JSON.stringify([...answered, ...added], null, 2)}\n`);
  process.stdout.write(`${added.length} answered, in docs/drift-answered.json.\n`);
} else {
  process.stdout.write(driftReport(drifts, compared, today));
  process.exitCode = open.length > 0 ? 1 : 0;
}
