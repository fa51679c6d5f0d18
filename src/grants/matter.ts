import type { AccessFacts, AccessQuestion, AccessVerdict, Application, Grantee } from '../access';
import { answerEditedStep, type Answer, type GrantTopic, type RoleOffer } from '../answer';
import { factsOfCaller, isPlaced, readWithin } from '../conversation';
import { evaluate, namedCaller, questionOf as questionIn, type NamedCaller } from '../respond';
import {
  offersFor,
  ownAccess,
  presserOf,
  timeLeft,
  told,
  verdictCard,
  type Press,
  type Presser,
  type Told,
} from './press';

/** What a step is about, worked out anew at each press: for whom, what they have, and which roles would do. */
export interface Matter {
  readonly kind: 'matter';
  readonly presser: Presser;
  readonly verdict: AccessVerdict;
  readonly grantee: Grantee;
  /** Whom it is for, where that is not the presser. */
  readonly application?: Application | undefined;
  /** With what the presser may do about each of them. */
  readonly offers: readonly RoleOffer[];
  /** The verdict as a card: what is said where it leaves no step to take. */
  readonly answer: () => Answer;
}

/** Facts of an application's access, with the presser's own beside them; read with the presser's rights. */
export function factsOfNamed(
  named: NamedCaller,
  question: AccessQuestion,
  { asker, source }: Presser,
  press: Press,
): Promise<AccessFacts> {
  const { turn, services } = press;
  const signal = timeLeft(press);
  const read = (): Promise<AccessFacts> => factsOfCaller(question, named, source, signal);
  return turn.stage('access', services.queue.run(asker.objectId, read, signal));
}

async function ownMatter(topic: GrantTopic, presser: Presser, press: Press): Promise<Matter> {
  const { facts, verdict, answer } = await ownAccess(topic, presser, press);
  const grantee: Grantee = { id: presser.asker.objectId, type: 'User' };
  const offers = offersFor(topic, facts, presser, grantee);
  return { kind: 'matter', presser, verdict, grantee, offers, answer };
}

const isSame = (left: GrantTopic['wanted'], right: GrantTopic['wanted']): boolean =>
  left.kind === right.kind && left.name === right.name && left.alternative === right.alternative;

/**
 * A step for the application that an error names. The error is read as if it had just been pasted: who it is, what it
 * lacks and where come from there, and what the card says beside it has to agree.
 */
async function matterOfError(error: string, topic: GrantTopic, presser: Presser, press: Press): Promise<Matter | Told> {
  const { objectId } = presser.asker;
  const read = press.turn.timed('reading', () => readWithin({ text: error }));
  const named = namedCaller(read, presser.asker);
  const asked = questionIn(read);
  if (named === undefined || !isPlaced(asked) || !isSame(asked.wanted, topic.wanted)) return told(answerEditedStep());
  const facts = await factsOfNamed(named, { ...asked, principal: objectId }, presser, press);
  const { caller, asker, resource } = facts;
  if (resource.kind === 'read' && resource.value.toLowerCase() !== topic.resource.toLowerCase())
    return told(answerEditedStep());
  const verdict = evaluate({ ...asked, principal: objectId }, facts);
  const answer = (): Answer => verdictCard(verdict, press, error);
  if (caller?.kind !== 'application' || asker === undefined || resource.kind === 'gap') return told(answer());
  const { application } = caller;
  const grantee: Grantee = { id: application.objectId, type: 'ServicePrincipal' };
  const offers = offersFor(topic, asker, presser, grantee).map((offer) => ({ ...offer, application }));
  return { kind: 'matter', presser, verdict, grantee, application, offers, answer };
}

/** What a step is about; or what the presser is told instead. */
export async function matterOf(topic: GrantTopic, press: Press): Promise<Matter | Told> {
  const presser = await presserOf(topic, press);
  if (presser.kind === 'answer') return presser;
  return topic.error === undefined
    ? ownMatter(topic, presser, press)
    : matterOfError(topic.error, topic, presser, press);
}

/** Whether a role would change nothing: it is there, or something forbids the call whatever the roles. */
export const isSettled = ({ verdict }: AccessVerdict): boolean => verdict === 'granted' || verdict === 'denied';
