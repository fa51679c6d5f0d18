import type { Activity } from 'botbuilder';
import { z } from 'zod';

import type { Refusal } from './body';

const text = z.string().min(1).max(4096);

const optional = z.string().max(4096).nullish();

/** The framework copies these into every reply, and fails to write one that is no text. */
const Account = z.object({ id: optional, name: optional, aadObjectId: optional, role: optional }).passthrough();

/** What every activity must have before anything is done with it. Everything else is read tolerantly, where it is used. */
const Required = z
  .object({
    type: text,
    serviceUrl: text.url().refine((url) => /^https?:\/\//i.test(url), 'not an http address'),
    from: Account.extend({ id: text }),
    conversation: z
      .object({
        id: text,
        name: optional,
        conversationType: optional,
        tenantId: optional,
        isGroup: z.boolean().nullish(),
      })
      .passthrough(),
    recipient: Account.optional(),
    channelData: z.object({}).passthrough().nullish(),
    id: optional,
    channelId: optional,
    locale: optional,
  })
  .passthrough();

/**
 * The one place where parsed JSON becomes the framework's type. The fields that the framework relies on were checked
 * above; every other field is read through a schema of our own.
 */
const isActivity = (value: unknown): value is Activity => Required.safeParse(value).success;

const Extension = z
  .object({
    type: z.literal('invoke'),
    name: z.string().startsWith('composeExtension/'),
    conversation: z.null().optional(),
  })
  .passthrough();

/**
 * A message action on a message of two people comes without a conversation, since the bot is not in it
 * (learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module, read
 * 2026-11-21). It is answered in the response, so that any name for it will do.
 */
function withConversation(value: unknown): unknown {
  const parsed = Extension.safeParse(value);
  return parsed.success ? { ...parsed.data, conversation: { id: 'unknown' } } : value;
}

/** One activity of the Bot Framework protocol, or what is wrong with it in words for the sender. */
export function readActivity(
  given: unknown,
):
  { readonly kind: 'activity'; readonly activity: Activity } | { readonly kind: 'refused'; readonly refusal: Refusal } {
  if (isActivity(given)) return { kind: 'activity', activity: withDates(given) };
  const value = withConversation(given);
  if (isActivity(value)) return { kind: 'activity', activity: withDates(value) };
  const issues = Required.safeParse(value).error?.issues ?? [];
  const fields = issues.map(({ path }) => path.join('.')).filter((path) => path !== '');
  const message =
    fields.length === 0
      ? 'The body is not an activity: a JSON object is needed.'
      : `The activity lacks a required field, or it is malformed: ${[...new Set(fields)].join(', ')}.`;
  return { kind: 'refused', refusal: { status: 400, code: 'ActivityInvalid', message } };
}

/** The framework serialises these fields as dates; over the wire they are strings. */
const withDates = (activity: Activity): Activity => {
  const date = (value: unknown): Date | undefined => {
    const parsed = typeof value === 'string' ? new Date(value) : undefined;
    return parsed && !Number.isNaN(parsed.getTime()) ? parsed : undefined;
  };
  const { timestamp, localTimestamp, expiration, ...rest } = activity;
  const dates = {
    timestamp: date(timestamp),
    localTimestamp: date(localTimestamp),
    expiration: date(expiration),
  };
  return Object.assign(rest, Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined)));
};
