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
  type BotFrameworkAuthentication,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';

import { admitActivity } from './admission';
import { Channel, type Addressed } from './channel';
import { KeptConnections } from './connections';
import { tenantsOf } from './envelope';
import { boundedOptions } from './framework-client';
import { LIMITS, type Address } from '../conversation';
import { prove, type Proof, type ProofOptions } from './proof';
import { SigningKeys } from './signing-keys';

type Addresses = ConfigurationBotFrameworkAuthenticationOptions;

/** What the options leave out is the public cloud's, or the United States government's where they say so. */
const constantsOf = ({
  ChannelService: service,
}: Addresses): typeof GovernmentConstants | typeof AuthenticationConstants =>
  service === GovernmentConstants.ChannelService ? GovernmentConstants : AuthenticationConstants;

const issuerOf = (options: Addresses): string =>
  options.ToBotFromChannelTokenIssuer ?? constantsOf(options).ToBotFromChannelTokenIssuer;

const metadataUrlOf = (options: Addresses): string =>
  options.ToBotFromChannelOpenIdMetadataUrl ?? constantsOf(options).ToBotFromChannelOpenIdMetadataUrl;

const audienceOf = (options: Addresses): string =>
  options.ToChannelFromBotOAuthScope ?? constantsOf(options).ToChannelFromBotOAuthScope;

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
  readonly #proofs: ProofOptions;
  /** Of the bot's own tokens for the channel. */
  readonly #audience: string;
  readonly #appId: string;
  /** Whether the Bot Framework's own services are on this machine: in tests and in the sandbox. */
  readonly isOnLoopback: boolean;

  /**
   * Who the bot is and which services it trusts. Without an app id nobody has to prove anything: for tests and the
   * sandbox. `requestMs`: time for a whole request to the channel or the token service, retries included.
   */
  constructor(options: Addresses, credentials?: ServiceClientCredentialsFactory, requestMs = LIMITS.requestMs) {
    super(options, credentials, undefined, boundedOptions(requestMs));
    this.botFrameworkAuthentication = new KeptConnections(this.botFrameworkAuthentication);
    this.#channel = new Channel(requestMs);
    this.#audience = audienceOf(options);
    this.#appId = options.MicrosoftAppId ?? '';
    this.isOnLoopback = this.#appId === '' || /^http:\/\/127\.0\.0\.1[:/]/.test(options.OAuthUrl ?? '');
    this.#proofs = {
      issuer: issuerOf(options),
      keys: new SigningKeys({ metadataUrl: metadataUrlOf(options), now: () => performance.now() }),
      isBot: (appId) => this.credentialsFactory.isValidAppId(appId),
    };
  }

  /** What an `authorization` header proves. Rejects with a `NotAdmitted` where the Bot Connector did not sign it. */
  async prove(authorization: string): Promise<Proof> {
    if (await this.credentialsFactory.isAuthenticationDisabled())
      return { identity: new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType) };
    return prove(authorization, this.#proofs);
  }

  /**
   * Runs one turn for an activity. Rejects with a `NotAdmitted` where its proof does not cover it: another service URL,
   * or a channel that the key may not speak for or that this bot does not serve.
   */
  async receive(
    { identity, covers }: Proof,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    if (covers) admitActivity(activity, covers);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(identity);
    return this.processActivity(
      { audience: this.#audience, claimsIdentity: identity, connectorFactory },
      activity,
      turn,
    );
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

  /** The token service, as the identity that this turn was addressed to. */
  userTokens(context: TurnContext): UserTokenClient {
    const client = context.turnState.get<UserTokenClient | undefined>(this.UserTokenClientKey);
    if (!client) throw new Error('The turn has no token client.');
    return client;
  }

  /**
   * The chat of somebody with this bot alone, at the service and in the tenant of a turn; nothing where the turn names no
   * tenant, or where that person does not have the bot.
   */
  async personalChatOf(context: TurnContext, person: string): Promise<string | undefined> {
    const { serviceUrl, recipient } = context.activity;
    const tenant = tenantsOf(context.activity)[0];
    if (tenant === undefined) return undefined;
    return this.#channel.open(this.#connector(context), { serviceUrl, bot: recipient.id, person, tenant });
  }

  /** Comes back to a conversation that was not heard of in this process, as this bot itself. */
  async comeBack(
    { channel, serviceUrl, conversation: id, setting, user, bot, tenant }: Address,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const isGroup = setting === 'shared';
    const kind = isGroup ? (id.includes('@thread.tacv2') ? 'channel' : 'groupChat') : 'personal';
    const conversation = {
      id,
      isGroup,
      conversationType: kind,
      name: '',
      ...(tenant !== undefined && { tenantId: tenant }),
    };
    const reference = {
      ...{ channelId: channel, serviceUrl, conversation },
      bot: { id: bot, name: '' },
      user: { id: user, name: '' },
    };
    const claims = this.createClaimsIdentity(this.#appId);
    await this.continueConversationAsync(claims, reference, this.#audience, async (context) => {
      // What is said answers nothing: there is no message in whose thread it would stand.
      context.activity.id = '';
      await logic(context);
    });
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
