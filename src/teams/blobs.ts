import type { TokenCredential } from '@azure/identity';
import { ContainerClient, type StoragePipelineOptions } from '@azure/storage-blob';
import type { Storage } from 'botbuilder';
import { BlobsStorage } from 'botbuilder-azure-blobs';

import { isConflict, type Items, type SharedStorage } from '../instances';

/** Where the blobs are (an https address without a slash at its end), and how the bot proves who it is to them. */
export type BlobPlace =
  | { readonly kind: 'endpoint'; readonly endpoint: string; readonly credential: TokenCredential }
  /** Holds a key: for Azurite and development. */
  | { readonly kind: 'connection-string'; readonly connectionString: string };

/** The container that the bot keeps its items in. infra/azure.bicep makes it; where it is missing, the bot does. */
export const CONTAINER = 'locksmith';

/**
 * One more attempt, and neither takes long: what waits for the storage gives up by itself and goes on without. Not
 * shorter, since a process with much to do reads an answer late: cut off, it would look like a broken storage.
 */
const RETRIES = { maxTries: 2, tryTimeoutInMs: 4_000, retryDelayInMs: 100, maxRetryDelayInMs: 200 };

/** The service's answer to `If-None-Match: *` where there is a blob. */
const isThere = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && (error.statusCode === 409 || error.statusCode === 412);

/** As many as one look deals with; the next look sees the others. */
const MOST_LISTED = 500;

interface Clients {
  readonly open: () => Storage;
  readonly container: ContainerClient;
}

/**
 * Items as blobs, over the framework's `BlobsStorage` (4.23.3). That has no "only where there is none": it sends every
 * eTag as `If-Match`, so that `create` is a request of our own, with `If-None-Match: *`. It also keeps a failed attempt
 * to reach its container for ever: so it is made anew after a failure.
 */
class Blobs implements SharedStorage {
  #blobs: Storage;

  constructor(private readonly clients: Clients) {
    this.#blobs = clients.open();
  }

  read(keys: string[]): Promise<Items> {
    return this.#renewing(() => this.#blobs.read(keys));
  }

  write(changes: Items): Promise<void> {
    return this.#renewing(() => this.#blobs.write(changes));
  }

  delete(keys: string[]): Promise<void> {
    return this.#renewing(() => this.#blobs.delete(keys));
  }

  list(prefix: string): Promise<readonly string[]> {
    return this.#renewing(async () => {
      await this.#blobs.read([]);
      const keys: string[] = [];
      for await (const { name } of this.clients.container.listBlobsFlat({ prefix })) {
        keys.push(name);
        if (keys.length >= MOST_LISTED) break;
      }
      return keys;
    });
  }

  create(key: string, item: object): Promise<boolean> {
    return this.#renewing(async () => {
      // Reads nothing: `BlobsStorage` makes the container first, where it has not done so.
      await this.#blobs.read([]);
      const bytes = Buffer.from(JSON.stringify(item));
      try {
        await this.clients.container.getBlockBlobClient(key).upload(bytes, bytes.length, {
          conditions: { ifNoneMatch: '*' },
          blobHTTPHeaders: { blobContentType: 'application/json' },
        });
        return true;
      } catch (error) {
        if (isThere(error)) return false;
        throw error;
      }
    });
  }

  put(key: string, item: object): Promise<void> {
    // Without any eTag, `BlobsStorage` sends an empty one.
    return this.write({ [key]: { ...item, eTag: '*' } });
  }

  async #renewing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error)) this.#blobs = this.clients.open();
      throw error;
    }
  }
}

export function openBlobs(place: BlobPlace): SharedStorage {
  const storagePipelineOptions: StoragePipelineOptions = { retryOptions: RETRIES };
  if (place.kind === 'connection-string') {
    const { connectionString } = place;
    return new Blobs({
      open: () => new BlobsStorage(connectionString, CONTAINER, { storagePipelineOptions }),
      container: new ContainerClient(connectionString, CONTAINER, storagePipelineOptions),
    });
  }
  const url = `${place.endpoint}/${CONTAINER}`;
  return new Blobs({
    open: () => new BlobsStorage('', CONTAINER, { storagePipelineOptions }, url, place.credential),
    container: new ContainerClient(url, place.credential, storagePipelineOptions),
  });
}
