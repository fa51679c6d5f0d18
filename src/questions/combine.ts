import { prose, words, type Prose } from '../prose';
import type { FoundTopic } from './find';
import { HOSTS, type Host } from './hosts';
import { termsOf } from './terms';
import type { Topic } from './topic';
import { TOPICS } from './topics';
import { the } from './topics/names';

/** What is called: which role, which scope, at which host. */
interface Called {
  readonly concept: string;
  readonly topic: string;
  readonly name: string;
  readonly role: Parameters<typeof the>[0];
  readonly scope: keyof typeof SCOPES;
}

const SCOPES = {
  cognitive: 'Scope: https://cognitiveservices.azure.com/.default, at the host of the resource (custom subdomain).',
  foundry: 'Scope: https://ai.azure.com/.default, at https://<resource>.openai.azure.com/openai/v1/.',
  project: 'Scope: https://ai.azure.com/.default, at https://<resource>.services.ai.azure.com/api/projects/<project>.',
  anthropic: 'Scope: https://ai.azure.com/.default, at https://<resource>.services.ai.azure.com/anthropic.',
} as const;

const CALLED: readonly Called[] = [
  { concept: 'speech', topic: 'role-for-speech', name: 'Speech', role: 'speechUser', scope: 'cognitive' },
  {
    concept: 'translator',
    topic: 'role-for-translator',
    name: 'Translator',
    role: 'cognitiveServicesUser',
    scope: 'cognitive',
  },
  {
    concept: 'language service',
    topic: 'role-for-language',
    name: 'Azure AI Language',
    role: 'languageReader',
    scope: 'cognitive',
  },
  {
    concept: 'document intelligence',
    topic: 'role-for-document-intelligence',
    name: 'Document Intelligence',
    role: 'cognitiveServicesUser',
    scope: 'cognitive',
  },
  { concept: 'vision', topic: 'role-for-vision', name: 'Vision', role: 'cognitiveServicesUser', scope: 'cognitive' },
  {
    concept: 'content safety',
    topic: 'role-for-content-safety',
    name: 'Content Safety',
    role: 'cognitiveServicesUser',
    scope: 'cognitive',
  },
  {
    concept: 'content understanding',
    topic: 'role-for-content-understanding',
    name: 'Content Understanding',
    role: 'cognitiveServicesUser',
    scope: 'cognitive',
  },
  {
    concept: 'agent',
    topic: 'role-for-agents',
    name: 'a Foundry agent',
    role: 'foundryUser',
    scope: 'project',
  },
  { concept: 'claude', topic: 'role-for-claude', name: 'Claude', role: 'foundryUser', scope: 'anthropic' },
  { concept: 'embedding', topic: 'role-for-embeddings', name: 'embeddings', role: 'openAiUser', scope: 'foundry' },
  { concept: 'audio', topic: 'role-for-images-audio', name: 'audio models', role: 'openAiUser', scope: 'foundry' },
  { concept: 'image', topic: 'role-for-images-audio', name: 'image models', role: 'openAiUser', scope: 'foundry' },
  { concept: 'batch', topic: 'role-for-batch', name: 'the Batch API', role: 'openAiContributor', scope: 'foundry' },
];

/** The one that is spoken of, where it is one alone. */
const onlyOf = <T extends { readonly concept: string }>(
  all: readonly T[],
  terms: ReadonlySet<string>,
): T | undefined => {
  const named = all.filter(({ concept }) => terms.has(`=${concept}`));
  return named.length === 1 ? named[0] : undefined;
};

const topicOf = (id: string): Topic | undefined => TOPICS.find((topic) => topic.id === id);

const answerOf = (host: Host, { role, scope }: Called): Prose =>
  prose`Give ${words(host.whose)} ${the(role)}, at the ${words(scope === 'project' ? 'project' : 'resource')}. ${words(SCOPES[scope])} ${words(host.how)}`;

function combination(host: Host, called: Called): Topic | undefined {
  const [setup, role] = [topicOf(host.topic), topicOf(called.topic)];
  if (setup === undefined || role === undefined) return undefined;
  return {
    id: `${host.topic} ${called.topic}`,
    question: `How does ${host.called} call ${called.name} without a key?`,
    asked: [],
    answer: answerOf(host, called),
    snippet: host.command && setup.snippet,
    sources: [...role.sources, ...setup.sources].filter(
      ({ url }, i, all) => all.findIndex((other) => other.url === url) === i,
    ),
  };
}

/** Every combination: what a question about one can be answered with. */
export const COMBINATIONS: readonly Topic[] = HOSTS.flatMap((host) =>
  CALLED.flatMap((called) => combination(host, called) ?? []),
);

/** These ask for what a combination answers, whatever host and service they name. */
const OF_CALLS: ReadonlySet<string> = new Set(['which-scope', 'keyless', 'role-for-model', 'least-privilege']);

/** Whichever service is called: its own topic says more. */
const OF_ANY_SERVICE: ReadonlySet<string> = new Set(['role-for-model', 'least-privilege']);
/** Whichever host: these tell of a language alone. */
const OF_A_LANGUAGE = /^(?:keyless(?:-\w+)?|spring-keyless|managed-identity-in-place-of-key)$/;

/** Where only a host or only a service is named, the topic of that one goes before a general one. */
function ofOne(found: FoundTopic, host: Host | undefined, called: Called | undefined): FoundTopic {
  const { id } = found.topic;
  const named =
    host !== undefined && OF_A_LANGUAGE.test(id)
      ? topicOf(host.topic)
      : called !== undefined && OF_ANY_SERVICE.has(id)
        ? topicOf(called.topic)
        : undefined;
  if (named === undefined || named.id === id) return found;
  const close = [found.topic, ...found.close].filter((topic) => topic !== named);
  return { ...found, topic: named, close: close.slice(0, 2), doubtful: false };
}

/** What a combination tells. */
const ASKS = ['role', 'key', 'keyless', 'scope', 'audience', 'token', 'endpoint', 'managed identity', 'access'].map(
  (concept) => `=${concept}`,
);

/**
 * The answer for a host and a service together, where a question names one of each and what was found is about one of
 * the two: a role for the service alone, or a setup for OpenAI models, answers half of it.
 */
export function combined(found: FoundTopic, question: string): FoundTopic {
  const terms = termsOf(question);
  const host = onlyOf(HOSTS, terms);
  const called = onlyOf(CALLED, terms);
  if (host === undefined || called === undefined) return ofOne(found, host, called);
  const halves = new Set([host.topic, called.topic]);
  const others = [found.topic, ...found.close];
  const asking = found.doubtful && ASKS.some((term) => terms.has(term)) ? others : [found.topic];
  if (!asking.some(({ id }) => halves.has(id) || OF_CALLS.has(id))) return found;
  const topic = combination(host, called);
  if (topic === undefined) return found;
  const close = others.filter(({ id }) => !halves.has(id) && !OF_CALLS.has(id));
  return { ...found, topic, close, doubtful: false };
}
