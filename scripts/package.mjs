// Makes the app package that Teams installs: the manifest with its values, and the icons, in one zip. The values come
// from env/.env.<name>, then env/.env.<name>.user, then the environment; the later ones win. Usage:
//   npm run package [-- --env NAME] [-- --out FOLDER]
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = (name) => path.join(root, 'appPackage', name);
const fail = (...lines) => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
};

const options = { env: { type: 'string', default: 'dev' }, out: { type: 'string' } };
const { env: name, out = source('build') } = parseArgs({ options }).values;

const file = path.join(root, 'env', `.env.${name}`);
if (!/^[\w-]+$/.test(name) || !existsSync(file)) fail(`There is no environment called ${name}: env/.env.${name}.`);
const read = (from) => (existsSync(from) ? parseEnv(readFileSync(from, 'utf8')) : {});
const given = [read(file), read(`${file}.user`), process.env];
const valueOf = (variable) => given.map((values) => values[variable]?.trim()).findLast((value) => value);

const template = readFileSync(source('manifest.json'), 'utf8');
const wanted = [...new Set([...template.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, variable]) => variable))];
// An empty suffix is a value: the app is then called by its name alone.
const missing = wanted.filter((variable) => valueOf(variable) === undefined && variable !== 'APP_NAME_SUFFIX');
if (missing.length > 0) {
  fail(
    'The package cannot be made. These values are missing:',
    ...missing.map((variable) => `  ${variable}`),
    `Run the provision step, which writes them to env/.env.${name}, or set them in the environment.`,
  );
}
const quoted = (value) => JSON.stringify(value).slice(1, -1);
const filled = template.replace(/\$\{\{(\w+)\}\}/g, (_, variable) => quoted(valueOf(variable) ?? ''));

// Laid out as it will be in the zip, since the check looks for the icons beside the manifest.
const folder = path.join(out, name);
const { icons } = JSON.parse(filled);
const parts = {
  'manifest.json': Buffer.from(filled),
  [icons.color]: readFileSync(source(icons.color)),
  [icons.outline]: readFileSync(source(icons.outline)),
};
mkdirSync(folder, { recursive: true });
for (const [part, bytes] of Object.entries(parts)) writeFileSync(path.join(folder, part), bytes);

const [, problems] = await AppManifestUtils.readAndValidateTeamsManifest(path.join(folder, 'manifest.json')).catch(
  (error) => [undefined, [error instanceof Error ? error.message : String(error)]],
);
if (problems.length > 0) fail('The manifest does not fit its schema:', ...problems.map((problem) => `  ${problem}`));

// One date for all parts: the same values make the same bytes.
const zip = zipSync(parts, { level: 9, mtime: new Date(1980, 0, 1) });
const target = path.join(out, `appPackage.${name}.zip`);
writeFileSync(target, zip);
process.stdout.write(`${path.relative(process.cwd(), target)}\n`);
