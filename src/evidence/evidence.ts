import type { Paste } from '../paste';
import { readText } from './reading';
import type { Evidence } from './types';

/**
 * Everything that a paste states. `phrases` are those that the scenarios know; `said` lists the ones that were found.
 * Pass the same array each time: its index is kept.
 */
export function readEvidence(paste: Paste, phrases: readonly string[]): Evidence {
  const reading = readText(paste.text);
  return {
    statuses: [],
    errorCodes: [],
    endpoints: [],
    aadstsCodes: [],
    credentials: [],
    secrets: paste.redactions.map(({ kind, at }) => ({ value: kind, at })),
    said: reading.said(phrases),
    length: reading.squashed.length,
  };
}
