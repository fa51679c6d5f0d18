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
      cloud: 'public',
    },
  });
});

test('every setting can be given', () => {
  const password = ['not', 'a', 'real', 'one'].join('-');
  const result = readConfig({
    ...COMPLETE,
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_PASSWORD: password,
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
    'MICROSOFT_APP_PASSWORD',
  ]);
});

test.each([
  ['an app type that is not offered', { MICROSOFT_APP_TYPE: 'MultiTenant' }, /MICROSOFT_APP_TYPE must be/],
  ['a cloud that is not known', { AZURE_CLOUD: 'mars' }, /AZURE_CLOUD must be/],
  ['a tenant that is no GUID', { ALLOWED_TENANTS: 'contoso.com' }, /ALLOWED_TENANTS must be a GUID/],
  ['an empty list of tenants', { ALLOWED_TENANTS: ' , ' }, /ALLOWED_TENANTS must name/],
  ['a connection name that is none', { OAUTH_CONNECTION_NAME: 'a b' }, /OAUTH_CONNECTION_NAME must be/],
  ['a port that is no number', { PORT: 'http' }, /PORT must be/],
  ['a secret beside the managed identity', { MICROSOFT_APP_PASSWORD: 'x' }, /MICROSOFT_APP_PASSWORD must not be set/],
])('%s is refused', (_name, more, problem) => {
  expect(problemsOf({ ...COMPLETE, ...more })).toEqual([expect.stringMatching(problem)]);
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
