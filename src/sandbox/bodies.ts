import type { Deny, Holding, Role, Tenant } from './tenant';

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
    createdOn: time(now, held.made),
    updatedOn: time(now, held.made),
    createdBy: null,
    updatedBy: null,
    delegatedManagedIdentityResourceId: null,
    description: null,
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
    startDateTime: time(now, held.made),
    endDateTime: time(now, held.ends),
    condition: held.condition ?? null,
    conditionVersion: held.condition === undefined ? null : '2.0',
    createdOn: time(now, held.made),
    ...(kind === 'roleAssignmentScheduleInstances' && {
      assignmentType: held.ends === undefined ? 'Assigned' : 'Activated',
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
