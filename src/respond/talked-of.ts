import type { OpenQuestion } from '../access';
import { leadingMatch, traitsOf, type Family } from '../diagnosis';
import { operationIn, workIn, type Meaning } from '../followups';
import { COMBINATIONS, TOPICS, type FoundTopic, type Topic } from '../questions';
import { serviceById } from '../services';
import type { Diagnosed } from './diagnose';

const BY_ID: ReadonlyMap<string, Topic> = new Map([...COMBINATIONS, ...TOPICS].map((topic) => [topic.id, topic]));

/** A question that was answered without any case, by its id; undefined where it is not known any more. */
export const topicById = (id: string | undefined): Topic | undefined => (id === undefined ? undefined : BY_ID.get(id));

/** What an error is about, in the words of questions: its family, where the program runs, and which service it called. */
function aboutError({ diagnosis, evidence }: Diagnosed): string {
  const scenario = leadingMatch(diagnosis)?.scenario;
  const service = evidence.services[0]?.value.id;
  return [
    scenario?.about ?? (scenario === undefined ? '' : traitsOf(scenario.family).about),
    ...evidence.claims.runsOn.slice(0, 1).map(({ value }) => value.replaceAll('-', ' ')),
    service === undefined || service === 'openai' ? '' : serviceById(service).title,
  ].join(', ');
}

/** What is talked about, for a question that leaves it open: the question before, and the error before that. */
export const aboutOf = ({
  error,
  topic,
}: {
  readonly error?: Diagnosed | undefined;
  readonly topic?: Topic | undefined;
}): string => [topic?.question ?? '', error === undefined ? '' : aboutError(error)].join('; ');

const KEYLESS = /\bwithout (?:a |any |the )?(?:api )?(?:keys?|secrets?)\b|\bkeyless\b|\bidentity of (?:a|an|the)\b/i;

/** What somebody may go on to ask of a topic: the access that it is about, on a resource that is not named yet. */
export function questionAfter({ question }: Topic): OpenQuestion | undefined {
  // A program that calls without a key wants to call, and to read no key.
  const wanted = KEYLESS.test(question) ? operationIn('model') : workIn(question);
  return wanted && { wanted };
}

/** A meaning that one topic answers; after an error of a family, or after any. */
const LED_TO: readonly (readonly [meaning: Meaning, family: Family | undefined, topic: string])[] = [
  ['changed', undefined, 'who-changed-resource'],
  ['elsewhere', 'managed-identity', 'same-code-everywhere'],
  ['elsewhere', 'credential-unavailable', 'same-code-everywhere'],
  ['cost', 'rate-limited', 'capacity-costs'],
  ['allows', 'key-auth-disabled', 'why-keys-off'],
];

/** What a meaning asks in general, after a question that names no access: the topic says of which calls it speaks. */
const IN_GENERAL: Readonly<Partial<Record<Meaning, string>>> = {
  role: 'role-for-model',
  who: 'who-can-grant',
  time: 'how-long',
  scope: 'account-or-project',
};

/** A topic that was asked for in so many words, or by what was talked about. */
export const found = (topic: Topic): FoundTopic => ({ topic, close: [], likeness: 1, sure: true, doubtful: false });

interface TalkedOf {
  readonly error?: Diagnosed | undefined;
  readonly topic?: Topic | undefined;
  readonly question?: OpenQuestion | undefined;
}

/** The topic to which a meaning leads after what was talked about. */
export function topicAfter(meaning: Meaning, talkedOf: TalkedOf | undefined): FoundTopic | undefined {
  const { error, question, topic: before } = talkedOf ?? {};
  const isGeneral = error === undefined && question === undefined && before !== undefined;
  const general = isGeneral ? topicById(IN_GENERAL[meaning]) : undefined;
  if (general) return found(general);
  const family = error && leadingMatch(error.diagnosis)?.scenario.family;
  const led = LED_TO.find(([each, of]) => each === meaning && (of === undefined || of === family));
  const topic = topicById(led?.[2]);
  return topic && found(topic);
}
