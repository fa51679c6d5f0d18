import type { AccessFacts, AccessVerdict, Application } from '../access';
import {
  answerActivateFirst,
  answerBusy,
  answerCannotGrant,
  answerOutcome,
  answerOwnRequest,
  answerReview,
  answerUnknownRequest,
  type Answer,
  type RoleOffer,
  type Outcome,
  type RequestFacts,
} from '../answer';
import { evaluate } from '../respond';
import { subjectOf, type GrantRequest } from './book';
import { factsOfNamed } from './matter';
import { memberOf } from './member';
import { seenDigest } from './name';
import { factsAbout, offersFor, presserOf, told, type Press, type Presser, type Told } from './press';
import { questionOf } from './topic';
import { requestOf } from './request';
import { assignmentOf } from './self';
import { promiseWorks, show, taken } from './show';
import { sinceOf } from './works';

/** A request as somebody looks at it who may decide: all of it read live, with their own rights. */
export interface Reviewed {
  readonly kind: 'reviewed';
  readonly presser: Presser;
  readonly request: GrantRequest;
  readonly offer: RoleOffer;
  /** What the one who gets it holds here today. */
  readonly holds: readonly string[];
  /** The application that gets it, where the presser may see it. */
  readonly application?: Application | undefined;
  /** Whether it is for somebody of another organisation, as their sign-in said or the chat says. */
  readonly isGuest: boolean;
}

const OUTCOMES = {
  declined: { kind: 'declined' },
  withdrawn: { kind: 'withdrawn' },
  revoked: { kind: 'revoked' },
} as const satisfies Record<string, Outcome>;

/** What a decided request says to whoever presses an old copy of its card; nothing where nobody has decided. */
function closed(request: GrantRequest, facts: RequestFacts, offer: RoleOffer): Answer | undefined {
  const { standing, record } = request;
  switch (standing) {
    case 'open':
    case 'stuck':
    case 'expired':
    case 'lost':
      return undefined;
    case 'granting':
      return answerBusy(facts);
    case 'granted':
      return answerOutcome(offer, facts, { kind: 'granted', since: record.at }, []);
    default:
      return answerOutcome(offer, facts, OUTCOMES[standing], []);
  }
}

const holdsIn = ({ reasons }: AccessVerdict): readonly string[] => {
  const held = reasons.filter(
    ({ about, why, role }) => about === 'assignment' && why.code !== 'scope-elsewhere' && role,
  );
  return [...new Set(held.flatMap(({ role }) => role?.name ?? []))].slice(0, 3);
};

/** The offer of the request among those that are worked out anew; nothing where role or scope are no longer these. */
const offerIn = (offers: readonly RoleOffer[], facts: RequestFacts): RoleOffer | undefined =>
  offers.find(
    ({ remedy, choice }) => choice.role.id === facts.roleId && remedy.scope.toLowerCase() === facts.scope.toLowerCase(),
  );

interface Read extends Pick<Reviewed, 'application'> {
  readonly own: AccessFacts;
  /** What the one who gets the role has; nothing where the presser may not see them. */
  readonly theirs?: AccessVerdict | undefined;
}

/** The presser's own facts, and what the one who gets the role has there: all with the presser's rights. */
async function read(facts: RequestFacts, presser: Presser, press: Press): Promise<Read> {
  const { objectId } = presser.asker;
  const { id, type } = facts.grantee;
  if (type === 'ServicePrincipal') {
    const question = questionOf(facts, objectId);
    const theirs = await factsOfNamed({ id, by: 'object-id' }, question, presser, press);
    if (theirs.caller?.kind !== 'application' || theirs.asker === undefined) return { own: theirs };
    return { own: theirs.asker, theirs: evaluate(question, theirs), application: theirs.caller.application };
  }
  const [own, theirs] = await Promise.all([
    factsAbout(objectId, facts, presser, press),
    factsAbout(id, facts, presser, press),
  ]);
  return { own, theirs: evaluate(questionOf(facts, id), theirs) };
}

/** Finds out whether the presser may decide on a request; or what they are told instead. */
export async function reviewed(facts: RequestFacts, press: Press): Promise<Reviewed | Told> {
  const presser = await presserOf(facts, press);
  if (presser.kind === 'answer') return presser;
  const request = await requestOf(facts, presser, press);
  if (request === undefined) return told(answerUnknownRequest());
  const { objectId } = presser.asker;
  const { own, theirs, application } = await read(facts, presser, press);
  const offer = offerIn(offersFor(facts, own, presser, facts.grantee), facts);
  if (offer === undefined) return told(answerUnknownRequest());
  const over = closed(request, facts, offer) ?? (await ended(request, facts, offer, theirs, press));
  if (over) return told(over);
  if (objectId === facts.asker || objectId === facts.grantee.id) return told(answerOwnRequest(facts));
  const { youMayAssign, youMayActivate: first } = offer.choice;
  if (youMayAssign === 'no')
    return told(first ? answerActivateFirst(offer, facts, first) : answerCannotGrant(offer, facts));
  const isGuest = facts.isGuest === true || (await memberOf(facts.grantee.id, press))?.isGuest === true;
  const holds = theirs === undefined ? [] : holdsIn(theirs);
  return { kind: 'reviewed', presser, request, offer, holds, application, isGuest };
}

/** A request whose time is over, or whose role is there already, made in another place: everybody is shown that. */
async function ended(
  request: GrantRequest,
  facts: RequestFacts,
  offer: RoleOffer,
  theirs: AccessVerdict | undefined,
  press: Press,
): Promise<Answer | undefined> {
  const { record, standing } = request;
  // Whoever was giving it when its time ended may have done so.
  if (theirs?.verdict === 'granted' && standing !== 'expired') {
    if (!(await press.grants.book.move(subjectOf(facts), request, 'seen-granted'))) return answerBusy(facts);
    const kept = await taken(facts, press);
    await promiseWorks(facts, kept, press);
    return show({ offer, facts, record, kept }, { kind: 'granted', since: sinceOf(theirs) }, press);
  }
  return standing === 'expired' || standing === 'lost'
    ? show({ offer, facts, record, kept: await taken(facts, press) }, { kind: 'expired' }, press)
    : undefined;
}

/** What stands on the review: another role, person or place would be another digest. */
export const reviewDigest = ({ offer }: Reviewed): string => seenDigest(assignmentOf(offer, ''));

export const sayReview = (
  found: Reviewed,
  facts: RequestFacts,
  more: { readonly changed?: true; readonly noReason?: true } = {},
): Answer =>
  answerReview(found.offer, facts, reviewDigest(found), {
    ...{
      holds: found.holds,
      application: found.application,
      isGuest: found.isGuest,
      sure: found.offer.choice.youMayAssign === 'yes',
    },
    ...more,
  });

/** "Review": to whoever pressed, alone. */
export async function reviewRequest(facts: RequestFacts, press: Press): Promise<Answer | undefined> {
  const found = await reviewed(facts, press);
  return found.kind === 'answer' ? found.answer : sayReview(found, facts);
}
