import { z } from 'zod';
import {
  parseArmId,
  parseResourceRef,
  spelled,
  type ArmId,
  type Carried,
  type ChooseProblem,
  type OpenQuestion,
  type ResourceRef,
} from '../answer';
import { holdsSecret } from '../paste';
import { readGrant, type GrantPress } from './grant-payload';

/** What the card's buttons are called on the wire. */
export const VERBS = { check: 'check', choose: 'choose', grants: 'grants' } as const;

/** Ids of the two fields of a card that asks for a resource; Teams merges what they hold into the button's data. */
export const FIELDS = { chosen: 'chosen', typed: 'typed' } as const;

const VERSION = 1;

const OPERATION = /^[a-z][a-z0-9.]{2,80}(?:\/[a-z0-9*._:-]{1,80}){1,12}$/i;

const operation = z.string().max(400).regex(OPERATION);
const Wanted = z
  .object({ kind: z.enum(['action', 'dataAction']), name: operation, alternative: operation.optional() })
  .strict();
/** Longer than any endpoint, resource id or name that a person means. */
const LONGEST = 800;

const isArmId = (text: string): text is ArmId => parseArmId(text) === text;
const names = (kind: ResourceRef['kind']) => (text: string) => parseResourceRef(text)?.kind === kind;
const value = z.string().max(LONGEST);
const Resource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('id'), id: value.refine(isArmId) }).strict(),
  z.object({ kind: z.literal('endpoint'), url: value.refine(names('endpoint')) }).strict(),
  z.object({ kind: z.literal('name'), name: value.refine(names('name')) }).strict(),
]);

/** As much of an error as a button carries. It is read like any other paste: nothing in it is believed. */
const carriedPaste = z.string().min(1).max(4_000);
const Shown = z.object({ verdict: z.string().max(80), since: z.number().int().nonnegative() }).strict();

const Check = z
  .object({
    v: z.literal(VERSION),
    wanted: Wanted,
    resource: Resource.optional(),
    paste: carriedPaste.optional(),
    shown: Shown.optional(),
  })
  .strict();
const Explain = z.object({ v: z.literal(VERSION), ask: z.literal('explain'), paste: carriedPaste }).passthrough();
const Choose = z
  .object({
    v: z.literal(VERSION),
    ask: z.literal('resource'),
    wanted: Wanted,
    chosen: value.optional(),
    typed: value.optional(),
  })
  .strict();
const OtherVersion = z.object({ v: z.number().int() });

export type CheckPayload = z.infer<typeof Check>;
export type ChoosePayload = z.infer<typeof Choose>;
export interface ExplainPayload {
  readonly v: typeof VERSION;
  readonly ask: 'explain';
  readonly paste: string;
  readonly msteams: { readonly type: 'task/fetch' };
}

/** What a button's data says. It comes from a client, and may have been made by anybody: who asks is never in it. */
export type Payload =
  | { readonly kind: 'check'; readonly question: OpenQuestion; readonly carried?: Carried | undefined }
  /** The answer to the carried error is wanted in a dialog. */
  | { readonly kind: 'explain'; readonly carried: Carried }
  /** `problem`: the fields hold nothing, nothing that names a resource, or a secret; the question then has none. */
  | {
      readonly kind: 'choose';
      readonly question: OpenQuestion;
      readonly problem?: ChooseProblem;
      readonly typed?: string;
    }
  /** A step towards a role. */
  | GrantPress
  /** From a card of another version of this bot. */
  | { readonly kind: 'older' }
  | { readonly kind: 'invalid' };

/** A resource that does not have the shape of one is left out: the answer to the click then asks for it. */
export function encodeCheck({ wanted, resource }: OpenQuestion, carried: Carried = {}): CheckPayload {
  const { paste, shown } = carried;
  const kept = { ...(paste ? { paste } : {}), ...(shown && { shown: { ...shown } }) };
  if (resource === undefined) return { v: VERSION, wanted, ...kept };
  const read = Resource.safeParse(resource);
  return { v: VERSION, wanted, ...(read.success ? { resource: read.data } : {}), ...kept };
}

/** What opens the answer to a carried error in a dialog: Teams asks the bot for it with this type of request. */
export const encodeExplain = ({ paste = '' }: Carried): ExplainPayload => ({
  v: VERSION,
  ask: 'explain',
  paste,
  msteams: { type: 'task/fetch' },
});

export const encodeChoose = ({ wanted }: Omit<OpenQuestion, 'resource'>): ChoosePayload => ({
  v: VERSION,
  ask: 'resource',
  wanted,
});

function chosenQuestion({ wanted, chosen, typed }: ChoosePayload): Payload {
  const text = [typed, chosen].find((entry) => entry !== undefined && entry.trim() !== '');
  if (text === undefined) return { kind: 'choose', question: { wanted }, problem: 'empty' };
  const resource = parseResourceRef(text);
  if (holdsSecret(resource ? spelled(resource) : text))
    return { kind: 'choose', question: { wanted }, problem: 'secret' };
  return resource === undefined
    ? { kind: 'choose', question: { wanted }, problem: 'not-a-resource', typed: text }
    : { kind: 'choose', question: { wanted, resource } };
}

/** Reads the data of a button that was pressed. Never throws; anything that does not fit is `invalid`. */
export function readPayload(data: unknown): Payload {
  const check = Check.safeParse(data);
  if (check.success) {
    const { wanted, resource, paste, shown } = check.data;
    if (resource && holdsSecret(spelled(resource))) return { kind: 'invalid' };
    const carried = paste === undefined && shown === undefined ? undefined : { paste, shown };
    return { kind: 'check', question: { wanted, resource }, ...(carried && { carried }) };
  }
  const explain = Explain.safeParse(data);
  if (explain.success) return { kind: 'explain', carried: { paste: explain.data.paste } };
  const choose = Choose.safeParse(data);
  if (choose.success) return chosenQuestion(choose.data);
  const grant = readGrant(data);
  if (grant) return grant;
  const other = OtherVersion.safeParse(data);
  return other.success && other.data.v !== VERSION ? { kind: 'older' } : { kind: 'invalid' };
}
