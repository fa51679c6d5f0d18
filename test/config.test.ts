import { readConfig } from '../src/config';

const COMPLETE = {
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_TENANT_ID: 'AAAAAAAA-2222-4333-8444-555555555555',
  OAUTH_CONNECTION_NAME: 'azure-resource-manager',
};

const problemsOf = (environment: Record<string, string | undefined>): readonly string[] => {
  const result = readConfig(environment);
  return result.kind === 'problems' ? result.problems : [];
};

test('a complete environment gives a config, with the managed identity and the own tenant as defaults', () => {
  expect(readConfig(COMPLETE)).toEqual({
    kind: 'config',
    config: {
      port: 3978,
      appId: '11111111-2222-4333-8444-555555555555',
      tenantId: 'aaaaaaaa-2222-4333-8444-555555555555',
      identity: { kind: 'managed-identity' },
      connectionName: 'azure-resource-manager',
      allowedTenants: ['aaaaaaaa-2222-4333-8444-555555555555'],
      accessReader: false,
      grants: 'disabled',
      cloud: 'public',
      region: 'global',
    },
  });
});

test('every setting can be given', () => {
  const password = ['not', 'a', 'real', 'one'].join('-');
  const result = readConfig({
    ...COMPLETE,
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_PASSWORD: password,
    NODE_ENV: 'development',
    ALLOWED_TENANTS: 'BBBBBBBB-2222-4333-8444-555555555555, cccccccc-2222-4333-8444-555555555555',
    AZURE_CLOUD: 'usgov',
    PORT: '8080',
  });
  expect(result).toMatchObject({
    config: {
      port: 8080,
      identity: { kind: 'password', password },
      allowedTenants: ['bbbbbbbb-2222-4333-8444-555555555555', 'cccccccc-2222-4333-8444-555555555555'],
      cloud: 'usgov',
    },
  });
});

test('a region is one that the Bot Service has, and of the public cloud', () => {
  expect(readConfig({ ...COMPLETE, BOT_REGION: 'westeurope' })).toMatchObject({ config: { region: 'westeurope' } });
  expect(problemsOf({ ...COMPLETE, BOT_REGION: 'mars' })).toEqual([
    'BOT_REGION must be one of global, westeurope, centralindia.',
  ]);
  expect(problemsOf({ ...COMPLETE, BOT_REGION: 'westeurope', AZURE_CLOUD: 'usgov' })).toEqual([
    'BOT_REGION must be global outside the public cloud.',
  ]);
});

test('everything that is missing is told at once', () => {
  expect(problemsOf({})).toEqual([
    'MICROSOFT_APP_ID is missing.',
    'MICROSOFT_APP_TENANT_ID is missing.',
    'OAUTH_CONNECTION_NAME is missing.',
  ]);
});

test('what is missing and what is wrong are told together', () => {
  const problems = problemsOf({ MICROSOFT_APP_ID: 'no guid', MICROSOFT_APP_TYPE: 'SingleTenant', PORT: '99999' });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_TENANT_ID',
    'OAUTH_CONNECTION_NAME',
    'PORT',
    'SingleTenant',
  ]);
});

