import { request } from 'node:https';
import type { SandboxTenant } from '../../src/sandbox';

export const NOON = Date.parse('2026-11-20T12:00:00Z');

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Asking {
  /** Object id of the caller; absent: no token at all. */
  readonly as?: string | undefined;
  readonly authorization?: string | undefined;
  readonly post?: unknown;
  readonly put?: unknown;
  readonly remove?: true;
}

async function header(tenant: SandboxTenant, { as, authorization }: Asking): Promise<Record<string, string>> {
  if (authorization !== undefined) return { authorization };
  const token = as === undefined ? undefined : await tenant.credentialFor(as).getToken('any');
  return token === undefined || token === null ? {} : { authorization: `Bearer ${token.token}` };
}

/** One request over the socket. `path` is relative to the endpoint, or a whole `nextLink`. */
export async function ask(tenant: SandboxTenant, path: string, asking: Asking): Promise<Answer> {
  const body = asking.post ?? asking.put;
  const headers = {
    ...(await header(tenant, asking)),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const url = path.startsWith('/') ? tenant.endpoint + path : path;
  return new Promise((resolve, reject) => {
    const method = asking.remove ? 'DELETE' : asking.put ? 'PUT' : asking.post ? 'POST' : 'GET';
    const sent = request(url, { method, headers, ca: tenant.ca, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const parsed: unknown = text === '' ? undefined : JSON.parse(text);
        resolve({ status: response.statusCode ?? 0, body: parsed });
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
