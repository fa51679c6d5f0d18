import { AuthenticationConfiguration, type Claim } from 'botframework-connector';

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

const UNPROVEN: Refusal = {
  status: 401,
  code: 'Unauthorized',
  message: 'The request is not signed by the Bot Connector for this bot.',
};

const OTHER_CHANNEL: Refusal = {
  status: 403,
  code: 'ChannelNotServed',
  message: 'This bot answers in Microsoft Teams only.',
};

const KEYS_MISSING: Refusal = {
  status: 503,
  code: 'KeysUnavailable',
  message: 'The keys that requests are checked with cannot be read. Please try again.',
};

/** Whether the proof could not be looked at, for want of the keys. Anything else that fails proves nothing. */
function lacksKeys(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;
  return status >= 500 || error.name === 'FetchError' || error.name === 'TimeoutError';
}

export const notProven = (error: unknown): NotAdmitted =>
  new NotAdmitted(lacksKeys(error) ? KEYS_MISSING : UNPROVEN, error);

/**
 * In the other channels (Direct Line, web chat) the client itself says who its user is: such a sender proves nothing
 * about the person whose access is asked for.
 */
export function admitChannel(channelId: unknown): void {
  if (channelId !== 'msteams') throw new NotAdmitted(OTHER_CHANNEL);
}

/**
 * The Bot Connector alone. Besides it, the framework accepts tokens that Microsoft Entra ID issued to the bot itself,
 * as an emulator, a parent bot or an App Service channel has them: those state no service URL, so the bot would send
 * its answers and its own token to any address in the activity.
 */
export const connectorOnly = (issuer: string): AuthenticationConfiguration =>
  new AuthenticationConfiguration([], (claims: Claim[]) => {
    const stated = (type: string): unknown => claims.find((claim) => claim.type === type)?.value;
    if (stated('iss') === issuer && typeof stated('serviceurl') === 'string') return Promise.resolve();
    return Promise.reject(new NotAdmitted(UNPROVEN));
  });
