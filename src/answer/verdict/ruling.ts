import type { AccessQuestion, AccessVerdict, Reason } from '../../access';
import { accountsLink, activateLink } from '../../azure-names';
import { clock, plain, prose, words, type Prose } from '../../prose';
import { headlineOf } from '../fit';
import { cloudOf, referenceName, wherefrom } from '../names';
import { duration, range } from '../times';
import type { Step } from '../types';
import { lostResource, telling } from './gaps';
import { doing } from './operations';
import { subject } from './reasons';
import { notGranted, type Ruling } from './role-request';
import { applicationRuling, ofApplication } from './application';
import { withActivation, withNextStep, withStepFor, withWorks } from './next-step';
import { settlingCall } from './settling-call';
import type { GrantsMode } from '../grants/steps';
import { held, targetName, toneOf, verdictHeadline } from './words';

/** Roles do not stand in a token, groups do. */
const renewal = (reason: Reason | undefined): string =>
  reason?.via === undefined
    ? 'If it fails then, sign in again.'
    : 'Then sign in again or restart the program: a token knows only the groups of the time when it was made.';

/** A role that is given for some hours ends soon: who plans on it has to know. */
const SOON_MS = 24 * 60 * 60_000;
export const endsSoon = (reason: Reason | undefined, now: number): boolean =>
  reason?.endsAt !== undefined && reason.endsAt - now <= SOON_MS;
const until = (reason: Reason, now: number): Prose =>
  reason.endsAt !== undefined && endsSoon(reason, now) ? prose` It ends at ${clock(reason.endsAt)}.` : [];

function granted(verdict: AccessVerdict, now: number): Omit<Ruling, 'tone'> {
  const { freshness, reasons } = verdict;
  const reason = reasons.find(({ effect }) => effect === 'grants');
  if (freshness !== undefined) {
    const at = clock(freshness.changedAt + freshness.waitMinutes.to * 60_000);
    return {
      headline: prose`Your role is ${duration(now - freshness.changedAt)} old. Try again at ${at}`,
      why: words(`Azure AI may not know it yet: a new role takes ${range(freshness.waitMinutes)}.`),
      todo: { does: 'wait', text: prose`Wait until ${at}. ${words(renewal(reason))}` },
      buttons: [],
    };
  }
  return {
    headline: headlineOf(
      prose`You may ${doing(verdict.question.wanted)} on ${targetName(verdict)}`,
      prose`You have access to ${targetName(verdict)}`,
    ),
    why:
      reason === undefined || reason.about === 'permissions'
        ? words('Your permissions allow it. Which role they come from is hidden from you.')
        : prose`Your role is ${held(reason, verdict)}.${until(reason, now)}`,
    expect: words(
      verdict.question.wanted.kind === 'action'
        ? 'If it is refused: sign in again. A lock or a policy of the resource may still stop it.'
        : 'If it still fails: sign in again, and make sure that the code runs as you.',
    ),
    buttons: [],
  };
}

/** A deny assignment by its name, and where it was made. */
const denial = (reason: Reason, { resource }: AccessVerdict): Prose =>
  reason.scope === undefined ? subject(reason) : prose`${subject(reason)} (${wherefrom(reason.scope, resource)})`;

function denied(verdict: AccessVerdict): Omit<Ruling, 'tone'> {
  const found = verdict.reasons.find(({ effect }) => effect === 'blocks');
  const target = targetName(verdict);
  return {
    headline: headlineOf(
      prose`A deny assignment blocks you on ${target}. No role helps`,
      words('A deny assignment blocks you here. No role helps'),
    ),
    why: prose`${found === undefined ? words('It') : denial(found, verdict)} beats every role, also Owner.`,
    todo: {
      does: 'ask',
      text: words('Ask whoever made it to leave you out. Most are made by a deployment stack or a managed app.'),
    },
    buttons: [
      {
        kind: 'show',
        label: 'Message to send',
        blocks: [
          {
            kind: 'text',
            text: prose`I cannot ${doing(verdict.question.wanted)} on ${target}: ${found === undefined ? words('a deny assignment') : subject(found)} blocks me. Please leave me out of it, or tell me which resource I should use.`,
          },
        ],
      },
    ],
  };
}

function eligible(verdict: AccessVerdict): Omit<Ruling, 'tone'> {
  const found = verdict.reasons.find(({ effect }) => effect === 'could-grant');
  const role = found?.role?.name ?? 'your role';
  return {
    headline: headlineOf(prose`Activate ${role}, then this works`, words('Activate your role, then this works')),
    why: prose`The role is yours to activate. Until you do, it does not count.`,
    todo: {
      does: 'activate',
      text: words('Activate it in Privileged Identity Management (PIM), under My roles. Then call again.'),
    },
    expect: words('It takes a few minutes to count. If it fails then, sign in again.'),
    buttons: [{ kind: 'open', label: 'Activate in PIM', href: activateLink(cloudOf(verdict.account?.endpoints[0])) }],
  };
}

