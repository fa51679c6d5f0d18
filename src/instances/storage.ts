/** Items by their keys; each has an `eTag`, which a later write may ask for. */
export type Items = Readonly<Record<string, unknown>>;

/** What instances of the bot share, wherever that is kept. Every method rejects where it cannot be reached. */
export interface SharedStorage {
  read(keys: string[]): Promise<Items>;
  /** Writes over what is there. An item with an eTag is written where that still holds (`*`: in any case). */
  write(changes: Items): Promise<void>;
  /** Writes an item over whatever is there. */
  put(key: string, item: object): Promise<void>;
  delete(keys: string[]): Promise<void>;
  /** Keys that begin like this; of very many, some. */
  list(prefix: string): Promise<readonly string[]>;
  /**
   * Writes an item where there is none: of several writers exactly one gets `true`. An eTag only protects what is there
   * already; this is the atomic "whoever is first" that instances agree by.
   */
  create(key: string, item: object): Promise<boolean>;
}

/** What a write with an eTag that no longer holds rejects with, in every storage. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && /\betag conflict\b/i.test(error.message);
