// Makes the app package that Teams installs: the manifest with the values of an environment, and the icons, in one zip.
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { demand, environment, ENVIRONMENT_OPTIONS, fail, optionsOf, root } from './environment.mjs';

const source = (name) => path.join(root, 'appPackage', name);
const options = optionsOf(
  { ...ENVIRONMENT_OPTIONS, out: { type: 'string', default: source('build') } },
  'Usage: npm run package [-- --env NAME] [--env-folder FOLDER] [--out FOLDER]',
);
const { env: name, out } = options;
const valueOf = environment(options);

const template = readFileSync(source('manifest.json'), 'utf8');
const wanted = [...new Set([...template.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, variable]) => variable))];
// An empty suffix is a value: the app is then called by its name alone.
const needed = wanted.filter((variable) => variable !== 'APP_NAME_SUFFIX');
demand(needed, valueOf, name, 'The package cannot be made.');
// People see these in the app's details: nobody answers at example.com.
const invented = wanted.filter((variable) => /(^|[/.@])example\.com\b/i.test(valueOf(variable) ?? ''));
if (invented.length > 0) {
  fail(
    'The package cannot be made. These values still are examples:',
    ...invented.map((variable) => `  ${variable}`),
    `Put your organisation's pages into env/.env.${name}; docs/privacy.md and docs/terms.md are texts to start from.`,
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
