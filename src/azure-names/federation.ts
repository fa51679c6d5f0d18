import { CLOUDS, type CloudId } from './clouds';

/** The Bot Service's own application, spelt as ids are in such a subject. */
const BOT_SERVICE = '9ExAW52n_ky4ZiS_jhpJIQ';

/** What the sign-on registration must trust, so that the Azure Bot's connection can sign people in without a secret. */
export interface FederatedCredential {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
}

/** The 16 bytes of a GUID, its first three groups in little-endian order, in base64url. */
function spelt(guid: string): string {
  const groups = guid.split('-').map((group, at) => {
    const bytes = Buffer.from(group, 'hex');
    return at < 3 ? bytes.reverse() : bytes;
  });
  return Buffer.concat(groups).toString('base64url');
}

/**
 * Source: learn.microsoft.com/microsoft-365/agents-sdk/azure-bot-user-authorization-federated-credentials, read
 * 2026-11-21.
 * The credential for the connection that calls itself `connection` in the tenant. The subject names the cloud by
 * letters that are documented for the public one alone: elsewhere the one that an AADSTS700213 prints is given.
 */
export function connectionCredential(of: {
  readonly tenantId: string;
  readonly cloud: CloudId;
  readonly connection: string;
  readonly subject?: string | undefined;
}): FederatedCredential {
  const { authority, exchangeAudience } = CLOUDS[of.cloud].bot;
  return {
    name: 'azure-bot-sign-in',
    issuer: `${authority}/${of.tenantId}/v2.0`,
    subject: of.subject ?? `/eid1/c/pub/t/${spelt(of.tenantId)}/a/${BOT_SERVICE}/${of.connection}`,
    audiences: [exchangeAudience],
  };
}
