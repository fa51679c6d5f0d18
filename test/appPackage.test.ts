import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json';
import { Ajv } from 'ajv';
import { answerActionProblem } from '../src/answer';
import { toText } from '../src/cards';
import { z } from 'zod';
import type { IncomingMessage } from '../src/conversation';
import { EXPLAIN_COMMAND } from '../src/teams/on-action';
import { DIALOG_TITLE } from '../src/teams/send';
import { readIntent } from '../src/conversation/intent';
import { pixels } from './deployment/png';
import { readEnvironment, readText, ROOT } from './deployment/lifecycle';

const Manifest = z.object({
  // The version whose schema is imported above.
  manifestVersion: z.literal('1.30'),
  version: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.array(
    z.object({
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) }),
      ),
      botId: z.string(),
    }),
  ),
  composeExtensions: z.array(
    z.object({
      botId: z.string(),
      commands: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          title: z.string(),
          context: z.array(z.string()),
          fetchTask: z.boolean(),
        }),
      ),
    }),
  ),
});

/** The app package as it is uploaded with this version. */
const UPLOADED = {
  version: '0.2.0',
  digest: '5405c4335daf35ec4542245057ec753d4f3c4fbee42aab80e7485ae65b380bd5',
};

/** The manifest as it is after `provision`: generated ids filled in, everything else from the environment file. */
function filledIn(environment: string): unknown {
  const values = readEnvironment(`env/${environment}.template`);
  const generated = (name: string): string =>
    name.endsWith('DOMAIN') ? 'bot.example.com' : '11111111-2222-4333-8444-555555555555';
  const text = readText('appPackage/manifest.json').replace(/\$\{\{(\w{1,80})\}\}/g, (_, name: string) => {
    const value = values.get(name);
    // An empty suffix is a value: the app is called by its name alone.
    return value === undefined || (value === '' && !name.endsWith('_SUFFIX')) ? generated(name) : value;
  });
  return JSON.parse(text);
}

/** The schema calls itself draft 4; nothing in it means something else in draft 7, which Ajv reads. */
const { $schema: _draft4, ...schema } = manifestSchema;

const validate = (manifest: unknown): readonly unknown[] => {
  const check = new Ajv({ strict: false, allErrors: true, formats: { uri: true } }).compile(schema);
  return check(manifest) ? [] : (check.errors ?? []);
};

/** Width, height and colour type (2: no transparency, 6: with it) from a PNG's header. */
const png = (path: string): readonly number[] => {
  const bytes = readFileSync(join(ROOT, path));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.readUInt8(25)];
};

const message = (text: string): IncomingMessage => ({
  text,
  setting: 'personal',
  images: 0,
  files: [],
  mentionOnly: false,
});

const manifest = Manifest.parse(filledIn('azure'));

test.each(['azure', 'local'])('the manifest of the %s environment fits the schema of its version', (environment) => {
  expect(validate(filledIn(environment))).toEqual([]);
});

test('the schema check sees a mistake', () => {
  expect(validate({ ...Object(filledIn('azure')), bots: [{ botId: 'none', scopes: ['everywhere'] }] })).not.toEqual([]);
});

test('it can be added to private and shared channels, and stands in a person’s own chats at once', () => {
  expect(filledIn('azure')).toMatchObject({ supportsChannelFeatures: 'tier1', defaultInstallScope: 'personal' });
});

test('app and package have one version', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readText('package.json')));
  expect(manifest.version).toBe(version);
});

test('what an administrator uploads has a version of its own: a change of it raises the version, and is in the changelog', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readText('package.json')));
  expect(readText('CHANGELOG.md')).toContain(`\n## ${version}\n`);
  const digest = createHash('sha256');
  for (const file of ['manifest.json', 'color.png', 'outline.png'])
    digest.update(readFileSync(join(ROOT, 'appPackage', file)));
  // Where this fails: raise the version in package.json and appPackage/manifest.json, tell it in CHANGELOG.md, and put the
  // digest that was received here. Of a version that has its tag, nothing here changes any more.
  expect({ version, digest: digest.digest('hex') }).toEqual(UPLOADED);
});

test('the icons have the sizes and the background that Teams wants', () => {
  expect(png(`appPackage/${manifest.icons.color}`)).toEqual([192, 192, 2]);
  expect(png(`appPackage/${manifest.icons.outline}`)).toEqual([32, 32, 6]);
});

test('each command of the menu is one that the bot understands', () => {
  const titles = manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
  );
  expect(new Set(titles)).toEqual(new Set(['help', 'check', 'sign out']));
  expect(titles.map((text) => readIntent(message(text), { sandbox: false }).kind)).toEqual(
    titles.map((title) => title.replace(' ', '-')),
  );
});

test('the message action is the bot’s, is offered on messages alone, and is one that the bot understands', () => {
  expect(manifest.composeExtensions.map(({ botId }) => botId)).toEqual(manifest.bots.map(({ botId }) => botId));
  const [command, ...others] = manifest.composeExtensions.flatMap(({ commands }) => commands);
  expect(others).toEqual([]);
  expect(command).toMatchObject({ id: EXPLAIN_COMMAND, type: 'action', context: ['message'], fetchTask: true });
  // What the menu, the dialog and the bot's own words call it.
  expect(command?.title).toBe(DIALOG_TITLE);
  expect(toText(answerActionProblem('unknown-command'))).toContain(DIALOG_TITLE);
});

test('the outline icon is white and transparent, and nothing else', () => {
  const colours = pixels(`appPackage/${manifest.icons.outline}`).filter(([, , , alpha]) => alpha > 0);
  expect(colours.length).toBeGreaterThan(100);
  expect(colours.filter(([red, green, blue]) => red + green + blue < 3 * 255)).toEqual([]);
});

test('commands are offered in every scope that the bot is in', () => {
  for (const { scopes, commandLists } of manifest.bots) {
    expect(new Set(commandLists.flatMap((list) => list.scopes))).toEqual(new Set(scopes));
  }
});
