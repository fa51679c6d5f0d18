import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

const MUST = 'MICROSOFT_APP_CERTIFICATE_PATH must name a PEM file with a certificate and its private key';

const tried = <Value>(make: () => Value): Value | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

/** Why the bot could not prove itself by this file, as a sentence; never anything of what is in it. */
export function certificateProblem(path: string, now: number): string | undefined {
  const text = tried(() => readFileSync(path, 'utf8'));
  if (text === undefined) return `${MUST}: the file cannot be read.`;
  const certificate = tried(() => new X509Certificate(text));
  if (!certificate) return `${MUST}: no certificate is in it.`;
  const key: KeyObject | undefined = tried(() => createPrivateKey(text));
  if (!key) return `${MUST}: no private key is in it that opens without a password.`;
  if (!certificate.checkPrivateKey(key)) return `${MUST}: the key in it belongs to another certificate.`;
  return Date.parse(certificate.validTo) < now ? `${MUST}: the certificate has expired.` : undefined;
}
