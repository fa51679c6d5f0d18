import type { Source } from './sources';

export const CLOUD_IDS = ['public', 'usgov', 'china'] as const;
export type CloudId = (typeof CLOUD_IDS)[number];

/** The Bot Framework of one cloud, by the names that its SDK gives the addresses (botframework-connector 4.23.3). */
export interface BotServices {
  /** Authority of the bot's own tokens; its tenant's id follows. */
  readonly authority: string;
  /** Audience of the bot's own tokens. */
  readonly scope: string;
  /** Issuer of what the Bot Connector sends. */
  readonly issuer: string;
  /** Where its signing keys are told. */
  readonly openIdMetadata: string;
  /** Keys of Microsoft Entra ID's tokens for bots, which this bot refuses; the SDK wants an address all the same. */
  readonly emulatorOpenIdMetadata: string;
  /** What the assertion of a federated credential is made for. From memory but for the public cloud's. */
  readonly exchangeAudience: string;
  /** The token service: it signs people in. */
  readonly tokenService: string;
  readonly source: Source;
}

/** Hosts and audiences of one cloud. URLs have no trailing slash. */
export interface Cloud {
  readonly id: CloudId;
  readonly title: string;
  /** Where tokens come from. */
  readonly authority: string;
  readonly resourceManager: string;
  readonly portal: string;
  /** Foundry portal. */
  readonly foundry?: string | undefined;
  /** What follows the custom subdomain: `{subdomain}.{suffix}`. */
  readonly hosts: { readonly openai: string; readonly services: string; readonly cognitive: string };
  /** Resources that a token is asked for; `{audience}/.default` is the scope. */
  readonly audiences: {
    readonly cognitive: string;
    /** Absent where nobody has confirmed that the cloud knows it. */
    readonly foundry?: string | undefined;
    readonly ml: string;
    readonly arm: string;
  };
  readonly bot: BotServices;
  readonly source: Source;
}

/** Where the Bot Service can keep what it holds of people: regions of an Azure Bot, in the public cloud alone. */
export const BOT_REGIONS = ['global', 'westeurope', 'centralindia'] as const;
export type BotRegion = (typeof BOT_REGIONS)[number];

/**
 * Hosts of the token services: what signs people in, and keeps their sign-in.
 * Source: learn.microsoft.com/azure/bot-service/ref-oauth-redirect-urls, read 2026-11-29.
 */
export const TOKEN_HOSTS = {
  global: 'token.botframework.com',
  westeurope: 'europe.token.botframework.com',
  centralindia: 'india.token.botframework.com',
} as const satisfies Record<BotRegion, string>;

export const CLOUDS = {
  public: {
    id: 'public',
    title: 'Azure',
    authority: 'https://login.microsoftonline.com',
    resourceManager: 'https://management.azure.com',
    portal: 'https://portal.azure.com',
    foundry: 'https://ai.azure.com',
    hosts: { openai: 'openai.azure.com', services: 'services.ai.azure.com', cognitive: 'cognitiveservices.azure.com' },
    audiences: {
      cognitive: 'https://cognitiveservices.azure.com',
      foundry: 'https://ai.azure.com',
      ml: 'https://ml.azure.com',
      arm: 'https://management.azure.com',
    },
    bot: {
      authority: 'https://login.microsoftonline.com',
      scope: 'https://api.botframework.com',
      issuer: 'https://api.botframework.com',
      openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      emulatorOpenIdMetadata: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
      exchangeAudience: 'api://AzureADTokenExchange',
      tokenService: 'https://api.botframework.com',
      source: {
        title: 'Authentication with the Bot Connector API',
        url: 'https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication',
        read: '2026-11-21',
        confidence: 'documented',
      },
    },
    source: {
      title: 'Configure keyless authentication with Microsoft Entra ID',
      url: 'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/configure-entra-id',
      read: '2026-11-21',
      edition: '2026-03-01',
      confidence: 'documented',
    },
  },
  usgov: {
    id: 'usgov',
    title: 'Azure Government',
    authority: 'https://login.microsoftonline.us',
    resourceManager: 'https://management.usgovcloudapi.net',
    portal: 'https://portal.azure.us',
    foundry: 'https://ai.azure.us',
    hosts: { openai: 'openai.azure.us', services: 'services.ai.azure.us', cognitive: 'cognitiveservices.azure.us' },
    audiences: {
      cognitive: 'https://cognitiveservices.azure.us',
      // Agents in Azure Government, edition of 2026-06-12.
      foundry: 'https://ai.azure.us',
      ml: 'https://ml.azure.us',
      arm: 'https://management.usgovcloudapi.net',
    },
    // Teams of the US government is the one of Office 365 GCC High, whose token service is not the SDK's default.
    bot: {
      authority: 'https://login.microsoftonline.us',
      scope: 'https://api.botframework.us',
      issuer: 'https://api.botframework.us',
      openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
      emulatorOpenIdMetadata:
        'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
      exchangeAudience: 'api://AzureADTokenExchangeUSGov',
      tokenService: 'https://tokengcch.botframework.azure.us',
      source: {
        title: 'Configure Bot Framework bots for US government customers',
        url: 'https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high',
        read: '2026-11-21',
        confidence: 'documented',
      },
    },
    source: {
      title: 'Microsoft Foundry in Azure Government',
      url: 'https://learn.microsoft.com/azure/foundry/concepts/foundry-azure-government',
      read: '2026-11-21',
      edition: '2026-06-05',
      confidence: 'documented',
    },
  },
  china: {
    id: 'china',
    title: 'Azure operated by 21Vianet',
    authority: 'https://login.partner.microsoftonline.cn',
    resourceManager: 'https://management.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
    hosts: { openai: 'openai.azure.cn', services: 'services.ai.azure.cn', cognitive: 'cognitiveservices.azure.cn' },
    audiences: {
      cognitive: 'https://cognitiveservices.azure.cn',
      ml: 'https://ml.azure.cn',
      arm: 'https://management.chinacloudapi.cn',
    },
    bot: {
      authority: 'https://login.partner.microsoftonline.cn',
      scope: 'https://api.botframework.azure.cn',
      issuer: 'https://api.botframework.azure.cn',
      openIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
      emulatorOpenIdMetadata:
        'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
      exchangeAudience: 'api://AzureADTokenExchangeChina',
      tokenService: 'https://token.botframework.azure.cn',
      source: {
        title: 'Configure a bot in Microsoft Azure operated by 21Vianet',
        url: 'https://learn.microsoft.com/azure/bot-service/how-to-deploy-china-cloud',
        read: '2026-11-21',
        confidence: 'documented',
      },
    },
    source: {
      title: 'Azure China endpoints',
      url: 'https://learn.microsoft.com/azure/china/resources-developer-guide',
      read: '2026-11-20',
      confidence: 'memory',
    },
  },
} as const satisfies Record<CloudId, Cloud>;

const SUFFIXES: readonly (readonly [string, CloudId])[] = [
  ['.azure.us', 'usgov'],
  ['.microsoftonline.us', 'usgov'],
  ['.usgovcloudapi.net', 'usgov'],
  ['.cognitive.microsoft.us', 'usgov'],
  ['.azure.cn', 'china'],
  ['.partner.microsoftonline.cn', 'china'],
  ['.chinacloudapi.cn', 'china'],
];

/** The cloud that a host belongs to; the public one where nothing says otherwise. */
export function cloudOfHost(host: string | undefined): Cloud {
  const lower = `.${host?.toLowerCase() ?? ''}`;
  return CLOUDS[SUFFIXES.find(([suffix]) => lower.endsWith(suffix))?.[1] ?? 'public'];
}
