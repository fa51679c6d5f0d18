import { answerAskForm, type Answer, type Approver, type AskProblem, type GrantTopic, type RoleOffer } from '../answer';
import { memberOf } from './member';
import { isSettled, matterOf, type Matter } from './matter';
import { told, type Press, type Told } from './press';

/** Whoever may give the role is looked for among this many. */
const MOST_LOOKED_FOR = 8;

/** Whoever may give the role, people of this chat first. */
export async function approversOf(offer: RoleOffer, asker: string, press: Press): Promise<readonly Approver[]> {
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

export interface Askable extends Matter {
  readonly offers: readonly [RoleOffer, ...RoleOffer[]];
}

/** What the presser may ask for, or the answer where nothing is missing. */
export async function askable(topic: GrantTopic, press: Press): Promise<Askable | Told> {
  const matter = await matterOf(topic, press);
  if (matter.kind === 'answer') return matter;
  const [first, ...others] = matter.offers;
  return first === undefined || isSettled(matter.verdict)
    ? told(matter.answer())
    : { ...matter, offers: [first, ...others] };
}

const choicesOf = (offers: Askable['offers']) => offers.map(({ choice }) => choice);

/** `link`: where the request is that is in the way. */
export async function form(
  { presser, offers }: Askable,
  press: Press,
  problem?: AskProblem,
  link?: string,
): Promise<Answer> {
  const approvers = await approversOf(offers[0], presser.asker.objectId, press);
  const { setting } = press.turn.chat;
  const readers = setting === 'shared' && !approvers.some(({ here }) => here) ? 'nobody-here' : setting;
  return answerAskForm(offers[0], choicesOf(offers), approvers, { readers, problem, link });
}

/** "Ask for it": a form, for the asker alone. */
export async function askForRole(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const asked = await askable(topic, press);
  return asked.kind === 'answer' ? asked.answer : form(asked, press);
}
