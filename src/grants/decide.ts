import { MADE_THROUGH_BOT } from '../access';
import {
  answerBusy,
  answerGrantRefused,
  answerNotOurs,
  answerNotTakenBack,
  answerNotYours,
  answerUndecided,
  answerUnknownRequest,
  LONGEST_REASON,
  takeBackButton,
  type Answer,
  type GrantFields,
  type RequestFacts,
} from '../answer';
import { subjectOf } from './book';
import { lookElsewhere } from './look-elsewhere';
import type { OpenRequest } from './open';
import { ownChatOf } from './own-chat';
import { factsAbout, offersFor, presserOf, timeLeft, told, type Press } from './press';
import { readReason } from './reason';
import { requestOf } from './request';
import { reviewDigest, reviewed, sayReview, type Reviewed } from './review';
import { assignmentOf, isOurs } from './self';
import { promiseWorks, show, taken } from './show';
import { writeAssignment, type WriteOutcome } from './write';

const SHORT = 8;

/** For every Reader there: who asked, who gave it, and by which reference the log has it. No name. */
const descriptionOf = (facts: RequestFacts, { presser }: Reviewed, { turn }: Press): string =>
  `${MADE_THROUGH_BOT} asked by ${facts.asker}, given in chat by ${presser.asker.objectId}, request ${facts.id.slice(0, SHORT)}, reference ${turn.reference}`;

/** Whether who asked can be written to while the request is open. */
async function isTold({ id }: RequestFacts, { grants, turn }: Press): Promise<boolean> {
  const open = await turn.stage('storage', grants.open.find(id)).catch(() => undefined);
  return open?.asker !== undefined;
}

async function settle(found: Reviewed, facts: RequestFacts, outcome: WriteOutcome, press: Press): Promise<Answer> {
  const { grants, turn, services } = press;
  const subject = subjectOf(facts);
  const now = await grants.book.find(subject);
  if (outcome.kind === 'made') {
    const isFirst = now !== undefined && (await grants.book.move(subject, now, 'settle'));
    turn.note({ grant: 'granted' });
    const { createdOn, createdBy } = outcome.made;
    // Azure says who made it: somebody else may have been quicker, in another place.
    const by =
      createdBy === undefined || createdBy === found.presser.asker.objectId ? found.presser.asker.name : undefined;
    const since = createdOn ?? services.now();
    const kept = isFirst ? await taken(facts, press) : undefined;
    await promiseWorks(facts, kept, press);
    const { offer, request } = found;
    return show({ offer, facts, record: request.record, kept }, { kind: 'granted', by, since }, press);
  }
  if (outcome.kind === 'open') return answerUndecided(facts);
  if (now) await grants.book.move(subject, now, 'give-up');
  turn.note({ grant: 'refused' });
  const until = await lookElsewhere(outcome, press, (there, address) =>
    there.addRequest(facts, found.presser.asker.objectId, address),
  );
  const looked = until === undefined ? undefined : { until, isTold: await isTold(facts, press) };
  return answerGrantRefused(found.offer, facts, outcome, looked);
}

/** "Grant": all of the review once more, live; then one of several presses does it. */
export async function grantRequest(facts: RequestFacts, seen: string, press: Press): Promise<Answer | undefined> {
  const found = await reviewed(facts, press);
  if (found.kind === 'answer') return found.answer;
  if (reviewDigest(found) !== seen) return sayReview(found, facts, { changed: true });
  const { grants, services } = press;
  if (!(await grants.book.move(subjectOf(facts), found.request, 'grant'))) return answerBusy(facts);
  const wanted = assignmentOf(found.offer, descriptionOf(facts, found, press));
  const work = writeAssignment(wanted, found.presser.writer, press).then((outcome) =>
    settle(found, facts, outcome, press),
  );
  const done = work.then(() => undefined);
  services.background.run(() => done);
  return work;
}

