import { accounts } from './accounts';
import { authorization, AUTHORIZATION_ROUTES, type AuthorizationRoute } from './authorization';
import { transitiveMemberOf } from './directory';
import { list, type HttpReply } from './reply';
import { resourceGraph } from './resource-graph';
import { activationPolicies, activationRequests, requestActivation } from './activations';
import { heldBy, isAtOrAbove } from './rights';
import type { Tenant } from './tenant';
import { assign, unassign, type Change, type WriteCall } from './writes';

export type RouteName =
  | AuthorizationRoute
  | 'accounts'
  | 'account'
  | 'deployments'
  | 'projects'
  | 'subscriptions'
  | 'resourceGraph'
  | 'groups'
  | 'assign'
  | 'unassign'
  | 'activate'
  | 'roleAssignmentScheduleRequests'
  | 'roleManagementPolicyAssignments';

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
export interface PretendRoute {
  readonly name: RouteName;
  readonly scope: string;
  /** A write gives the tenant as it is afterwards beside its reply. */
  readonly answer: (request: Request) => HttpReply | Change;
}

const isAuthorizationRoute = (name: string): name is AuthorizationRoute =>
  AUTHORIZATION_ROUTES.some((route) => route === name);

const AUTHORIZATION = /^(.*)\/providers\/Microsoft\.Authorization\/([A-Za-z]+)(?:\/([0-9a-f-]{36}))?$/i;
const ACCOUNTS =
  /^(\/subscriptions\/[^/]+(?:\/resourceGroups\/[^/]+)?)\/providers\/Microsoft\.CognitiveServices\/accounts(?:\/([^/]+)(?:\/(deployments|projects))?)?$/i;

const WRITES = {
  'put roleassignments': { name: 'assign', write: assign },
  'delete roleassignments': { name: 'unassign', write: unassign },
  'put roleassignmentschedulerequests': { name: 'activate', write: requestActivation },
} as const satisfies Record<string, { readonly name: RouteName; readonly write: (call: WriteCall) => Change }>;

const isWrite = (key: string): key is keyof typeof WRITES => Object.hasOwn(WRITES, key);

function writeRoute(method: string, path: string): PretendRoute | undefined {
  const [, scope = '', collection = '', name] = AUTHORIZATION.exec(path) ?? [];
  const key = `${method} ${collection}`.toLowerCase();
  if (!isWrite(key) || name === undefined || scope === '') return undefined;
  return { name: WRITES[key].name, scope, answer: (request) => WRITES[key].write({ ...request, scope, name }) };
}

/** Lists of Privileged Identity Management, whose filters are their own. */
const PIM_LISTS = {
  roleAssignmentScheduleRequests: activationRequests,
  roleManagementPolicyAssignments: activationPolicies,
} as const;

const isPimList = (name: string): name is keyof typeof PIM_LISTS => Object.hasOwn(PIM_LISTS, name);

function authorizationRoute(path: string): PretendRoute | undefined {
  const [, prefix = '', collection = '', name] = AUTHORIZATION.exec(path) ?? [];
  if (isPimList(collection))
    return {
      name: collection,
      scope: prefix,
      answer: (request) => PIM_LISTS[collection]({ ...request, scope: prefix, name }),
    };
  if (!isAuthorizationRoute(collection)) return undefined;
  const scope = prefix === '' ? '/' : prefix;
  return { name: collection, scope, answer: (request) => authorization(collection, { ...request, scope, name }) };
}

function accountRoute(path: string): PretendRoute | undefined {
  const [, scope, account, childName] = ACCOUNTS.exec(path) ?? [];
  if (scope === undefined) return undefined;
  const child = childName === 'deployments' || childName === 'projects' ? childName : undefined;
  return {
    name: child ?? (account === undefined ? 'accounts' : 'account'),
    scope: account === undefined ? scope : path,
    answer: ({ tenant, caller }) => accounts({ tenant, caller, scope, account, child }),
  };
}

function directoryRoute(path: string): PretendRoute | undefined {
  const person = /^\/v1\.0\/users\/([0-9a-f-]{36})\/transitiveMemberOf$/i.exec(path)?.[1];
  if (person === undefined) return undefined;
  return { name: 'groups', scope: '/', answer: ({ tenant, caller }) => transitiveMemberOf(tenant, caller, person) };
}

/** Subscriptions in which the caller holds a role at any level. */
const subscriptions = ({ tenant, caller }: Request): HttpReply =>
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
export function routeOf(method: string, path: string): PretendRoute | undefined {
  if (method === 'POST' && path.toLowerCase() === '/providers/microsoft.resourcegraph/resources')
    return {
      name: 'resourceGraph',
      scope: '/',
      answer: ({ tenant, caller, body, pageSize }) => resourceGraph(tenant, caller, body, pageSize),
    };
  if (method === 'PUT' || method === 'DELETE') return writeRoute(method, path);
  if (method !== 'GET') return undefined;
  if (path.toLowerCase() === '/subscriptions') return { name: 'subscriptions', scope: '/', answer: subscriptions };
  return directoryRoute(path) ?? authorizationRoute(path) ?? accountRoute(path);
}
