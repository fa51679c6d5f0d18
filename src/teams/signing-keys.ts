import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

import { boundedGet } from '../network';

/** One key of the Bot Connector, and the channels that it may speak for. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly endorsements: readonly string[];
}

export interface SigningKeysOptions {
  /** Address of the OpenID metadata, which names that of the keys. */
  readonly metadataUrl: string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** For one of the two requests, in milliseconds. */
  readonly limitMs?: number;
}

/** The keys are read anew when they are this old, as the framework does. */
const KEEP_MS = 24 * 60 * 60_000;

/** A key that is not among them may be new: they are read again for it, at most this often. */
const UNKNOWN_PAUSE_MS = 5 * 60_000;

/** After an attempt that failed. */
const FAILURE_PAUSE_MS = 5_000;

/** Microsoft's documents have some 50 KB. */
const MOST_BYTES = 1_000_000;

/** Shorter keys prove nothing. */
const LEAST_BITS = 2_048;

const Metadata = z.object({ jwks_uri: z.string().url() });

const Jwk = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1).max(500),
  n: z.string().max(2_000),
  e: z.string().max(20),
  endorsements: z.array(z.string().max(200)).max(200).catch([]),
});

const Keys = z.object({ keys: z.array(z.unknown()).max(1_000) });

/** The keys that requests are signed with cannot be read. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

function signingKeysIn(document: unknown): ReadonlyMap<string, SigningKey> {
  const keys = Keys.parse(document).keys.flatMap((value) => {
    const jwk = Jwk.safeParse(value);
    if (!jwk.success) return [];
    const { kid, kty, n, e, endorsements } = jwk.data;
    try {
      const key = createPublicKey({ format: 'jwk', key: { kty, n, e } });
      return (key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS ? [] : [[kid, { key, endorsements }] as const];
    } catch {
      return [];
    }
  });
  if (keys.length === 0) throw new KeysUnavailable('The document of signing keys holds no key.');
  return new Map(keys);
}

/**
 * The keys that the Bot Connector signs its requests with, read once for everybody who waits for them. The framework
 * asks for them once for each waiting request, without a time limit (botframework-connector 4.23.3).
 */
export class SigningKeys {
  readonly #options: Required<SigningKeysOptions>;
  #keys: ReadonlyMap<string, SigningKey> | undefined;
  #readAt = -Infinity;
  #failedAt = -Infinity;
  #reading: Promise<void> | undefined;

  constructor(options: SigningKeysOptions) {
    this.#options = { limitMs: 5_000, ...options };
  }

  /** The key of this id; undefined where there is none. Rejects with `KeysUnavailable` where no keys can be read. */
  async find(kid: string): Promise<SigningKey | undefined> {
    const age = this.#options.now() - this.#readAt;
    const missing = this.#keys !== undefined && !this.#keys.has(kid);
    if (age > KEEP_MS || (missing && age > UNKNOWN_PAUSE_MS)) await this.#refresh();
    return this.#keys?.get(kid);
  }

  /** Keys that were read before outlive an attempt that fails. */
  async #refresh(): Promise<void> {
    const paused = this.#options.now() - this.#failedAt < FAILURE_PAUSE_MS;
    try {
      if (paused) throw new KeysUnavailable('The signing keys could not be read a moment ago.');
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    } catch (error) {
      if (!this.#keys) throw error;
    }
  }

  async #read(): Promise<void> {
    const { metadataUrl, now } = this.#options;
    try {
      const { jwks_uri: keysUrl } = Metadata.parse(await this.#json(metadataUrl));
      this.#keys = signingKeysIn(await this.#json(keysUrl));
      this.#readAt = now();
    } catch (error) {
      this.#failedAt = now();
      throw error instanceof KeysUnavailable ? error : new KeysUnavailable('The signing keys are no such document.');
    }
  }

  async #json(address: string): Promise<unknown> {
    const got = await boundedGet(new URL(address), { mostBytes: MOST_BYTES, limitMs: this.#options.limitMs });
    if (got.kind !== 'got') throw new KeysUnavailable('The signing keys cannot be read.');
    return JSON.parse(got.bytes.toString('utf8'));
  }
}
