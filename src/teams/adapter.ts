import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter';
import {
  ActivityTypes,
  TurnContext,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type ResourceResponse,
} from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  ConnectorClient,
  GovernmentConstants,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  type ConnectorClientOptions,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';

import { admitChannel, connectorOnly, notProven } from './admission';
import { Channel, type Addressed } from './channel';
import { KeptConnections } from './connections';
import { LIMITS } from './ports';
import { inTime } from './turn';

/** The request for the signing keys has no time limit of its own. */
const PROOF_LIMIT_MS = 10_000;

const issuerOf = (options: ConfigurationBotFrameworkAuthenticationOptions): string =>
  options.ToBotFromChannelTokenIssuer ??
  (options.ChannelService === GovernmentConstants.ChannelService
    ? GovernmentConstants.ToBotFromChannelTokenIssuer
    : AuthenticationConstants.ToBotFromChannelTokenIssuer);

type PolicyFactory = Exclude<
  NonNullable<ConnectorClientOptions['requestPolicyFactories']>,
  (...given: never[]) => unknown
>[number];

/**
 * Ends a request after its time. The framework's have no limit of their own (teams.md §1.4.16): what waits for one
 * gives up earlier, but the socket would stay open, and the retries would go on.
 */
const ending = (ms: number): PolicyFactory => ({
  create: (next) => ({
    sendRequest: (request) => {
      request.abortSignal ??= AbortSignal.timeout(ms);
      return next.sendRequest(request);
    },
  }),
});

const isAddressed = (activity: Partial<Activity>): activity is Addressed =>
  activity.serviceUrl !== undefined && activity.conversation !== undefined;

/** Kinds of activity that never leave the bot: the framework's own signals. */
const INTERNAL: ReadonlySet<string> = new Set([ActivityTypes.InvokeResponse, ActivityTypes.Trace, 'delay']);

/**
 * The framework's adapter with three more doors. `process` answers a refused request with its internal message and
 * prints errors with whatever they carry; `receive` leaves both to the caller.
 */
export class Adapter extends TeamsAdapter {
  declare protected readonly botFrameworkAuthentication: BotFrameworkAuthentication;
  readonly #channel: Channel;

  /**
   * Who the bot is and which services it trusts. Without an app id nobody has to prove anything: for tests and the
   * sandbox. `requestMs`: time for a whole request to the channel or the token service, retries included.
   */
  constructor(
    options: ConfigurationBotFrameworkAuthenticationOptions,
    credentials?: ServiceClientCredentialsFactory,
    requestMs = LIMITS.requestMs,
  ) {
    super(options, credentials, connectorOnly(issuerOf(options)), { requestPolicyFactories: [ending(requestMs)] });
    this.botFrameworkAuthentication = new KeptConnections(this.botFrameworkAuthentication);
    this.#channel = new Channel(requestMs);
  }

  /**
   * Checks the `authorization` header against the activity and runs one turn.
   * Rejects with a `NotAdmitted` where the header does not prove that the Bot Connector sent it from Teams.
   */
  async receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const proof = await this.#prove(authorization, activity);
    if (!(await this.credentialsFactory.isAuthenticationDisabled())) admitChannel(activity.channelId);
    return this.processActivity(proof, activity, turn);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (INTERNAL.has(activity.type ?? '') || !isAddressed(activity)) {
        responses.push(...(await super.sendActivities(context, [activity])));
        continue;
      }
      const { id: _own, ...sent } = activity;
      responses.push((await this.#channel.send(this.#connector(context), sent)) ?? { id: '' });
    }
    return responses;
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const { id } = activity;
    if (id === undefined || !isAddressed(activity))
      throw new TypeError('An update names the activity that it replaces.');
    return this.#channel.update(this.#connector(context), activity, id);
  }

  #connector(context: TurnContext): ConnectorClient {
    const client: unknown = context.turnState.get(this.ConnectorClientKey);
    if (client instanceof ConnectorClient) return client;
    throw new Error('The turn has no connection to its channel.');
  }

  async #prove(authorization: string, activity: Activity): Promise<AuthenticateRequestResult> {
    try {
      const proof = this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      return await inTime(proof, PROOF_LIMIT_MS);
    } catch (error) {
      throw notProven(error);
    }
  }

  /** The token service, as the identity that this turn was addressed to. */
  userTokens(context: TurnContext): UserTokenClient {
    const client = context.turnState.get<UserTokenClient | undefined>(this.UserTokenClientKey);
    if (!client) throw new Error('The turn has no token client.');
    return client;
  }

  /** How to come back to the conversation of a turn after it has ended, as the identity that it was addressed to. */
  wayBack(context: TurnContext): WayBack {
    const reference = TurnContext.getConversationReference(context.activity);
    const known: unknown = context.turnState.get(this.BotIdentityKey);
    const claims = known instanceof ClaimsIdentity ? known : this.createClaimsIdentity();
    const scope: unknown = context.turnState.get(this.OAuthScopeKey);
    const audience = typeof scope === 'string' ? scope : '';
    return (logic) => this.continueConversationAsync(claims, reference, audience, logic);
  }
}

/** Runs some logic in a conversation whose turn has ended. */
export type WayBack = (logic: (context: TurnContext) => Promise<void>) => Promise<void>;
