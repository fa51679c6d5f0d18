import type { z } from 'zod';
import type { ArmId, ObjectId } from '../access';
import type { Budget } from './budget';
import type { Clients } from './clients';
import type { Failure } from './failure';
import type { Listed } from './paging';
import { readRows } from './shapes';

/** Whom and what one check is about, and what it reads with. */
export interface CheckTarget {
  readonly clients: Clients;
  readonly budget: Budget;
  readonly principal: ObjectId;
  readonly resource: ArmId;
  /** Absent for scopes above subscriptions. */
  readonly subscription: ArmId | undefined;
  /** Whether the token is the principal's own: some lists speak of the caller only. */
  readonly isAsker: boolean;
}

/** The SDK puts a slash in front of a scope; one of our own would make two (rbac.md §2). */
export const sdkScope = (scope: ArmId): string => scope.replace(/^\/+/, '');

export const uniqueById = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] => [
  ...new Map(rows.map((row) => [row.id.toLowerCase(), row])).values(),
];

/** Rows of a list in our words. Rows of an unknown shape make it as incomplete as a missing page does. */
export function rowsOf<T extends { readonly id: string }>(
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  listed: Listed<unknown>,
): Listed<T> {
  const { rows, unreadable } = readRows(schema, listed.items);
  const failure = listed.failure ?? (unreadable > 0 ? ({ why: 'unreadable' } satisfies Failure) : undefined);
  return { items: uniqueById(rows), failure };
}

/** Two lists as one; complete where both are. */
export const joined = <T extends { readonly id: string }>(first: Listed<T>, second: Listed<T>): Listed<T> => ({
  items: uniqueById([...first.items, ...second.items]),
  failure: first.failure ?? second.failure,
});
