import type { BlobPlace, SharedStorage } from './storage';

export { Ledger, type Entry, type Subject } from './ledger';
export { MemoryItems } from './memory';
export type { BlobPlace, SharedStorage } from './storage';

/** What all instances of the bot share. The packages for it are loaded here: without it, a bot starts sooner. */
export async function openShared(place: BlobPlace): Promise<SharedStorage> {
  const { openBlobs } = await import('./blobs.js');
  return openBlobs(place);
}
