import type { AccessVerdict, Reason, VerdictKind } from '../../access';
import { prose, type Prose } from '../../prose';
import { doing } from './operations';
import { referenceName, resourceName, wherefrom } from '../names';
import { subject, through } from './reasons';
import type { Tone } from '../types';

const TONES = {
  granted: 'good',
  denied: 'problem',
  eligible: 'warning',
  'not-granted': 'problem',
  unknown: 'neutral',
} as const satisfies Record<VerdictKind, Tone>;

/** What holds in the end: where the action belongs to another level, the answer that is given there. */
const deciding = ({ verdict, askInstead, insteadVerdict }: AccessVerdict): VerdictKind =>
  askInstead === undefined ? verdict : (insteadVerdict ?? 'unknown');

export const toneOf = (verdict: AccessVerdict): Tone =>
  verdict.verdict === 'granted' && verdict.freshness !== undefined ? 'warning' : TONES[deciding(verdict)];

/** What the question is about, by the best name that is known. */
export const targetName = ({ resource, question }: AccessVerdict): Prose =>
  resource === undefined ? referenceName(question.resource) : resourceName(resource);

const sentenceOf = (kind: VerdictKind, what: Prose): Prose => {
  switch (kind) {
    case 'granted':
      return prose`You may ${what}`;
    case 'denied':
      return prose`You may not ${what}: a deny assignment forbids it`;
    case 'eligible':
      return prose`You may ${what} once you activate a role`;
    case 'not-granted':
      return prose`You may not ${what}`;
    case 'unknown':
      return prose`I cannot tell whether you may ${what}`;
  }
};

/** The verdict in one sentence. */
export function verdictHeadline(verdict: AccessVerdict): Prose {
  const { askInstead, freshness, question } = verdict;
  const target = askInstead === undefined ? targetName(verdict) : referenceName(askInstead.resource);
  const what = prose`${doing(question.wanted)} on ${target}`;
  if (freshness !== undefined && askInstead === undefined) return prose`Your new role will soon let you ${what}`;
  return sentenceOf(deciding(verdict), what);
}

export const held = (reason: Reason, verdict: AccessVerdict): Prose =>
  reason.scope === undefined
    ? subject(reason)
    : prose`${subject(reason)}, ${wherefrom(reason.scope, verdict.resource)}${through(reason)}`;
