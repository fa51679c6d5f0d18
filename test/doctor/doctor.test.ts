import { runDoctor } from '../../src/doctor';
import { judgedVersions } from '../../src/doctor/checks/values';
import { RUNTIME } from '../../src/doctor/checks/service';
import { PROVIDER, TEAMS_CLIENTS } from '../../src/doctor/checks/sign-in';
import { report } from '../../src/doctor/examine';
import { readText, ROOT } from '../deployment/lifecycle';
import { assignedTo, at, GROUP, ID, openClinic, PATH, type Clinic, type World } from './world';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const lines = (said: string, sign: string): readonly string[] =>
  said.split('\n').filter((line) => line.startsWith(sign));

test('where all is well, nothing is wrong, and what only a person can see is said', async () => {
  const { said, status } = await clinic.visit();
  expect(lines(said, '✗')).toEqual([]);
  expect(lines(said, '?')).toEqual([expect.stringMatching(/only a person can sign in: .*Test Connection/)]);
  expect(lines(said, '✓').length).toBeGreaterThanOrEqual(18);
  expect(said).toMatch(/\n\d+ right, 0 wrong, 1 not seen\n$/);
  expect(status).toBe(0);
});

test('what is deployed is seen by who may deploy; a host that Azure does not name gets no token', async () => {
  const refused = await clinic.visit((world) => world.refused.set(PATH.deployed, 403));
  expect(refused.said).toMatch(/\?.*Deployed version.*your account may not read it/);
  const strange = await clinic.visit(set(PATH.site, ['properties'], { enabledHostNames: ['x.scm.example.com'] }));
  expect(strange.said).toMatch(/\?.*Deployed version.*names no host/);
  expect(clinic.asked.filter((request) => request.includes('/scm/'))).toEqual([]);
});

test('it changes nothing: all that it sends are reads', async () => {
  await clinic.visit();
  const posts = clinic.asked.filter((request) => !request.startsWith('GET '));
  expect(posts.sort()).toEqual([`POST /arm${PATH.settings}`, 'POST /bot/api/messages']);
});

const set =
  (path: string, names: readonly (string | number)[], change: Record<string, unknown>) =>
  (world: World): void => {
    Object.assign(at(world, path, names), change);
  };
const value =
  (name: string, to: string) =>
  (world: World): void => {
    world.values.set(name, to);
  };
const gone =
  (path: string) =>
  (world: World): void => {
    world.answers.delete(path);
  };
const botSays =
  (path: string, status: number) =>
  (world: World): void => {
    world.bot.set(`/bot${path}`, status);
  };
const packed =
  (change: Record<string, unknown>) =>
  (world: World): void => {
    Object.assign(world.packed ?? {}, change);
  };
const settings = (change: Record<string, string>) => set(PATH.settings, ['properties'], change);
const PROVISION = /atk provision --env prod/;
const PACKAGE = /npm run package/;
const TRUST = /npm run trust/;

