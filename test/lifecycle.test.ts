import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';
import { readActions, readText } from './deployment/lifecycle';

const FILES = ['teamsapp.yml', 'teamsapp.local.yml'] as const;
const SCHEMA = 'test/deployment/schemas/lifecycle.v1.13.json';

/**
 * A release on GitHub, from which the toolkit takes it; newer than every api-version of infra/.
 * Source: github.com/Azure/azure-dev/issues/9908 names it, read 2026-11-29.
 */
const BICEP = 'v0.47.16';

const schema = z.record(z.unknown()).parse(JSON.parse(readText(SCHEMA)));
const check = new Ajv({ strict: false, allowUnionTypes: true, formats: { uri: true } }).compile(schema);
const problems = (text: string): readonly unknown[] => (check(parse(text)) ? [] : (check.errors ?? []));

const Uses = z.array(z.object({ uses: z.string() }));
const Stages = z.object({ version: z.string(), provision: Uses, deploy: Uses, publish: Uses.optional() });
const stages = (file: string): z.infer<typeof Stages> => Stages.parse(parse(readText(file)));
const uses = (actions: z.infer<typeof Uses> = []): readonly string[] => actions.map((action) => action.uses);

test.each(FILES)('%s fits the schema of the version that it states', (file) => {
  const { version } = stages(file);
  expect(SCHEMA).toContain(`lifecycle.${version}.json`);
  expect(readText(file).split('\n', 1)[0]).toContain(`/${version}/yaml.schema.json`);
  expect(problems(readText(file))).toEqual([]);
});

test.each([
  ['an action', 'aadApp/create', 'aadApp/creat'],
  ['a field', 'generateClientSecret', 'generateClientSecrets'],
  ['a stage', '\nprovision:', '\nprovison:'],
])('a slip in the name of %s would be seen', (_what, right, wrong) => {
  const text = readText('teamsapp.yml');
  expect(text).toContain(right);
  expect(problems(text.replace(right, wrong))).not.toEqual([]);
});

test.each(FILES)('%s has what the toolkit would ask for elsewhere, or write into it', (file) => {
  const deploy = readActions(file).filter(({ uses: action }) => action === 'arm/deploy');
  // Without it the toolkit starts a `bicep` of the PATH, which few machines have.
  expect(deploy.map((action) => action.with['bicepCliVersion'])).toEqual([BICEP]);
  expect(readText(file)).toMatch(/^projectId: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/m);
});

test('what is made comes before what needs it', () => {
  for (const file of FILES) {
    const order = uses(stages(file).provision);
    const wanted = ['aadApp/create', 'teamsApp/create', 'arm/deploy', 'aadApp/update', 'teamsApp/zipAppPackage'];
    const places = [...wanted, 'teamsApp/validateAppPackage', 'teamsApp/update'].map((action) => order.indexOf(action));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  }
});

test('the package is checked before it is published', () => {
  const { publish } = stages('teamsapp.yml');
  expect(uses(publish)).toEqual([
    'teamsApp/validateManifest',
    'teamsApp/zipAppPackage',
    'teamsApp/validateAppPackage',
    'teamsApp/publishAppPackage',
  ]);
});

test('nothing in Azure is given a secret', () => {
  expect(readText('teamsapp.yml')).not.toMatch(/generateClientSecret: true|SECRET_/);
});

test.each([
  ['https alone', /httpsOnly: true/],
  ['TLS 1.2 or later for people', /minTlsVersion: '1\.[23]'/],
  ['TLS 1.2 or later for deployments', /scmMinTlsVersion: '1\.[23]'/],
  ['no FTP', /ftpsState: 'Disabled'/],
  ['no basic authentication for FTP', /name: 'ftp'\s+properties: \{\s+allow: false/],
  ['no basic authentication for deployments', /name: 'scm'\s+properties: \{\s+allow: false/],
  ['a health probe', /healthCheckPath: '\/\w+'/],
  ['a rule that scales out', /direction: 'Increase'/],
  ['a rule that scales in', /direction: 'Decrease'/],
  ['an identity of its own', /userAssignedIdentities@/],
])('the App Service has %s', (_what, line) => {
  expect(readText('infra/azure.bicep')).toMatch(line);
});

test('the Azure Bot takes no key, and its connection no secret', () => {
  const bot = readText('infra/bot.bicep');
  expect(bot).toMatch(/disableLocalAuth: true/);
  expect(bot).toMatch(/'AAD v2 with Federated Credentials'/);
  expect(bot).toMatch(/channelName: 'MsTeamsChannel'/);
});