const ENDPOINT = 'https://locksmithdev.blob.core.windows.net';
const key = ['not', 'a', 'key'].join('');
const AZURITE = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;`;
const ACCOUNT = `DefaultEndpointsProtocol=https;AccountName=locksmithdev;AccountKey=${key};EndpointSuffix=core.windows.net`;
const INSIGHTS =
  'InstrumentationKey=11111111-2222-4333-8444-555555555555;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/';
const DEVELOPER = { NODE_ENV: 'development', MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_PASSWORD: key };

test.each([
  ['a blob endpoint', { AZURE_STORAGE_BLOB_ENDPOINT: ENDPOINT }, { kind: 'endpoint', endpoint: ENDPOINT }],
  ['with a slash', { AZURE_STORAGE_BLOB_ENDPOINT: `${ENDPOINT}/` }, { kind: 'endpoint', endpoint: ENDPOINT }],
  ['Azurite', { AZURE_STORAGE_CONNECTION_STRING: AZURITE }, { kind: 'connection-string', connectionString: AZURITE }],
  [
    'an account for development',
    { ...DEVELOPER, AZURE_STORAGE_CONNECTION_STRING: ACCOUNT },
    { kind: 'connection-string', connectionString: ACCOUNT },
  ],
])('instances share through %s', (_name, more, storage) => {
  expect(readConfig({ ...COMPLETE, ...more })).toMatchObject({ config: { storage } });
});

test('traces and metrics go where a setting says', () => {
  const otlp = 'http://127.0.0.1:4318';
  const more = { APPLICATIONINSIGHTS_CONNECTION_STRING: INSIGHTS, OTEL_EXPORTER_OTLP_ENDPOINT: otlp };
  expect(readConfig({ ...COMPLETE, ...more })).toMatchObject({
    config: { telemetry: { applicationInsights: INSIGHTS, otlp } },
  });
});

test.each([
  [
    'two storages at once',
    { AZURE_STORAGE_BLOB_ENDPOINT: ENDPOINT, AZURE_STORAGE_CONNECTION_STRING: AZURITE },
    /must not be set beside/,
  ],
  ['a key in Azure', { AZURE_STORAGE_CONNECTION_STRING: ACCOUNT }, /holds a key/],
  ['a storage without a managed identity', { ...DEVELOPER, AZURE_STORAGE_BLOB_ENDPOINT: ENDPOINT }, /needs a managed/],
  ['a storage without TLS', { AZURE_STORAGE_BLOB_ENDPOINT: 'http://a.blob.core.windows.net' }, /must be the https/],
  ['a storage with a signature', { AZURE_STORAGE_BLOB_ENDPOINT: `${ENDPOINT}/?sig=x` }, /must be the https/],
  ['a connection string that is none', { AZURE_STORAGE_CONNECTION_STRING: 'locksmith' }, /must be the connection/],
  ['an Application Insights without a key', { APPLICATIONINSIGHTS_CONNECTION_STRING: 'a=b' }, /must be the connection/],
  ['a collector that is no address', { OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' }, /must be an http/],
  ['an app type that is not offered', { MICROSOFT_APP_TYPE: 'MultiTenant' }, /MICROSOFT_APP_TYPE must be/],
  ['a reader without a managed identity', { ...DEVELOPER, ACCESS_READER: 'enabled' }, /ACCESS_READER needs a managed/],
  ['a reader that is neither on nor off', { ACCESS_READER: 'yes' }, /ACCESS_READER must be/],
  ['a cloud that is not known', { AZURE_CLOUD: 'mars' }, /AZURE_CLOUD must be/],
  ['a tenant that is no GUID', { ALLOWED_TENANTS: 'contoso.com' }, /ALLOWED_TENANTS must be a GUID/],
  ['an empty list of tenants', { ALLOWED_TENANTS: ' , ' }, /ALLOWED_TENANTS must name/],
  ['a connection name that is none', { OAUTH_CONNECTION_NAME: 'a b' }, /OAUTH_CONNECTION_NAME must be/],
  ['a port that is no number', { PORT: 'http' }, /PORT must be/],
  ['a secret beside the managed identity', { MICROSOFT_APP_PASSWORD: 'x' }, /MICROSOFT_APP_PASSWORD must not be set/],
])('%s is refused', (_name, more, problem) => {
  expect(problemsOf({ ...COMPLETE, ...more })).toEqual([expect.stringMatching(problem)]);
});

const CERTIFICATE = { MICROSOFT_APP_CERTIFICATE_PATH: '/run/bot.pem' };
const FEDERATED = { MICROSOFT_APP_FEDERATED_CLIENT_ID: '33333333-2222-4333-8444-555555555555' };
const SECRET = { MICROSOFT_APP_PASSWORD: key };
const SINGLE = { MICROSOFT_APP_TYPE: 'SingleTenant' };
const DEVELOPMENT = { NODE_ENV: 'development' };

test.each<[string, Record<string, string>, object]>([
  ['nothing said', {}, { kind: 'managed-identity' }],
  ['UserAssignedMSI', { MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, { kind: 'managed-identity' }],
  ['a certificate', { ...SINGLE, ...CERTIFICATE }, { kind: 'certificate', path: '/run/bot.pem' }],
  [
    'a federated credential',
    { ...SINGLE, ...FEDERATED },
    { kind: 'federated', clientId: FEDERATED.MICROSOFT_APP_FEDERATED_CLIENT_ID },
  ],
  ['a secret in development', { ...SINGLE, ...SECRET, ...DEVELOPMENT }, { kind: 'password', password: key }],
])('the bot proves who it is: %s', (_name, more, identity) => {
  expect(readConfig({ ...COMPLETE, ...more })).toMatchObject({ config: { identity } });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['SingleTenant without a proof', SINGLE, /SingleTenant needs one of MICROSOFT_APP_CERTIFICATE_PATH, /],
  ['a certificate beside UserAssignedMSI', CERTIFICATE, /CERTIFICATE_PATH must not be set/],
  ['a federated credential beside UserAssignedMSI', FEDERATED, /FEDERATED_CLIENT_ID must not be set/],
  ['a secret beside UserAssignedMSI, in development', { ...SECRET, ...DEVELOPMENT }, /PASSWORD must not be set/],
  ['a certificate and a federated credential', { ...SINGLE, ...CERTIFICATE, ...FEDERATED }, /Only one of/],
  ['a certificate and a secret', { ...SINGLE, ...CERTIFICATE, ...SECRET, ...DEVELOPMENT }, /Only one of/],
  ['a federated credential and a secret', { ...SINGLE, ...FEDERATED, ...SECRET, ...DEVELOPMENT }, /Only one of/],
  ['a secret where nothing says development', { ...SINGLE, ...SECRET }, /PASSWORD is for development/],
  ['a secret in production', { ...SINGLE, ...SECRET, NODE_ENV: 'production' }, /PASSWORD is for development/],
  [
    'a client id that is no GUID',
    { ...SINGLE, MICROSOFT_APP_FEDERATED_CLIENT_ID: 'x' },
    /FEDERATED_CLIENT_ID must be a GUID/,
  ],
  [
    'a multi-tenant bot',
    { MICROSOFT_APP_TYPE: 'MultiTenant' },
    /must be UserAssignedMSI or SingleTenant: Azure makes no multi-tenant bot/,
  ],
])('%s is refused', (_name, more, problem) => {
  expect(problemsOf({ ...COMPLETE, ...more })).toEqual([expect.stringMatching(problem)]);
});

test.each<[string, Record<string, string>, boolean]>([
  ['a federated credential', { ...SINGLE, ...FEDERATED }, true],
  ['a certificate', { ...SINGLE, ...CERTIFICATE }, false],
])('with %s, a storage without a key', (_name, more, isServed) => {
  const { kind } = readConfig({ ...COMPLETE, ...more, AZURE_STORAGE_BLOB_ENDPOINT: ENDPOINT });
  expect(kind).toBe(isServed ? 'config' : 'problems');
});

test('a blank setting counts as missing', () => {
  expect(problemsOf({ ...COMPLETE, MICROSOFT_APP_ID: '  ' })).toEqual(['MICROSOFT_APP_ID is missing.']);
});

test('no problem repeats what was given', () => {
  const secret = ['do', 'not', 'repeat'].join('-');
  const problems = problemsOf(
    Object.fromEntries(Object.keys(COMPLETE).map((name) => [name, `${secret} ${name.length}`])),
  );
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.join('\n')).not.toContain(secret);
});
