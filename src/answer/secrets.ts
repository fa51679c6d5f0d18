import type { Evidence } from '../evidence';
import { audienceKind, ENDPOINTS, scopeFor } from '../knowledge';
import type { Paste, SecretKind, TokenClaims } from '../paste';
import { prose, words, type Prose } from '../prose';
import { cloudOf } from './places';
import { duration } from './times';
import type { Answer, Block } from './types';

const NAMES = {
  jwt: 'an access token',
  'authorization-header': 'an Authorization header',
  'api-key': 'an API key',
  'azure-key': 'an Azure key',
  'sas-signature': 'a SAS signature',
  'connection-string': 'a connection string',
  'client-secret': 'a client secret',
  password: 'a password',
  'private-key': 'a private key',
  'openai-key': 'an OpenAI key',
  'github-token': 'a GitHub token',
  'slack-token': 'a Slack token',
} as const satisfies Record<SecretKind, string>;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/**
 * Which kinds of secrets stood in the message, and what to do about them. `picked`: it may be another person's message. A token ends by itself; the rest must be renewed.
 */
export function secretNotice({ redactions }: Paste, picked = false): readonly Block[] {
  const kinds = [...new Set(redactions.map(({ kind }) => kind))];
  if (kinds.length === 0) return [];
  const lasting = kinds.some((kind) => kind !== 'jwt' && kind !== 'authorization-header');
  const remove = picked ? 'have this message deleted' : 'delete your message';
  const todo = lasting
    ? `Rotate it: make a new one, and ${remove}. Others may have seen it.`
    : `It cannot be rotated and ends by itself; ${remove}.`;
  return [
    {
      kind: 'notice',
      tone: 'warning',
      text: words(
        `${picked ? 'This' : 'Your'} message held ${listed(kinds.map((kind) => NAMES[kind]))}. I dropped it and kept no copy. ${todo}`,
      ),
    },
  ];
}

/** An answer to a message that was read as something else than an error, and held a secret all the same. */
export const warned = (answer: Answer, paste: Paste): Answer => ({
  ...answer,
  blocks: [...secretNotice(paste), ...answer.blocks],
});

const claimsOf = ({ redactions }: Paste, evidence: Evidence): TokenClaims | undefined =>
  evidence.token?.value ?? redactions.find(({ claims }) => claims !== undefined)?.claims;

const expiry = ({ expires }: TokenClaims, now: number): readonly Prose[] => {
  if (expires === undefined) return [];
  const left = expires * 1000 - now;
  return [
    words(
      left <= 0 ? `It expired ${duration(-left)} ago: get a new one.` : `It is valid for another ${duration(left)}.`,
    ),
  ];
};

function audience({ audience: claimed }: TokenClaims, { endpoint }: Evidence): readonly Prose[] {
  if (claimed === undefined) return [];
  const kind = audienceKind(claimed);
  if (endpoint === undefined || kind === undefined) return [prose`It was made for ${claimed}.`];
  const known = ENDPOINTS[endpoint.value.shape];
  const wanted = scopeFor(known.audience, cloudOf(endpoint.value.url));
  if (wanted === undefined) return [prose`It was made for ${claimed}.`];
  return known.accepts.includes(kind)
    ? [prose`It was made for ${claimed}, which this endpoint takes.`]
    : [prose`It was made for ${claimed}, but this endpoint wants ${wanted}. That alone explains a 401.`];
}

const holder = ({ identity }: TokenClaims): readonly Prose[] => {
  if (identity === undefined) return [];
  return [
    words(
      identity === 'app'
        ? 'It belongs to an application or managed identity, not to a person.'
        : 'It belongs to a person.',
    ),
  ];
};

function tenant({ tenantId }: TokenClaims, { resourceTenant }: Evidence): readonly Prose[] {
  const wanted = resourceTenant?.value;
  return tenantId === undefined || wanted === undefined || tenantId.toLowerCase() === wanted.toLowerCase()
    ? []
    : [prose`It comes from the tenant ${tenantId}, but the resource is in ${wanted}.`];
}

/** What the harmless claims of a dropped token say about the error. They are unverified, and the text says so. */
export function tokenJudgement(paste: Paste, evidence: Evidence, now: number): readonly Block[] {
  const claims = claimsOf(paste, evidence);
  if (claims === undefined) return [];
  const items = [...audience(claims, evidence), ...expiry(claims, now), ...tenant(claims, evidence), ...holder(claims)];
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'The token in it says (unverified)' },
        { kind: 'list', items },
      ];
}
