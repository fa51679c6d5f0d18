import { randomUUID } from 'node:crypto';

import {
  answerAskForm,
  answerCannotPost,
  answerPosted,
  answerRequest,
  LONGEST_REASON,
  nameToShow,
  type Answer,
  type Approver,
  type AskProblem,
  type GrantFields,
  type GrantTopic,
  type CalledPerson,
  type RoleOffer,
  type RequestFacts,
} from '../answer';
import { failureOf, within } from '../conversation';
import { memberOf } from './member';
import { isSettled, matterOf, type Matter } from './matter';
import { told, type Press, type Told } from './press';
import { readReason } from './reason';
import { factsDigest, placeDigest, subjectOf } from './request';

/** For how long a request stays open. Milliseconds. */
const OPEN_MS = 24 * 60 * 60_000;

/** Whoever may give the role is looked for among this many, and this many of them are called. */
const MOST_LOOKED_FOR = 8;
const MOST_CALLED = 3;

/** How long the storage may take to open a request. Milliseconds. */
const OPENING_MS = 1_500;

/** Whoever may give the role, people of this chat first. */
async function approversOf(offer: RoleOffer, asker: string, press: Press): Promise<readonly Approver[]> {
  const granters = (offer.remedy.whoMayAssign ?? []).filter(
    ({ id, mayAssign }) => id !== asker && mayAssign.includes(offer.choice.role.id),
  );
  const looked = granters.slice(0, MOST_LOOKED_FOR).map(async (granter): Promise<Approver> => {
    const here = granter.type === 'User' ? await memberOf(granter.id, press) : undefined;
    return { granter, here };
  });
  const approvers = await Promise.all(looked);
  const rank = ({ here, granter }: Approver): number => (here ? 0 : 2) + (granter.afterActivating ? 1 : 0);
  return [...approvers].sort((left, right) => rank(left) - rank(right));
}

interface Asked extends Matter {
  readonly offers: readonly [RoleOffer, ...RoleOffer[]];
}

/** What the presser may ask for, or the answer where nothing is missing. */
async function askable(topic: GrantTopic, press: Press): Promise<Asked | Told> {
  const matter = await matterOf(topic, press);
  if (matter.kind === 'answer') return matter;
  const [first, ...others] = matter.offers;
  return first === undefined || isSettled(matter.verdict)
    ? told(matter.answer())
    : { ...matter, offers: [first, ...others] };
}

const choicesOf = (offers: Asked['offers']) => offers.map(({ choice }) => choice);

async function form({ presser, offers }: Asked, press: Press, problem?: AskProblem): Promise<Answer> {
  const { setting } = press.turn.chat;
  const approvers = await approversOf(offers[0], presser.asker.objectId, press);
  return answerAskForm(offers[0], choicesOf(offers), approvers, { setting, problem });
}

/** "Ask for it": a form, for the asker alone. */
export async function askForRole(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const asked = await askable(topic, press);
  return asked.kind === 'answer' ? asked.answer : form(asked, press);
}

/** Whom the request calls: the one that was chosen, else the first who are here. Nobody else can be chosen. */
function calledOf(approvers: readonly Approver[], whom: string | undefined): readonly CalledPerson[] {
  const here = approvers.filter(({ here: member }) => member !== undefined);
  const chosen = here.filter(({ granter }) => granter.id === whom?.toLowerCase());
  return (chosen.length === 0 ? here : chosen).slice(0, MOST_CALLED).flatMap(({ here: member }) => member ?? []);
}

/** What everybody sees of a request. The error stays with who asks. */
function factsOf({ presser }: Asked, offer: RoleOffer, reason: string, press: Press): RequestFacts {
  const { asker } = presser;
  const { wanted, resource } = offer.topic;
  const name = asker.name ?? 'Somebody';
  const granteeName = offer.application ? nameToShow(offer.application) : name;
  return {
    ...{ wanted, resource },
    ...{ id: randomUUID(), asker: asker.objectId, askerName: name, grantee: offer.grantee, granteeName },
    ...{ scope: offer.remedy.scope, roleId: offer.choice.role.id, reason },
    openUntil: press.services.now() + OPEN_MS,
    place: placeDigest(press.turn),
  };
}

/** The id of the card; nothing where the bot may not write, as in a chat that only a message action reached. */
async function sayTo(turn: Press['turn'], answer: Answer): Promise<string | undefined> {
  try {
    return await turn.stage('channel', turn.chat.say(answer));
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    return undefined;
  }
}

/** "Post the request": opens it, and shows it to everybody in the chat. */
export async function postRequest(topic: GrantTopic, fields: GrantFields, press: Press): Promise<Answer | undefined> {
  const asked = await askable(topic, press);
  if (asked.kind === 'answer') return asked.answer;
  const { turn, grants, services } = press;
  const reason = readReason(fields.reason, LONGEST_REASON);
  if (reason.kind !== 'reason') return form(asked, press, reason.kind === 'none' ? 'no-reason' : 'secret');
  const { presser, offers } = asked;
  const offer = offers.find(({ choice }) => choice.role.id === fields.role) ?? offers[0];
  const facts = factsOf(asked, offer, reason.text, press);
  const subject = subjectOf(facts);
  if (!grants.recent.take(presser.asker.objectId, services.now())) return form(asked, press, 'too-many');
  const opened = await within(grants.book.open(subject, factsDigest(facts), facts.openUntil), OPENING_MS).catch(
    () => undefined,
  );
  if (opened?.kind !== 'in-time') return form(asked, press, 'no-storage');
  if (opened.value !== 'opened') return form(asked, press, opened.value.standing === 'declined' ? 'declined' : 'asked');
  const approvers = await approversOf(offer, presser.asker.objectId, press);
  const called = calledOf(approvers, fields.whom);
  const card = await sayTo(turn, answerRequest(offer, facts, called));
  if (card === undefined) {
    // Nobody sees it: it must not be in the way of the next one.
    const there = await grants.book.find(subject);
    if (there) await grants.book.move(subject, there, 'withdraw');
    return answerCannotPost(offer, reason.text, approvers);
  }
  await grants.book.noteCard(subject, card);
  const address = turn.chat.address?.();
  if (address) await grants.works.expect(facts.id, address);
  turn.note({ grant: 'asked' });
  return answerPosted(
    offer,
    facts,
    called.map(({ name }) => name),
  );
}
