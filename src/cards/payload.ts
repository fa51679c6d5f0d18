import { z } from 'zod';
import type { ArmId, OpenQuestion, ResourceRef } from '../answer';

/** What the card's buttons are called on the wire. */
export const VERBS = { check: 'check', choose: 'choose' } as const;

/** Ids of the two fields of a card that asks for a resource; Teams merges what they hold into the button's data. */
export const FIELDS = { chosen: 'chosen', typed: 'typed' } as const;

const VERSION = 1;

const ARM_ID = /^\/subscriptions\/[0-9a-f]{8}-[0-9a-f-]{27}(?:\/[\p{L}\p{N}._()-]{1,260}){0,16}$/iu;
const HTTPS_URL =
  /^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?(?:\/[A-Za-z0-9._~:@!$&()*+,;=%/-]{0,400})?$/i;
const HOST = /^[a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}(?:\/[A-Za-z0-9._~:@!$&()*+,;=%/-]{0,400})?$/i;
const ACCOUNT_NAME = /^[a-z0-9][a-z0-9._-]{1,63}$/i;
const OPERATION = /^[a-z][a-z0-9.]{2,80}(?:\/[a-z0-9*._:-]{1,80}){1,12}$/i;

const isArmId = (text: string): text is ArmId => text.length <= 800 && ARM_ID.test(text);

const operation = z.string().max(400).regex(OPERATION);
const Wanted = z
  .object({ kind: z.enum(['action', 'dataAction']), name: operation, alternative: operation.optional() })
  .strict();
const Resource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('id'), id: z.string().refine(isArmId) }).strict(),
  z.object({ kind: z.literal('endpoint'), url: z.string().regex(HTTPS_URL) }).strict(),
  z.object({ kind: z.literal('name'), name: z.string().regex(ACCOUNT_NAME) }).strict(),
]);

const Check = z.object({ v: z.literal(VERSION), wanted: Wanted, resource: Resource.optional() }).strict();
const Choose = z
  .object({
    v: z.literal(VERSION),
    ask: z.literal('resource'),
    wanted: Wanted,
    chosen: z.string().max(800).optional(),
    typed: z.string().max(800).optional(),
  })
  .strict();
const OtherVersion = z.object({ v: z.number().int() });

export type CheckPayload = z.infer<typeof Check>;
export type ChoosePayload = z.infer<typeof Choose>;

/** What a button's data says. It comes from a client, and may have been made by anybody: who asks is never in it. */
export type Payload =
  | { readonly kind: 'check'; readonly question: OpenQuestion }
  /** `problem`: the fields hold nothing, or nothing that names a resource; the question then has none. */
  | { readonly kind: 'choose'; readonly question: OpenQuestion; readonly problem?: 'empty' | 'not-a-resource' }
  /** From a card of another version of this bot. */
  | { readonly kind: 'older' }
  | { readonly kind: 'invalid' };

/** A resource that does not have the shape of one is left out: the answer to the click then asks for it. */
export function encodeCheck({ wanted, resource }: OpenQuestion): CheckPayload {
  const read = Resource.safeParse(resource);
  return { v: VERSION, wanted, ...(read.success ? { resource: read.data } : {}) };
}

export const encodeChoose = ({ wanted }: Omit<OpenQuestion, 'resource'>): ChoosePayload => ({
  v: VERSION,
  ask: 'resource',
  wanted,
});

/** What somebody typed to name a resource: a Resource Manager id, an endpoint with or without https, or a name. */
export function readResource(typed: string): ResourceRef | undefined {
  const text = typed.trim().replace(/\/{1,4}$/, '');
  if (isArmId(text)) return { kind: 'id', id: text };
  if (HTTPS_URL.test(text)) return { kind: 'endpoint', url: text };
  if (HOST.test(text)) return { kind: 'endpoint', url: `https://${text}` };
  return ACCOUNT_NAME.test(text) ? { kind: 'name', name: text } : undefined;
}

function chosenQuestion({ wanted, chosen, typed }: ChoosePayload): Payload {
  const text = [typed, chosen].find((value) => value !== undefined && value.trim() !== '');
  if (text === undefined) return { kind: 'choose', question: { wanted }, problem: 'empty' };
  const resource = readResource(text);
  return resource === undefined
    ? { kind: 'choose', question: { wanted }, problem: 'not-a-resource' }
    : { kind: 'choose', question: { wanted, resource } };
}

/** Reads the data of a button that was pressed. Never throws; anything that does not fit is `invalid`. */
export function readPayload(data: unknown): Payload {
  const check = Check.safeParse(data);
  if (check.success) {
    const { wanted, resource } = check.data;
    return { kind: 'check', question: { wanted, resource } };
  }
  const choose = Choose.safeParse(data);
  if (choose.success) return chosenQuestion(choose.data);
  const other = OtherVersion.safeParse(data);
  return other.success && other.data.v !== VERSION ? { kind: 'older' } : { kind: 'invalid' };
}
