import { evidenceOf } from './helpers';

const chain = (text: string): Record<string, string> =>
  Object.fromEntries(evidenceOf(text).credentials.map(({ value }) => [value.credential, value.reason]));

const PYTHON = `DefaultAzureCredential failed to retrieve a token from the included credentials.
Attempted credentials:
	EnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured.
Visit https://aka.ms/azsdk/python/identity/environmentcredential/troubleshoot to troubleshoot this issue.
	ManagedIdentityCredential: ManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint.
	SharedTokenCacheCredential: SharedTokenCacheCredential authentication unavailable. No accounts were found in the cache.
	AzureCliCredential: Please run 'az login' to set up an account
	AzurePowerShellCredential: PowerShell is not installed
	AzureDeveloperCliCredential: Azure Developer CLI could not be found.
To mitigate this issue, please refer to the troubleshooting guidelines here at https://aka.ms/azsdk/python/identity/defaultazurecredential/troubleshoot.`;

const EXPECTED = [
  'EnvironmentCredential',
  'ManagedIdentityCredential',
  'SharedTokenCacheCredential',
  'AzureCliCredential',
  'AzurePowerShellCredential',
  'AzureDeveloperCliCredential',
];

test('a Python chain', () => {
  const found = chain(PYTHON);
  expect(Object.keys(found)).toEqual(EXPECTED);
  expect(found['AzureCliCredential']).toBe("Please run 'az login' to set up an account");
  expect(found['AzurePowerShellCredential']).toBe('PowerShell is not installed');
  expect(found['ManagedIdentityCredential']).toContain('no response from the IMDS endpoint');
});

test.each([
  ['with its line breaks lost', PYTHON.replaceAll('\n', '')],
  ['with its white space lost', PYTHON.replace(/\n\t?/g, ' ')],
  ['escaped', JSON.stringify(PYTHON)],
  ['in a log', PYTHON.replace(/^/gm, '2026-11-02T06:10:09.123Z ')],
  ['quoted', PYTHON.replace(/^/gm, '> ')],
])('a Python chain %s', (_, text) => {
  const found = chain(text);
  expect(Object.keys(found)).toEqual(EXPECTED);
  expect(found['AzurePowerShellCredential']).toContain('PowerShell is not installed');
  expect(found['EnvironmentCredential']).toContain('Environment variables are not fully configured');
});

test('a .NET chain, where some credentials do not say their name', () => {
  const found =
    chain(`Azure.Identity.CredentialUnavailableException: DefaultAzureCredential failed to retrieve a token from the included credentials. See the troubleshooting guide for more information. https://aka.ms/x
- EnvironmentCredential authentication unavailable. Environment variables are not fully configured. See the troubleshooting guide for more information. https://aka.ms/y
- ManagedIdentityCredential authentication unavailable. Multiple attempts failed to obtain a token from the managed identity endpoint.
- Process "C:\\Program Files\\Microsoft\\Asal\\TokenService\\Microsoft.Asal.TokenService.exe" has failed with unexpected error: TS003: Error.
- Stored credentials not found. Need to authenticate user in VSCode Azure Account.
- Azure CLI not installed
- Az.Account module >= 2.2.0 is not installed.
 ---> System.AggregateException: Multiple exceptions were encountered`);
  expect(found).toMatchObject({
    EnvironmentCredential: 'Environment variables are not fully configured.',
    ManagedIdentityCredential: expect.stringContaining('Multiple attempts failed'),
    VisualStudioCredential: expect.stringContaining('TS003'),
    VisualStudioCodeCredential: expect.stringContaining('Stored credentials not found'),
    AzureCliCredential: 'Azure CLI not installed',
    AzurePowerShellCredential: 'Az.Account module >= 2.2.0 is not installed.',
  });
});

test('a JavaScript chain', () => {
  expect(
    chain(`AggregateAuthenticationError: ChainedTokenCredential authentication failed.
CredentialUnavailableError: EnvironmentCredential is unavailable. No underlying credential could be used. To troubleshoot, visit https://aka.ms/x.
CredentialUnavailableError: WorkloadIdentityCredential: is unavailable. tenantId, clientId, and federatedTokenFilePath are required parameters.
CredentialUnavailableError: ManagedIdentityCredential: Authentication failed. Message Attempted to use the IMDS endpoint, but it is not available.
CredentialUnavailableError: Azure CLI could not be found. Please visit https://aka.ms/azure-cli`),
  ).toEqual({
    EnvironmentCredential: 'No underlying credential could be used.',
    WorkloadIdentityCredential: 'tenantId, clientId, and federatedTokenFilePath are required parameters.',
    ManagedIdentityCredential: expect.stringContaining('Attempted to use the IMDS endpoint'),
    AzureCliCredential: expect.stringContaining('Azure CLI could not be found'),
  });
});

test('a Go chain', () => {
  expect(
    Object.keys(
      chain(`DefaultAzureCredential: failed to acquire a token.
Attempted credentials:
	EnvironmentCredential: missing environment variable AZURE_TENANT_ID
	WorkloadIdentityCredential: no client ID specified.
	ManagedIdentityCredential: no default identity is assigned to this resource
	AzureCLICredential: Azure CLI not found on path`),
    ),
  ).toEqual(['EnvironmentCredential', 'WorkloadIdentityCredential', 'ManagedIdentityCredential', 'AzureCliCredential']);
});

test.each([
  [
    'a credential alone',
    'ClientSecretCredential authentication failed: AADSTS7000215: Invalid client secret',
    'ClientSecretCredential',
  ],
  ['a method', 'AzureCliCredential.get_token failed: Please run az login', 'AzureCliCredential'],
  ['the command line', "ERROR: Please run 'az login' to setup account.", 'AzureCliCredential'],
])('%s', (_, text, credential) => {
  expect(Object.keys(chain(text))).toEqual([credential]);
});

test.each([
  ['a key', 'AzureKeyCredential("x") failed: no'],
  ['one that worked', 'ManagedIdentityCredential: token acquired (client_id=x)'],
  ['code', 'credential = DefaultAzureCredential()'],
  ['prose', 'what is DefaultAzureCredential?'],
])('%s is no failure of a credential', (_, text) => {
  expect(chain(text)).toEqual({});
});
