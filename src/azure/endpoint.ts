import { hostOf, projectIn } from '../services';

/** What an endpoint's host says about the account behind it (rbac.md §2.2). */
export type EndpointTarget =
  | { readonly kind: 'account'; readonly subdomain: string; readonly project?: string | undefined }
  /** A host that many accounts share. */
  | { readonly kind: 'regional' }
  /** No host of an Azure AI account: a gateway in front of one, or another service. */
  | { readonly kind: 'other' };

/** A name that Resource Manager lets a project have. */
const PROJECT = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

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
  const { kind, subdomain } = hostOf(url.hostname);
  if (kind === 'regional') return { kind };
  if (subdomain === undefined) return { kind: 'other' };
  const project = projectIn(url.pathname);
  return { kind: 'account', subdomain, project: project !== undefined && PROJECT.test(project) ? project : undefined };
}
