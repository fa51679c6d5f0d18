import type { ActivationRequest, Deny, Holding, Role, Tenant } from './tenant';

const PROVIDER = '/providers/Microsoft.Authorization';

/** One request to a route of Microsoft.Authorization. */
export interface AuthorizationCall {
  readonly tenant: Tenant;
  readonly caller: string;
  /** `/` at tenant level. */
  readonly scope: string;
  /** The last segment of the path, where one entry is asked for. */
  readonly name?: string | undefined;
  readonly filter: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const at = (scope: string): string => (scope === '/' ? '' : scope);
const time = (now: number, offset: number | undefined): string | null =>
  offset === undefined ? null : new Date(now + offset).toISOString();

const made = ({ made: offset, written }: Holding, now: number): string | null =>
  written === undefined ? time(now, offset) : time(written.at, 0);

const ends = ({ ends: offset, written }: Holding, now: number): string | null =>
  written === undefined ? time(now, offset) : time(0, written.until);

export const subscriptionOf = (scope: string): string => /^\/subscriptions\/[^/]+/i.exec(scope)?.[0] ?? '';
const definitionId = (role: Role, scope: string): string =>
  `${subscriptionOf(scope)}${PROVIDER}/roleDefinitions/${role.id}`;

export const assignmentBody = (held: Holding, { now, scope }: AuthorizationCall): unknown => ({
  properties: {
    roleDefinitionId: definitionId(held.role, scope),
    principalId: held.principal.id,
    principalType: held.principal.kind,
    scope: held.scope,
    condition: held.condition ?? null,
    conditionVersion: held.condition === undefined ? null : '2.0',
    createdOn: made(held, now),
    updatedOn: made(held, now),
    createdBy: held.written?.by ?? null,
    updatedBy: held.written?.by ?? null,
    delegatedManagedIdentityResourceId: null,
    description: held.written?.description ?? null,
  },
  id: `${at(held.scope)}${PROVIDER}/roleAssignments/${held.id}`,
  type: 'Microsoft.Authorization/roleAssignments',
  name: held.id,
});

export const scheduleBody = (kind: string, held: Holding, { now, caller, scope }: AuthorizationCall): unknown => ({
  properties: {
    roleDefinitionId: definitionId(held.role, scope === '/' ? held.scope : scope),
    principalId: held.principal.id,
    principalType: held.principal.kind,
    scope: held.scope,
    status: 'Provisioned',
    memberType: held.principal.id === caller ? 'Direct' : 'Group',
    startDateTime: made(held, now),
    endDateTime: ends(held, now),
    condition: held.condition ?? null,
    conditionVersion: held.condition === undefined ? null : '2.0',
    createdOn: made(held, now),
    ...(kind === 'roleAssignmentScheduleInstances' && {
      assignmentType: ends(held, now) === null ? 'Assigned' : 'Activated',
      originRoleAssignmentId: `${at(held.scope)}${PROVIDER}/roleAssignments/${held.id}`,
    }),
    expandedProperties: {
      scope: { id: held.scope, displayName: held.scope.split('/').at(-1), type: 'scope' },
      roleDefinition: {
        id: definitionId(held.role, held.scope),
        displayName: held.role.name,
        type: held.role.builtIn ? 'BuiltInRole' : 'CustomRole',
      },
      principal: { id: held.principal.id, displayName: held.principal.name, type: held.principal.kind },
    },
  },
  id: `${at(held.scope)}${PROVIDER}/${kind}/${held.id}`,
  type: `Microsoft.Authorization/${kind}`,
  name: held.id,
});

export const denyBody = (deny: Deny): unknown => {
  const principal = ({ id, kind }: Deny['principals'][number]): unknown => ({
    id,
    type: kind === 'Everyone' ? 'SystemDefined' : kind,
  });
  return {
    properties: {
      denyAssignmentName: deny.name,
      description: null,
      permissions: deny.permissions,
      scope: deny.scope,
      doNotApplyToChildScopes: deny.doNotApplyToChildScopes,
      principals: deny.principals.map(principal),
      excludePrincipals: deny.excludePrincipals.map(principal),
      isSystemProtected: true,
    },
    id: `${at(deny.scope)}${PROVIDER}/denyAssignments/${deny.id}`,
    type: 'Microsoft.Authorization/denyAssignments',
    name: deny.id,
  };
};

export const definitionBody = (role: Role, scope: string): unknown => ({
  properties: {
    roleName: role.name,
    type: role.builtIn ? 'BuiltInRole' : 'CustomRole',
    description: '',
    assignableScopes: role.assignableScopes,
    permissions: role.permissions,
  },
  id: definitionId(role, scope),
  type: 'Microsoft.Authorization/roleDefinitions',
  name: role.id,
});

/** A request to activate a role; `status` says what became of it (granting.md §3.2). */
export const activationBody = (request: ActivationRequest): unknown => ({
  properties: {
    scope: request.scope,
    roleDefinitionId: definitionId(request.role, request.scope),
    principalId: request.caller,
    principalType: 'User',
    requestType: request.status === 'Revoked' ? 'SelfDeactivate' : 'SelfActivate',
    status: request.status,
    approvalId:
      request.status === 'PendingApproval'
        ? `/providers/Microsoft.Authorization/roleAssignmentApprovals/${request.name}`
        : null,
    scheduleInfo: {
      startDateTime: time(request.at, 0),
      expiration: { type: 'AfterDuration', endDateTime: null, duration: request.duration },
    },
    requestorId: request.caller,
    createdOn: time(request.at, 0),
  },
  id: `${at(request.scope)}${PROVIDER}/roleAssignmentScheduleRequests/${request.name}`,
  type: 'Microsoft.Authorization/roleAssignmentScheduleRequests',
  name: request.name,
});
