import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type AccessToken,
  type TokenCredential,
} from '@azure/identity';
import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';

import { inTime } from '../conversation';

/** How the bot proves who it is to the Bot Connector. */
type BotIdentity =
  /** No secret: the identity of the machine that the bot runs on. */
  | { readonly kind: 'managed-identity' }
  /** A PEM file with the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly path: string }
  /** No secret: a managed identity of this client id vouches for the bot's own registration. */
  | { readonly kind: 'federated'; readonly clientId: string }
  /** Development only. */
  | { readonly kind: 'password'; readonly password: string };

/** Where the bot's own tokens come from. The host of an authority has no slash at its end. */
export interface Authority {
  readonly host: string;
  /** Certificate of an authority of a test, in PEM; Microsoft's are known. */
  readonly ca?: string | undefined;
}

interface BotCredentialsOptions {
  readonly appId: string;
  readonly tenantId: string;
  readonly identity: BotIdentity;
  readonly authority: Authority;
  /** What a managed identity's assertion is made for in this cloud. */
  readonly exchangeAudience: string;
  /** Time for one token; the requests have no limit of their own. Milliseconds. */
  readonly limitMs: number;
}

async function assertionOf(machine: TokenCredential, audience: string): Promise<string> {
  const token = await machine.getToken(`${audience}/.default`);
  if (!token) throw new Error('The managed identity gave no assertion.');
  return token.token;
}

function credentialOf({
  appId,
  tenantId,
  identity,
  authority,
  exchangeAudience,
}: BotCredentialsOptions): TokenCredential {
  const { host, ca } = authority;
  const options = { authorityHost: host, ...(ca ? { tlsOptions: { ca }, disableInstanceDiscovery: true } : {}) };
  switch (identity.kind) {
    case 'managed-identity':
      return new ManagedIdentityCredential({ clientId: appId });
    case 'certificate':
      return new ClientCertificateCredential(tenantId, appId, { certificatePath: identity.path }, options);
    case 'federated': {
      const machine = new ManagedIdentityCredential({ clientId: identity.clientId });
      return new ClientAssertionCredential(tenantId, appId, () => assertionOf(machine, exchangeAudience), options);
    }
    case 'password':
      return new ClientSecretCredential(tenantId, appId, identity.password, options);
  }
}

/** A token is renewed this long before it ends. */
const RENEWAL_MS = 5 * 60_000;

class BotToken extends AppCredentials {
  #held: AccessToken | undefined;

  constructor(
    appId: string,
    private readonly scope: string,
    private readonly credential: TokenCredential,
    private readonly limitMs: number,
  ) {
    super(appId, undefined, scope);
  }

  // The framework's own keeps tokens for the whole process, by app id and audience: whoever made them.
  override async getToken(forceRefresh = false): Promise<string> {
    const held = this.#held;
    if (!forceRefresh && held && held.expiresOnTimestamp - RENEWAL_MS > Date.now()) return held.token;
    const token = await inTime(this.credential.getToken(`${this.scope}/.default`), this.limitMs);
    if (!token) throw new Error('Microsoft Entra ID gave the bot no token.');
    this.#held = token;
    return token.token;
  }

  /** Belongs to the framework's own `getToken`, which nobody calls. */
  protected override refreshToken(): never {
    throw new Error('The token is renewed where it is asked for.');
  }
}

/**
 * The bot's own tokens, of one way for all kinds of identity and all clouds. The framework's own ask the public cloud
 * for a certificate's and a federated bot's token wherever the bot is, and keep one assertion of the managed identity
 * for ever, though it lasts a day (botframework-connector 4.23.3).
 */
export class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #credential: TokenCredential;

  constructor(private readonly options: BotCredentialsOptions) {
    super();
    this.#credential = credentialOf(options);
  }

  override isValidAppId(appId = ''): Promise<boolean> {
    return Promise.resolve(appId === this.options.appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override async createCredentials(appId: string, audience: string): Promise<AppCredentials> {
    if (!(await this.isValidAppId(appId))) throw new Error('This is not the app id of the bot.');
    return new BotToken(appId, audience, this.#credential, this.options.limitMs);
  }
}
