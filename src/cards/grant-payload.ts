import { z } from 'zod';
import { parseArmId, parseObjectId, type ArmId, type GrantFields, type GrantStep, type ObjectId } from '../answer';

const VERSION = 1;

const OPERATION = /^[a-z][a-z0-9.]{2,80}(?:\/[a-z0-9*._:-]{1,80}){1,12}$/i;
const operation = z.string().max(400).regex(OPERATION);

const isArmId = (text: string): text is ArmId => parseArmId(text) === text;
const armId = z.string().max(800).refine(isArmId);

/** Digests and random ids are written as GUIDs are: nothing takes them for keys. */
const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const objectIdOrNot = (text: string, context: z.RefinementCtx): ObjectId => {
  const id = parseObjectId(text);
  if (id !== undefined) return id;
  context.addIssue({ code: 'custom', message: 'no object id' });
  return z.NEVER;
};

const about = {
  wanted: z
    .object({ kind: z.enum(['action', 'dataAction']), name: operation, alternative: operation.optional() })
    .strict(),
  resource: armId,
};

const topic = z.object({ ...about, error: z.string().min(1).max(4_000).optional() }).strict();

const request = z
  .object({
    ...about,
    id: guid,
    asker: z.string().transform(objectIdOrNot),
    askerName: z.string().max(200),
    grantee: z.object({ id: z.string().transform(objectIdOrNot), type: z.enum(['User', 'ServicePrincipal']) }).strict(),
    granteeName: z.string().max(200),
    isGuest: z.literal(true).optional(),
    scope: armId,
    roleId: guid,
    reason: z.string().min(1).max(200),
    openUntil: z.number().int().nonnegative(),
    place: guid,
  })
  .strict();

const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), topic }).strict(),
  z.object({ kind: z.literal('self'), topic, seen: guid }).strict(),
  z.object({ kind: z.literal('undo'), topic }).strict(),
  z.object({ kind: z.literal('works'), topic }).strict(),
  z.object({ kind: z.literal('works-for'), facts: request }).strict(),
  z.object({ kind: z.literal('activate'), topic }).strict(),
  z.object({ kind: z.literal('activation'), topic, id: guid }).strict(),
  z.object({ kind: z.literal('end'), topic }).strict(),
  z.object({ kind: z.literal('ask'), topic }).strict(),
  z.object({ kind: z.literal('post'), topic }).strict(),
  z.object({ kind: z.literal('review'), facts: request }).strict(),
  z.object({ kind: z.literal('grant'), facts: request, seen: guid }).strict(),
  z.object({ kind: z.literal('decline'), facts: request }).strict(),
  z.object({ kind: z.literal('withdraw'), facts: request }).strict(),
  z.object({ kind: z.literal('take-back'), facts: request }).strict(),
]) satisfies z.ZodType<GrantStep, z.ZodTypeDef, unknown>;

/** What somebody typed may be longer than it may be: that is told, not dropped. */
const field = z.string().max(4_000).optional();

/** Teams merges what stands in the fields into the button's data. */
const Press = z
  .object({
    v: z.literal(VERSION),
    ask: z.literal('grants'),
    step: Step,
    reason: field,
    role: field,
    whom: field,
    ticket: field,
    duration: field,
  })
  .strict();

export interface GrantPayload {
  readonly v: typeof VERSION;
  readonly ask: 'grants';
  readonly step: GrantStep;
}

export const encodeGrant = (step: GrantStep): GrantPayload => ({ v: VERSION, ask: 'grants', step });

/** A step that was pressed, and what stood in the card's fields. */
export interface GrantPress {
  readonly kind: 'grants';
  readonly step: GrantStep;
  readonly fields: GrantFields;
}

/** Undefined where the data is not that of a step. Never throws. */
export function readGrant(data: unknown): GrantPress | undefined {
  const read = Press.safeParse(data);
  if (!read.success) return undefined;
  const { v: _v, ask: _ask, step, ...fields } = read.data;
  return { kind: 'grants', step, fields };
}
