import type { Activity, TokenResponse } from 'botbuilder';
import type { UserTokenClient } from 'botframework-connector';
import { z } from 'zod';

import { inTime } from '../conversation';

/** What Teams adds to a click that is repeated after a sign-in. */
const Authentication = z.object({
  authentication: z
    .object({ token: z.string().min(1) })
    .optional()
    .catch(undefined),
  state: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
});

export type FoundToken =
  | { readonly kind: 'token'; readonly response: TokenResponse }
  | { readonly kind: 'none' }
  /** What Teams sent could not be exchanged: the person has to consent, or to prove more, in a window of their own. */
  | { readonly kind: 'consent-needed' };

/** The answer to a click that makes Teams open the sign-in window. */
export const PRECONDITION_FAILED = {
  statusCode: 412,
  type: 'application/vnd.microsoft.error.preconditionFailed',
  value: { code: '412', message: 'The token could not be exchanged.' },
} as const;

/** Where there is no token, the service answers with an empty body, which the framework's types do not tell. */
const isToken = (response: TokenResponse | undefined): response is TokenResponse => Boolean(response?.token);

const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;

/** Whose token it is: the sender of an activity, as the channel states it. */
export interface TokenOwner {
  readonly activity: Activity;
  /** Name of the Azure Bot's OAuth connection. */
  readonly connection: string;
  /** Time for each step; requests to the token service have no limit of their own. Milliseconds. */
  readonly limitMs: number;
}

/** One person's tokens at the Bot Framework token service, for one activity. Rejects where the service fails. */
export class UserTokens {
  constructor(
    private readonly client: UserTokenClient,
    private readonly owner: TokenOwner,
  ) {}

  /** The token that the service holds, or one made of what Teams sent with the click. */
  find(): Promise<FoundToken> {
    return inTime(this.#find(), this.owner.limitMs);
  }

  async signOut(): Promise<void> {
    const { activity, connection, limitMs } = this.owner;
    await inTime(this.client.signOutUser(activity.from.id, connection, activity.channelId), limitMs);
  }

  /** The address of the sign-in page. What it gives back to Teams comes as `state` with the repeated request. */
  async link(): Promise<string> {
    const { activity, connection, limitMs } = this.owner;
    const { signInLink } = await inTime(this.client.getSignInResource(connection, activity, ''), limitMs);
    if (!signInLink) throw new Error('The token service gave no sign-in page.');
    return signInLink;
  }

  /** The answer to a click that makes Teams sign the person in. */
  async prompt(): Promise<object> {
    const { activity, connection, limitMs } = this.owner;
    const resource = await inTime(this.client.getSignInResource(connection, activity, ''), limitMs);
    return {
      statusCode: 401,
      type: 'application/vnd.microsoft.activity.loginRequest',
      value: {
        text: 'Sign in, so that your access is read with your own rights.',
        connectionName: connection,
        tokenExchangeResource: resource.tokenExchangeResource,
        buttons: [{ type: 'signin', title: 'Sign in', text: 'Sign in', value: resource.signInLink }],
      },
    };
  }

  async #find(): Promise<FoundToken> {
    const { activity, connection } = this.owner;
    const { authentication, state = '' } = Authentication.parse(Object(activity.value));
    const held = await this.client.getUserToken(activity.from.id, connection, activity.channelId, state);
    if (isToken(held)) return { kind: 'token', response: held };
    return authentication ? this.#exchange(authentication.token) : { kind: 'none' };
  }

  /** The service refuses with 400, 404 or 412 where the person has to do something first. */
  async #exchange(token: string): Promise<FoundToken> {
    const { activity, connection } = this.owner;
    const { from, channelId } = activity;
    try {
      const exchanged = await this.client.exchangeToken(from.id, connection, channelId, { token });
      return isToken(exchanged) ? { kind: 'token', response: exchanged } : { kind: 'consent-needed' };
    } catch (error) {
      const status = statusOf(error);
      if (status === 400 || status === 404 || status === 412) return { kind: 'consent-needed' };
      throw error;
    }
  }
}
