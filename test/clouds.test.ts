import { AuthenticationConstants, GovernmentConstants } from 'botframework-connector';

import { addressesIn } from '../src';
import { readAzureSettings } from '../src/azure';
import { readConfig } from '../src/config';
import { accessControlLink, CLOUDS, cloudOfHost, type CloudId } from '../src/azure-names';
import { SETTINGS, startProduction, type Production } from './teams/production';

const TENANT = SETTINGS.MICROSOFT_APP_TENANT_ID;
const ALL = Object.keys(CLOUDS) as readonly CloudId[];

const from = (constants: typeof AuthenticationConstants | typeof GovernmentConstants): object => ({
  ToChannelFromBotOAuthScope: constants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: constants.ToBotFromChannelTokenIssuer,
  ToBotFromChannelOpenIdMetadataUrl: constants.ToBotFromChannelOpenIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: constants.ToBotFromEmulatorOpenIdMetadataUrl,
});

test.each<[CloudId, object]>([
  [
    'public',
    {
      ...from(AuthenticationConstants),
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${TENANT}`,
    },
  ],
  [
    'usgov',
    {
      ...from(GovernmentConstants),
      OAuthUrl: 'https://tokengcch.botframework.azure.us',
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.us/${TENANT}`,
    },
  ],
  [
    'china',
    {
      OAuthUrl: 'https://token.botframework.azure.cn',
      ToChannelFromBotLoginUrl: `https://login.partner.microsoftonline.cn/${TENANT}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
      ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
      ToBotFromEmulatorOpenIdMetadataUrl:
        'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
    },
  ],
])('%s: the Bot Framework that the bot is set up with', (cloud, addresses) => {
  expect(addressesIn(cloud, TENANT)).toEqual({ ...addresses, ValidateAuthority: true });
});

test.each([
  ['westeurope', 'https://europe.token.botframework.com'],
  ['centralindia', 'https://india.token.botframework.com'],
] as const)('a bot in %s signs people in there', (region, OAuthUrl) => {
  expect(addressesIn('public', TENANT, region)).toEqual({ ...addressesIn('public', TENANT), OAuthUrl });
});

test.each<[CloudId, string, string, string]>([
  ['public', 'https://management.azure.com', 'https://login.microsoftonline.com', 'https://portal.azure.com/#@'],
  ['usgov', 'https://management.usgovcloudapi.net', 'https://login.microsoftonline.us', 'https://portal.azure.us/#@'],
  [
    'china',
    'https://management.chinacloudapi.cn',
    'https://login.partner.microsoftonline.cn',
    'https://portal.azure.cn/#@',
  ],
])('%s: Resource Manager, authority and portal', (cloud, endpoint, authorityHost, portal) => {
  expect(readConfig({ ...SETTINGS, AZURE_CLOUD: cloud })).toMatchObject({ config: { cloud } });
  expect(readAzureSettings({ AZURE_CLOUD: cloud })).toEqual({ endpoint, authorityHost, authorityIsKnown: true });
  expect(CLOUDS[cloud]).toMatchObject({ resourceManager: endpoint, audiences: { arm: endpoint } });
  const { hosts } = CLOUDS[cloud];
  expect(accessControlLink('/subscriptions/x', cloudOfHost(`contoso.${hosts.openai}`)).startsWith(portal)).toBe(true);
});

test.each(['us-government', 'AzureUSGovernment', 'AzureChinaCloud', 'USGOV'])('%s is no name of a cloud', (name) => {
  expect(readConfig({ ...SETTINGS, AZURE_CLOUD: name })).toMatchObject({
    problems: ['AZURE_CLOUD must be one of public, usgov, china.'],
  });
  expect(() => readAzureSettings({ AZURE_CLOUD: name })).toThrow(/must be public, usgov or china/);
});

describe.each(ALL)('a bot in %s', (cloud) => {
  let bot: Production;
  beforeAll(async () => {
    const { ToBotFromChannelTokenIssuer } = addressesIn(cloud, TENANT);
    bot = await startProduction({
      settings: { AZURE_CLOUD: cloud },
      addresses: { ...(ToBotFromChannelTokenIssuer ? { ToBotFromChannelTokenIssuer } : {}) },
    });
  });
  afterAll(() => bot.close());

  test.each(ALL)('and a request that the Bot Connector of %s signed', async (sender) => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const authorization = bot.bearer({ claims: { iss: CLOUDS[sender].bot.issuer } });
    const { status } = await bot.post(bot.activity('message', { text: 'help' }), { authorization });
    expect(status).toBe(sender === cloud ? 200 : 401);
    printed.mockRestore();
  });
});
