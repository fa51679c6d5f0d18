import { answerSelf, followUp } from '../answer';
import { found, topicById, type Ask, type Diagnosed, type Topic } from '../respond';
import { inputOf, type LastQuestion, type Memory } from './last-question';
import type { Reply } from './reply';
import { topicReply } from './topic-reply';
import type { Services } from './services';
import type { ChatKind } from './chat';
import type { Turn } from './turn';

/** How a program that runs there does without a secret. */
const WITHOUT_SECRETS: Readonly<Record<string, string>> = {
  'github-actions': 'github-actions',
  'azure-pipelines': 'azure-devops',
  'app-service': 'web-app-identity',
  'function-app': 'function-identity',
  'container-apps': 'container-app-identity',
  kubernetes: 'aks-identity',
  vm: 'vm-identity',
  laptop: 'local-development',
};

function topicOf(ask: Ask, said: Diagnosed, last: LastQuestion | undefined): Topic | undefined {
  if (ask === 'who-has-access') return topicById('who-has-access');
  if (ask !== 'no-secrets') return undefined;
  const runsOn = said.evidence.claims.runsOn[0]?.value ?? last?.error?.evidence.claims.runsOn[0]?.value;
  return topicById((runsOn && WITHOUT_SECRETS[runsOn]) ?? 'managed-identity-in-place-of-key');
}

/** The one answer to a question that was asked in so many words. */
export async function askReply(
  { ask, said, last, setting }: { ask: Ask; said: Diagnosed; last: LastQuestion | undefined; setting: ChatKind },
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  turn.note({ intent: `follow-up: ${ask}` });
  if (ask === 'self') return { answer: answerSelf() };
  const topic = topicOf(ask, said, last);
  if (topic !== undefined) return topicReply({ found: found(topic), said, setting }, memory, turn, services);
  return last && { answer: followUp.appOwners(await inputOf(last, setting, turn, services)) };
}
