import { accounts } from './accounts';
import { authorization, AUTHORIZATION_ROUTES, type AuthorizationRoute } from './authorization';
import { transitiveMemberOf } from './directory';
import { list, type Reply } from './reply';
import { resourceGraph } from './resource-graph';
import { heldBy, isAtOrAbove } from './rights';
import type { Tenant } from './tenant';

export type RouteName =
  | AuthorizationRoute
  | 'accounts'
  | 'account'
  | 'deployments'
  | 'projects'
  | 'subscriptions'
  | 'resourceGraph'
  | 'groups';

/** A request, with its caller known. */
export interface Request {
  readonly tenant: Tenant;
  readonly caller: string;
  readonly filter: string | null;
  readonly body: unknown;
  readonly now: number;
  readonly pageSize: number;
}

/** A path that was understood. */
export interface Route {
  readonly name: RouteName;
  readonly scope: string;
  readonly answer: (request: Request) => Reply;
}

const isAuthorizationRoute = (name: string): name is AuthorizationRoute =>
  AUTHORIZATION_ROUTES.some((route) => route === name);

const AUTHORIZATION = /^(.*)\/providers\/Microsoft\.Authorization\/([A-Za-z]+)(?:\/([0-9a-f-]{36}))?$/i;
const ACCOUNTS =
  /^(\/subscriptions\/[^/]+(?:\/resourceGroups\/[^/]+)?)\/providers\/Microsoft\.CognitiveServices\/accounts(?:\/([^/]+)(?:\/(deployments|projects))?)?$/i;

function authorizationRoute(path: string): Route | undefined {
  const [, prefix = '', collection = '', name] = AUTHORIZATION.exec(path) ?? [];
  if (!isAuthorizationRoute(collection)) return undefined;
  const scope = prefix === '' ? '/' : prefix;
  return { name: collection, scope, answer: (request) => authorization(collection, { ...request, scope, name }) };
}

function accountRoute(path: string): Route | undefined {
  const [, scope, account, childName] = ACCOUNTS.exec(path) ?? [];
  if (scope === undefined) return undefined;
  const child = childName === 'deployments' || childName === 'projects' ? childName : undefined;
  return {
    name: child ?? (account === undefined ? 'accounts' : 'account'),
    scope: account === undefined ? scope : path,
    answer: ({ tenant, caller }) => accounts({ tenant, caller, scope, account, child }),
  };
}

function directoryRoute(path: string): Route | undefined {
  const person = /^\/v1\.0\/users\/([0-9a-f-]{36})\/transitiveMemberOf$/i.exec(path)?.[1];
  if (person === undefined) return undefined;
  return { name: 'groups', scope: '/', answer: ({ tenant, caller }) => transitiveMemberOf(tenant, caller, person) };
}

/** Subscriptions in which the caller holds a role at any level. */
const subscriptions = ({ tenant, caller }: Request): Reply =>
  list(
    tenant.subscriptions
      .filter(({ id }) =>
        heldBy(tenant, caller).some(({ scope }) => isAtOrAbove(tenant, scope, id) || isAtOrAbove(tenant, id, scope)),
      )
      .map(({ id, name }) => ({
        id,
        subscriptionId: id.split('/').at(-1),
        displayName: name,
        state: 'Enabled',
        tenantId: tenant.id,
      })),
  );

/** Undefined where the sandbox has no such route. */
export function routeOf(method: string, path: string): Route | undefined {
  if (method === 'POST' && path.toLowerCase() === '/providers/microsoft.resourcegraph/resources')
    return {
      name: 'resourceGraph',
      scope: '/',
      answer: ({ tenant, caller, body, pageSize }) => resourceGraph(tenant, caller, body, pageSize),
    };
  if (method !== 'GET') return undefined;
  if (path.toLowerCase() === '/subscriptions') return { name: 'subscriptions', scope: '/', answer: subscriptions };
  return directoryRoute(path) ?? authorizationRoute(path) ?? accountRoute(path);
}
