import type { Refusal } from './body';

/** Why a request does not reach a handler, in words for its sender. The cause is for the log alone. */
export class NotAdmitted extends Error {
  constructor(
    readonly refusal: Refusal,
    cause?: unknown,
  ) {
    super(refusal.code, { cause });
  }
}

export const UNPROVEN: Refusal = {
  status: 401,
  code: 'Unauthorized',
  message: 'The request is not signed by the Bot Connector for this bot.',
};

const OTHER_CHANNEL: Refusal = {
  status: 403,
  code: 'ChannelNotServed',
  message: 'This bot answers in Microsoft Teams only.',
};

export const KEYS_MISSING: Refusal = {
  status: 503,
  code: 'KeysUnavailable',
  message: 'The keys that requests are checked with cannot be read. Please try again.',
};

/** What a signature covers: the place that answers go to, and the channels that the key may speak for. */
interface Covered {
  readonly serviceUrl: string;
  readonly channels: readonly string[];
}

/**
 * Throws a `NotAdmitted` where an activity is not what its header proved. In the other channels (Direct Line, web chat)
 * the client itself says who its user is: such a sender proves nothing about the person whose access is asked for.
 */
export function admitActivity(
  { serviceUrl, channelId }: { readonly serviceUrl: string; readonly channelId?: string | undefined },
  covers: Covered,
): void {
  if (serviceUrl !== covers.serviceUrl || !covers.channels.includes(channelId ?? '')) throw new NotAdmitted(UNPROVEN);
  if (channelId !== 'msteams') throw new NotAdmitted(OTHER_CHANNEL);
}
