import { CLOUDS } from '../azure-names';
import type { Service } from './types';

/**
 * What a host is. `openai`, `services`, `cognitive`: hosts of one account, named by its custom subdomain. `regional`: a
 * host that many accounts share. `serverless`, `ml-online`: hosts of one deployment of Azure Machine Learning.
 */
export type HostKind =
  | AccountHost
  | 'regional'
  | 'serverless'
  | 'ml-online'
  | 'github-models'
  | 'openai-com'
  | 'resource-manager'
  | 'sign-in'
  | 'other';

export type AccountHost = 'openai' | 'services' | 'cognitive';

export interface HostFacts {
  readonly kind: HostKind;
  /** First label of an account's host: its custom subdomain, most often its name; undefined for a placeholder. */
  readonly subdomain?: string | undefined;
}

/** `{…}` stands for anything within one label. */
type Pattern = string;

/** Hosts that all accounts of a region share, whatever their service; they take keys only. */
const REGIONAL: readonly Pattern[] = [
  '{region}.api.cognitive.microsoft.com',
  '{region}.api.cognitive.microsoft.us',
  '{region}.api.cognitive.azure.us',
  '{region}.api.cognitive.azure.cn',
];

const SERVERLESS: readonly Pattern[] = [
  '{name}.{region}.models.ai.azure.com',
  '{name}.{region}.inference.ai.azure.com',
];

const ML_ONLINE: readonly Pattern[] = ['com', 'us', 'cn'].map((end) => `{name}.{region}.inference.ml.azure.${end}`);

const hostIn = (url: string): string => url.replace(/^https:\/\//, '');
const clouds = Object.values(CLOUDS);

/** Hosts that are no part of an Azure AI account, by what they are. */
const OTHERS: readonly (readonly [HostKind, readonly Pattern[]])[] = [
  ['github-models', ['models.inference.ai.azure.com', 'models.github.ai']],
  ['openai-com', ['api.openai.com', '{region}.api.openai.com']],
  [
    'resource-manager',
    [
      ...clouds.map(({ resourceManager }) => hostIn(resourceManager)),
      // Their names before Resource Manager, which tokens and tools still know.
      'management.core.windows.net',
      'management.core.usgovcloudapi.net',
      'management.core.chinacloudapi.cn',
    ],
  ],
  [
    'sign-in',
    [
      ...clouds.map(({ authority }) => hostIn(authority)),
      'login.partner.microsoftonline.cn',
      'login.chinacloudapi.cn',
      'login.windows.net',
      'login.microsoft.com',
      'sts.windows.net',
      '{tenant}.login.microsoftonline.com',
    ],
  ],
];

const ACCOUNT_HOSTS: readonly (readonly [AccountHost, Pattern])[] = clouds.flatMap(({ hosts }) => [
  ['openai', hosts.openai] as const,
  ['services', hosts.services] as const,
  ['cognitive', hosts.cognitive] as const,
]);

const escaped = (text: string): string => text.replaceAll('.', String.raw`\.`);

/** A pattern as an expression over whole hosts in lower case. */
const compiled = (pattern: Pattern): RegExp =>
  new RegExp(`^${escaped(pattern).replace(/\{[a-z]{1,12}\}/g, '[^.]{1,80}')}$`);

const SUBDOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

export interface Hosts {
  /** What a host (lower case) is. */
  readonly hostOf: (host: string) => HostFacts;
  /** Ends of all hosts of Azure AI; what stands before them names the account, the region or the deployment. */
  readonly ends: readonly string[];
}

/** The hosts of all services as one table. */
export function compileHosts(services: readonly Pick<Service, 'regionalHosts'>[]): Hosts {
  const regional = [...REGIONAL, ...services.flatMap(({ regionalHosts = [] }) => regionalHosts)];
  const kinds: readonly (readonly [HostKind, readonly Pattern[]])[] = [
    ['regional', regional],
    ...OTHERS,
    ['serverless', SERVERLESS],
    ['ml-online', ML_ONLINE],
  ];
  const rules = kinds.flatMap(([kind, patterns]) => patterns.map((pattern) => ({ kind, whole: compiled(pattern) })));

  const hostOf = (host: string): HostFacts => {
    for (const [kind, suffix] of ACCOUNT_HOSTS) {
      if (!host.endsWith(`.${suffix}`)) continue;
      const label = host.slice(0, -suffix.length - 1).replace(/\.privatelink$/, '');
      if (label.includes('.') || label.length > 80) continue;
      return { kind, subdomain: SUBDOMAIN.test(label) ? label : undefined };
    }
    return { kind: rules.find(({ whole }) => whole.test(host))?.kind ?? 'other' };
  };

  // Without the parts that stand for a name, so that what is found before an end is that name.
  const end = (pattern: Pattern): string => pattern.replace(/^(?:[a-z-]{0,10}\{[a-z]{1,12}\}\.){0,2}/, '');
  const ends = [...ACCOUNT_HOSTS.map(([, suffix]) => suffix), ...[...regional, ...SERVERLESS, ...ML_ONLINE].map(end)];
  return { hostOf, ends: [...new Set(ends)] };
}
