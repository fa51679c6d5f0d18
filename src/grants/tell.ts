import type { AccessVerdict } from '../access';
import {
  answerCannotTell,
  answerUnknownRequest,
  answerWillTell,
  SETTLES,
  type Answer,
  type GrantTopic,
  type RequestFacts,
} from '../answer';
import { evaluate } from '../respond';
import { factsOfNamed, matterOf } from './matter';
import { presserOf, verdictCard, type Press, type Presser } from './press';
import { requestOf } from './request';
import { questionOf } from './topic';
import { sinceOf } from './works';

/** Notes that the presser is to be told; the verdict is of whoever got the role. */
async function promise(verdict: AccessVerdict, topic: GrantTopic, { asker }: Presser, press: Press): Promise<Answer> {
  const { turn, grants, services } = press;
  const address = turn.chat.address?.();
  if (!address) return answerCannotTell(topic);
  if (verdict.verdict !== 'granted') return verdictCard(verdict, press, topic.error);
  const application = verdict.caller?.kind === 'application' ? verdict.caller.application : undefined;
  const since = sinceOf(verdict);
  try {
    await grants.works.add({ ...topic, application: application?.objectId }, asker.objectId, address);
  } catch {
    return answerCannotTell(topic);
  }
  return answerWillTell(topic, Math.max(since, services.now() - SETTLES.atTheLatest), application);
}

/** "Tell me when it works": the presser's own access wherever the button is, or that of the application in an error. */
export async function tellWhenItWorks(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const matter = await matterOf(topic, press);
  return matter.kind === 'answer' ? matter.answer : promise(matter.verdict, topic, matter.presser, press);
}

/** The same on the card of a request for an application, to whoever may see it. */
export async function tellOfRequest(facts: RequestFacts, press: Press): Promise<Answer | undefined> {
  const presser = await presserOf(facts, press);
  if (presser.kind === 'answer') return presser.answer;
  if ((await requestOf(facts, presser, press)) === undefined) return answerUnknownRequest();
  const { wanted, resource, grantee } = facts;
  const question = questionOf(facts, presser.asker.objectId);
  const read = await factsOfNamed({ id: grantee.id, by: 'object-id' }, question, presser, press);
  return promise(evaluate(question, read), { wanted, resource }, presser, press);
}
