import { ClaimsIdentity } from 'botframework-connector';
import { decode, verify } from 'jsonwebtoken';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';

import { NotAdmitted, KEYS_MISSING, UNPROVEN } from './admission';
import { KeysUnavailable, type SigningKeys } from './signing-keys';

/** What the header of a request has proven, before anything of its body is read. */
export interface Proof {
  readonly identity: ClaimsIdentity;
  /** What the activity must say to be covered; absent where nobody has to prove anything. */
  readonly covers?: { readonly serviceUrl: string; readonly channels: readonly string[] } | undefined;
}

export interface ProofOptions {
  readonly issuer: string;
  readonly keys: SigningKeys;
  /** Whether a token for this app id is for this bot. */
  readonly isBot: (appId: string) => Promise<boolean>;
}

/** A token that never ends proves nothing: it may have been anybody's for years. */
const Claims = z
  .object({ iss: z.string(), aud: z.string(), exp: z.number(), serviceurl: z.string().min(1).max(4_096) })
  .passthrough();

const Header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1).max(500) });

const Decoded = z.object({ header: Header, payload: Claims });

/** How far the clocks of the channel and of this machine may be apart, as the framework has it. */
const CLOCK_TOLERANCE_S = 5 * 60;

const BEARER = /^Bearer ([\w-]{1,4000}\.[\w-]{1,8000}\.[\w-]{1,2000})$/;

const refused = (): never => {
  throw new NotAdmitted(UNPROVEN);
};

/**
 * Checks that the Bot Connector signed a request for this bot: its `authorization` header alone. Rejects with a
 * `NotAdmitted`.
 *
 * Instead of the framework's own check, which needs the whole activity first, serves a token without an end and a key
 * that may speak for no channel, and prints the public keys for every token that it refuses (botframework-connector
 * 4.23.3). It also takes tokens that Microsoft Entra ID issued to the bot itself, as an emulator, a parent bot or an App
 * Service channel has them: those state no service URL, so the bot would send its answers and its own token to any
 * address in the activity.
 */
export async function prove(authorization: string, { issuer, keys, isBot }: ProofOptions): Promise<Proof> {
  const token = BEARER.exec(authorization)?.[1] ?? refused();
  // What is cheap to see comes first; nothing of it is believed before the signature is checked.
  const stated = Decoded.safeParse(decodedParts(token));
  if (!stated.success) return refused();
  const { header, payload } = stated.data;
  if (payload.iss !== issuer || !(await isBot(payload.aud))) return refused();
  const key = await keyOf(keys, header.kid);
  if (!key || key.endorsements.length === 0) return refused();
  const claims = Claims.parse(verified(token, key.key, issuer));
  const identity = new ClaimsIdentity(
    Object.entries(claims).map(([type, value]) => ({ type, value: typeof value === 'string' ? value : String(value) })),
    true,
  );
  return { identity, covers: { serviceUrl: claims.serviceurl, channels: key.endorsements } };
}

function decodedParts(token: string): unknown {
  try {
    return decode(token, { complete: true });
  } catch {
    return undefined;
  }
}

async function keyOf(keys: SigningKeys, kid: string): ReturnType<SigningKeys['find']> {
  try {
    return await keys.find(kid);
  } catch (error) {
    throw new NotAdmitted(error instanceof KeysUnavailable ? KEYS_MISSING : UNPROVEN, error);
  }
}

function verified(token: string, key: KeyObject, issuer: string): unknown {
  try {
    return verify(token, key, { algorithms: ['RS256'], issuer, clockTolerance: CLOCK_TOLERANCE_S });
  } catch (error) {
    throw new NotAdmitted(UNPROVEN, error);
  }
}
