import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';

const claims = z.object({ oid: z.string(), tid: z.string() });

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const ONE_HOUR = 3_600_000;

/** The tenant that guests come from. */
const ELSEWHERE = 'bbbbbbbb-0000-4000-8000-000000000000';

const issuer = (tenantId: string): string => `https://sts.windows.net/${tenantId}/`;

/** Signs a sample person in at the sandbox. Its tokens are unsigned and mean nothing to Azure. */
export class SandboxCredential implements TokenCredential {
  constructor(
    private readonly objectId: string,
    private readonly tenantId: string,
    private readonly guest?: true,
  ) {}

  async getToken(): Promise<{ token: string; expiresOnTimestamp: number }> {
    const header = encode({ alg: 'none', typ: 'JWT' });
    const said = { oid: this.objectId, tid: this.tenantId, iss: issuer(this.tenantId) };
    const token = `${header}.${encode({ ...said, ...(this.guest && { idp: issuer(ELSEWHERE) }) })}.sandbox`;
    return { token, expiresOnTimestamp: Date.now() + ONE_HOUR };
  }
}

/** Who calls, or undefined where the header holds no token of this tenant. */
export function callerOf(authorization: string | undefined, tenantId: string): string | undefined {
  const [scheme, token = ''] = (authorization ?? '').split(' ');
  const [, payload = '', signature] = token.split('.');
  if (scheme !== 'Bearer' || signature !== 'sandbox') return undefined;
  try {
    const { oid, tid } = claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    return tid === tenantId ? oid : undefined;
  } catch {
    return undefined;
  }
}
