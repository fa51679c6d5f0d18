import type { AccessVerdict, NearMiss, NearMissKind, Reason, VerdictKind } from '../../access';
import { prose, words, type Prose } from '../../prose';
import { lostResource, telling } from './gaps';
import { doing } from './operations';
import { referenceName, resourceName, wherefrom } from '../names';
import { subject, through } from './reasons';
import { duration, range } from '../times';
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

const held = (reason: Reason, verdict: AccessVerdict): Prose =>
  reason.scope === undefined
    ? subject(reason)
    : prose`${subject(reason)}, ${wherefrom(reason.scope, verdict.resource)}${through(reason)}`;

const NEAR = {
  expired: ({ reason }, verdict) => prose`Your role ${held(reason, verdict)}, would do, but it has ended.`,
  'scope-below': ({ reason }, verdict) =>
    prose`Your role ${held(reason, verdict)}, would do, but it sits too low: this call is decided on ${targetName(verdict)}, and a role only reaches downwards.`,
  'scope-elsewhere': ({ reason }, verdict) =>
    prose`Your role ${held(reason, verdict)}, would do there, but not on ${targetName(verdict)}.`,
  'excluded-by-role': ({ reason }, verdict) =>
    prose`Your role ${held(reason, verdict)}, leaves out exactly this action.`,
  'control-plane-only': ({ reason }, verdict) =>
    prose`Your role ${held(reason, verdict)}, is for the control plane only: it holds no data actions, so it does not let you ${doing(verdict.question.wanted)}.`,
  'action-not-in-role': ({ reason }, verdict) =>
    prose`Your role ${held(reason, verdict)}, covers other operations, not this one.`,
  'other-principal': ({ reason }) => prose`The identity that the error names does hold ${subject(reason)}. You do not.`,
} as const satisfies Record<NearMissKind, (near: NearMiss, verdict: AccessVerdict) => Prose>;

function granted(verdict: AccessVerdict, now: number): Prose {
  const { freshness, reasons } = verdict;
  if (freshness !== undefined) {
    const made = duration(now - freshness.changedAt);
    return words(
      `It was assigned ${made} ago, and Azure AI may not know it yet. Wait ${range(freshness.waitMinutes)}, then get a new token: sign in again, or restart the program.`,
    );
  }
  const reason = reasons.find(({ effect }) => effect === 'grants');
  return reason === undefined || reason.about === 'permissions'
    ? words('Your own list of permissions holds this action. Which role it comes from is hidden from you.')
    : prose`Your role is ${held(reason, verdict)}.`;
}

function notGranted(verdict: AccessVerdict): Prose {
  const near = verdict.nearMisses[0];
  return near === undefined
    ? prose`No role of yours on ${targetName(verdict)} or above it allows this.`
    : NEAR[near.kind](near, verdict);
}

/** Where everything was read, and it hangs on a role assignment's condition. */
function conditional(verdict: AccessVerdict): Prose | undefined {
  const found = verdict.reasons.find(({ why }) => why.code === 'condition-unclear');
  if (found === undefined || telling(verdict.gaps).length > 0) return undefined;
  return prose`Your role ${held(found, verdict)}, has a condition that decides call by call, and cannot be judged from here.`;
}

/** What the verdict comes from, in a sentence or two. */
export function verdictLead(verdict: AccessVerdict, now: number): Prose {
  const first = (effect: Reason['effect']): Prose | undefined => {
    const found = verdict.reasons.find((reason) => reason.effect === effect);
    return found === undefined ? undefined : held(found, verdict);
  };
  if (verdict.askInstead !== undefined)
    return prose`You asked about ${targetName(verdict)}, but this call goes to a route of ${referenceName(verdict.askInstead.resource)} and is decided there. What you hold on ${targetName(verdict)} does not reach it.`;
  switch (verdict.verdict) {
    case 'granted':
      return granted(verdict, now);
    case 'denied':
      return prose`${first('blocks') ?? words('A deny assignment')}, beats every role. Only whoever made it can leave you out of it; another role does not help.`;
    case 'eligible':
      return prose`${first('could-grant') ?? words('A role')}, is yours to activate. Until you do, it does not count.`;
    case 'not-granted':
      return notGranted(verdict);
    case 'unknown':
      return (
        lostResource(verdict.gaps, targetName(verdict)) ??
        conditional(verdict) ??
        words('Azure did not let me see enough. That says nothing about your access.')
      );
  }
}
