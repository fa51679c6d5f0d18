import type { Source } from './sources';

export type CloudId = 'public' | 'usgov' | 'china';

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
  readonly source: Source;
}

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
    source: {
      title: 'Configure keyless authentication with Microsoft Entra ID',
      url: 'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/configure-entra-id',
      read: '2026-03-01',
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
      ml: 'https://ml.azure.us',
      arm: 'https://management.usgovcloudapi.net',
    },
    source: {
      title: 'Microsoft Foundry in Azure Government',
      url: 'https://learn.microsoft.com/azure/foundry/concepts/foundry-azure-government',
      read: '2026-06-05',
      confidence: 'documented',
    },
  },
  china: {
    id: 'china',
    title: 'Azure operated by 21Vianet',
    authority: 'https://login.chinacloudapi.cn',
    resourceManager: 'https://management.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
    hosts: { openai: 'openai.azure.cn', services: 'services.ai.azure.cn', cognitive: 'cognitiveservices.azure.cn' },
    audiences: {
      cognitive: 'https://cognitiveservices.azure.cn',
      ml: 'https://ml.azure.cn',
      arm: 'https://management.chinacloudapi.cn',
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
  ['.chinacloudapi.cn', 'china'],
];

/** The cloud that a host belongs to; the public one where nothing says otherwise. */
export function cloudOfHost(host: string | undefined): Cloud {
  const lower = `.${host?.toLowerCase() ?? ''}`;
  return CLOUDS[SUFFIXES.find(([suffix]) => lower.endsWith(suffix))?.[1] ?? 'public'];
}
