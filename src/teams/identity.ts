import type { TokenCredential } from '@azure/identity';
import type { TokenResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';

import { parseObjectId, type FactsSource, type ObjectId, type RoleWriter } from '../access';
import type { Adapter } from './adapter';
import { LIMITS, type Access, type Asker } from '../conversation';
import type { BotParts, AskerIdentity } from './parts';
import { PRECONDITION_FAILED, UserTokens } from './user-tokens';

export interface TeamsIdentityOptions {
  readonly adapter: Adapter;
  /** Name of the Azure Bot's OAuth connection whose token speaks to Resource Manager for the person. */
  readonly connectionName: string;
  /** Facts read with the rights of this credential. */
  readonly sourceFor: (credential: TokenCredential) => FactsSource;
  /** What gives roles with the rights of this credential; absent where the operator has not switched that on. */
  readonly writerFor?: ((credential: TokenCredential) => RoleWriter) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Time for each step at the token service, in milliseconds. */
  readonly tokenWaitMs?: number | undefined;
}

/** A token without an expiry is taken for this long: it is asked for again in the next turn anyway. */
const UNKNOWN_LIFETIME_MS = 5 * 60_000;

const From = z.object({
  id: z.string(),
  aadObjectId: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

const text = z.string().optional().catch(undefined);
const Claims = z.object({ oid: z.string(), iss: text, idp: text });

/** Who sent an activity, as the channel states it after it has proven itself. Nothing in a payload changes it. */
function askerOf({ activity }: TurnContext): Promise<Asker | undefined> {
  const { aadObjectId, name } = From.parse(activity.from);
  const objectId = aadObjectId === undefined ? undefined : parseObjectId(aadObjectId);
  return Promise.resolve(objectId && { objectId, name });
}

interface TokenOwner {
  readonly objectId: ObjectId;
  readonly isGuest?: true | undefined;
}

const tenantIn = (address: string): string | undefined =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(address)?.[0];

/** Another tenant, or none, has signed the person in (granting.md §1.5). */
const isOfOthers = ({ iss, idp }: z.infer<typeof Claims>): boolean =>
  iss !== undefined && idp !== undefined && tenantIn(idp) !== tenantIn(iss);

/** Whom a token of Microsoft Entra ID speaks for; undefined where it cannot be read. Its service verifies it, not we. */
function ownerOf({ token }: TokenResponse): TokenOwner | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const claims = Claims.parse(payload);
    const objectId = parseObjectId(claims.oid);
    return objectId && { objectId, ...(isOfOthers(claims) && { isGuest: true as const }) };
  } catch {
    return undefined;
  }
}

/** A token that is there already, as a credential for the Azure clients. */
const credentialOf = ({ token, expiration }: TokenResponse, now: number): TokenCredential => {
  const stated = Date.parse(expiration);
  const expiresOnTimestamp = Number.isNaN(stated) ? now + UNKNOWN_LIFETIME_MS : stated;
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp }) };
};

/**
 * Who asks, and with whose rights facts are read, in Teams: the authenticated sender, and that person's own token for
 * Resource Manager. Stateless: a sign-in that somebody abandons changes nothing for their next message.
 */
export function teamsIdentity(options: TeamsIdentityOptions): Pick<BotParts, 'identity' | 'accessFor'> {
  const { adapter, connectionName: connection, tokenWaitMs: limitMs = LIMITS.tokenWaitMs } = options;
  const tokensOf = (context: TurnContext): UserTokens =>
    new UserTokens(adapter.userTokens(context), { activity: context.activity, connection, limitMs });
  const identity: AskerIdentity = { askerOf, signOut: (context) => tokensOf(context).signOut() };

  const accessFor = async ({ objectId }: Asker, context: TurnContext): Promise<Access> => {
    const tokens = tokensOf(context);
    try {
      const found = await tokens.find();
      const link = (): Promise<string> => tokens.link();
      if (found.kind === 'none') return { kind: 'sign-in', prompt: () => tokens.prompt(), link };
      if (found.kind === 'consent-needed') {
        return { kind: 'sign-in', prompt: () => Promise.resolve(PRECONDITION_FAILED), link };
      }
      // Somebody may have signed in with another account, or sent the token of another person along with a click.
      const owner = ownerOf(found.response);
      if (owner === undefined) return { kind: 'unavailable', error: new Error('The token does not say whose it is.') };
      if (owner.objectId !== objectId) return { kind: 'other-account' };
      const credential = credentialOf(found.response, options.now());
      const { isGuest } = owner;
      return { kind: 'ready', source: options.sourceFor(credential), writer: options.writerFor?.(credential), isGuest };
    } catch (error) {
      return { kind: 'unavailable', error };
    }
  };
  return { identity, accessFor };
}
