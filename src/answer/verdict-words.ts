import type { AccessVerdict, NearMiss, NearMissKind, Reason } from '../access';
import { prose, words, type Prose } from '../prose';
import { doing } from './operations';
import { referenceName, resourceName, wherefrom } from './places';
import { roleName, subject, through } from './reasons';
import { duration } from './times';
import type { Tone } from './types';

export const TONES = {
  granted: 'good',
  denied: 'problem',
  eligible: 'warning',
  'not-granted': 'problem',
  unknown: 'neutral',
} as const satisfies Record<AccessVerdict['verdict'], Tone>;

export const targetName = ({ resource, question }: AccessVerdict): Prose =>
  resource === undefined ? referenceName(question.resource) : resourceName(resource);

/** The verdict in one sentence. */
export function verdictHeadline(verdict: AccessVerdict): Prose {
  const what = prose`${doing(verdict.question.wanted)} on ${targetName(verdict)}`;
  switch (verdict.verdict) {
    case 'granted':
      return verdict.freshness === undefined ? prose`You may ${what}` : prose`You may ${what}, but only just`;
    case 'denied':
      return prose`A deny assignment keeps you from it: you may not ${what}`;
    case 'eligible':
      return prose`You may ${what} once you activate a role`;
    case 'not-granted':
      return prose`You may not ${what}`;
    case 'unknown':
      return prose`I cannot tell whether you may ${what}`;
  }
}

const held = (reason: Reason, verdict: AccessVerdict): Prose =>
  reason.scope === undefined
    ? subject(reason)
    : prose`${subject(reason)}, ${wherefrom(reason.scope, verdict.resource)}${through(reason)}`;

const NEAR = {
  expired: ({ reason }, verdict) => prose`${held(reason, verdict)}, would do, but has ended.`,
  'scope-below': ({ reason }, verdict) =>
    prose`${held(reason, verdict)}, would do, but a role only reaches downwards: this call is judged on ${targetName(verdict)}.`,
  'scope-elsewhere': ({ reason }, verdict) =>
    prose`${held(reason, verdict)}, would do, but not on ${targetName(verdict)}.`,
  'excluded-by-role': ({ reason }, verdict) => prose`${held(reason, verdict)}, takes exactly this action out.`,
  'control-plane-only': ({ reason }, verdict) =>
    prose`${held(reason, verdict)}, manages the resource but holds no data actions, so it does not let you ${doing(verdict.question.wanted)}.`,
  'action-not-in-role': ({ reason }, verdict) =>
    prose`${held(reason, verdict)}, covers other operations, not this one.`,
  'other-principal': ({ reason }) =>
    prose`The identity that the error names holds ${reason.role === undefined ? words('the right role') : roleName(reason.role)}. You do not.`,
} as const satisfies Record<NearMissKind, (near: NearMiss, verdict: AccessVerdict) => Prose>;

function granted(verdict: AccessVerdict): Prose {
  const { freshness, reasons, asOf } = verdict;
  if (freshness !== undefined) {
    const { from, to } = freshness.waitMinutes;
    return words(
      `The role was assigned ${duration(asOf - freshness.changedAt)} ago. Azure AI may not know it yet: wait ${from} to ${to} minutes, then get a new token (sign in again, or restart the program).`,
    );
  }
  const reason = reasons.find(({ effect }) => effect === 'grants');
  return reason === undefined ? words('Your permissions hold this action.') : prose`By ${held(reason, verdict)}.`;
}

/** What the verdict comes from, in a sentence or two. */
export function verdictLead(verdict: AccessVerdict): Prose {
  const first = (effect: Reason['effect']): Reason | undefined =>
    verdict.reasons.find((reason) => reason.effect === effect);
  switch (verdict.verdict) {
    case 'granted':
      return granted(verdict);
    case 'denied': {
      const deny = first('blocks');
      return prose`${deny === undefined ? words('A deny assignment') : subject(deny)} applies here and beats every role. Who made it has to leave you out of it; no further role helps.`;
    }
    case 'eligible': {
      const eligible = first('could-grant');
      return prose`${eligible === undefined ? words('A role') : held(eligible, verdict)}, is yours to activate. Until you do, it does not count.`;
    }
    case 'not-granted': {
      const near = verdict.nearMisses[0];
      return near === undefined
        ? prose`I found no role of yours on ${targetName(verdict)} or above it.`
        : NEAR[near.kind](near, verdict);
    }
    case 'unknown':
      return words('Something could not be read. A refusal to read says nothing about your access.');
  }
}