/** "Decline": by somebody who could have granted it, with a reason. */
export async function declineRequest(
  facts: RequestFacts,
  fields: GrantFields,
  press: Press,
): Promise<Answer | undefined> {
  const found = await reviewed(facts, press);
  if (found.kind === 'answer') return found.answer;
  const reason = readReason(fields.reason, LONGEST_REASON);
  if (reason.kind !== 'reason') return sayReview(found, facts, { noReason: true });
  const { grants, turn } = press;
  if (!(await grants.book.move(subjectOf(facts), found.request, 'decline'))) return answerBusy(facts);
  turn.note({ grant: 'declined' });
  const { name: by } = found.presser.asker;
  const outcome = { kind: 'declined', by, reason: reason.text } as const;
  const { offer, request } = found;
  return show({ offer, facts, record: request.record, kept: await taken(facts, press) }, outcome, press);
}

/** A request as its card states it, with its role and place by name; or what the presser is told instead. */
async function known(facts: RequestFacts, press: Press) {
  const presser = await presserOf(facts, press);
  if (presser.kind === 'answer') return presser;
  const request = await requestOf(facts, presser, press);
  if (request === undefined) return told(answerUnknownRequest());
  const own = await factsAbout(presser.asker.objectId, facts, presser, press);
  const offer = offersFor(facts, own, presser, facts.grantee).find(({ choice }) => choice.role.id === facts.roleId);
  return offer === undefined ? told(answerUnknownRequest()) : ({ kind: 'known', presser, request, offer } as const);
}

/** Nothing was moved on: what the request is now. */
async function asItIs(facts: RequestFacts, press: Press): Promise<Answer | undefined> {
  const review = await reviewed(facts, press);
  return review.kind === 'answer' ? review.answer : answerBusy(facts);
}

/** "Withdraw": by who asked, and nobody else. */
export async function withdrawRequest(facts: RequestFacts, press: Press): Promise<Answer | undefined> {
  const found = await known(facts, press);
  if (found.kind === 'answer') return found.answer;
  const { presser, request, offer } = found;
  if (presser.asker.objectId !== facts.asker) return answerNotYours(facts);
  const { grants, turn } = press;
  if (!(await grants.book.move(subjectOf(facts), request, 'withdraw'))) return asItIs(facts, press);
  turn.note({ grant: 'withdrawn' });
  const { record } = request;
  return show({ offer, facts, record, kept: await taken(facts, press) }, { kind: 'withdrawn' }, press);
}

type Known = Extract<Awaited<ReturnType<typeof known>>, { readonly kind: 'known' }>;

/** Of a card whose request is decided: where that is, and where who asked is told. They know it who press themselves. */
async function apart(
  { asker }: RequestFacts,
  { presser, request }: Known,
  press: Press,
): Promise<OpenRequest | undefined> {
  const { chat } = press.turn;
  const shown = chat.address?.();
  if (shown === undefined || presser.asker.objectId === asker) return undefined;
  const card = request.record.card ?? '';
  return { shown, card, asker: chat.setting === 'shared' ? shown : await ownChatOf(asker, press) };
}

/** "Take it back": this assignment and no other, with the presser's rights. */
export async function takeBack(facts: RequestFacts, press: Press): Promise<Answer | undefined> {
  const found = await known(facts, press);
  if (found.kind === 'answer') return found.answer;
  const { presser, request, offer } = found;
  if (request.standing !== 'granted') return asItIs(facts, press);
  const { grants, turn } = press;
  const wanted = assignmentOf(offer, '');
  const signal = timeLeft(press);
  const placed = apart(facts, found, press);
  const there = await presser.writer.find(wanted, signal);
  // What has another name was given by somebody for another reason.
  if (typeof there === 'object' && !isOurs(there, wanted)) return answerNotOurs(offer);
  const answer = await turn.stage('access', presser.writer.remove(wanted, signal));
  if (answer.kind === 'refused') return answerNotTakenBack(offer, answer, wanted, takeBackButton(facts));
  const isFirst = await grants.book.move(subjectOf(facts), request, 'take-back');
  turn.note({ grant: 'taken-back' });
  const kept = isFirst ? await placed : undefined;
  const isUntold = kept !== undefined && kept.asker === undefined;
  const { record } = request;
  return show({ offer, facts, record, kept }, { kind: 'revoked', by: presser.asker.name, isUntold }, press);
}
