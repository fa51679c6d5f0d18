import { audienceKind, scopeFor } from '../../azure-names';
import type { Evidence } from '../../evidence';
import type { Paste, SecretKind, TokenClaims } from '../../paste';
import { prose, words, type Prose } from '../../prose';
import { ENDPOINTS } from '../../services';
import { cloudOf } from '../names';
import { duration } from '../times';
import type { Answer, Block, Setting } from '../types';

/** Each kind alone, and what follows a number. */
const NAMES = {
  jwt: ['an access token', 'access tokens'],
  'authorization-header': ['an Authorization header', 'Authorization headers'],
  'api-key': ['an API key', 'API keys'],
  'azure-key': ['an Azure key', 'Azure keys'],
  'sas-signature': ['a SAS signature', 'SAS signatures'],
  'connection-string': ['a connection string', 'connection strings'],
  'client-secret': ['a client secret', 'client secrets'],
  password: ['a password', 'passwords'],
  'private-key': ['a private key', 'private keys'],
  'openai-key': ['an OpenAI key', 'OpenAI keys'],
  'github-token': ['a GitHub token', 'GitHub tokens'],
  'slack-token': ['a Slack token', 'Slack tokens'],
} as const satisfies Record<SecretKind, readonly [string, string]>;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const ENDS_BY_ITSELF = new Set<SecretKind>(['jwt', 'authorization-header']);

const todo = (lasting: number, all: number, remove: string): string => {
  if (lasting === 0)
    return all === 1
      ? `It cannot be rotated and ends by itself; ${remove}.`
      : `They cannot be rotated and end by themselves; ${remove}.`;
  if (all === 1) return `Rotate it: make a new one, and ${remove}. Others may have seen it.`;
  const which = lasting === all ? `Rotate ${all === 2 ? 'both' : 'all of them'}` : 'Rotate all but the tokens';
  return `${which}: make new ones, and ${remove}. Others may have seen them.`;
};

/** The same value counts once, wherever it stands. */
const countsOf = ({ redactions }: Paste): ReadonlyMap<SecretKind, number> => {
  const counts = new Map<SecretKind, number>();
  const seen = new Set<number>();
  for (const { kind, which } of redactions) {
    if (which !== undefined && seen.has(which)) continue;
    if (which !== undefined) seen.add(which);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
};

/** Where a secret stood, and how it goes from there. */
const PLACES = {
  own: { what: 'Your message', remove: 'delete your message' },
  picked: { what: 'This message', remove: 'have this message deleted' },
  text: { what: 'This text', remove: 'take it out of wherever the text is kept' },
} as const;

interface SecretPlace {
  readonly picked?: boolean | undefined;
  readonly setting?: Setting | undefined;
}

/**
 * Which secrets stood in the message, and what to do about them. `picked`: it may be another person's message. A token
 * ends by itself; the rest must be renewed. Where others read along it is short.
 */
export function secretNotice(
  paste: Paste,
  { picked = false, setting = 'personal' }: SecretPlace = {},
): readonly Block[] {
  const counts = [...countsOf(paste)];
  if (counts.length === 0) return [];
  const sum = (of: typeof counts): number => of.reduce((total, [, count]) => total + count, 0);
  const lasting = sum(counts.filter(([kind]) => !ENDS_BY_ITSELF.has(kind)));
  const named = counts.map(([kind, count]) => (count === 1 ? NAMES[kind][0] : `${count} ${NAMES[kind][1]}`));
  const [all, dropped] = [sum(counts), sum(counts) === 1 ? 'it' : 'them'];
  const { what, remove } = PLACES[setting === 'terminal' ? 'text' : picked ? 'picked' : 'own'];
  return [
    {
      kind: 'notice',
      tone: 'warning',
      text: words(
        setting === 'shared'
          ? `${what} held ${listed(named)}: renew ${dropped}, and ${remove}.`
          : `${what} held ${listed(named)}. I dropped ${dropped} and kept no copy. ${todo(lasting, all, remove)}`,
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
