/** What an endpoint's host says about the account behind it (rbac.md §2.2). */
export type EndpointTarget =
  | { readonly kind: 'account'; readonly subdomain: string; readonly project?: string | undefined }
  /** `{region}.api.cognitive.microsoft.com`: many accounts share it, and it takes keys only. */
  | { readonly kind: 'regional' }
  /** No host of an Azure AI account: a gateway in front of one, or another service. */
  | { readonly kind: 'other' };

const ACCOUNT_HOST =
  /^([a-z0-9-]{1,63})(?:\.privatelink)?\.(?:openai|services\.ai|cognitiveservices)\.azure\.(?:com|us|cn)$/;
const REGIONAL_HOST = /^[a-z0-9-]{1,63}\.api\.cognitive\.(?:microsoft\.com|microsoft\.us|azure\.us|azure\.cn)$/;
const PROJECT_PATH = /^\/api\/projects\/([A-Za-z0-9][A-Za-z0-9_.-]{0,63})(?:\/|$)/;

function parse(text: string): URL | undefined {
  try {
    return new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return undefined;
  }
}

/** `text` is a URL or a bare host. */
export function parseEndpoint(text: string): EndpointTarget {
  const url = parse(text);
  if (url === undefined) return { kind: 'other' };
  if (REGIONAL_HOST.test(url.hostname)) return { kind: 'regional' };
  const subdomain = ACCOUNT_HOST.exec(url.hostname)?.[1];
  if (subdomain === undefined) return { kind: 'other' };
  return { kind: 'account', subdomain, project: PROJECT_PATH.exec(url.pathname)?.[1] };
}
