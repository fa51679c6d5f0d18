// npm run drift: what Azure and its documentation say today against what this project wrote down. docs/drift.md tells where each
// file comes from. Prints a report in Markdown; its exit status is 1 where something has changed that nobody has answered.
//   --from PLACE   a folder, or the address of one, with some of the files below
//   --az           roles and operations, with your own sign-in
//   --docs         the public pages, from where they are published
//   --packages     newest versions, from the registries that npm and pip are set up with
//   --answer WHY   writes all that is open to docs/drift-answered.json, with this reason, instead of a report
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fail, optionsOf, root } from './environment.mjs';

const require = createRequire(import.meta.url);
const { driftOf, driftReport } = require(path.join(root, 'dist', 'drift'));

const FILES = {
  roles: 'roles.json',
  operations: 'operations.json',
  openapi: 'azure-v1-v1-generated.json',
  codes: 'reference-error-codes.md',
  retirements: 'concepts-model-retirement-schedule-content.md',
  packages: 'packages.json',
};
const RAW = 'https://raw.githubusercontent.com';
const PAGES = {
  openapi: `${RAW}/Azure/azure-rest-api-specs/main/specification/ai/data-plane/OpenAI.v1/azure-v1-v1-generated.json`,
  codes: `${RAW}/MicrosoftDocs/entra-docs/main/docs/identity-platform/reference-error-codes.md`,
  retirements: `${RAW}/MicrosoftDocs/azure-ai-docs/main/articles/foundry/openai/includes/concepts-model-retirement-schedule-content.md`,
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

const material = {};
if (docs) for (const [part, url] of Object.entries(PAGES)) material[part] = valueOf(FILES[part], await fetched(url));
if (az) {
  material.roles = signedIn('role', 'definition', 'list');
  material.operations = signedIn('provider', 'operation', 'show', '--namespace', 'Microsoft.CognitiveServices');
}
if (packages) material.packages = newest();
if (from !== undefined) {
  for (const [part, name] of Object.entries(FILES))
    material[part] = valueOf(name, await fromPlace(name)) ?? material[part];
}

const here = path.join(root, 'src');
const files = readdirSync(here, { recursive: true })
  .filter((name) => /\.(ts|json)$/.test(name) && !/(examples|table)\.ts$|^(sandbox|drift)[\\/]/.test(name))
  .map((name) => ({ path: `src/${name.replaceAll('\\', '/')}`, text: readFileSync(path.join(here, name), 'utf8') }));

/** What was looked at and stays as it is, each with its reason. A code stands for its whole line. */
const answers = path.join(root, 'docs', 'drift-answered.json');
const answered = JSON.parse(readFileSync(answers, 'utf8'));
const isAnswered = ({ what }) => answered.some((each) => what === each.what || what.startsWith(`${each.what}: `));

const compared = Object.entries(material).flatMap(([part, value]) => (value === undefined ? [] : [part]));
const open = driftOf(material, files, today).filter((drift) => !isAnswered(drift));
if (answer !== undefined) {
  const added = open.map(({ kind, what }) => ({
    what: kind === 'code-lacking' ? what.split(':', 1)[0] : what,
    because: answer,
  }));
  writeFileSync(answers, `${JSON.stringify([...answered, ...added], null, 2)}\n`);
  process.stdout.write(`${added.length} answered, in docs/drift-answered.json.\n`);
} else {
  process.stdout.write(driftReport(open, compared, today));
  process.exitCode = open.length > 0 ? 1 : 0;
}
