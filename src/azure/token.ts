import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { parseObjectId, type ObjectId } from '../access';
import { BudgetSpent } from './budget';
import { SignInNeeded } from './failure';

/** A token that ends sooner than this is not handed out again. */
const SPARE = 120_000;

const claims = z.object({ oid: z.string() });

/**
 * One token for all requests of a check, asked for once. Credentials ignore an abort signal while a token request
 * hangs (teams.md §4.5), so each wait has its own end; and a wait that ended is not shared with the next check.
 */
export class SharedCredential implements TokenCredential {
  private readonly running = new Map<string, Promise<AccessToken>>();
  private readonly known = new Map<string, AccessToken>();

  constructor(
    private readonly credential: TokenCredential,
    private readonly patience: number,
  ) {}

  async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken> {
    // A claims challenge (continuous access evaluation) asks for another token than the one that was refused.
    if (options?.claims !== undefined) return this.ask(scopes, options);
    const key = [scopes].flat().join(' ');
    const token = this.known.get(key);
    if (token !== undefined && token.expiresOnTimestamp - Date.now() > SPARE) return token;
    const running = this.running.get(key) ?? this.ask(scopes, options).finally(() => this.running.delete(key));
    this.running.set(key, running);
    const fresh = await running;
    this.known.set(key, fresh);
    return fresh;
  }

  /** Object id of whom the token speaks for; undefined where the token is opaque. It is our own token: not verified. */
  async asker(scope: string): Promise<ObjectId | undefined> {
    const { token } = await this.getToken(scope);
    try {
      const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
      return parseObjectId(claims.parse(payload).oid);
    } catch {
      return undefined;
    }
  }

  private async ask(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new BudgetSpent()), this.patience);
      timer.unref();
    });
    const asked = this.credential.getToken(scopes, options).catch(() => null);
    try {
      const token = await Promise.race([asked, tooLate]);
      if (token === null) throw new SignInNeeded();
      return token;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** How long a sign-in may take until the terminal gives up on it. */
const SIGN_IN_MS = 20_000;

/** Whose sign-in a credential holds; undefined where nobody is signed in. */
export const signedInAs = (credential: TokenCredential, endpoint: string): Promise<ObjectId | undefined> =>
  new SharedCredential(credential, SIGN_IN_MS).asker(`${endpoint}/.default`).catch(() => undefined);
