import type { Cloud } from './clouds';

/** Whom a token is for. `none`: the endpoint takes no Microsoft Entra token at all. */
export type AudienceKind = 'foundry' | 'cognitive' | 'ml' | 'arm' | 'none' | 'other';

/** A scope, resource or `aud` claim as its bare host, or a GUID; lower case. */
const bare = (audience: string): string =>
  audience
    .trim()
    .toLowerCase()
    .replace(/^[a-z]{2,8}:\/\//, '')
    .split('/', 1)[0] ?? '';

const APP_IDS: Readonly<Record<string, AudienceKind>> = {
  // App ids of the first-party services, known from token claims (memory).
  '7d312290-28c8-473c-a0ed-8e53749b6d6d': 'cognitive',
  '797f4846-ba00-4fd7-ba43-dac1f8f63013': 'arm',
};

/** Whom an `aud` claim, an OAuth scope or a resource URL means. */
export function audienceKind(audience: string | undefined): AudienceKind | undefined {
  if (audience === undefined) return undefined;
  const host = bare(audience);
  if (host in APP_IDS) return APP_IDS[host];
  if (/^(?:.{1,60}\.)?cognitiveservices\.azure\.(?:com|us|cn)$/.test(host)) return 'cognitive';
  if (/^ai\.azure\.(?:com|us)$/.test(host)) return 'foundry';
  if (/^ml\.azure\.(?:com|us|cn)$/.test(host)) return 'ml';
  return /^management\.(?:core\.windows\.net|azure\.com|usgovcloudapi\.net|chinacloudapi\.cn|core\.usgovcloudapi\.net|core\.chinacloudapi\.cn)$/.test(
    host,
  )
    ? 'arm'
    : 'other';
}

/**
 * Of the audiences that an endpoint takes, the one to ask for. In the other clouds the newer one is confirmed for projects
 * alone, so that what takes both is asked with the older.
 */
export const audienceIn = (taken: readonly AudienceKind[], cloud: Cloud): AudienceKind =>
  cloud.id !== 'public' && taken.includes('cognitive') ? 'cognitive' : (taken[0] ?? 'other');

/** The scope to ask for, `…/.default`; undefined where the endpoint takes no such token or the cloud has no such audience. */
export function scopeFor(kind: AudienceKind, cloud: Cloud): string | undefined {
  if (kind === 'none' || kind === 'other') return undefined;
  const audience = cloud.audiences[kind] ?? cloud.audiences.cognitive;
  return `${audience}/.default`;
}
