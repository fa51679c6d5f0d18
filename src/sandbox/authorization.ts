import {
  assignmentBody,
  definitionBody,
  denyBody,
  scheduleBody,
  subscriptionOf,
  type AuthorizationCall,
} from './bodies';
import { parseFilter, type Filter } from './filter';
import { badRequest, error, forbidden, list, noSubscription, object, type HttpReply } from './reply';
import { identitiesOf, isAtOrAbove, may, permissionsAt } from './rights';
import type { Deny, Holding, Role, Tenant } from './tenant';

/** At and above the scope; without `atScope()` also below. */
const inView = (tenant: Tenant, scope: string, filter: Filter, entry: string): boolean =>
  isAtOrAbove(tenant, entry, scope) || (!filter.atScope && isAtOrAbove(tenant, scope, entry));

/** Whom the filter asks for, or undefined for everybody. */
const askedFor = (tenant: Tenant, caller: string, filter: Filter): ReadonlySet<string> | undefined => {
  if (filter.asTarget) return identitiesOf(tenant, caller);
  if (filter.assignedTo !== undefined) return identitiesOf(tenant, filter.assignedTo);
  return filter.principalId === undefined ? undefined : new Set([filter.principalId]);
};

const isOver = ({ ends, written }: Holding, now: number): boolean =>
  (ends !== undefined && ends <= 0) || (written?.until !== undefined && written.until <= now);

function listHoldings(all: readonly Holding[], call: AuthorizationCall, filter: Filter): readonly Holding[] {
  const who = askedFor(call.tenant, call.caller, filter);
  return all.filter(
    (held) =>
      inView(call.tenant, call.scope, filter, held.scope) &&
      !isOver(held, call.now) &&
      (who === undefined || who.has(held.principal.id)),
  );
}

/** `assignedTo()` finds those that name the person or a group of theirs, not those for everyone. */
function listDenies(call: AuthorizationCall, filter: Filter): readonly Deny[] {
  const who = askedFor(call.tenant, call.caller, filter);
  return call.tenant.denies.filter(
    (deny) =>
      inView(call.tenant, call.scope, filter, deny.scope) &&
      (who === undefined || deny.principals.some((principal) => who.has(principal.id))),
  );
}

/** Custom definitions stand at their assignable scopes and below. */
const definitionsAt = (call: AuthorizationCall): readonly Role[] =>
  call.tenant.roles.filter((role) =>
    role.assignableScopes.some((scope) => scope === '/' || isAtOrAbove(call.tenant, scope, call.scope)),
  );

function definitions(call: AuthorizationCall): HttpReply {
  const visible = definitionsAt(call);
  if (call.name === undefined) return list(visible, (role) => definitionBody(role, call.scope));
  const found = visible.find((role) => role.id === call.name?.toLowerCase());
  return found === undefined
    ? error(404, 'RoleDefinitionDoesNotExist', `The specified role definition with ID '${call.name}' does not exist.`)
    : object(definitionBody(found, call.scope));
}

function oneAssignment(call: AuthorizationCall, name: string): HttpReply {
  const found = call.tenant.assignments.find(
    ({ id, scope }) => id === name.toLowerCase() && scope.toLowerCase() === call.scope.toLowerCase(),
  );
  return found === undefined
    ? error(404, 'RoleAssignmentNotFound', `The role assignment '${name}' is not found.`)
    : object(assignmentBody(found, call));
}

const LISTS = {
  roleAssignments: (call: AuthorizationCall, filter: Filter) =>
    call.name === undefined
      ? list(listHoldings(call.tenant.assignments, call, filter), (held) => assignmentBody(held, call))
      : oneAssignment(call, call.name),
  denyAssignments: (call: AuthorizationCall, filter: Filter) => list(listDenies(call, filter), denyBody),
  permissions: (call: AuthorizationCall) => list(permissionsAt(call.tenant, call.caller, call.scope)),
  roleEligibilityScheduleInstances: (call: AuthorizationCall, filter: Filter) =>
    list(listHoldings(call.tenant.eligibilities, call, filter), (held) =>
      scheduleBody('roleEligibilityScheduleInstances', held, call),
    ),
  roleAssignmentScheduleInstances: (call: AuthorizationCall, filter: Filter) =>
    list(listHoldings(call.tenant.assignments, call, filter), (held) =>
      scheduleBody('roleAssignmentScheduleInstances', held, call),
    ),
} satisfies Record<string, (call: AuthorizationCall, filter: Filter) => HttpReply>;

export const AUTHORIZATION_ROUTES = ['roleDefinitions', ...Object.keys(LISTS)] as const;
export type AuthorizationRoute = 'roleDefinitions' | keyof typeof LISTS;

const isOwnQuestion = (route: AuthorizationRoute, filter: Filter): boolean =>
  filter.asTarget && (route === 'roleEligibilityScheduleInstances' || route === 'roleAssignmentScheduleInstances');

/** Answers a route of Microsoft.Authorization as Resource Manager does, 403 for want of rights included. */
export function authorization(route: AuthorizationRoute, call: AuthorizationCall): HttpReply {
  const filter = parseFilter(route === 'roleDefinitions' ? null : call.filter);
  if (filter === undefined) return badRequest(`The filter '${call.filter ?? ''}' is not supported.`);
  const subscription = subscriptionOf(call.scope);
  if (
    subscription !== '' &&
    !call.tenant.subscriptions.some(({ id }) => id.toLowerCase() === subscription.toLowerCase())
  )
    return noSubscription(subscription.split('/').at(-1) ?? '');
  const action = `Microsoft.Authorization/${route}/read`;
  if (!isOwnQuestion(route, filter) && !may(call.tenant, call.caller, action, call.scope))
    return forbidden(call.caller, action, call.scope);
  if (filter.assignedTo !== undefined && call.tenant.groups.some(({ principal }) => principal.id === filter.assignedTo))
    return badRequest('assignedTo() takes a user or a service principal, not a group.');
  return route === 'roleDefinitions' ? definitions(call) : LISTS[route](call, filter);
}
