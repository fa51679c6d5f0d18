import type { AccessQuestion, ObjectId } from '../access';
import type { GrantTopic } from '../answer';

/** Whether somebody has what a step is about. */
export const questionOf = ({ wanted, resource }: GrantTopic, principal: ObjectId): AccessQuestion => ({
  ...{ principal, wanted },
  resource: { kind: 'id', id: resource } as const,
});
