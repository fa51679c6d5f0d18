import type { AccessVerdict, Application, Reason, VerdictKind } from '../../access';
import { clock, prose, words, type Prose } from '../../prose';
import { applicationName, applicationTitle } from '../applications';
import { headlineOf } from '../fit';
import { resourceName } from '../names';
import { duration, range } from '../times';
import { grantCommandOf, granteeIn } from './grant';
import { doing } from './operations';
import { subject } from './reasons';
import { askFor, ASK_WHOEVER_RUNS_IT, type Ruling } from './role-request';
import { held, targetName, toneOf } from './words';

/** Whose verdict it is, where that is an application and not the reader. */
export const ofApplication = ({ caller }: AccessVerdict): Application | undefined =>
  caller?.kind === 'application' ? caller.application : undefined;

type Ruled = Omit<Ruling, 'tone'>;

/** What holds in the end, also where the call is decided at another level. */
const decided = ({ verdict, askInstead, insteadVerdict }: AccessVerdict): VerdictKind =>
  askInstead === undefined ? verdict : (insteadVerdict ?? 'unknown');

const NO_RESTART = 'It needs no restart: a role of its own counts for the token that it has.';

/** A managed identity keeps its token for up to a day, and a token knows the groups of the moment it was made. */
const BY_GROUP =
  'It holds the role through a group: a managed identity may wait a day for that, and a restart does not help. A role of its own counts sooner.';

const grantingReason = ({ reasons }: AccessVerdict): Reason | undefined =>
  reasons.find(({ effect }) => effect === 'grants');

function granted(verdict: AccessVerdict, app: Application, now: number): Ruled {
  const { freshness } = verdict;
  const name = applicationName(app);
  const reason = grantingReason(verdict);
  const byGroup = reason?.via !== undefined;
  if (freshness !== undefined) {
    const at = clock(freshness.changedAt + freshness.waitMinutes.to * 60_000);
    return {
      headline: headlineOf(
        prose`The role of ${name} is ${duration(now - freshness.changedAt)} old. Try again at ${at}`,
        prose`Its role is ${duration(now - freshness.changedAt)} old. Try again at ${at}`,
      ),
      why: words(`Azure AI may not know it yet: a new role takes ${range(freshness.waitMinutes)}.`),
      todo: { does: 'wait', text: prose`Wait until ${at}. ${words(byGroup ? BY_GROUP : NO_RESTART)}` },
      buttons: [],
    };
  }
  return {
    headline: headlineOf(
      prose`${name} has the role on ${targetName(verdict)} now`,
      words('It has the role now: repeat the call'),
    ),
    why:
      reason === undefined
        ? prose`${applicationTitle(app)} may do it.`
        : prose`${applicationTitle(app)} holds ${held(reason, verdict)}.`,
    todo: { does: 'change-call', text: words(byGroup ? BY_GROUP : 'Repeat the call. If the error comes, paste it.') },
    buttons: [],
  };
}

function denied(verdict: AccessVerdict, app: Application): Ruled {
  const found = verdict.reasons.find(({ effect }) => effect === 'blocks');
  const name = applicationName(app);
  const target = targetName(verdict);
  const denial = found === undefined ? words('It') : subject(found);
  return {
    headline: headlineOf(
      prose`A deny assignment blocks ${name} on ${target}. No role helps`,
      words('A deny assignment blocks it here. No role helps'),
    ),
    why: prose`${denial} beats every role.`,
    todo: { does: 'ask', text: prose`Ask whoever made it to leave ${name} out.` },
    buttons: [],
  };
}

/** What it holds that almost does it, in one sentence. */
function almost({ nearMisses }: AccessVerdict): Prose {
  const near = nearMisses[0];
  switch (near?.kind) {
    case 'control-plane-only':
    case 'action-not-in-role':
    case 'excluded-by-role':
      return prose` It holds ${subject(near.reason)}, which does not cover this call.`;
    case 'scope-below':
    case 'scope-elsewhere':
      return prose` It holds ${subject(near.reason)}, but at another place.`;
    case 'expired':
      return prose` Its role ${subject(near.reason)} has ended.`;
    default:
      return [];
  }
}

function missing(verdict: AccessVerdict, app: Application): Ruled {
  const { remedy } = verdict;
  const choice = remedy?.choices[0];
  const name = applicationName(app);
  const unseen =
    decided(verdict) === 'unknown' ? words(' I cannot see its roles; the error says that one was missing.') : [];
  const headline = headlineOf(
    prose`Not you: ${name} made this call, and has no role for it`,
    prose`Not you: ${name} made this call`,
    words('Not you: an app made this call, and has no role for it'),
  );
  if (remedy === undefined || choice === undefined)
    return {
      headline,
      why: prose`${applicationTitle(app)} made it.${unseen}`,
      todo: ASK_WHOEVER_RUNS_IT,
      buttons: [],
    };
  const why = prose`${applicationTitle(app)} needs ${choice.role.name} on ${resourceName(remedy.scope)}.${unseen.length > 0 ? unseen : almost(verdict)}`;
  const expect = words('It works 5 to 10 minutes later. The app needs no restart.');
  if (choice.youMayAssign === 'yes')
    return {
      headline,
      why,
      todo: {
        does: 'grant',
        text: prose`You may give it that role:`,
        snippet: grantCommandOf(remedy, choice, granteeIn(verdict)),
      },
      expect,
      buttons: [],
    };
  const request = prose`Please give ${applicationTitle(app)} the role ${choice.role.name} on ${targetName(verdict)}, so that it can ${doing(verdict.question.wanted)}. This command does it:`;
  return { headline, why, expect, ...askFor(request, verdict, remedy, choice) };
}

/** What is said of an application that made a call, to who asks about it. */
export function applicationRuling(verdict: AccessVerdict, app: Application, now: number): Ruling {
  const tone = toneOf(verdict);
  switch (decided(verdict)) {
    case 'granted':
      return { tone, ...granted(verdict, app, now) };
    case 'denied':
      return { tone, ...denied(verdict, app) };
    case 'eligible':
    case 'not-granted':
    case 'unknown':
      return { tone: 'problem', ...missing(verdict, app) };
  }
}
