import { z } from 'zod';
import { parseArmId, parseObjectId, type Permission } from '../access';

/** Patterns and texts of Resource Manager: absent and null mean the same. */
const text = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));
const patterns = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

/** One permission object. The SDK's type does not know `condition`, which role definitions hold since 2026 (§1.6). */
export const permissionShape = z
  .object({
    actions: patterns,
    notActions: patterns,
    dataActions: patterns,
    notDataActions: patterns,
    condition: text,
  })
  .transform((value): Permission => value);

export const permissionsShape = z
  .array(permissionShape)
  .nullish()
  .transform((value) => value ?? []);

export const objectIdShape = z.string().transform((value, context) => {
  const id = parseObjectId(value);
  if (id !== undefined) return id;
  context.addIssue({ code: 'custom', message: 'no object id' });
  return z.NEVER;
});

export const armIdShape = z.string().transform((value, context) => {
  const id = parseArmId(value);
  if (id !== undefined) return id;
  context.addIssue({ code: 'custom', message: 'no resource id' });
  return z.NEVER;
});

/** The GUID at the end of a role definition id, lower case. The id may or may not start with a subscription. */
export const roleIdShape = z.string().transform((value) => value.toLowerCase().split('/').at(-1) ?? '');

/** Milliseconds since 1970. */
export const timeShape = z
  .string()
  .nullish()
  .transform((value) => {
    const time = Date.parse(value ?? '');
    return Number.isFinite(time) ? time : undefined;
  });

export const textShape = text;

/** Rows that fit, and how many did not. */
export function readRows<T>(
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  rows: readonly unknown[],
): { readonly rows: readonly T[]; readonly unreadable: number } {
  const read = rows.map((row) => schema.safeParse(row));
  const good = read.flatMap((each) => (each.success ? [each.data] : []));
  return { rows: good, unreadable: rows.length - good.length };
}
