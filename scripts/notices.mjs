// What the bundle holds of others: their licences, which most of them want kept, and a list in the form of CycloneDX. Both
// are made of the modules that are in the bundle, so that they say no more and no less.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package that a file belongs to; undefined for our own. */
const folderOf = (file) => {
  const at = file.replaceAll('\\', '/').lastIndexOf('/node_modules/');
  if (at < 0) return undefined;
  const start = at + '/node_modules/'.length;
  const [scope, name] = file.slice(start).split(/[\\/]/);
  return path.join(file.slice(0, start), scope.startsWith('@') ? path.join(scope, name) : scope);
};

/** The text of its licence; where it ships none, what its package.json says. */
const licenceText = (folder, { license, author }) => {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  if (file !== undefined) return readFileSync(path.join(folder, file), 'utf8').trim();
  const by = typeof author === 'string' ? author : author?.name;
  return `Licensed under ${license ?? 'the terms of its authors'}${by === undefined ? '' : `, by ${by}`}. The package holds no text of it.`;
};

const noticeOf = (folder) => {
  const file = readdirSync(folder).find((name) => /^notice(\.(md|txt))?$/i.test(name));
  return file === undefined ? '' : `\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}`;
};

/** Every package of which a module is in the bundle, in the order of their names. `files`: the modules' files. */
export const packagesOf = (files) => {
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== undefined));
  const packages = [...folders].flatMap((folder) => {
    const manifest = path.join(folder, 'package.json');
    if (!existsSync(manifest)) return [];
    const { name, version, license, author } = JSON.parse(readFileSync(manifest, 'utf8'));
    const text = licenceText(folder, { license, author }) + noticeOf(folder);
    return [{ name, version, license: typeof license === 'string' ? license : license?.type, text }];
  });
  const key = ({ name, version }) => `${name}@${version}`;
  const once = new Map(packages.map((each) => [key(each), each]));
  return [...once.keys()].sort().map((each) => once.get(each));
};

const RULE = '-'.repeat(80);

export const noticesOf = (packages) =>
  [
    'Locksmith holds code of these packages.',
    ...packages.map(({ name, version, text }) => `${RULE}\n${name} ${version}\n\n${text}`),
  ].join('\n\n') + '\n';

/** https://cyclonedx.org/docs/1.5/json/ : without a time or a number of its own, so that the same packages make the same bytes. */
export const sbomOf = ({ name, version }, packages) =>
  `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: { type: 'application', name, version } },
      components: packages.map((each) => ({
        type: 'library',
        name: each.name,
        version: each.version,
        purl: `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`,
        ...(each.license === undefined ? {} : { licenses: [{ expression: each.license }] }),
      })),
    },
    null,
    2,
  )}\n`;
