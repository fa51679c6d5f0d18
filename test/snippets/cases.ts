import { LANGUAGES, RUNS_ON, type Evidence, type Finding } from '../../src/evidence';
import { readPaste } from '../../src/paste';
import { compile, TABLE } from '../../src/recognition';
import { PRODUCT_NAMES, scenarios } from '../../src/scenarios';
import { clients, SERVICES } from '../../src/services';

export const { read } = compile(scenarios, TABLE);

const at = { start: 0, end: 0 };
const found = <T>(value: T): Finding<T> => ({ value, at });

/** One host of every form, in two clouds. */
const URLS = [
  'https://contoso-ai.openai.azure.com/openai/v1/chat/completions',
  'https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21',
  'https://contoso-ai.openai.azure.com/',
  'https://contoso-ai.services.ai.azure.com/openai/v1/responses',
  'https://contoso-ai.services.ai.azure.com/models/chat/completions',
  'https://contoso-ai.services.ai.azure.com/api/projects/p1',
  'https://contoso-ai.services.ai.azure.com/anthropic/v1/messages',
  'https://contoso-ai.services.ai.azure.com/',
  'https://contoso-ai.cognitiveservices.azure.com/',
  'https://westeurope.api.cognitive.microsoft.com/',
  'https://gpt.eastus2.models.ai.azure.com/chat/completions',
  'https://gpt.eastus.inference.ml.azure.com/score',
  'https://models.inference.ai.azure.com/chat/completions',
  'https://api.openai.com/v1/chat/completions',
  'https://management.azure.com/subscriptions/1f2e3d4c-0000-4000-8000-00000000c0de',
  'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  'https://contoso-ai.openai.azure.us/openai/v1/chat/completions',
  'https://contoso-ai.openai.azure.cn/openai/v1/chat/completions',
  'https://contoso-apim.azure-api.net/openai/deployments/gpt-4o/chat/completions',
];

/** One thing of a case said otherwise: its language, service, caller, place, client, host, product. */
export const CHANGES: readonly ((evidence: Evidence) => Evidence)[] = [
  (evidence) => evidence,
  ...LANGUAGES.map((language) => (evidence: Evidence) => ({ ...evidence, language: found(language) })),
  ...SERVICES.flatMap(({ id }) =>
    (['python', 'javascript', 'csharp', 'java', 'go', 'rest'] as const).map((language) => (evidence: Evidence) => ({
      ...evidence,
      services: [found({ id, by: 'mark' as const })],
      language: found(language),
    })),
  ),
  ...(
    [
      { kind: 'hidden' },
      { kind: 'upn', name: 'ada@contoso.com' },
      { kind: 'object-id', id: 'aaaaaaaa-0000-4000-8000-000000000009' },
      { kind: 'object-id', id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'ada@contoso.com' },
    ] as const
  ).map((principal) => (evidence: Evidence) => ({ ...evidence, principal: found(principal) })),
  ...RUNS_ON.map((place) => (evidence: Evidence) => ({
    ...evidence,
    claims: { ...evidence.claims, runsOn: [found(place)] },
  })),
  ...clients().map(({ id }) => (evidence: Evidence) => ({ ...evidence, sdk: found(id) })),
  ...URLS.map((url) => read(readPaste({ text: url }))).map(({ endpoint, endpoints }) => (evidence: Evidence) => ({
    ...evidence,
    endpoint,
    endpoints,
  })),
  ...PRODUCT_NAMES.map((product) => (evidence: Evidence) => ({
    ...evidence,
    claims: { ...evidence.claims, product: found(product) },
  })),
];

/** What somebody could write where a name is expected, to have more run than one command. */
export const HOSTILE = [
  '"; touch /tmp/x #',
  "'; touch /tmp/x #",
  '$(touch /tmp/x)',
  '`touch /tmp/x`',
  '${IFS}x',
  'a\nb',
  'a b',
  'a & b',
  '%PATH%',
  '\\',
  '"',
  "'",
  '"}); process.exit(); ({"',
  '*/ x /*',
  '--help',
  '-o',
  '@/etc/passwd',
  '<x>',
  '\u2019; x',
  '',
];

type Named =
  | 'resource'
  | 'resourceId'
  | 'project'
  | 'deployment'
  | 'model'
  | 'apiVersion'
  | 'earliestVersion'
  | 'servedVersion'
  | 'parameter'
  | 'retryAfter'
  | 'capacityAsked'
  | 'capacityLeft'
  | 'dataAction'
  | 'action'
  | 'route'
  | 'clientCall'
  | 'scope'
  | 'objectId'
  | 'appId'
  | 'tenantId'
  | 'tokenTenant'
  | 'resourceTenant'
  | 'audience'
  | 'tokenScope'
  | 'traceId'
  | 'region';

const NAMED = Object.keys({
  resource: 0,
  resourceId: 0,
  project: 0,
  deployment: 0,
  model: 0,
  apiVersion: 0,
  earliestVersion: 0,
  servedVersion: 0,
  parameter: 0,
  retryAfter: 0,
  capacityAsked: 0,
  capacityLeft: 0,
  dataAction: 0,
  action: 0,
  route: 0,
  clientCall: 0,
  scope: 0,
  objectId: 0,
  appId: 0,
  tenantId: 0,
  tokenTenant: 0,
  resourceTenant: 0,
  audience: 0,
  tokenScope: 0,
  traceId: 0,
  region: 0,
} satisfies Record<Named, 0>) as readonly Named[];

/** A case in which every name is the same text, whatever an extractor would take for a name. */
export function named(evidence: Evidence, text: string): Evidence {
  const { endpoint, principal } = evidence;
  const names = Object.fromEntries(NAMED.map((clue) => [clue, found(text)]));
  return {
    ...evidence,
    ...names,
    endpoint: endpoint && {
      ...endpoint,
      value: { ...endpoint.value, url: text, host: text, path: text, subdomain: text, project: text },
    },
    endpoints: evidence.endpoints.map((each) => ({
      ...each,
      value: { ...each.value, url: text, host: text, path: text, subdomain: text, project: text },
    })),
    principal: principal && {
      ...principal,
      value: principal.value.kind === 'hidden' ? principal.value : { kind: 'object-id', id: text, name: text },
    },
  };
}
