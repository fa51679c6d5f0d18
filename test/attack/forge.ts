import { createHmac, createPublicKey, generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';

import { z } from 'zod';

/** Writes tokens that nobody should believe, without a key that anybody believes. */
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export type Claims = Readonly<Record<string, unknown>>;

const withSignature = (header: object, claims: unknown, signature: (content: string) => Buffer): string => {
  const content = `${encode(header)}.${encode(claims)}`;
  return `${content}.${signature(content).toString('base64url')}`;
};

/** Signed by a key of our own, under any header: its own key beside it, or the address of one. */
export const byStranger = (header: object, claims: unknown): string =>
  withSignature({ typ: 'JWT', alg: 'RS256', kid: 'a', ...header }, claims, (content) =>
    sign('sha256', Buffer.from(content), stranger.privateKey),
  );

export const byCurve = (claims: Claims): string =>
  withSignature({ typ: 'JWT', alg: 'ES256', kid: 'a' }, claims, (content) =>
    sign('sha256', Buffer.from(content), { key: curve.privateKey, dsaEncoding: 'ieee-p1363' }),
  );

/** Signed with a text that everybody may read: the public key, in whatever form. */
export const bySecret = (secret: string | Buffer, claims: Claims, alg = 'HS256'): string =>
  withSignature({ typ: 'JWT', alg, kid: 'a' }, claims, (content) => {
    const hash = alg === 'HS512' ? 'sha512' : 'sha256';
    return createHmac(hash, secret).update(content).digest();
  });

export const unsigned = (alg: unknown, claims: Claims, signature = ''): string =>
  withSignature({ typ: 'JWT', alg, kid: 'a' }, claims, () => Buffer.from(signature));

export const strangersJwk = (): JsonWebKey => stranger.publicKey.export({ format: 'jwk' });

const Keys = z.object({ keys: z.array(z.object({ n: z.string(), e: z.string(), kty: z.string() }).passthrough()) });

/** The public key that the Bot Connector's metadata names, in the forms in which a server might take it for a secret. */
export async function publicKeyForms(framework: string): Promise<readonly (readonly [string, string | Buffer])[]> {
  const { keys } = Keys.parse(await (await fetch(`${framework}/keys`)).json());
  const [jwk] = keys;
  if (!jwk) throw new Error('The metadata names no key.');
  const { n, e, kty } = jwk;
  const key = createPublicKey({ key: { n, e, kty }, format: 'jwk' });
  const pem = (type: 'spki' | 'pkcs1'): string => key.export({ format: 'pem', type }).toString();
  return [
    ['the public key as PEM', pem('spki')],
    ['the public key as PEM of PKCS 1', pem('pkcs1')],
    ['the public key as PEM without its last line feed', pem('spki').trim()],
    ['the public key as DER', key.export({ format: 'der', type: 'spki' })],
    ['the modulus of the public key', n],
    ['the public key as JSON', JSON.stringify(jwk)],
  ];
}
