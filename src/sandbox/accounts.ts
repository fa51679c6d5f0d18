import { forbidden, list, noResource, object, type HttpReply } from './reply';
import { isAtOrAbove, may } from './rights';
import type { Account, Tenant } from './tenant';

const PROVIDER = 'Microsoft.CognitiveServices';

/** One request to a route of Microsoft.CognitiveServices. */
export interface AccountCall {
  readonly tenant: Tenant;
  readonly caller: string;
  /** The subscription or resource group, as an id. */
  readonly scope: string;
  /** Name of the account; undefined for the list. */
  readonly account?: string | undefined;
  readonly child?: 'deployments' | 'projects' | undefined;
}

const endpointsOf = (account: Account): Record<string, string> => ({
  'OpenAI Language Model Instance API': `https://${account.subdomain}.openai.azure.com/`,
  ...(account.kind === 'AIServices' && {
    'AI Foundry API': `https://${account.subdomain}.services.ai.azure.com/`,
    'Azure AI Model Inference API': `https://${account.subdomain}.services.ai.azure.com/`,
    'Content Safety': `https://${account.subdomain}.cognitiveservices.azure.com/`,
  }),
});

/** The account as `accounts.get` and Resource Graph show it. */
export const accountBody = (account: Account): Record<string, unknown> => ({
  id: account.id,
  name: account.name,
  type: `${PROVIDER}/accounts`,
  kind: account.kind,
  location: account.location,
  sku: { name: 'S0' },
  properties: {
    endpoint: `https://${account.subdomain}.${account.kind === 'OpenAI' ? 'openai' : 'cognitiveservices'}.azure.com/`,
    endpoints: endpointsOf(account),
    customSubDomainName: account.subdomain,
    disableLocalAuth: account.disableLocalAuth,
    publicNetworkAccess: account.publicNetworkAccess,
    networkAcls: { defaultAction: 'Allow', ipRules: [], virtualNetworkRules: [] },
    privateEndpointConnections: [],
    allowProjectManagement: account.projects.length > 0,
    provisioningState: 'Succeeded',
  },
});

const deploymentBodies = (account: Account): readonly unknown[] =>
  account.deployments.map(({ name, model, version }) => ({
    id: `${account.id}/deployments/${name}`,
    type: `${PROVIDER}/accounts/deployments`,
    name,
    sku: { name: 'GlobalStandard', capacity: 50 },
    properties: { model: { format: 'OpenAI', name: model, version }, provisioningState: 'Succeeded' },
  }));

const projectBodies = (account: Account): readonly unknown[] =>
  account.projects.map((name) => ({
    id: `${account.id}/projects/${name}`,
    type: `${PROVIDER}/accounts/projects`,
    name: `${account.name}/${name}`,
    location: account.location,
    properties: { displayName: name, isDefault: true, provisioningState: 'Succeeded' },
  }));

/** Answers a route of Microsoft.CognitiveServices: rights first, existence second, as Resource Manager does. */
export function accounts({ tenant, caller, scope, account: name, child }: AccountCall): HttpReply {
  const target = name === undefined ? scope : `${scope}/providers/${PROVIDER}/accounts/${name}`;
  const action = `${PROVIDER}/accounts/${child === undefined ? '' : `${child}/`}read`;
  if (!may(tenant, caller, action, target)) return forbidden(caller, action, target);
  if (name === undefined)
    return list(tenant.accounts.filter(({ id }) => isAtOrAbove(tenant, scope, id)).map(accountBody));
  const found = tenant.accounts.find(({ id }) => id.toLowerCase() === target.toLowerCase());
  if (found === undefined) return noResource(`${PROVIDER}/accounts`, name, scope.split('/').at(-1) ?? '');
  if (child === undefined) return object(accountBody(found));
  return list(child === 'deployments' ? deploymentBodies(found) : projectBodies(found));
}
