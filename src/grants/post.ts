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
  type AskProblem,
  type CalledPerson,
  type GrantFields,
  type GrantTopic,
  type RequestFacts,
  type RoleOffer,
} from '../answer';
import { failureOf, within, type Address } from '../conversation';
import { approversOf, askable, form, type Askable } from './ask';
import { idOf, keyOf, subjectOf, type GrantRequest, type RequestSubject } from './book';
import { ownChatOf } from './own-chat';
import type { Press } from './press';
import { readReason } from './reason';
import { factsDigest, placeDigest } from './request';

/** This many people are called, or looked for in their own chats. */
const MOST_CALLED = 3;

/** How long the storage may take to open a request. Milliseconds. */
const OPENING_MS = 1_500;

/** Who asks for what. */
interface Asking {
  readonly asked: Askable;
  readonly offer: RoleOffer;
}

const subjectOfDraft = ({ asked, offer }: Asking): RequestSubject => [
  asked.presser.asker.objectId,
  offer.grantee.id,
  offer.choice.role.id,
  offer.remedy.scope,
];

/** A request that is to be posted. */
interface Draft extends Asking {
  readonly reason: string;
  readonly approvers: readonly Approver[];
  /** Object id of who was chosen. */
  readonly whom: string | undefined;
}

/** What everybody sees of a request. The error stays with who asks. */
function factsOf({ asked, offer, reason }: Draft, place: string, openUntil: number): RequestFacts {
  const { asker, isGuest } = asked.presser;
  const { wanted, resource } = offer.topic;
  const name = asker.name ?? 'Somebody';
  const granteeName = offer.application ? nameToShow(offer.application) : name;
  return {
    ...{ wanted, resource },
    ...{ id: idOf(keyOf(subjectOfDraft({ asked, offer })), openUntil), asker: asker.objectId, askerName: name },
    ...{ grantee: offer.grantee, granteeName, ...(isGuest && offer.grantee.type === 'User' && { isGuest }) },
    ...{ scope: offer.remedy.scope, roleId: offer.choice.role.id, reason, openUntil, place },
  };
}

type Opened =
  /** `again`: it was opened by the same press, or one like it. */
  { readonly kind: 'opened' | 'again'; readonly facts: RequestFacts } | { readonly kind: 'not'; readonly say: Answer };

interface InTheWay {
  readonly problem: AskProblem;
  readonly link?: string | undefined;
}

/** Where the request is that is in the way: its card may be far from here. */
async function inTheWay({ record, standing }: GrantRequest, draft: Draft, press: Press): Promise<InTheWay> {
  if (standing === 'declined') return { problem: 'declined' };
  const { turn, grants } = press;
  const id = idOf(keyOf(subjectOfDraft(draft)), record.openUntil);
  const there = await within(grants.open.find(id), OPENING_MS).catch(() => undefined);
  const open = there?.kind === 'in-time' ? there.value : undefined;
  if (open === undefined) return { problem: 'asked' };
  const { shown, card } = open;
  const isHere = shown.conversation === turn.chat.place.conversation;
  if (shown.setting === 'personal' && !isHere) return { problem: 'asked-alone' };
  return { problem: isHere ? 'asked-here' : 'asked-elsewhere', link: turn.chat.linkTo?.(shown, card) };
}

/** Opens a request that stands in one place; or what is said instead. */
async function openIn(place: Pick<Address, 'channel' | 'conversation'>, draft: Draft, press: Press): Promise<Opened> {
  const { grants, services } = press;
  const at = placeDigest(place);
  const facts = factsOf(draft, at, services.now() + services.limits.openMs);
  const opening = grants.book.open(subjectOf(facts), factsDigest(facts), facts.openUntil);
  const opened = await within(opening, OPENING_MS).catch(() => undefined);
  if (opened?.kind !== 'in-time') return { kind: 'not', say: await form(draft.asked, press, 'no-storage') };
  if (opened.value === 'opened') return { kind: 'opened', facts };
  const { record, standing } = opened.value;
  const same = factsOf(draft, at, record.openUntil);
  if (standing !== 'declined' && factsDigest(same) === record.facts) return { kind: 'again', facts: same };
  const { problem, link } = await inTheWay(opened.value, draft, press);
  return { kind: 'not', say: await form(draft.asked, press, problem, link) };
}