function lost(verdict: AccessVerdict, why: Prose): Omit<Ruling, 'tone'> {
  const target = targetName(verdict);
  return {
    headline: headlineOf(prose`I cannot find ${target}`, words('I cannot find that resource')),
    why,
    todo: {
      does: 'find-account',
      text: words('Compare the name with the endpoint on the page of your resource.'),
      link: { text: 'Your Azure AI resources', href: accountsLink() },
    },
    buttons: [{ kind: 'check', label: 'Choose a resource', question: { wanted: verdict.question.wanted } }],
  };
}

/** What is seen of a role, and still leaves open whether it counts. */
export interface Undecided {
  readonly headline: Prose;
  readonly why: Prose;
  /** What to do where a call was refused: then it is decided. */
  readonly ifRefused: Step;
}

/** A condition on the role, or a deny assignment of which it is not seen whether it means the person. */
export function undecided(verdict: AccessVerdict): Undecided | undefined {
  const target = targetName(verdict);
  const condition = verdict.reasons.find(({ why }) => why.code === 'condition-unclear');
  if (condition !== undefined && telling(verdict.gaps).length === 0)
    return {
      headline: headlineOf(
        prose`A condition on your role decides call by call on ${target}`,
        words('A condition on your role decides call by call'),
      ),
      why: prose`Your role ${held(condition, verdict)}, has a condition that I cannot judge from here.`,
      ifRefused: {
        does: 'ask',
        text: words('Ask whoever gave you the role to let the condition take in this call, or to give it without one.'),
      },
    };
  const grant = verdict.reasons.find(({ effect }) => effect === 'grants');
  const denial = verdict.reasons.find(({ effect, about }) => effect === 'unclear' && about === 'deny-assignment');
  if (grant === undefined || denial === undefined) return undefined;
  return {
    headline: headlineOf(
      prose`A deny assignment may block you on ${target}`,
      words('A deny assignment may block you here'),
    ),
    why: prose`You hold ${subject(grant)}. ${subject(denial)} beats it, unless you are left out, which I cannot see.`,
    ifRefused: { does: 'ask', text: words('Ask whoever made the deny assignment to leave you out. No role helps.') },
  };
}

function unknown(verdict: AccessVerdict, deployment: string | undefined): Omit<Ruling, 'tone'> {
  const target = targetName(verdict);
  const missing = lostResource(verdict.gaps, target);
  if (missing !== undefined) return lost(verdict, missing);
  const call = settlingCall(verdict, deployment);
  const open = undecided(verdict);
  return {
    headline:
      open?.headline ??
      headlineOf(
        prose`I cannot see your roles on ${target}. One call tells`,
        words('I cannot see your roles. One call tells'),
      ),
    why: open?.why ?? words('Azure did not let me see enough. That says nothing about your access.'),
    todo:
      call === undefined
        ? {
            does: 'test-call',
            text: words('Sign in again, and repeat the call that failed: what it says now is the proof.'),
          }
        : {
            does: 'test-call',
            text: words('Make one call yourself. 200 means that you have access; 401 or 403 names what is missing.'),
            snippet: call.snippet,
          },
    buttons: [],
  };
}

/** The call belongs to another level than the one asked about, and is decided there. */
function elsewhere(verdict: AccessVerdict, other: AccessQuestion): Omit<Ruling, 'tone'> {
  const there = referenceName(other.resource);
  return {
    headline: headlineOf(verdictHeadline(verdict), prose`This call is decided on ${there}`),
    why: prose`You asked about ${targetName(verdict)}, but this call is decided on ${there}: a role below it does not count.`,
    todo: { does: 'check-access', text: prose`Check ${there}: if a role is missing there, that card says which.` },
    buttons: [
      {
        kind: 'check',
        label: `Check ${plain(there)}`,
        question: { wanted: other.wanted, resource: other.resource },
      },
    ],
  };
}

interface Looked {
  readonly now: number;
  readonly deployment?: string | undefined;
  readonly grants?: GrantsMode | undefined;
  /** The error that names the application that the verdict is of. */
  readonly errorText?: string | undefined;
}

/** What the verdict says: headline, why, what to do, what to expect. It is for that person alone. */
export function rulingOf(verdict: AccessVerdict, { now, deployment, grants, errorText }: Looked): Ruling {
  const tone = toneOf(verdict);
  const application = ofApplication(verdict);
  if (application !== undefined)
    return withStepFor(application, applicationRuling(verdict, application, now), verdict, grants, errorText);
  const { askInstead } = verdict;
  if (askInstead !== undefined) return { tone, ...elsewhere(verdict, askInstead) };
  switch (verdict.verdict) {
    case 'granted':
      return { tone, ...withWorks(granted(verdict, now), verdict, grants) };
    case 'denied':
      return { tone, ...denied(verdict) };
    case 'eligible':
      return { tone, ...withActivation(eligible(verdict), verdict, grants) };
    case 'not-granted':
      return { tone, ...withNextStep(notGranted(verdict), verdict, grants) };
    case 'unknown':
      return { tone, ...unknown(verdict, deployment) };
  }
}
