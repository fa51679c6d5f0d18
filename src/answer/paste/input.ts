import type { AccessVerdict, ObjectId } from '../../access';
import type { Diagnosis } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import type { Paste } from '../../paste';
import type { GrantsMode } from '../grants/steps';
import type { Carried, Setting } from '../types';

/** All that an answer to a paste is made of. */
export interface DiagnosisInput {
  readonly paste: Paste;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
  readonly setting: Setting;
  readonly asker?: { readonly objectId?: ObjectId | undefined; readonly upn?: string | undefined } | undefined;
  /** Shown in a personal chat only. While `check` is `pending`, what is known so far. */
  readonly verdict?: AccessVerdict | undefined;
  /** What the card showed before, where this answer takes its place. */
  readonly shown?: Carried['shown'];
  /** How far the access check is. */
  readonly check: 'none' | 'pending' | 'done' | 'sign-in' | 'unavailable' | 'too-many';
  /** The text is that of a message which somebody picked, and not one that they wrote to the bot. */
  readonly picked?: boolean | undefined;
  /** The text has the form of a question, and no topic answers it. */
  readonly asked?: boolean | undefined;
  /** Whether roles may be given through the bot, and how; nothing where not. */
  readonly grants?: GrantsMode | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}
