import type { Paste } from '../../paste';
import type { Evidence } from '../types';

/** What the paste room took out: the kinds, and the claims of the first token. */
export function extractSecrets({ redactions }: Paste): Pick<Evidence, 'secrets' | 'token'> {
  const token = redactions.find(({ claims }) => claims !== undefined);
  return {
    secrets: redactions.map(({ kind, at }) => ({ value: kind, at })),
    token: token?.claims && { value: token.claims, at: token.at },
  };
}