/** Every fault that the list can find: how it comes about, the line, and its cure. */
const FAULTS: readonly (readonly [string, (world: World) => void, RegExp, RegExp])[] = [
  ['a value by hand', value('AZURE_SUBSCRIPTION_ID', ''), /Values: .*no AZURE_SUBSCRIPTION_ID/, /step 3/],
  [
    'a value of provisioning',
    value('SIGN_IN_UNIQUE_IDENTIFIER', ''),
    /Values: .*no SIGN_IN_UNIQUE_IDENTIFIER/,
    PROVISION,
  ],
  ['an id that is none', value('TEAMS_APP_ID', 'locksmith'), /Values: TEAMS_APP_ID is no id/, /provision again/],
  [
    'one identity for two',
    value('BOT_ID', ID.app),
    /Values: BOT_ID and AAD_APP_CLIENT_ID are the same/,
    /two identities/,
  ],
  ['an unknown region', value('BOT_REGION', 'mars'), /Values: BOT_REGION is no region/, /global, westeurope/],
  ['a region without its host', value('BOT_REGION', 'westeurope'), /SIGN_IN_HOST does not go/, /europe\.token/],
  ['an example page', value('DEVELOPER_PRIVACY_URL', 'https://example.com/p'), /DEVELOPER_PRIVACY_URL still/, /step 3/],
  ['a package of another version', packed({ version: '0.0.9' }), /App package: it is of version 0\.0\.9/, PACKAGE],
  ['a package of another app', packed({ id: ID.bot }), /id of the package is not TEAMS_APP_ID/, PACKAGE],
  ['a package of another bot', packed({ bots: [{ botId: ID.app }] }), /botId of the package is not BOT_ID/, PACKAGE],
  [
    'a package of another registration',
    packed({ webApplicationInfo: { id: ID.bot, resource: `api://botid-${ID.app}` } }),
    /webApplicationInfo\.id of the package/,
    PACKAGE,
  ],
  [
    'a package with another audience',
    packed({ webApplicationInfo: { id: ID.app, resource: 'api://x' } }),
    /webApplicationInfo\.resource/,
    PACKAGE,
  ],
  ['a package without its domains', packed({ validDomains: [] }), /validDomains lacks SIGN_IN_HOST/, PACKAGE],
  [
    'a package for ordinary channels',
    packed({ supportsChannelFeatures: undefined }),
    /private and shared channels/,
    PACKAGE,
  ],
  ['a package that is none', packed({ bots: [] }), /App package: .*cannot be read/, PACKAGE],
  ['no App Service', gone(PATH.site), /App Service: there is no such/, PROVISION],
  [
    'a stopped one',
    set(PATH.site, ['properties'], { state: 'Stopped' }),
    /App Service: it is Stopped/,
    /az webapp start/,
  ],
  [
    'an old runtime',
    set(PATH.site, ['properties', 'siteConfig'], { linuxFxVersion: 'NODE|22-lts' }),
    /App Service: it has NODE\|22-lts/,
    PROVISION,
  ],
  ['no HTTPS', set(PATH.site, ['properties'], { httpsOnly: false }), /App Service: .*without HTTPS/, PROVISION],
  ['settings of nothing', gone(PATH.settings), /Settings of the App Service: there is no such App Service/, PROVISION],
  [
    'settings that it cannot start with',
    settings({ ALLOWED_TENANTS: 'contoso.com' }),
    /Settings.*ALLOWED_TENANTS must be/,
    PROVISION,
  ],
  ['another bot in the settings', settings({ MICROSOFT_APP_ID: ID.app }), /MICROSOFT_APP_ID is not BOT_ID/, PROVISION],
  [
    'another tenant in the settings',
    settings({ MICROSOFT_APP_TENANT_ID: ID.app }),
    /MICROSOFT_APP_TENANT_ID is not/,
    PROVISION,
  ],
  [
    'another connection in the settings',
    settings({ OAUTH_CONNECTION_NAME: 'x' }),
    /OAUTH_CONNECTION_NAME is not/,
    PROVISION,
  ],
  ['a setting of the reader', settings({ ACCESS_READER: 'enabled' }), /ACCESS_READER is not/, PROVISION],
  ['a setting of granting', settings({ GRANTS: 'enabled' }), /GRANTS is not/, PROVISION],
  [
    'another region in the settings',
    settings({ BOT_REGION: 'westeurope' }),
    /Settings.*BOT_REGION is another/,
    PROVISION,
  ],
  ['other people', settings({ ALLOWED_TENANTS: ID.app }), /Settings.*ALLOWED_TENANTS is another/, PROVISION],
  [
    'another collector',
    settings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.fabrikam.com' }),
    /Settings.*OTEL_EXPORTER_OTLP_ENDPOINT is another/,
    PROVISION,
  ],
  ['a development server', settings({ NODE_ENV: 'development' }), /NODE_ENV is not production/, PROVISION],
  [
    'an older version deployed',
    set(PATH.deployed, ['metadata', 'component'], { version: '0.1.0' }),
    /Deployed version: 0\.1\.0 runs, the checkout is/,
    /atk deploy --env prod/,
  ],
  [
    'other code of the same version deployed',
    set(PATH.files, [0], { size: 21 }),
    /Deployed version: .* of other code/,
    /npm run build, then atk deploy/,
  ],
  ['nothing deployed', gone(PATH.deployed), /Deployed version: nothing of Locksmith/, /atk deploy/],
  ['a bot that is down', botSays('/healthz', 503), /Endpoint: \/healthz answers 503/, /atk deploy/],
  [
    'a bot that nobody finds',
    (world) => {
      world.bot.clear();
    },
    /Endpoint: \/healthz does not answer/,
    /az webapp log tail/,
  ],
  ['a bot that wants no turns', botSays('/readyz', 503), /Endpoint: \/readyz answers 503/, /storage/],
  ['something else at its address', botSays('/api/messages', 200), /without a signature gets 200/, /in front/],
  ['a clock that is late', (world) => (world.late = 600_000), /Clock: .* differ by (599|60\d) s/, /clock/],
  ['no Azure Bot', gone(PATH.bot), /Azure Bot: there is no Azure Bot locksmithx/, PROVISION],
  [
    'an Azure Bot of another id',
    set(PATH.bot, ['properties'], { msaAppId: ID.app }),
    /app id is not BOT_ID/,
    /delete it/,
  ],
  [
    'an Azure Bot of another type',
    set(PATH.bot, ['properties'], { msaAppType: 'MultiTenant' }),
    /MultiTenant, not/,
    PROVISION,
  ],
  [
    'an Azure Bot of another tenant',
    set(PATH.bot, ['properties'], { msaAppTenantId: ID.app }),
    /another tenant/,
    /one tenant/,
  ],
  [
    'another endpoint',
    set(PATH.bot, ['properties'], { endpoint: 'https://old/api' }),
    /Teams calls https:\/\/old\/api/,
    /endpoint to/,
  ],
  ['an Azure Bot with keys', set(PATH.bot, ['properties'], { disableLocalAuth: false }), /takes keys/, PROVISION],
  ['an Azure Bot elsewhere', set(PATH.bot, [], { location: 'West Europe' }), /it is in West Europe/, /cannot be moved/],
  ['no channel', gone(PATH.channel), /Teams channel: the Azure Bot has no/, PROVISION],
  [
    'a channel that is off',
    set(PATH.channel, ['properties', 'properties'], { isEnabled: false }),
    /switched off/,
    /Channels/,
  ],
  ['no connection', gone(PATH.connection), /no connection resource-manager/, PROVISION],
  [
    'a connection to another registration',
    set(PATH.connection, ['properties'], { clientId: ID.bot }),
    /another registration/,
    PROVISION,
  ],
  [
    'a connection of another kind',
    set(PATH.connection, ['properties'], { serviceProviderId: '30dd229c-58e3-4a48-bdfd-91ec48eb906c' }),
    /Federated Credentials/,
    PROVISION,
  ],
  [
    'a connection for something else',
    set(PATH.connection, ['properties'], { scopes: 'openid' }),
    /scopes lack https:\/\/man/,
    PROVISION,
  ],
  [
    'a connection with another name for itself',
    set(PATH.connection, ['properties', 'parameters', 3], { value: 'x' }),
    /UniqueIdentifier is not/,
    PROVISION,
  ],
  ['no registration', gone(PATH.application), /Sign-on registration: there is no such/, PROVISION],
  ['no federated credential', (world) => void world.answers.set(PATH.federation, []), /AADSTS700213/, TRUST],
  ['no registration to trust', gone(PATH.federation), /Federated credential: there is no such/, PROVISION],
  [
    'another issuer',
    set(PATH.federation, [0], { issuer: 'https://sts.windows.net/x/' }),
    /issuer is https:\/\/sts/,
    TRUST,
  ],
  ['another subject', set(PATH.federation, [0], { subject: '/eid1/c/pub/t/x' }), /subject is \/eid1/, TRUST],
  ['another audience', set(PATH.federation, [0], { audiences: ['api://x'] }), /audience is api:\/\/x/, TRUST],
  ['no identifier URI', set(PATH.application, [], { identifierUris: [] }), /no identifier URI api/, PROVISION],
  ['no way back', set(PATH.application, ['web'], { redirectUris: [] }), /does not lead back/, PROVISION],
  [
    'a registration for everybody',
    set(PATH.application, [], { signInAudience: 'AzureADMultipleOrgs' }),
    /other tenants/,
    PROVISION,
  ],
  ['old tokens', set(PATH.application, ['api'], { requestedAccessTokenVersion: null }), /not of version 2/, PROVISION],
  ['no scope', set(PATH.application, ['api'], { oauth2PermissionScopes: [] }), /no access_as_user/, PROVISION],
  [
    'a client that is not pre-authorised',
    set(PATH.application, ['api', 'preAuthorizedApplications', 1], { delegatedPermissionIds: [] }),
    /not pre-authorised \(5e3ce6c0/,
    PROVISION,
  ],
  ['no enterprise application', gone(PATH.signOn), /no enterprise application/, PROVISION],
  ['one that is off', set(PATH.signOn, [], { accountEnabled: false }), /Consent: .*switched off/, /Properties/],
  [
    'no consent',
    (world) => void world.answers.set(PATH.grants, []),
    /not given for everybody/,
    /admin-consent --id 4444/,
  ],
  [
    'a consent of one person',
    set(PATH.grants, [0], { consentType: 'Principal' }),
    /not given for everybody/,
    /admin-consent/,
  ],
  [
    'a consent for something else',
    set(PATH.grants, [0], { resourceId: ID.app }),
    /not given for everybody/,
    /admin-consent/,
  ],
  [
    'no storage in the settings',
    settings({ AZURE_STORAGE_BLOB_ENDPOINT: '' }),
    /no AZURE_STORAGE_BLOB_ENDPOINT/,
    PROVISION,
  ],
  ['no storage account', gone(PATH.account), /no storage account locksmithxabc/, PROVISION],
  ['no container', gone(PATH.container), /no container locksmith/, PROVISION],
  [
    'a storage with keys',
    set(PATH.account, ['properties'], { allowSharedKeyAccess: null }),
    /Storage: it takes keys/,
    PROVISION,
  ],
  ['a public storage', set(PATH.account, ['properties'], { allowBlobPublicAccess: true }), /anonymously/, PROVISION],
  ['a private storage that is open', value('PRIVATE_NETWORK', 'enabled'), /answers everybody/, PROVISION],
  [
    'a storage that is closed',
    set(PATH.account, ['properties'], { publicNetworkAccess: 'Disabled' }),
    /closed to the network/,
    PROVISION,
  ],
  [
    'no role on the storage',
    (world) => void world.answers.set(`${PATH.assignments}?${ID.principal}`, []),
    /no Storage Blob Data Contributor on the container/,
    PROVISION,
  ],
  [
    'no telemetry in the settings',
    settings({ APPLICATIONINSIGHTS_CONNECTION_STRING: '' }),
    /no APPLICATIONINSIGHTS/,
    PROVISION,
  ],
  ['no Application Insights', gone(PATH.insights), /no Application Insights locksmithx/, PROVISION],
  [
    'telemetry of strangers',
    set(PATH.insights, ['properties'], { DisableLocalAuth: false }),
    /from strangers/,
    PROVISION,
  ],
  [
    'no role on the telemetry',
    (world) => void world.answers.set(`${PATH.assignments}?${ID.principal}`, []),
    /no Monitoring Metrics Publisher on it/,
    PROVISION,
  ],
  [
    'a managed identity of another bot',
    set(PATH.identity, ['properties'], { clientId: ID.app }),
    /Managed identity: its client id is not BOT_ID/,
    PROVISION,
  ],
  ['no managed identity', gone(PATH.identity), /Managed identity: there is no/, PROVISION],
  [
    'eyes without Reader',
    value('ACCESS_READER', 'enabled'),
    /has no Reader in the 2 subscriptions/,
    /--assignee 3333.* --role Reader/,
  ],
  [
    'a bot that may write',
    (world) => assignedTo(world, ID.principal, PATH.owner, GROUP),
    /No right to write: the bot’s identity has Owner at/,
    /az role assignment delete --assignee 7777.* --role "Owner"/,
  ],
  [
    'a bot that may write where the template did not say so',
    (world) =>
      assignedTo(world, ID.principal, PATH.owner.replace(/[^/]+$/, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'), GROUP),
    /has Storage Blob Data Contributor at/,
    /az role assignment delete/,
  ],
  [
    'a bot that may write in another subscription',
    (world) =>
      assignedTo(world, ID.principal, PATH.owner, `/subscriptions/${ID.other}`, { list: PATH.otherAssignments }),
    /No right to write: the bot’s identity has Owner at \/subscriptions\/aaaaaaaa/,
    /az role assignment delete/,
  ],
  [
    'a bot that may write as one of a group',
    (world) => assignedTo(world, ID.principal, PATH.owner, GROUP, { through: ID.group }),
    /has Owner at .* through the group bbbbbbbb/,
    /az ad group member remove --group bbbbbbbb.* --member-id 7777/,
  ],
  [
    'a bot with a permission of Microsoft Graph',
    (world) =>
      void world.answers.set(PATH.permissions, [
        { id: 'p1', appRoleId: ID.scope, resourceDisplayName: 'Microsoft Graph' },
      ]),
    /the bot’s identity has an application permission of Microsoft Graph/,
    /az rest --method DELETE --url ".*\/servicePrincipals\/7777.*\/appRoleAssignments\/p1"/,
  ],
  [
    'a registration with one',
    (world) =>
      void world.answers.set(PATH.signOnPermissions, [
        { id: 'p2', appRoleId: ID.scope, resourceDisplayName: 'Microsoft Graph' },
      ]),
    /the sign-on registration has an application permission/,
    /servicePrincipals\/8888.*\/p2/,
  ],
  [
    'a registration with a role',
    (world) => assignedTo(world, ID.signOn, PATH.reader, GROUP),
    /the sign-on registration has a role at/,
    /az role assignment delete --assignee 8888/,
  ],
  [
    'an app that is not published',
    (world) => void world.answers.set(PATH.catalogue, []),
    /the app is not published/,
    /step 9/,
  ],
  [
    'an old version in the catalogue',
    set(PATH.catalogue, [0, 'appDefinitions', 0], { version: '0.0.9' }),
    /Teams catalogue: version 0\.0\.9 is published/,
    /step 9/,
  ],
];

test.each(FAULTS)('finds %s, and says how it is mended', async (_, change, says, cure) => {
  const { said, status } = await clinic.visit(change);
  const found = said
    .split(/\n(?=[✓✗?])/)
    .filter((line) => line.startsWith('✗') && says.test(line.split('\n')[0] ?? ''));
  expect([said, found.length]).toEqual([said, 1]);
  expect(found[0]?.split('\n    → ')[1]).toMatch(cure);
  expect(status).toBe(1);
});

test('with its own eyes and Reader, it says where the bot sees', async () => {
  const { said, status } = await clinic.visit((world) => {
    world.values.set('ACCESS_READER', 'enabled');
    settings({ ACCESS_READER: 'enabled' })(world);
    assignedTo(world, ID.principal, PATH.reader, `/subscriptions/${ID.other}`, { list: PATH.otherAssignments });
  });
  expect(said).toContain(`✓ Its own eyes (ACCESS_READER): it sees role assignments at /subscriptions/${ID.other}`);
  expect(status).toBe(0);
});

test.each<[string, (world: World) => void, RegExp]>([
  [
    'somebody who is not signed in',
    ({ signedOut }) => ['resourceManager', 'graph'].forEach((api) => signedOut.add(api)),
    /az login/,
  ],
  [
    'somebody who may not read settings',
    ({ refused }) => void refused.set(PATH.settings, 403),
    /your account may not read it/,
  ],
  [
    'somebody whom Graph does not know',
    ({ refused }) => void refused.set(PATH.federation, 401),
    /did not take the sign-in/,
  ],
  ['an answer of another form', (world) => void world.answers.set(PATH.bot, { x: 1 }), /in a form that is not known/],
  [
    'nothing provisioned',
    (world) => void world.values.set('BOT_APP_SERVICE_RESOURCE_ID', 'x'),
    /does not say where it is/,
  ],
  [
    'somebody who may not read another subscription',
    ({ refused }) => void refused.set(PATH.otherAssignments, 403),
    /No right to write: cannot see, because subscriptions\/aaaaaaaa.*: your account may not/,
  ],
  [
    'somebody who may not list subscriptions',
    ({ refused }) => void refused.set(PATH.subscriptions, 403),
    /your subscriptions: your account may not/,
  ],
  [
    'a bot whose Reader is where nobody looked',
    (world) => {
      world.values.set('ACCESS_READER', 'enabled');
      settings({ ACCESS_READER: 'enabled' })(world);
      world.refused.set(PATH.otherAssignments, 403);
    },
    /Its own eyes.*: cannot see, because subscriptions\/aaaaaaaa/,
  ],
  ['no package yet', (world) => (world.packed = undefined), /no package was made yet/],
])('%s is told what cannot be seen, and why', async (_, change, because) => {
  const { said } = await clinic.visit(change);
  expect(lines(said, '?').filter((line) => /cannot see, because/.test(line) && because.test(line))).not.toEqual([]);
});

test('offline it asks nobody', async () => {
  const { said, status } = await clinic.visit(undefined, { offline: true });
  expect(clinic.asked).toEqual([]);
  expect(lines(said, '✓')).toHaveLength(3);
  expect(status).toBe(0);
});

test('what cannot be seen for one reason is one line', async () => {
  const { said } = await clinic.visit(({ signedOut }) => void signedOut.add('resourceManager'));
  const [one, ...more] = lines(said, '?').filter((line) => line.includes('no token'));
  expect(more).toEqual([]);
  expect(one).toMatch(
    /^\? App Service, Deployed version, Settings of the App Service, Azure Bot, .*, Storage, Telemetry, No right to write:/,
  );
});

test('without the Azure CLI it says so', async () => {
  const { PATH: programs } = process.env;
  process.env['PATH'] = '/nowhere';
  try {
    const { said } = await clinic.visit(undefined, { ownSignIn: true });
    expect(said).toContain('because the Azure CLI is not installed on this machine');
  } finally {
    process.env['PATH'] = programs;
  }
});

describe('a bot on a developer’s machine', () => {
  const local = (change?: (world: World) => void) => clinic.visit(change, { environment: 'local' });

  test('is looked at without what only Azure has', async () => {
    const { said, status } = await local();
    expect(lines(said, '✗')).toEqual([]);
    expect(lines(said, '?')).toEqual([expect.stringMatching(/only a person can sign in/)]);
    expect(said).not.toMatch(/App Service|Storage|Telemetry|Managed identity|Teams catalogue/);
    expect(status).toBe(0);
  });

  test.each<[string, (world: World) => void, RegExp, RegExp]>([
    ['no tunnel', value('BOT_DOMAIN', ''), /\.local has no BOT_DOMAIN/, /Fill in BOT_DOMAIN in env\/\.env\.local/],
    ['no tenant of the bot', value('BOT_TENANT_ID', ''), /has no BOT_TENANT_ID/, /atk provision --env local/],
    ['a bot that does not run', (world) => world.bot.clear(), /\/healthz does not answer/, /tunnel.*\.localConfigs/],
    [
      'a bot of another type',
      set(PATH.bot, ['properties'], { msaAppType: 'UserAssignedMSI' }),
      /its type is UserAssignedMSI, not SingleTenant/,
      /--env local/,
    ],
    ['no trust', (world) => void world.answers.set(PATH.federation, []), /AADSTS700213/, /trust -- --env local/],
  ])('with %s', async (_, change, says, cure) => {
    const { said, status } = await local(change);
    const found = said.split(/\n(?=[✓✗?])/).find((line) => line.startsWith('✗') && says.test(line));
    expect(found).toMatch(cure);
    expect(status).toBe(1);
  });

  test('that is nowhere is said to be', async () => {
    const { said } = await local(value('RESOURCE_SUFFIX', ''));
    expect(said).toContain('RESOURCE_SUFFIX do not say where it is');
  });
});

test.each([
  ['18.20.0', '✗ Versions here: Node.js 18.20.0 is too old'],
  ['v23.1.0', '✓ Versions here: Locksmith 1.2.3, Node.js v23.1.0, which this version was not tested with'],
])('Node.js %s is judged', (node, says) => {
  expect(report([{ title: 'Versions here', observations: judgedVersions('1.2.3', node) }]).text).toContain(says);
});

test('where it cannot look, it says so in one sentence', async () => {
  const around = { root: __dirname, variables: {}, write: () => undefined };
  const options = { environment: 'prod', folder: 'env', offline: true, json: false };
  await expect(runDoctor(options, around)).rejects.toThrow('This folder is no checkout of Locksmith');
  await expect(runDoctor({ ...options, environment: 'no-such' }, { ...around, root: ROOT })).rejects.toThrow(
    'There is no env/.env.no-such here',
  );
});

test('what it prints holds no setting and no token', async () => {
  const { said } = await clinic.visit(settings({ APPLICATIONINSIGHTS_CONNECTION_STRING: 'nonsense-of-mine' }));
  expect(said).not.toMatch(/nonsense-of-mine|token-for-/);
});

test('what it takes for right is what the templates make', () => {
  expect(readText('infra/azure.bicep')).toContain(`linuxFxVersion: '${RUNTIME}'`);
  expect(readText('infra/bot.bicep')).toContain(`serviceProviderId: '${PROVIDER}'`);
  const registered = [...readText('aad.manifest.json').matchAll(/"appId": "([0-9a-f-]{36})"/g)].map(([, id]) => id);
  expect(registered).toEqual(TEAMS_CLIENTS);
});
