import { z } from 'zod';
import { assignmentBody, subscriptionOf, type AuthorizationCall } from './bodies';
import { badRequest, error, forbidden, noSubscription, object, type HttpReply } from './reply';
import { conditionHolds, type Proposed } from './condition';
import { denyOf, heldBy, isAtOrAbove, lets } from './rights';
import type { Holding, Tenant } from './tenant';

/** What a write does to the tenant, beside its answer. */
export interface Change {
  readonly reply: HttpReply;
  readonly tenant?: Tenant | undefined;
}

export interface WriteCall extends AuthorizationCall {
  readonly name: string;
  readonly body: unknown;
}

const refused = (reply: HttpReply): Change => ({ reply });

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const Assignment = z.object({
  properties: z.object({
    roleDefinitionId: z.string(),
    principalId: guid,
    principalType: z.string().optional(),
    description: z.string().max(2048).optional(),
  }),
});

const WRITE = 'Microsoft.Authorization/roleAssignments/write';
const DELETE = 'Microsoft.Authorization/roleAssignments/delete';

const roleIdOf = (definition: string): string => definition.split('/').at(-1)?.toLowerCase() ?? '';

const NO_FACTOR = Buffer.from('{"access_token":{"acrs":{"essential":true,"values":["p1"]}}}').toString('base64');

const withoutFactor = (scope: string): HttpReply =>
  error(
    403,
    'RequestDisallowedByAzure',
    `Resource '${scope.split('/').at(-1) ?? ''}' was disallowed by Azure: You are receiving this error because you tried to create, update or delete Azure resources without authenticating through MFA. For more information, please go to https://aka.ms/MFAforAzure ${NO_FACTOR}`,
  );

/** Why the caller may not do this here: what Azure says, or nothing where they may. */
function refusal(call: AuthorizationCall, action: string, proposed: Proposed): HttpReply | undefined {
  const { tenant, caller, scope } = call;
  const client = `The client '${caller}' with object id '${caller}'`;
  const deny = denyOf(tenant, caller, action, scope);
  if (deny !== undefined)
    return error(
      403,
      'DenyAssignmentAuthorizationFailed',
      `${client} has permission to perform action '${action}' on scope '${scope}'; however, the access is denied because of the deny assignment with name '${deny.name}' and Id '${deny.id.replaceAll('-', '')}' at scope '${deny.scope}'.`,
    );
  const giving = heldBy(tenant, caller).filter(
    (held) => isAtOrAbove(tenant, held.scope, scope) && lets(held.role, action),
  );
  if (giving.length === 0) return forbidden(caller, action, scope);
  const fulfilled = (condition: string | undefined): boolean =>
    condition === undefined || conditionHolds(condition, action, proposed);
  const works = (held: Holding): boolean =>
    fulfilled(held.condition) &&
    held.role.permissions.some(
      (permission) => lets({ permissions: [permission] }, action) && fulfilled(permission.condition),
    );
  return giving.some(works)
    ? undefined
    : error(
        403,
        'AuthorizationFailed',
        `${client} has an authorization with ABAC condition that is not fulfilled to perform action '${action}' over scope '${scope}'.`,
      );
}

/** What stands beside rights: the sign-in, locks. */
function standsInTheWay(
  { tenant, caller, scope }: AuthorizationCall,
  locked: readonly string[],
): HttpReply | undefined {
  const person = tenant.people.find(({ objectId }) => objectId === caller);
  if (person?.secondFactor === false) return withoutFactor(scope);
  const lock = tenant.locks.find((each) => locked.includes(each.level) && isAtOrAbove(tenant, each.scope, scope));
  return lock === undefined
    ? undefined
    : error(
        409,
        'ScopeLocked',
        `The scope '${scope}' cannot perform write operation because following scope(s) are locked: '${lock.scope}'. Please remove the lock and try again.`,
      );
}

