import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { matchesAction } from '../src/access';
import { builtInRole, ROLE } from '../src/azure-names';
import { BOT_REGIONS, TOKEN_HOSTS } from '../src/azure-names';
import { readConfig, SETTING_NAMES } from '../src/config';
import { CONTAINER } from '../src/teams/blobs';
import { bicepReader, type Bicep } from './deployment/bicep';
import {
  readActions,
  readEnvironment,
  readParameters,
  readText,
  references,
  ROOT,
  strings,
} from './deployment/lifecycle';

const ENVIRONMENTS = [
  { name: 'azure', lifecycle: 'teamsapp.yml', template: 'infra/azure.bicep', values: 'infra/azure.parameters.json' },
  {
    name: 'local',
    lifecycle: 'teamsapp.local.yml',
    template: 'infra/azure.local.bicep',
    values: 'infra/azure.local.parameters.json',
  },
] as const;

/** Set by the platform or read by Node.js itself, not by config. */
const PLATFORM_SETTINGS = [
  'WEBSITE_RUN_FROM_PACKAGE',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'WEBSITES_CONTAINER_STOP_TIME_LIMIT',
  'NODE_ENV',
];

let read: (file: string) => Bicep;
const bicep = (path: string): Bicep => read(join(ROOT, path));

beforeAll(async () => {
  read = await bicepReader();
});

describe.each(ENVIRONMENTS)('$lifecycle', ({ name, lifecycle, template, values }) => {
  const actions = readActions(lifecycle);
  const environment = readEnvironment(`env/${name}.template`);
  const written = [
    ...actions.flatMap(({ writeToEnvironmentFile }) => Object.values(writeToEnvironmentFile)),
    // By the toolkit itself, unasked.
    'TEAMS_APP_TENANT_ID',
  ];
  const isSecret = (variable: string): boolean => variable.startsWith('SECRET_');
  const used = [
    ...references(strings(actions.map((action) => action.with)).join('\n')),
    ...['appPackage/manifest.json', 'aad.manifest.json', values].flatMap((file) => references(readText(file))),
  ].filter((variable) => variable !== 'TEAMSFX_ENV');

  test('whatever a file refers to has its line in the environment file', () => {
    expect(used.filter((variable) => !environment.has(variable) && !isSecret(variable))).toEqual([]);
    expect(written.filter((variable) => !environment.has(variable) && !isSecret(variable))).toEqual([]);
    expect(bicep(template).outputs.filter((variable) => !environment.has(variable))).toEqual([]);
  });

  test('a secret is only used where an action made it, and stands in no committed file', () => {
    expect(used.filter(isSecret).filter((variable) => !written.includes(variable))).toEqual([]);
    expect([...environment.keys()].filter((variable) => /SECRET|PASSWORD|TOKEN/.test(variable))).toEqual([]);
  });

  test('the environment file has no line that nothing reads or writes', () => {
    const known = new Set([...used, ...written, ...bicep(template).outputs]);
    expect([...environment.keys()].filter((variable) => !known.has(variable))).toEqual([]);
  });

  test('the files that it names exist', () => {
    const built = (file: string): boolean =>
      file.startsWith('./appPackage/build') || ['./.localConfigs', './dist/server'].includes(file);
    const files = strings(actions.map((action) => action.with)).filter((text) => /^\.\//.test(text));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !built(file) && !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test('its template gets every parameter that it requires, and none that it does not have', () => {
    const { parameters } = bicep(template);
    const given = Object.keys(readParameters(values));
    const names = parameters.map((parameter) => parameter.name);
    const required = parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
    expect(given.filter((parameter) => !names.includes(parameter))).toEqual([]);
    expect(required.filter((parameter) => !given.includes(parameter))).toEqual([]);
  });
});

test('installing changes no file that git knows: the copies of the templates are ignored, and the toolkit’s leftovers', () => {
  const asked = ['env/.env.prod', 'env/.env.local', 'env/.env.prod.user', '.deployment/x', 'appPackage/build/x.zip'];
  const { stdout } = spawnSync('git', ['check-ignore', '--no-index', ...asked], { cwd: ROOT, encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toEqual(asked);
  const { stdout: kept } = spawnSync('git', ['ls-files', 'env'], { cwd: ROOT, encoding: 'utf8' });
  expect(kept.trim().split('\n')).toEqual(['env/azure.template', 'env/local.template']);
});

describe('the templates', () => {
  test.each(readdirSync(join(ROOT, 'infra')).flatMap((name) => (name.endsWith('.bicep') ? [`infra/${name}`] : [])))(
    '%s parses',
    (file) => {
      expect(bicep(file).errors).toEqual([]);
    },
  );

  test('a broken template would be noticed', () => {
    const file = join(__dirname, 'deployment/broken.bicep');
    expect(read(file).errors).not.toEqual([]);
  });

  test.each(['infra/azure.bicep', 'infra/azure.local.bicep'])('%s hands its modules what they ask for', (file) => {
    const { modules } = bicep(file);
    expect(modules.length).toBeGreaterThan(0);
    for (const { path, given } of modules) {
      const { parameters } = bicep(join('infra', path));
      expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining([...given]));
      expect(parameters.filter(({ name, required }) => required && !given.includes(name))).toEqual([]);
    }
  });

  test('no template takes or holds a secret', () => {
    const texts = ENVIRONMENTS.map(({ template }) => readText(template)).concat(readText('infra/bot.bicep'));
    expect(texts.filter((text) => /clientSecret|password|@secure|listKeys/i.test(text))).toEqual([]);
  });

  test('the storage takes the bot’s identity alone, and forgets', () => {
    const text = readText('infra/azure.bicep');
    for (const line of [
      'allowBlobPublicAccess: false',
      'allowSharedKeyAccess: false',
      "minimumTlsVersion: 'TLS1_2'",
      'supportsHttpsTrafficOnly: true',
      "publicAccess: 'None'",
      'DisableLocalAuth: true',
    ]) {
      expect(text).toContain(line);
    }
    const blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';
    expect(text).toContain(`'${blobDataContributor}')\n    principalId: identity.properties.principalId`);
    expect(text).toContain("'Microsoft.Storage/storageAccounts/managementPolicies@");
    expect(text).toContain(`prefixMatch: [\n                '${CONTAINER}/'`);
    expect(text).toContain(`parent: blobs\n  name: '${CONTAINER}'`);
  });

  test('the health probe asks for a path that the server has', () => {
    const path = /healthCheckPath: '([^']{1,80})'/.exec(readText('infra/azure.bicep'))?.[1];
    expect(path).toBe('/readyz');
    expect(readText('src/teams/server.ts')).toContain(`server.get('${path ?? ''}'`);
  });
});

