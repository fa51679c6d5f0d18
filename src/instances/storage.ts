import type { TokenCredential } from '@azure/identity';
import type { Storage } from 'botbuilder';

/** The container that the bot keeps its items in. infra/azure.bicep makes it; where it is missing, the bot does. */
export const CONTAINER = 'locksmith';

/**
 * The framework's storage with one more door. An eTag in it only protects what is there already; `create` is the
 * atomic "whoever is first" that instances agree by.
 */
export interface SharedStorage extends Storage {
  /** Writes an item where there is none: of several writers exactly one gets `true`. */
  create(key: string, item: object): Promise<boolean>;
  /** Writes an item over whatever is there. */
  put(key: string, item: object): Promise<void>;
}

/** Where the blobs are (an https address without a slash at its end), and how the bot proves who it is to them. */
export type BlobPlace =
  | { readonly kind: 'endpoint'; readonly endpoint: string; readonly credential: TokenCredential }
  /** Holds a key: for Azurite and development. */
  | { readonly kind: 'connection-string'; readonly connectionString: string };

/** What a write with an eTag that no longer holds rejects with, in both storages. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && /\betag conflict\b/i.test(error.message);
