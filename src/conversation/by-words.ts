import { answerSelf, followUp, type Answer } from '../answer';
import { found, keylessClient, operationIn, topicById, type Ask, type Diagnosed, type Topic } from '../respond';
import { inputOf, type LastQuestion, type Memory } from './last-question';
import type { Reply } from './reply';
import { looked, topicReply } from './topic-reply';
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
  if (ask === 'unattended') return topicById('mfa-in-scripts');
  if (ask === 'permanent') return topicById('role-for-good');
  if (ask !== 'no-secrets') return undefined;
  const runsOn = said.evidence.claims.runsOn[0]?.value ?? last?.error?.evidence.claims.runsOn[0]?.value;
  return topicById((runsOn && WITHOUT_SECRETS[runsOn]) ?? 'managed-identity-in-place-of-key');
}

interface Case {
  readonly setting: ChatKind;
  readonly memory: Memory;
  readonly turn: Turn;
  readonly services: Services;
}

/** An answer that the case has. */
async function ofCase(ask: Ask, last: LastQuestion, { setting, memory, turn, services }: Case): Promise<Answer> {
  const input = await inputOf(last, setting, turn, services);
  const principal = last.error?.evidence.principal?.value;
  if (ask === 'whose' && principal?.kind === 'object-id') {
    const verdict = setting === 'personal' ? await looked(last, turn, services) : undefined;
    return followUp.identity({ ...input, verdict }, principal.id);
  }
  const calls = operationIn('model');
  if (ask !== 'no-keys' || calls === undefined) return followUp.appOwners(input);
  // Without a key it is about calling, and no longer about reading keys.
  const question = { ...last.question, wanted: calls };
  await memory.keep({ ...last, question });
  return followUp.keyless({ ...input, question, client: last.error && keylessClient(last.error.evidence) });
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
  return last && { answer: await ofCase(ask, last, { setting, memory, turn, services }) };
}