const sameScope = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What the tenant's state has against an assignment that its writer may make. */
function conflict(tenant: Tenant, made: Holding): HttpReply | undefined {
  const { role, scope, principal } = made;
  const policy = tenant.policies.find(
    (each) => isAtOrAbove(tenant, each.scope, scope) && each.roles.some(({ id }) => id === role.id),
  );
  if (policy !== undefined)
    return error(
      403,
      'RequestDisallowedByPolicy',
      `Resource '${made.id}' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"${policy.name}"}}]'.`,
    );
  const isSame = (held: Holding): boolean =>
    sameScope(held.scope, scope) && held.role.id === role.id && held.principal.id === principal.id;
  const named = tenant.assignments.find(({ id }) => id === made.id);
  if (named !== undefined && !isSame(named))
    return error(
      400,
      'RoleAssignmentUpdateNotPermitted',
      'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
    );
  const other = tenant.assignments.find((held) => isSame(held) && held.id !== made.id);
  if (other !== undefined)
    return error(
      409,
      'RoleAssignmentExists',
      `The role assignment already exists. The ID of the existing role assignment is ${other.id.replaceAll('-', '')}.`,
    );
  const subscription = subscriptionOf(scope);
  const count = tenant.assignments.filter((held) => sameScope(subscriptionOf(held.scope), subscription)).length;
  return named === undefined && count >= tenant.mostAssignments
    ? error(400, 'RoleAssignmentLimitExceeded', 'No more role assignments can be created.')
    : undefined;
}

const noPrincipal = (id: string, tenant: Tenant): HttpReply =>
  error(
    400,
    'PrincipalNotFound',
    `Principal ${id.replaceAll('-', '')} does not exist in the directory ${tenant.id}. Check that you have the correct principal ID.`,
  );

/** `PUT …/roleAssignments/{name}`, with Resource Manager's own refusals (granting.md §2.1). */
export function assign(call: WriteCall): Change {
  const { tenant, caller, scope, name, now } = call;
  if (!tenant.subscriptions.some(({ id }) => sameScope(id, subscriptionOf(scope))))
    return refused(noSubscription(subscriptionOf(scope).split('/').at(-1) ?? ''));
  const body = Assignment.safeParse(call.body);
  if (!body.success) return refused(badRequest('The request content was invalid and could not be deserialized.'));
  const { roleDefinitionId, principalId, principalType, description } = body.data.properties;
  const roleId = roleIdOf(roleDefinitionId);
  const proposed: Proposed = { roleId, principalId: principalId.toLowerCase(), principalType };
  const not = refusal(call, WRITE, proposed) ?? standsInTheWay(call, ['ReadOnly']);
  if (not !== undefined) return refused(not);
  const role = tenant.roles.find(({ id }) => id === roleId);
  if (role === undefined)
    return refused(
      error(400, 'RoleDefinitionDoesNotExist', `The specified role definition with ID '${roleId}' does not exist.`),
    );
  const principal = principalOf(tenant, proposed.principalId);
  if (principal === undefined) return refused(noPrincipal(proposed.principalId, tenant));
  if (principalType !== undefined && principalType !== principal.kind)
    return refused(
      error(
        400,
        'UnmatchedPrincipalType',
        `The PrincipalId '${principalId.replaceAll('-', '')}' has type '${principal.kind}', which is different from specified PrinciaplType '${principalType}'.`,
      ),
    );
  const made: Holding = {
    ...{ id: name.toLowerCase(), principal, role, scope, made: 0 },
    written: { by: caller, at: now, description },
  };
  const against = conflict(tenant, made);
  if (against !== undefined) return refused(against);
  const known = tenant.assignments.find(({ id }) => id === made.id);
  if (known !== undefined) return { reply: object(assignmentBody(known, call)) };
  return {
    reply: object(assignmentBody(made, call), 201),
    tenant: { ...tenant, assignments: [...tenant.assignments, made] },
  };
}

const principalOf = (tenant: Tenant, id: string): Holding['principal'] | undefined => {
  const person = tenant.people.find(({ objectId }) => objectId === id);
  if (person !== undefined) return { id, name: person.name, kind: 'User' };
  const application = tenant.applications.find(({ objectId }) => objectId === id);
  if (application !== undefined) return { id, name: application.name, kind: 'ServicePrincipal' };
  return tenant.groups.find(({ principal }) => principal.id === id)?.principal;
};

/** `DELETE …/roleAssignments/{name}`: 204 where there is none. */
export function unassign(call: WriteCall): Change {
  const { tenant, scope, name } = call;
  const found = tenant.assignments.find(({ id, scope: at }) => id === name.toLowerCase() && sameScope(at, scope));
  const proposed: Proposed = {
    roleId: found?.role.id ?? '',
    principalId: found?.principal.id ?? '',
    principalType: found?.principal.kind,
  };
  const not = refusal(call, DELETE, proposed) ?? standsInTheWay(call, ['ReadOnly', 'CanNotDelete']);
  if (not !== undefined) return refused(not);
  if (found === undefined) return { reply: { kind: 'empty', status: 204 } };
  return {
    reply: object(assignmentBody(found, call)),
    tenant: { ...tenant, assignments: tenant.assignments.filter((held) => held !== found) },
  };
}
