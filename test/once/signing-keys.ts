import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** Two keys that the metadata names, one that it names for no channel, and one that it does not name. */
export type KeyName = 'a' | 'b' | 'c' | 'stranger';

const newKey = (): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Made once for all test files of a worker: a key takes a tenth of a second, and forty files need these. */
export const KEYS = { a: newKey(), b: newKey(), c: newKey(), stranger: newKey() } as const satisfies Record<
  KeyName,
  unknown
>;