/** Says a request's card, and keeps where it is. False where it could not be said: nobody sees it, and it is in nobody's way. */
async function placed(
  facts: RequestFacts,
  { shown, asker }: { readonly shown: Address | undefined; readonly asker: Address | undefined },
  say: () => Promise<string>,
  { turn, grants, services }: Press,
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
  turn.note({ grant: 'asked' });
  grants.recent.note(facts.asker, services.now());
  try {
    await grants.book.noteCard(subject, card);
    if (shown) await grants.open.add(facts, { shown, card, asker });
  } catch (error) {
    // The card is there, and its buttons work.
    turn.note({ failure: failureOf(error) });
  }
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
  const say = (): Promise<string> => chat.say(answerRequest(offer, facts, called));
  if (opened.kind === 'opened' && !(await placed(facts, { shown: here, asker: here }, say, press))) return undefined;
  return answerPosted(
    offer,
    facts,
    called.map(({ name }) => name),
  );
};

/** The chats of those who are asked, and where who asks is told: in their own chat, else in this one. */
async function chatsOf(draft: Draft, press: Press) {
  const here = press.turn.chat.address?.();
  const people = draft.approvers.filter(({ granter }) => granter.type === 'User');
  const [own, ...chats] = await Promise.all([
    ownChatOf(draft.asked.presser.asker.objectId, press, here?.user),
    ...preferred(people, draft).map(async (approver) => ({
      approver,
      shown: await ownChatOf(approver.granter.id, press, approver.here?.id),
    })),
  ]);
  // A dialog opens over chats that the bot may not be in.
  const told = own ? 'own-chat' : press.where.card !== undefined && here ? 'here' : 'nowhere';
  return { chats, told, asker: own ?? (told === 'here' ? here : undefined) } as const;
}

/** To one who decides, in their own chat with the bot. */
const toOneAlone: Way = async (draft, press) => {
  const { offer } = draft;
  const { chats, told, asker } = await chatsOf(draft, press);
  for (const { approver, shown } of chats) {
    if (shown === undefined) continue;
    const opened = await openIn(shown, draft, press);
    if (opened.kind === 'not') return opened.say;
    const { facts } = opened;
    const say = async (): Promise<string> => {
      let card = '';
      await press.grants.later.open(shown, async (chat) => {
        card = await chat.say(answerRequestAlone(offer, facts, approver));
      });
      return card;
    };
    if (opened.kind === 'again' || (await placed(facts, { shown, asker }, say, press)))
      return answerAskedAlone(offer, facts, approver, told);
  }
  return undefined;
};

/** Where somebody who decides reads along, everybody does; else one of them gets it, wherever they are. */
function waysOf({ approvers }: Draft, { turn: { chat } }: Press): readonly Way[] {
  // Nobody who decides reads a chat of one person with the bot: there, a request would only be in the way of the next one.
  if (chat.setting !== 'shared') return [toOneAlone];
  return approvers.some(({ here }) => here) ? [inThisChat, toOneAlone] : [toOneAlone, inThisChat];
}

/** "Post the request": opens it, and shows it to everybody in the chat, or to one who decides. */
export async function postRequest(topic: GrantTopic, fields: GrantFields, press: Press): Promise<Answer | undefined> {
  const asked = await askable(topic, press);
  if (asked.kind === 'answer') return asked.answer;
  const reason = readReason(fields.reason, LONGEST_REASON);
  if (reason.kind !== 'reason') return form(asked, press, reason.kind === 'none' ? 'no-reason' : 'secret');
  const { presser, offers } = asked;
  const { grants, services, turn } = press;
  if (!grants.recent.mayOpen(presser.asker.objectId, services.now())) return form(asked, press, 'too-many');
  const offer = offers.find(({ choice }) => choice.role.id === fields.role) ?? offers[0];
  const approvers = await approversOf(offer, presser.asker.objectId, press);
  const draft: Draft = { asked, offer, reason: reason.text, approvers, whom: fields.whom };
  for (const way of waysOf(draft, press)) {
    const answer = await way(draft, press);
    if (answer) return answer;
  }
  return answerCannotPost(offer, reason.text, approvers, turn.chat.setting);
}
