import type { Activity } from 'botbuilder';
import { z } from 'zod';

import type { Refusal } from './body';

const text = z.string().min(1).max(4096);

/** A part of an address on the way back: half of a surrogate pair cannot be written there. */
const WELL_FORMED = /^\P{Surrogate}*$/u;
const id = text.regex(WELL_FORMED);

const orNothing = (kind: z.ZodString) => kind.nullish().transform((value) => value ?? undefined);

/** Texts that the framework copies into every reply, and fails to write where they are none. */
const optional = orNothing(z.string().max(4096));
const optionalId = orNothing(z.string().max(4096).regex(WELL_FORMED));

const Account = z.object({ id: optional, name: optional, aadObjectId: optional, role: optional, tenantId: optional });

const absent = z.null().transform(() => undefined);

/**
 * The fields of an activity that the bot and its framework read; every other one is left behind, unread. What must be
 * there is refused where it is not; the rest is read tolerantly, where it is used.
 */
const Known = z.object({
  type: text,
  serviceUrl: text.url().refine((url) => /^https?:\/\//i.test(url), 'not an http address'),
  from: Account.extend({ id }),
  conversation: z.object({
    id,
    name: optional,
    conversationType: optional,
    tenantId: optional,
    isGroup: z
      .boolean()
      .nullish()
      .transform((value) => value ?? undefined),
  }),
  recipient: Account.optional(),
  channelData: z
    .object({ eventType: z.unknown(), team: z.unknown(), channel: z.unknown(), tenant: z.unknown() })
    .or(absent)
    .optional(),
  id: optionalId,
  channelId: optional,
  locale: optional,
  replyToId: optionalId,
  name: z.unknown(),
  action: z.unknown(),
  text: z.unknown(),
  value: z.unknown(),
  attachments: z.unknown(),
  entities: z.unknown(),
  membersAdded: z.unknown(),
});

type KnownActivity = z.infer<typeof Known>;

/**
 * The one place where parsed JSON becomes the framework's type. What the framework relies on was checked above; every
 * other field is read through a schema of our own.
 */
const isActivity = (_known: KnownActivity): _known is KnownActivity & Activity => true;

const Extension = z.object({
  type: z.literal('invoke'),
  name: z.string().startsWith('composeExtension/'),
  conversation: z.null().optional(),
});

/**
 * A message action on a message of two people comes without a conversation, since the bot is not in it
 * (learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module, read
 * 2026-11-21). It is answered in the response, so that any name for it will do.
 */
const withConversation = (value: unknown): unknown =>
  Extension.safeParse(value).success ? Object.assign(Object(value), { conversation: { id: 'unknown' } }) : value;

/** Nearly every activity names its conversation, and to find that out by a schema that does not fit takes long. */
const namesConversation = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'conversation' in value && value.conversation !== null;

/** One activity of the Bot Framework protocol, or what is wrong with it in words for the sender. */
export function readActivity(
  given: unknown,
):
  { readonly kind: 'activity'; readonly activity: Activity } | { readonly kind: 'refused'; readonly refusal: Refusal } {
  const read = Known.safeParse(namesConversation(given) ? given : withConversation(given));
  if (read.success && isActivity(read.data)) return { kind: 'activity', activity: read.data };
  const fields = (read.error?.issues ?? []).map(({ path }) => path.join('.')).filter((path) => path !== '');
  const message =
    fields.length === 0
      ? 'The body is not an activity: a JSON object is needed.'
      : `The activity lacks a required field, or it is malformed: ${[...new Set(fields)].join(', ')}.`;
  return { kind: 'refused', refusal: { status: 400, code: 'ActivityInvalid', message } };
}
