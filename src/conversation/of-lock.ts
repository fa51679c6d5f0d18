import { followUp } from '../answer';
import type { Meaning, Understood } from '../respond';
import type { LastQuestion } from './last-question';

const ASKS_WHO = /\b(?:who|whom|wer|wen|qui|quién|quien|quem|chi|wie)\b|谁|誰/iu;
const OF_LOCKS = /\b(?:un)?lock(?:s|ed|ing)?\b|\bremov|\bsperr|\bverrou|\bbloque|ロック|锁/iu;

/** After a change that a lock forbids, what is to be taken away is the lock, and no role. */
export function ofLock(
  heard: Meaning | undefined,
  { topic, paste: { text } }: Understood,
  last: LastQuestion | undefined,
): Meaning | undefined {
  if (last?.error === undefined || !followUp.isLocked(last.error)) return heard;
  if (heard === 'operation' && OF_LOCKS.test(text)) return 'self';
  const isOfIt = heard === 'undo' || (heard === undefined && topic?.sure !== true && OF_LOCKS.test(text));
  if (!isOfIt) return heard;
  return ASKS_WHO.test(text) ? 'who' : 'fix';
}

const TO_SELF = /\b(?:myself|ourselves|to me|mir selbst|mir selber|moi-même|a mí mismo|a mim mesmo)\b/iu;

/** "May I grant it to myself?" after a call that lacks a role asks for that role, and not for the right to give any. */
export const toSelf = (
  heard: Meaning | undefined,
  { paste: { text } }: Understood,
  last: LastQuestion | undefined,
): Meaning | undefined =>
  heard === 'operation' && last?.question?.wanted.kind === 'dataAction' && TO_SELF.test(text) ? 'self' : heard;
