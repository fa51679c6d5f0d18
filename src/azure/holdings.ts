import { z } from 'zod';
import type { DenyAssignment, Eligibility, ObjectId, PrincipalType, RoleAssignment } from '../access';
import { armIdShape, objectIdShape, permissionsShape, roleIdShape, textShape, timeShape } from './shapes';

const PRINCIPAL_TYPES = ['User', 'Group', 'ServicePrincipal', 'ForeignGroup', 'Device'] as const;
const principalType = z
  .string()
  .nullish()
  .transform((value): PrincipalType => PRINCIPAL_TYPES.find((type) => type === value) ?? 'Unknown');

const latest = (...times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
};

export const assignmentShape = z
  .object({
    id: z.string(),
    properties: z.object({
      roleDefinitionId: roleIdShape,
      principalId: objectIdShape,
      principalType,
      scope: armIdShape,
      condition: textShape,
      createdOn: timeShape,
      updatedOn: timeShape,
    }),
  })
  .transform(({ id, properties: row }): RoleAssignment => ({
    id,
    roleId: row.roleDefinitionId,
    principalId: row.principalId,
    principalType: row.principalType,
    scope: row.scope,
    condition: row.condition,
    changedAt: latest(row.createdOn, row.updatedOn),
  }));

const principal = z
  .object({ id: objectIdShape, type: z.string().nullish() })
  .transform((row): { id: ObjectId; type: string } => ({ id: row.id, type: row.type ?? 'Unknown' }));
const principals = z
  .array(principal)
  .nullish()
  .transform((rows) => rows ?? []);

export const denyShape = z
  .object({
    id: z.string(),
    properties: z.object({
      denyAssignmentName: textShape,
      scope: armIdShape,
      permissions: permissionsShape,
      principals,
      excludePrincipals: principals,
      doNotApplyToChildScopes: z.boolean().nullish(),
      isSystemProtected: z.boolean().nullish(),
      condition: textShape,
    }),
  })
  .transform(({ id, properties: row }): DenyAssignment => ({
    id,
    name: row.denyAssignmentName ?? id.split('/').at(-1) ?? id,
    scope: row.scope,
    permissions: row.permissions,
    principals: row.principals,
    excludePrincipals: row.excludePrincipals,
    doNotApplyToChildScopes: row.doNotApplyToChildScopes ?? false,
    systemProtected: row.isSystemProtected ?? undefined,
    condition: row.condition,
  }));

const MEMBER_TYPES = ['Direct', 'Group', 'Inherited'] as const;

/** A schedule instance: an eligibility, or an assignment with its end. */
export const scheduleShape = z
  .object({
    id: z.string(),
    properties: z.object({
      roleDefinitionId: roleIdShape,
      principalId: objectIdShape,
      scope: armIdShape,
      memberType: z.string().nullish(),
      condition: textShape,
      endDateTime: timeShape,
      originRoleAssignmentId: textShape,
      principalType,
      expandedProperties: z
        .object({
          roleDefinition: z.object({ displayName: textShape }).nullish(),
          principal: z.object({ displayName: textShape }).nullish(),
        })
        .nullish(),
    }),
  })
  .transform(({ id, properties: row }) => ({
    eligibility: {
      id,
      roleId: row.roleDefinitionId,
      roleName: row.expandedProperties?.roleDefinition?.displayName,
      principalId: row.principalId,
      principalType: row.principalType,
      principalName: row.expandedProperties?.principal?.displayName,
      scope: row.scope,
      memberType: MEMBER_TYPES.find((type) => type === row.memberType) ?? 'Unknown',
      condition: row.condition,
      endsAt: row.endDateTime,
    } satisfies Eligibility,
    assignmentId: row.originRoleAssignmentId?.toLowerCase(),
  }));

export type ScheduleInstance = z.output<typeof scheduleShape>;

export const eligibilityShape = scheduleShape.transform(({ eligibility }): Eligibility => eligibility);
