import type { EndpointShape } from '../types';

interface HostRule {
  readonly suffix: RegExp;
  readonly kind: 'openai' | 'foundry' | 'cognitive' | EndpointShape;
}

/** Hosts of rbac.md §6, in all clouds. A bare `cognitiveservices.azure.com` is an audience and no host. */
const HOSTS: readonly HostRule[] = [
  { suffix: /^[^.]{1,80}(?:\.privatelink)?\.openai\.azure\.(?:com|us|cn)$/, kind: 'openai' },
  { suffix: /^[^.]{1,80}(?:\.privatelink)?\.services\.ai\.azure\.(?:com|us|cn)$/, kind: 'foundry' },
  { suffix: /^[^.]{1,80}(?:\.privatelink)?\.cognitiveservices\.azure\.(?:com|us|cn)$/, kind: 'cognitive' },
  {
    suffix:
      /^(?:api(?:-[a-z]{2,4})?\.cognitive\.microsofttranslator\.com|[^.]{1,60}\.(?:(?:api|stt\.speech|tts\.speech|s2s\.speech)\.(?:cognitive\.)?microsoft\.(?:com|us|cn)|(?:api\.cognitive|(?:stt|tts|s2s)\.speech)\.azure\.(?:us|cn)))$/,
    kind: 'cognitive-regional',
  },
  { suffix: /^(?:models\.inference\.ai\.azure\.com|models\.github\.ai)$/, kind: 'github-models' },
  { suffix: /^[^.]{1,80}\.[^.]{1,40}\.(?:models|inference)\.ai\.azure\.com$/, kind: 'serverless' },
  { suffix: /^[^.]{1,80}\.[^.]{1,40}\.inference\.ml\.azure\.(?:com|us|cn)$/, kind: 'ml-online' },
  { suffix: /^(?:[a-z]{2,4}\.)?api\.openai\.com$/, kind: 'openai-com' },
  {
    suffix:
      /^management\.(?:azure\.com|core\.windows\.net|usgovcloudapi\.net|chinacloudapi\.cn|core\.usgovcloudapi\.net|core\.chinacloudapi\.cn)$/,
    kind: 'resource-manager',
  },
  {
    suffix:
      /^(?:login\.microsoftonline\.(?:com|us)|login\.windows\.net|login\.microsoft\.com|login\.chinacloudapi\.cn|login\.partner\.microsoftonline\.cn|sts\.windows\.net|[^.]{1,60}\.login\.microsoftonline\.com)$/,
    kind: 'sign-in',
  },
];

const shapeOnOpenAI = (path: string): EndpointShape => {
  if (/^\/openai\/v1(?:\/|$)/.test(path)) return 'openai-v1';
  return /^\/openai\/deployments(?:\/|$)/.test(path) ? 'openai-deployments' : 'openai-host';
};

const shapeOnFoundry = (path: string): EndpointShape => {
  if (/^\/openai\/v1(?:\/|$)/.test(path)) return 'foundry-openai-v1';
  if (/^\/openai\/deployments(?:\/|$)/.test(path)) return 'openai-deployments';
  if (/^\/models(?:\/|$)/.test(path)) return 'foundry-models';
  if (/^\/api\/projects\/[^/]/.test(path)) return 'foundry-project';
  return /^\/anthropic(?:\/|$)/.test(path) ? 'foundry-anthropic' : 'foundry-host';
};

const shapeOnCognitive = (path: string): EndpointShape => {
  const shape = shapeOnOpenAI(path);
  return shape === 'openai-host' ? 'cognitive-host' : shape;
};

/** What kind of endpoint a host (lower case) and a path make. */
export function shapeOf(host: string, path: string): EndpointShape {
  const kind = HOSTS.find(({ suffix }) => suffix.test(host))?.kind ?? 'other';
  switch (kind) {
    case 'openai':
      return shapeOnOpenAI(path);
    case 'foundry':
      return shapeOnFoundry(path);
    case 'cognitive':
      return shapeOnCognitive(path);
    default:
      return kind;
  }
}

const ACCOUNT_HOST =
  /^(?<label>[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)(?:\.privatelink)?\.(?:openai|services\.ai|cognitiveservices)\.azure\.(?:com|us|cn)$/;

/** The custom subdomain of an Azure AI account, which most often is its name; undefined for a placeholder. */
export const subdomainOf = (host: string): string | undefined => ACCOUNT_HOST.exec(host)?.groups?.['label'];

/** Hosts of documentation and of the tools around an error: they say nothing about where a call went. */
const BYSTANDERS =
  /^(?:aka\.ms|(?:[\w-]{1,40}\.){0,3}(?:learn|docs|support|techcommunity|go|azure|portal|code|www|developer|visualstudio)\.?(?:microsoft|azure|visualstudio|mozilla)\.(?:com|org)|portal\.azure\.\w{2,3}|ai\.azure\.\w{2,3}|(?:[\w-]{1,40}\.){0,2}github(?:usercontent)?\.(?:com|io)|platform\.openai\.com|help\.openai\.com|(?:www\.)?w3\.org|(?:[\w-]{1,40}\.){0,2}(?:stackoverflow|pydantic|langchain|litellm|readthedocs|python|npmjs|nodejs|pypi|medium|docker)\.(?:com|org|dev|io|ai|vercel)|(?:js|python)\.langchain\.com|docs\.[\w.-]{1,60}|errors\.pydantic\.dev|schemas?\.[\w.-]{1,60}|localhost|(?:\d{1,3}\.){3}\d{1,3}|[\w-]{1,60})$/;

/** Resources that tokens are asked for. */
const AUDIENCES =
  /^(?:cognitiveservices\.azure\.\w{2,3}|ml\.azure\.\w{2,3}|ai\.azure\.\w{2,3}|vault\.azure\.\w{2,3}|graph\.(?:microsoft\.com|windows\.net)|storage\.azure\.com|database\.windows\.net|search\.azure\.\w{2,3}|bing\.azure\.com|azuredatabricks\.net|servicebus\.azure\.net|eventhubs\.azure\.net)$/;

export const isBystander = (host: string): boolean => BYSTANDERS.test(host) || AUDIENCES.test(host);
