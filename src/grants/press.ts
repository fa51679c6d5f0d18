import {
  handsOutRoles,
  type AccessFacts,
  type AccessVerdict,
  type Grantee,
  type ObjectId,
  type RoleWriter,
} from '../access';
import { answerVerdict, type Answer, type GrantTopic, type RoleOffer } from '../answer';
import { clickWait, rightsAt, type Ready, type Services, type Turn, type Where } from '../conversation';
import { evaluate, remedyOf } from '../respond';
import type { Grants } from './grants';
import { questionOf } from './topic';

/** One press of a button towards a role, with all that its answer is made of. */
export interface Press {
  readonly grants: Grants;
  readonly turn: Turn;
  readonly services: Services;
  readonly where: Where;
}

/** Somebody whose rights are at hand, for reading and for writing. */
export interface Presser extends Ready {
  readonly writer: RoleWriter;
}

/** What the presser is told instead; nothing where a sign-in has been started. */
export interface Told {
  readonly kind: 'answer';
  readonly answer: Answer | undefined;
}

export const told = (answer: Answer | undefined): Told => ({ kind: 'answer', answer });

/** The rights of whoever presses; or what they are told instead. Where nothing writes, nobody has any. */
export async function presserOf(topic: GrantTopic, { turn, services, where }: Press): Promise<Presser | Told> {
  const { wanted, resource } = topic;
  const rights = await rightsAt({ wanted, resource: { kind: 'id', id: resource } }, turn, services, where);
  if (rights.kind === 'answer') return rights;
  const { writer } = rights;
  if (writer === undefined) throw new TypeError('Granting is on, and nothing writes.');
  return { ...rights, writer };
}

/** A signal that fires when the press has to be answered. */
export const timeLeft = ({ turn, services }: Press): AbortSignal =>
  AbortSignal.timeout(Math.max(1, Math.round(clickWait(turn, services))));

/** Facts about somebody's access, read with the presser's rights. What cannot be read in time is a gap. */
export function factsAbout(
  principal: ObjectId,
  topic: GrantTopic,
  presser: Presser,
  press: Press,
): Promise<AccessFacts> {
  const { turn, services } = press;
  const signal = timeLeft(press);
  const read = (): Promise<AccessFacts> => presser.source.facts(questionOf(topic, principal), signal);
  return turn.stage('access', services.queue.run(presser.asker.objectId, read, signal));
}

/** What the presser has, read and judged now. */
export interface OwnAccess {
  readonly facts: AccessFacts;
  readonly verdict: AccessVerdict;
  /** The verdict as a card: what is said where it leaves no step to take. */
  readonly answer: () => Answer;
}

export async function ownAccess(topic: GrantTopic, presser: Presser, press: Press): Promise<OwnAccess> {
  const { objectId } = presser.asker;
  const facts = await factsAbout(objectId, topic, presser, press);
  const verdict = evaluate(questionOf(topic, objectId), facts);
  return { facts, verdict, answer: () => verdictCard(verdict, press) };
}

/** A verdict as a card; with the error that names whose it is, where that is not the presser's. */
export const verdictCard = (verdict: AccessVerdict, { grants, services, turn }: Press, errorText?: string): Answer =>
  answerVerdict(verdict, { now: services.now(), setting: turn.chat.setting, grants: grants.mode, errorText });

/** More would be no choice. */
const MOST_CHOICES = 3;

/** The roles that may be given for a topic, smallest first; with the presser's facts, who says whether the presser may. */
export function offersFor(
  topic: GrantTopic,
  facts: AccessFacts,
  presser: Presser,
  grantee: Grantee,
): readonly RoleOffer[] {
  const remedy = remedyOf(questionOf(topic, presser.asker.objectId), facts, grantee);
  if (remedy === undefined) return [];
  return (
    remedy.choices
      // A role that gives or takes roles is never given through a chat, whatever it is wanted for.
      .filter(({ preview, role }) => !preview && !handsOutRoles(role))
      .slice(0, MOST_CHOICES)
      .map((choice) => ({ topic, remedy, choice, grantee }))
  );
}
