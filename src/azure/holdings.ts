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

/** A role assignment as the SDK flattens it. */
export const assignmentShape = z
  .object({
    id: z.string(),
    roleDefinitionId: z.string(),
    principalId: objectIdShape,
    principalType,
    scope: armIdShape,
    condition: textShape,
    createdOn: timeShape,
    updatedOn: timeShape,
  })
  .transform((row): RoleAssignment => ({
    id: row.id,
    roleId: roleIdShape.parse(row.roleDefinitionId),
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

/** A deny assignment as the SDK flattens it. */
export const denyShape = z
  .object({
    id: z.string(),
    denyAssignmentName: textShape,
    scope: armIdShape,
    permissions: permissionsShape,
    principals,
    excludePrincipals: principals,
    doNotApplyToChildScopes: z.boolean().nullish(),
    isSystemProtected: z.boolean().nullish(),
    condition: textShape,
  })
  .transform((row): DenyAssignment => ({
    id: row.id,
    name: row.denyAssignmentName ?? row.id.split('/').at(-1) ?? row.id,
    scope: row.scope,
    permissions: row.permissions,
    principals: row.principals,
    excludePrincipals: row.excludePrincipals,
    doNotApplyToChildScopes: row.doNotApplyToChildScopes ?? false,
    systemProtected: row.isSystemProtected ?? undefined,
    condition: row.condition,
  }));

const MEMBER_TYPES = ['Direct', 'Group', 'Inherited'] as const;

/** A schedule instance: an eligibility, or an assignment with its end. As the SDK flattens it. */
export const scheduleShape = z
  .object({
    id: z.string(),
    roleDefinitionId: z.string(),
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
  })
  .transform((row) => ({
    eligibility: {
      id: row.id,
      roleId: roleIdShape.parse(row.roleDefinitionId),
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

/** An eligibility, as the SDK flattens it. */
export const eligibilityShape = scheduleShape.transform(({ eligibility }): Eligibility => eligibility);

/** The same in the JSON of Resource Manager, whose properties are nested. */
export const rawEligibilityShape = z
  .object({ id: z.string(), properties: z.record(z.unknown()) })
  .transform(({ id, properties }): Record<string, unknown> => ({ ...properties, id }))
  .pipe(eligibilityShape);
