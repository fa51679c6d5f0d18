import { answerCannotTell, answerWillTell, SETTLES, type Answer, type GrantTopic } from '../answer';
import { ownAccess, presserOf, type Press } from './press';
import { sinceOf } from './works';

/** "Tell me when it works": the presser's own access, wherever the button is. */
export async function tellWhenItWorks(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const presser = await presserOf(topic, press);
  if (presser.kind === 'answer') return presser.answer;
  const { turn, grants, services } = press;
  const { objectId } = presser.asker;
  const address = turn.chat.address?.();
  if (!address) return answerCannotTell(topic);
  const { verdict, answer } = await ownAccess(topic, presser, press);
  if (verdict.verdict !== 'granted') return answer();
  const since = sinceOf(verdict);
  try {
    await grants.works.add(topic, objectId, address);
  } catch {
    return answerCannotTell(topic);
  }
  return answerWillTell(topic, Math.max(since, services.now() - SETTLES.atTheLatest));
}
