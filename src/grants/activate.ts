import { randomUUID } from 'node:crypto';

import {
  subscriptionOf,
  type AccessFacts,
  type AccessVerdict,
  type ArmId,
  type Eligibility,
  type Refused,
} from '../access';
import {
  answerActivated,
  answerActivateElsewhere,
  answerActivateForm,
  answerEnded,
  LONGEST_REASON,
  type Activatable,
  type Answer,
  type GrantFields,
  type GrantTopic,
} from '../answer';
import { ownAccess, presserOf, timeLeft, told, type Press, type Presser, type Told } from './press';
import { readReason } from './reason';

interface Found {
  readonly kind: 'found';
  readonly presser: Presser;
  readonly of: Activatable;
  readonly roleId: string;
}

/** A request at a management group is refused to most people: the subscription is asked for instead (granting.md §3.2). */
const placeOf = ({ scope }: Eligibility, { resource }: GrantTopic): ArmId =>
  scope.toLowerCase().includes('/managementgroups/') ? (subscriptionOf(resource) ?? scope) : scope;

/** The eligibility that would do, as the facts have it. */
const eligibilityIn = (facts: AccessFacts, verdict: AccessVerdict): Eligibility | undefined => {
  const id = verdict.reasons.find(({ effect }) => effect === 'could-grant')?.id;
  return facts.eligibilities.kind === 'read' ? facts.eligibilities.value.find((each) => each.id === id) : undefined;
};

/** The role that the presser may activate for a topic, worked out anew; or what they are told instead. */
async function activatable(topic: GrantTopic, press: Press): Promise<Found | Told> {
  const presser = await presserOf(topic, press);
  if (presser.kind === 'answer') return presser;
  const { facts, verdict, answer } = await ownAccess(topic, presser, press);
  const eligible = eligibilityIn(facts, verdict);
  if (eligible === undefined) return told(answer());
  const { roleId } = eligible;
  const scope = placeOf(eligible, topic);
  const role = verdict.reasons.find(({ id }) => id === eligible.id)?.role?.name ?? eligible.roleName ?? 'your role';
  const needs = await press.turn.stage('access', presser.writer.activationNeeds({ scope, roleId }, timeLeft(press)));
  return { kind: 'found', presser, roleId, of: { topic, role, scope, needs } };
}

const ELSEWHERE: Refused = { kind: 'refused', why: 'step-up' };

/** "Activate": what the organisation asks for; at once elsewhere, where Teams cannot give it. */
export async function activateForm(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const found = await activatable(topic, press);
  if (found.kind === 'answer') return found.answer;
  return found.of.needs?.proof
    ? answerActivateElsewhere(found.of, ELSEWHERE)
    : answerActivateForm(found.of, randomUUID());
}

const SHORTEST_MINUTES = 5;
const USUAL_MINUTES = 60;

/** What was chosen, within what is allowed. */
function minutesOf(chosen: string | undefined, longest: number): number {
  const minutes = /^\d{1,5}$/.test(chosen ?? '') ? Number(chosen) : USUAL_MINUTES;
  return Math.min(longest, Math.max(SHORTEST_MINUTES, minutes));
}

/** What another attempt in the chat may mend. */
const MENDED_HERE: ReadonlySet<Refused['why']> = new Set([
  'reason-needed',
  'ticket-needed',
  'too-long',
  'too-short',
  'throttled',
  'no-answer',
]);

/** The second press: activates, and says what Azure makes of it. `id` names the request, so that it is sent once. */
export async function activateRole(
  topic: GrantTopic,
  id: string,
  fields: GrantFields,
  press: Press,
): Promise<Answer | undefined> {
  const found = await activatable(topic, press);
  if (found.kind === 'answer') return found.answer;
  const { of, presser, roleId } = found;
  const reason = readReason(fields.reason, LONGEST_REASON);
  const ticket = readReason(fields.ticket, 60);
  const refuse = (why: Refused['why']): Answer => answerActivateForm(of, id, { kind: 'refused', why });
  if (reason.kind === 'secret' || (reason.kind === 'none' && of.needs?.reason !== false))
    return refuse('reason-needed');
  if (of.needs?.ticket && ticket.kind !== 'reason') return refuse('ticket-needed');
  const minutes = minutesOf(fields.duration, of.needs?.longest ?? 480);
  const wanted = {
    ...{ scope: of.scope, name: id, roleId, principal: presser.asker.objectId, minutes },
    reason: reason.kind === 'reason' ? reason.text : '',
    ...(ticket.kind === 'reason' && { ticket: ticket.text }),
  };
  const answer = await press.turn.stage('access', presser.writer.activate(wanted, timeLeft(press)));
  const until = press.services.now() + minutes * 60_000;
  if (answer.kind !== 'refused') {
    press.turn.note({ grant: 'activated' });
    return answerActivated(of, answer.kind, until);
  }
  if (answer.why === 'exists') return answerActivated(of, 'waiting', until);
  if (answer.why === 'pending') return answerActivated(of, 'approval', until);
  press.turn.note({ grant: 'refused' });
  return MENDED_HERE.has(answer.why) ? answerActivateForm(of, id, answer) : answerActivateElsewhere(of, answer);
}

/** "End it early": the activation of the role that would do, and no other. */
export async function endActivation(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const found = await activatable(topic, press);
  if (found.kind === 'answer') return found.answer;
  const { of, presser, roleId } = found;
  const request = { scope: of.scope, name: randomUUID(), roleId, principal: presser.asker.objectId };
  const answer = await press.turn.stage('access', presser.writer.deactivate(request, timeLeft(press)));
  return answer.kind === 'refused' ? answerEnded(of, answer) : answerEnded(of);
}
