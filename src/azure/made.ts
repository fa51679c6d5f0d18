import { z } from 'zod';
import type { MadeAssignment } from '../access';
import { armIdShape, objectIdShape, roleIdShape, textShape, timeShape } from './shapes';

/** An assignment in the JSON of Resource Manager. */
export const madeShape = z
  .object({
    id: z.string(),
    name: z.string(),
    properties: z.object({
      roleDefinitionId: roleIdShape,
      principalId: objectIdShape,
      scope: armIdShape,
      createdOn: timeShape,
      createdBy: objectIdShape.nullish().catch(undefined),
      description: textShape,
    }),
  })
  .transform(({ id, name, properties }): MadeAssignment => ({
    id,
    name: name.toLowerCase(),
    scope: properties.scope,
    roleId: properties.roleDefinitionId,
    principal: properties.principalId,
    createdOn: properties.createdOn,
    createdBy: properties.createdBy ?? undefined,
    description: properties.description,
  }));