/** What a holder of the role could write or delete; the bot's identities get roles with which nobody assigns roles. */
const assigns = (roleId: string): boolean => {
  const role = builtInRole(roleId);
  const actions = (role?.permissions ?? []).flatMap((permission) => permission.actions);
  return ['write', 'delete'].some((verb) =>
    actions.some((pattern) => matchesAction(pattern, `Microsoft.Authorization/roleAssignments/${verb}`)),
  );
};

describe('the bot’s own identities may give no role to anybody', () => {
  const texts = ['infra/azure.bicep', 'infra/azure.local.bicep', 'infra/bot.bicep'].map(readText);
  const rolesIn = (text: string): readonly string[] =>
    [...text.matchAll(/Microsoft\.Authorization\/roleDefinitions', '([^']{1,100})'/gi)].map(([, id = '']) => id);

  test('their roles are two that are known, and neither assigns roles', () => {
    const blobData = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';
    const metrics = '3913510d-42f4-4e42-8a64-420c390055eb';
    expect([...new Set(texts.flatMap(rolesIn))].toSorted()).toEqual([metrics, blobData]);
    expect([blobData, metrics].filter(assigns)).toEqual([]);
  });

  test('no template makes a role of its own, or names one that assigns roles', () => {
    expect(texts.filter((text) => /Microsoft\.Authorization\/roleDefinitions@/i.test(text))).toEqual([]);
    const assigned = texts.flatMap((text) => text.match(/Microsoft\.Authorization\/roleAssignments@/gi) ?? []);
    expect(assigned).toHaveLength(2);
  });

  test('the test knows what it looks for', () => {
    expect([ROLE.owner, ROLE.userAccessAdministrator].map(assigns)).toEqual([true, true]);
  });
});

test('each region that the template takes is one that the bot knows, and has its host in docs/network.md', () => {
  const words = /@allowed\(\[([^\]]{1,200})\]\)\s+param botRegion/.exec(readText('infra/azure.bicep'))?.[1] ?? '';
  expect(words.match(/\w+/g)).toEqual([...BOT_REGIONS]);
  const page = readText('docs/network.md');
  expect(BOT_REGIONS.filter((region) => !page.includes(TOKEN_HOSTS[region]))).toEqual([]);
});

describe('the settings that the bot is started with', () => {
  const GUID = '11111111-2222-4333-8444-555555555555';
  const SAMPLES: Readonly<Record<string, string>> = {
    ACCESS_READER: 'disabled',
    ALLOWED_TENANTS: GUID,
    BOT_REGION: 'global',
    OTEL_EXPORTER_OTLP_ENDPOINT: '',
    GRANTS: 'disabled',
    AZURE_CLOUD: 'public',
    AZURE_STORAGE_BLOB_ENDPOINT: 'https://locksmith.blob.core.windows.net/',
    APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${GUID};IngestionEndpoint=https://example.com/`,
  };
  const filled = (settings: Readonly<Record<string, unknown>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(settings).map(([name, value]) => {
        const literal = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
        if (literal !== '' && references(literal).length === 0) return [name, literal];
        return [name, SAMPLES[name] ?? (name.endsWith('_ID') ? GUID : 'resource-manager')];
      }),
    );
  const localSettings = (): Readonly<Record<string, unknown>> =>
    readActions('teamsapp.local.yml')
      .filter(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile')
      .map((action) => Object(action.with['envs']) as Readonly<Record<string, unknown>>)
      .reduce((a, b) => ({ ...a, ...b }), {});
  const cases: readonly [string, () => Readonly<Record<string, unknown>>][] = [
    ['in Azure', () => bicep('infra/azure.bicep').appSettings],
    ['on a developer machine', localSettings],
  ];

  test.each(cases)('%s are settings that config knows', (_, settings) => {
    const names = Object.keys(settings()).filter((name) => !PLATFORM_SETTINGS.includes(name));
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
  });

  test.each(cases)('%s are enough to start with', (_, settings) => {
    expect(readConfig(filled(settings()))).toMatchObject({ kind: 'config' });
  });
});

test('each setting of the bot is told in docs/settings.md', () => {
  const page = readText('docs/settings.md');
  expect(SETTING_NAMES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the app, its sign-on registration and the bot’s connection name the same audience', () => {
  const audience = 'api://botid-${{AAD_APP_CLIENT_ID}}';
  expect(readText('appPackage/manifest.json')).toContain(`"resource": "${audience}"`);
  expect(readText('aad.manifest.json')).toContain(`"identifierUris": ["${audience}"]`);
  expect(readText('infra/bot.bicep')).toContain("value: 'api://botid-${signInAppId}'");
  for (const { values } of ENVIRONMENTS) {
    expect(readParameters(values)['signInAppId']?.value).toBe('${{AAD_APP_CLIENT_ID}}');
  }
});

describe('the two identities are told apart', () => {
  test.each([
    ['the bot that people talk to is the bot itself', 'appPackage/manifest.json', '"botId": "${{BOT_ID}}"'],
    ['people sign in to the registration', 'appPackage/manifest.json', '"id": "${{AAD_APP_CLIENT_ID}}"'],
    ['the registration has an id of its own', 'aad.manifest.json', '"appId": "${{AAD_APP_CLIENT_ID}}"'],
    ['in Azure the bot is the managed identity', 'infra/azure.bicep', 'appId: identity.properties.clientId'],
    ['which BOT_ID names', 'infra/azure.bicep', 'output BOT_ID string = identity.properties.clientId'],
    ['the connection signs in to the registration', 'infra/bot.bicep', 'clientId: signInAppId'],
    ['and has no secret', 'infra/bot.bicep', "'AAD v2 with Federated Credentials'"],
    ['the local bot is its own registration', 'teamsapp.local.yml', 'MICROSOFT_APP_ID: ${{BOT_ID}}'],
  ])('%s', (_, file, text) => {
    expect(readText(file)).toContain(text);
  });

  test('neither id stands where the other belongs', () => {
    expect(readText('aad.manifest.json')).not.toContain('BOT_ID');
    expect(readText('appPackage/manifest.json')).not.toContain('botid-${{BOT_ID}}');
    expect(readText('infra/bot.bicep')).not.toMatch(/msaAppId: signInAppId|clientId: appId/);
    expect(readText('teamsapp.local.yml')).not.toContain('MICROSOFT_APP_ID: ${{AAD_APP_CLIENT_ID}}');
  });
});

test('each cloud that Azure deploys to has the name that config knows', () => {
  const text = readText('infra/azure.bicep');
  for (const line of ["AzureCloud: 'public'", "AzureUSGovernment: 'usgov'", "AzureChinaCloud: 'china'"]) {
    expect(text).toContain(line);
  }
  expect(readText('infra/bot.bicep')).toContain('${environment().resourceManager}user_impersonation');
});
