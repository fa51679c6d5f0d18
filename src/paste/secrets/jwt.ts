import { z } from 'zod';
import type { TokenClaims } from '../types';

const words = z.string().max(400).optional().catch(undefined);

/** What a token of Microsoft Entra may state, v1 and v2. Whatever has another shape is left out. */
const Payload = z.object({
  aud: z
    .union([z.string().max(400), z.array(z.string().max(400)).transform(([first]) => first)])
    .optional()
    .catch(undefined),
  iss: words,
  tid: words,
  oid: words,
  appid: words,
  azp: words,
  exp: z.number().int().positive().max(1e11).optional().catch(undefined),
  idtyp: words,
  scp: words,
  roles: z.array(z.string()).optional().catch(undefined),
});

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A place in the web: scheme, host and plain path segments; nothing that could carry a secret. */
const PLACE = /^(?:https?|api|urn|spn):(?:\/\/)?[a-z0-9.-]{1,100}(?::[\w.-]{1,60})?(?:\/[a-z0-9._-]{0,40}){0,6}$/i;
const SCOPE = /^[A-Za-z][A-Za-z._-]{0,60}$/;

const guid = (value: string | undefined): string | undefined =>
  value !== undefined && GUID.test(value) ? value : undefined;
const place = (value: string | undefined): string | undefined =>
  value !== undefined && (GUID.test(value) || PLACE.test(value)) ? value : undefined;

const identityOf = ({ idtyp, scp, roles }: z.infer<typeof Payload>): TokenClaims['identity'] => {
  if (idtyp === 'app' || idtyp === 'user') return idtyp;
  if (scp !== undefined) return 'user';
  return roles === undefined ? undefined : 'app';
};

const parse = (segment: string): unknown => {
  try {
    return JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * The harmless claims of a JSON Web Token: who it is for, who made it, whose it is, when it ends. `undefined` when its
 * second segment is no JSON object. Nothing is verified.
 */
export function claimsOf(token: string): TokenClaims | undefined {
  const read = Payload.safeParse(parse(token.split('.', 2)[1] ?? ''));
  if (!read.success) return undefined;
  const { aud, iss, tid, oid, appid, azp, exp, scp } = read.data;
  const claims: TokenClaims = {
    audience: place(aud),
    issuer: place(iss),
    tenantId: guid(tid),
    objectId: guid(oid),
    appId: guid(appid ?? azp),
    expires: exp,
    identity: identityOf(read.data),
    scopes: scp
      ?.split(' ')
      .filter((scope) => SCOPE.test(scope))
      .slice(0, 20),
  };
  return Object.values(claims).some((value) => value !== undefined) ? claims : undefined;
}
