import type { Activity } from 'botbuilder';
import {
  BotFrameworkAuthentication,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';

import { BoundedMap } from '../conversation';

/** Teams has one service URL for each of its regions. */
const MOST = 100;

/** The identity of ours that a request was addressed to: its clients must never serve another one. */
const addressee = (claims: ClaimsIdentity): string => claims.getClaimValue('aud') ?? '';

/** What was made once for a key; a making that failed is not kept. */
class Kept<T> {
  readonly #made = new BoundedMap<string, Promise<T>>(MOST);

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key);
    if (known) return known;
    const making = make();
    this.#made.set(key, making);
    making.catch(() => {
      this.#made.delete(key);
    });
    return making;
  }
}

class KeptConnectors extends ConnectorFactory {
  constructor(
    private readonly inner: ConnectorFactory,
    private readonly claims: ClaimsIdentity,
    private readonly kept: Kept<ConnectorClient>,
  ) {
    super();
  }

  override create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = JSON.stringify([addressee(this.claims), serviceUrl, audience]);
    return this.kept.get(key, () => this.inner.create(serviceUrl, audience));
  }
}

/**
 * The framework's authentication, with its clients kept from turn to turn. The framework makes two for every activity,
 * each with a pipeline of its own: a quarter of a turn's processor time. They hold no state but their credentials,
 * which renew their tokens themselves.
 */
export class KeptConnections extends BotFrameworkAuthentication {
  readonly #connectors = new Kept<ConnectorClient>();
  readonly #tokenClients = new Kept<UserTokenClient>();

  constructor(private readonly inner: BotFrameworkAuthentication) {
    super();
  }

  override authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    return this.inner.authenticateRequest(activity, authHeader);
  }

  override authenticateStreamingRequest(header: string, channelId: string): Promise<AuthenticateRequestResult> {
    return this.inner.authenticateStreamingRequest(header, channelId);
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return new KeptConnectors(this.inner.createConnectorFactory(claims), claims, this.#connectors);
  }

  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    return this.#tokenClients.get(addressee(claims), () => this.inner.createUserTokenClient(claims));
  }
}
