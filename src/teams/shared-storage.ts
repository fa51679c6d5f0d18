import type { SharedStorage } from '../instances';
import type { BlobPlace } from './blobs';

/** What all instances of the bot share. The packages for it are loaded here: without it, a bot starts sooner. */
export async function openShared(place: BlobPlace): Promise<SharedStorage> {
  const { openBlobs } = await import('./blobs.js');
  return openBlobs(place);
}
