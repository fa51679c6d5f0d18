import { parseArmId } from './ids';
import { topResourceOf, projectOf, resourceGroupOf, scopeLevel, subscriptionOf } from './scopes';
import type { ArmId, ResourceRef } from './types';

const ACCOUNT_NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{1,63}$/;

/** Sites whose addresses carry a Resource Manager id. */
const ID_CARRIERS =
  /^(?:management|portal|ms\.portal|ai|oai)\.(?:azure\.[a-z]{2,3}|usgovcloudapi\.net|chinacloudapi\.cn)$/;

/** Where Azure's hosts end, in its three clouds (rbac.md §6): such a name without `https://` is a host, not an account. */
const AZURE_HOST = /\.(?:azure|microsoft)\.(?:com|us|cn)$/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The id inside an address of the portal or of Resource Manager, without the name of a page behind it. */
function idInside(address: string): ArmId | undefined {
  const text = decoded(address);
  const start = text.toLowerCase().indexOf('/subscriptions/');
  if (start < 0) return undefined;
  const end = text.slice(start).search(/[?#&\s]/);
  const id = parseArmId(end < 0 ? text.slice(start) : text.slice(start, start + end));
  if (id === undefined) return undefined;
  const level = scopeLevel(id);
  if (level === 'subscription' || level === 'resource-group') return resourceGroupOf(id) ?? subscriptionOf(id);
  return projectOf(id) ?? topResourceOf(id) ?? id;
}

function asUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function parseAddress(text: string): ResourceRef | undefined {
  const url = asUrl(text);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  if (ID_CARRIERS.test(url.hostname)) {
    const id = idInside(text);
    return id && { kind: 'id', id };
  }
  return url.hostname.includes('.') ? { kind: 'endpoint', url: `https://${url.host}${url.pathname}` } : undefined;
}

/**
 * What a question names its resource by, or undefined where the text names none: a Resource Manager id, an https URL of
 * an endpoint or its bare host, an address of the Azure portal (the id is taken from it), or the name of an account.
 * The query of a URL is dropped: it may hold a key.
 */
export function parseResourceRef(text: string): ResourceRef | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 2048) return undefined;
  if (/^https:\/\//i.test(trimmed)) return parseAddress(trimmed);
  if (/^\/|^subscriptions\//i.test(trimmed)) {
    const id = parseArmId(trimmed);
    return id && { kind: 'id', id };
  }
  const host = trimmed.split('/', 1)[0] ?? '';
  if (AZURE_HOST.test(host.toLowerCase())) return parseAddress(`https://${trimmed}`);
  return ACCOUNT_NAME.test(trimmed) ? { kind: 'name', name: trimmed } : undefined;
}

/** What names a resource, as it is shown and sent to Azure. */
export function spelled(resource: ResourceRef): string {
  switch (resource.kind) {
    case 'id':
      return resource.id;
    case 'endpoint':
      return resource.url;
    case 'name':
      return resource.name;
  }
}
