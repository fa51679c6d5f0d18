import type { AccessToken, TokenCredential } from '@azure/identity';
import type { Activity, TokenExchangeRequest, TokenResponse, TurnContext } from 'botbuilder';
import type { UserTokenClient } from 'botframework-connector';
import { z } from 'zod';

import { parseObjectId, type FactsSource } from '../access';
import type { Adapter } from './adapter';
import type { Access, Asker, BotParts, Identity } from './ports';
import { inTime } from './turn';

export interface TeamsIdentityOptions {
  readonly adapter: Adapter;
  /** Name of the Azure Bot's OAuth connection whose token speaks to Resource Manager for the person. */
  readonly connectionName: string;
  /** Facts read with the rights of this credential. */
  readonly sourceFor: (credential: TokenCredential) => FactsSource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Requests to the token service have no time limit of their own. */
const TOKEN_LIMIT_MS = 5_000;

/** A token without an expiry is taken for this long: it is asked for again in the next turn anyway. */
const UNKNOWN_LIFETIME_MS = 5 * 60_000;

const From = z.object({
  id: z.string(),
  aadObjectId: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

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

/** Who sent an activity, as the channel states it after it has proven itself. Nothing in a payload changes it. */
function askerOf({ activity }: TurnContext): Promise<Asker | undefined> {
  const { aadObjectId, name } = From.parse(activity.from);
  const objectId = aadObjectId === undefined ? undefined : parseObjectId(aadObjectId);
  return Promise.resolve(objectId && { objectId, name });
}

/** One person's tokens at the Bot Framework token service, for one activity. Made before anything is awaited. */
class Tokens {
  readonly #client: UserTokenClient;
  readonly #activity: Activity;

  constructor(
    context: TurnContext,
    private readonly adapter: Adapter,
    private readonly connection: string,
  ) {
    this.#client = this.adapter.userTokens(context);
    this.#activity = context.activity;
  }

  /** The token that the service holds, or one made of what Teams sent with the click. */
  async find(): Promise<TokenResponse | 'consent-needed' | undefined> {
    const { authentication, state } = Authentication.parse(Object(this.#activity.value));
    const held = await this.#held(state ?? '');
    if (held?.token) return held;
    return authentication ? this.#exchange({ token: authentication.token }) : undefined;
  }

  async signOut(): Promise<void> {
    const { from, channelId } = this.#activity;
    await inTime(this.#client.signOutUser(from.id, this.connection, channelId), TOKEN_LIMIT_MS);
  }

  /** The body of Teams' sign-in prompt. */
  async prompt(): Promise<object> {
    const resource = await inTime(this.#client.getSignInResource(this.connection, this.#activity, ''), TOKEN_LIMIT_MS);
    const button = { type: 'signin', title: 'Sign in', text: 'Sign in', value: resource.signInLink };
    return {
      statusCode: 401,
      type: 'application/vnd.microsoft.activity.loginRequest',
      value: {
        text: 'Sign in, so that your access is read with your own rights.',
        connectionName: this.connection,
        tokenExchangeResource: resource.tokenExchangeResource,
        buttons: [button],
      },
    };
  }

  async #held(code: string): Promise<TokenResponse | undefined> {
    const { from, channelId } = this.#activity;
    return inTime(this.#client.getUserToken(from.id, this.connection, channelId, code), TOKEN_LIMIT_MS);
  }

  /** The service refuses with 400, 404 or 412 where the person has to consent first. */
  async #exchange(request: TokenExchangeRequest): Promise<TokenResponse | 'consent-needed'> {
    const { from, channelId } = this.#activity;
    try {
      const exchanged = await inTime(
        this.#client.exchangeToken(from.id, this.connection, channelId, request),
        TOKEN_LIMIT_MS,
      );
      return exchanged.token ? exchanged : 'consent-needed';
    } catch (error) {
      const status: unknown = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
      if (status === 400 || status === 404 || status === 412) return 'consent-needed';
      throw error;
    }
  }
}

const PRECONDITION_FAILED = {
  statusCode: 412,
  type: 'application/vnd.microsoft.error.preconditionFailed',
  value: { code: '412', message: 'The token could not be exchanged.' },
};

/** A token that is there already, as a credential for the Azure clients. */
const credentialOf = ({ token, expiration }: TokenResponse, now: number): TokenCredential => {
  const stated = Date.parse(expiration);
  const expiresOnTimestamp = Number.isNaN(stated) ? now + UNKNOWN_LIFETIME_MS : stated;
  const accessToken: AccessToken = { token, expiresOnTimestamp };
  return { getToken: () => Promise.resolve(accessToken) };
};

/**
 * Who asks, and with whose rights facts are read, in Teams: the authenticated sender, and that person's own token for
 * Resource Manager. Stateless: a sign-in that somebody abandons changes nothing for their next message.
 */
export function teamsIdentity(options: TeamsIdentityOptions): Pick<BotParts, 'identity' | 'accessFor'> {
  const tokensOf = (context: TurnContext): Tokens => new Tokens(context, options.adapter, options.connectionName);
  const identity: Identity = { askerOf, signOut: (context) => tokensOf(context).signOut() };
  const accessFor = async (_asker: Asker, context: TurnContext): Promise<Access> => {
    const tokens = tokensOf(context);
    const found = await tokens.find();
    const respond = async (): Promise<void> => {
      const body = found === 'consent-needed' ? PRECONDITION_FAILED : await tokens.prompt();
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    };
    if (found === undefined || found === 'consent-needed') return { kind: 'sign-in', respond };
    return { kind: 'ready', source: options.sourceFor(credentialOf(found, options.now())) };
  };
  return { identity, accessFor };
}
