import { gzipSync } from 'node:zlib';
import { z } from 'zod';

let bomb: Buffer | undefined;
/** 200 MB in 200 KB: packed where a test asks for it, since that takes a second. */
const packedBomb = (): Buffer => (bomb ??= gzipSync(Buffer.alloc(200_000_000, ' ')));

/** One request that the token service got. */
export interface TokenCall {
  readonly route: 'GetToken' | 'exchange' | 'GetSignInResource' | 'SignOut';
  readonly userId: string | null;
  readonly connection: string | null;
  readonly channel: string | null;
  /** Whether the bot proved itself with a token of its own. */
  readonly proven: boolean;
}

export interface Reply {
  readonly status: number;
  readonly body?: object;
  /** Bytes that are sent with the encoding gzip instead. */
  readonly packed?: Buffer;
}

const ROUTES = {
  'GET /api/usertoken/GetToken': 'GetToken',
  'POST /api/usertoken/exchange': 'exchange',
  'GET /api/botsignin/GetSignInResource': 'GetSignInResource',
  'DELETE /api/usertoken/SignOut': 'SignOut',
} as const satisfies Record<string, TokenCall['route']>;

const isRoute = (route: string): route is keyof typeof ROUTES => Object.hasOwn(ROUTES, route);

const Exchange = z.object({ token: z.string() });

/** The Bot Framework's token service as far as a bot calls it: tokens by user, by sign-on token and by code. */
export class TokenService {
  /** Resource Manager tokens, by the user's id in the channel. */
  readonly held = new Map<string, string>();
  /** What a sign-on token of Teams is exchanged for: a token, or the status of a refusal. */
  readonly exchanges = new Map<string, string | number>();
  /** What the sign-in window left, by the code that Teams hands over. */
  readonly codes = new Map<string, string>();
  /** What a refused exchange says, as Microsoft Entra ID words it. */
  refusal = '';
  readonly calls: TokenCall[] = [];
  #mishap: number | 'silent' | 'bomb' | undefined;

  get mishap(): number | 'silent' | 'bomb' | undefined {
    return this.#mishap;
  }

  /** A status that answers everything, silence, or 200 MB in 200 KB. */
  set mishap(next: number | 'silent' | 'bomb' | undefined) {
    // Packed now, and not while a turn waits for it.
    if (next === 'bomb') packedBomb();
    this.#mishap = next;
  }

  /** Undefined: no answer at all. */
  take(method: string, url: URL, authorization: string | undefined, body: unknown): Reply | undefined {
    const name = `${method} ${url.pathname}`;
    if (!isRoute(name)) return { status: 404 };
    const query = (parameter: string): string | null => url.searchParams.get(parameter);
    const userId = query('userId');
    const proven = authorization?.startsWith('Bearer ey') ?? false;
    const route = ROUTES[name];
    this.calls.push({ route, userId, connection: query('connectionName'), channel: query('channelId'), proven });
    if (this.mishap === 'silent') return undefined;
    if (this.mishap === 'bomb') return { status: 200, packed: packedBomb() };
    if (this.mishap !== undefined) return { status: this.mishap, body: { error: { code: 'Failed' } } };
    return this.#answer(route, userId ?? '', query('code') ?? '', body);
  }

  reset(): void {
    for (const map of [this.held, this.exchanges, this.codes]) map.clear();
    this.calls.length = 0;
    this.refusal = '';
    this.mishap = undefined;
  }

  #answer(route: TokenCall['route'], userId: string, code: string, body: unknown): Reply {
    switch (route) {
      case 'GetToken': {
        const coded = this.codes.get(code);
        if (coded !== undefined) this.held.set(userId, coded);
        return this.#give(this.held.get(userId));
      }
      case 'exchange': {
        const exchanged = this.exchanges.get(Exchange.parse(body).token) ?? 400;
        if (typeof exchanged === 'number')
          return { status: exchanged, body: { error: { code: 'ConsentRequired', message: this.refusal } } };
        this.held.set(userId, exchanged);
        return this.#give(exchanged);
      }
      case 'GetSignInResource':
        return {
          status: 200,
          body: {
            signInLink: 'https://token.botframework.com/api/oauth/signin?signin=1',
            tokenExchangeResource: { id: 'exchange-1', uri: 'api://botid-test', providerId: 'test' },
          },
        };
      case 'SignOut':
        this.held.delete(userId);
        return { status: 200, body: {} };
    }
  }

  #give(token: string | undefined): Reply {
    // Without a body: the real service sends none.
    if (token === undefined) return { status: 404 };
    const expiration = new Date(Date.now() + 3_600_000).toISOString();
    return { status: 200, body: { channelId: 'msteams', connectionName: 'arm', token, expiration } };
  }
}
