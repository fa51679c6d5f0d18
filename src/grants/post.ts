import { randomUUID } from 'node:crypto';

import {
  answerAskedAlone,
  answerCannotPost,
  answerPosted,
  answerRequest,
  answerRequestAlone,
  LONGEST_REASON,
  nameToShow,
  type Answer,
  type Approver,
  type CalledPerson,
  type GrantFields,
  type GrantTopic,
  type RequestFacts,
  type RoleOffer,
} from '../answer';
import { failureOf, within, type Address } from '../conversation';
import { approversOf, askable, form, type Askable } from './ask';
import { subjectOf } from './book';
import type { OpenRequest } from './open';
import { ownChatOf } from './own-chat';
import type { Press } from './press';
import { readReason } from './reason';
import { factsDigest, placeDigest } from './request';

/** This many people are called, or looked for in their own chats. */
const MOST_CALLED = 3;

/** How long the storage may take to open a request. Milliseconds. */
const OPENING_MS = 1_500;

/** A request that is to be posted. */
interface Draft {
  readonly asked: Askable;
  readonly offer: RoleOffer;
  readonly reason: string;
  readonly approvers: readonly Approver[];
  /** Object id of who was chosen. */
  readonly whom: string | undefined;
}

/** What everybody sees of a request. The error stays with who asks. */
function factsOf({ asked, offer, reason }: Draft, place: string, { services }: Press): RequestFacts {
  const { asker } = asked.presser;
  const { wanted, resource } = offer.topic;
  const name = asker.name ?? 'Somebody';
  const granteeName = offer.application ? nameToShow(offer.application) : name;
  return {
    ...{ wanted, resource },
    ...{ id: randomUUID(), asker: asker.objectId, askerName: name, grantee: offer.grantee, granteeName },
    ...{ scope: offer.remedy.scope, roleId: offer.choice.role.id, reason },
    openUntil: services.now() + services.limits.openMs,
    place,
  };
}

type Opened =
  { readonly kind: 'opened'; readonly facts: RequestFacts } | { readonly kind: 'not'; readonly say: Answer };

/** Opens a request that stands in one place; or what is said instead. */
async function openIn(place: Pick<Address, 'channel' | 'conversation'>, draft: Draft, press: Press): Promise<Opened> {
  const { grants } = press;
  const facts = factsOf(draft, placeDigest(place), press);
  const opening = grants.book.open(subjectOf(facts), factsDigest(facts), facts.openUntil);
  const opened = await within(opening, OPENING_MS).catch(() => undefined);
  if (opened?.kind !== 'in-time') return { kind: 'not', say: await form(draft.asked, press, 'no-storage') };
  if (opened.value === 'opened') return { kind: 'opened', facts };
  const problem = opened.value.standing === 'declined' ? 'declined' : 'asked';
  return { kind: 'not', say: await form(draft.asked, press, problem) };
}

/** Says a request's card, and keeps where it is. False where it could not be said: nobody sees it, and it is in nobody's way. */
async function placed(
  facts: RequestFacts,
  { shown, asker }: { readonly shown: Address | undefined; readonly asker: Address | undefined },
  say: () => Promise<string>,
  { turn, grants }: Press,
): Promise<boolean> {
  const subject = subjectOf(facts);
  let card: string;
  try {
    card = await turn.stage('channel', say());
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    const there = await grants.book.find(subject);
    if (there) await grants.book.move(subject, there, 'withdraw');
    return false;
  }
  await grants.book.noteCard(subject, card);
  const open: OpenRequest | undefined = shown && { shown, card, asker };
  if (open) await grants.open.add(facts, open);
  turn.note({ grant: 'asked' });
  return true;
}

/** Of those who can be asked: the one that was chosen, else the first. Nobody else can be chosen. */
function preferred(of: readonly Approver[], { whom }: Draft): readonly Approver[] {
  const chosen = of.filter(({ granter }) => granter.id === whom?.toLowerCase());
  return (chosen.length === 0 ? of : chosen).slice(0, MOST_CALLED);
}

/** Whom the request calls, of those who are here. */
const calledOf = (draft: Draft): readonly CalledPerson[] =>
  preferred(
    draft.approvers.filter(({ here }) => here !== undefined),
    draft,
  ).flatMap(({ here }) => here ?? []);

/** A way of posting: what is said to who asked, or nothing where the bot may not write there. */
type Way = (draft: Draft, press: Press) => Promise<Answer | undefined>;

const inThisChat: Way = async (draft, press) => {
  const { chat } = press.turn;
  const opened = await openIn(chat.place, draft, press);
  if (opened.kind === 'not') return opened.say;
  const { facts } = opened;
  const { offer } = draft;
  const called = calledOf(draft);
  const here = chat.address?.();
  const said = await placed(
    facts,
    { shown: here, asker: here },
    () => chat.say(answerRequest(offer, facts, called)),
    press,
  );
  if (!said) return undefined;
  return answerPosted(
    offer,
    facts,
    called.map(({ name }) => name),
  );
};

/** To one who decides, in their own chat with the bot; who asked is told in theirs. */
const toOneAlone: Way = async (draft, press) => {
  const { offer, asked } = draft;
  const { turn, grants } = press;
  const people = draft.approvers.filter(({ granter }) => granter.type === 'User');
  const here = turn.chat.address?.();
  const [own, ...chats] = await Promise.all([
    ownChatOf(asked.presser.asker.objectId, press, here?.user),
    ...preferred(people, draft).map(async (approver) => ({
      approver,
      shown: await ownChatOf(approver.granter.id, press, approver.here?.id),
    })),
  ]);
  // A dialog opens over a chat of two people, too, which is nobody's with the bot.
  const asker = own ?? (turn.chat.setting === 'personal' && press.where.card !== undefined ? here : undefined);
  for (const { approver, shown } of chats) {
    if (shown === undefined) continue;
    const opened = await openIn(shown, draft, press);
    if (opened.kind === 'not') return opened.say;
    const { facts } = opened;
    const say = async (): Promise<string> => {
      let card = '';
      await grants.later.open(shown, async (chat) => {
        card = await chat.say(answerRequestAlone(offer, facts, approver));
      });
      return card;
    };
    if (await placed(facts, { shown, asker }, say, press))
      return answerAskedAlone(offer, facts, approver, asker !== undefined);
  }
  return undefined;
};

/** "Post the request": opens it, and shows it to everybody in the chat, or to one who decides. */
export async function postRequest(topic: GrantTopic, fields: GrantFields, press: Press): Promise<Answer | undefined> {
  const asked = await askable(topic, press);
  if (asked.kind === 'answer') return asked.answer;
  const reason = readReason(fields.reason, LONGEST_REASON);
  if (reason.kind !== 'reason') return form(asked, press, reason.kind === 'none' ? 'no-reason' : 'secret');
  const { presser, offers } = asked;
  const { grants, services, turn } = press;
  if (!grants.recent.take(presser.asker.objectId, services.now())) return form(asked, press, 'too-many');
  const offer = offers.find(({ choice }) => choice.role.id === fields.role) ?? offers[0];
  const approvers = await approversOf(offer, presser.asker.objectId, press);
  const draft: Draft = { asked, offer, reason: reason.text, approvers, whom: fields.whom };
  // Nobody who decides reads a chat of one person with the bot: there, a request would only be in the way of the next one.
  const ways = turn.chat.setting === 'shared' ? [inThisChat, toOneAlone] : [toOneAlone];
  for (const way of ways) {
    const answer = await way(draft, press);
    if (answer) return answer;
  }
  return answerCannotPost(offer, reason.text, approvers, turn.chat.setting);
}
