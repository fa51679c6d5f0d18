import { prose, words, type Prose } from '../prose';
import type { FoundTopic } from './find';
import { termsOf } from './terms';
import type { Topic } from './topic';
import { TOPICS } from './topics';
import { the } from './topics/names';

/** Where a program runs, and how a call without a key is made there, whatever it calls. */
interface Host {
  readonly concept: string;
  /** The topic that sets it up, whose command and sources are taken. */
  readonly topic: string;
  readonly called: string;
  /** Who gets the role. */
  readonly whose: string;
  readonly how: string;
  /** Whether the command of that topic does it for whatever is called. */
  readonly command?: true;
}

const SWITCH_ON = 'The command switches it on and prints its object id; call with DefaultAzureCredential.';

const HOSTS: readonly Host[] = [
  {
    concept: 'web app',
    topic: 'web-app-identity',
    called: 'a web app',
    whose: 'the managed identity of the app',
    how: SWITCH_ON,
    command: true,
  },
  {
    concept: 'function',
    topic: 'function-identity',
    called: 'an Azure Function',
    whose: 'the managed identity of the function',
    how: SWITCH_ON,
    command: true,
  },
  {
    concept: 'container apps',
    topic: 'container-app-identity',
    called: 'a container app',
    whose: 'the managed identity of the app',
    how: SWITCH_ON,
    command: true,
  },
  {
    concept: 'kubernetes',
    topic: 'aks-identity',
    called: 'a pod in AKS',
    whose: 'a user-assigned identity',
    how: 'Let that identity trust the service account (federated credential), and label the pod azure.workload.identity/use: "true".',
  },
  {
    concept: 'virtual machine',
    topic: 'vm-identity',
    called: 'a virtual machine',
    whose: 'the managed identity of the machine',
    how: 'The command switches it on; call with DefaultAzureCredential.',
    command: true,
  },
  {
    concept: 'logic app',
    topic: 'logic-app',
    called: 'a Logic App',
    whose: 'the managed identity of the Logic App',
    how: 'In the HTTP action choose authentication Managed identity; the audience goes there without /.default.',
  },
  {
    concept: 'data factory',
    topic: 'data-factory',
    called: 'Data Factory',
    whose: 'the managed identity of the factory',
    how: 'In the Web activity choose System-assigned managed identity; the resource goes there without /.default.',
  },
  {
    concept: 'databricks',
    topic: 'databricks',
    called: 'Databricks',
    whose: 'the access connector behind a service credential',
    how: 'In the notebook, dbutils.credentials.getServiceCredentialsProvider gives the credential for the token.',
  },
  {
    concept: 'github',
    topic: 'github-actions',
    called: 'GitHub Actions',
    whose: 'the app or identity with the federated credential',
    how: 'Sign in with azure/login (permission id-token: write).',
  },
  {
    concept: 'gitlab',
    topic: 'gitlab',
    called: 'a pipeline',
    whose: 'the app or identity with the federated credential',
    how: 'Sign in with the ID token of the job.',
  },
  {
    concept: 'api management',
    topic: 'api-management',
    called: 'API Management',
    whose: 'the managed identity of the gateway',
    how: 'Use the policy authentication-managed-identity; the resource goes there without /.default.',
  },
  {
    concept: 'arc',
    topic: 'arc-identity',
    called: 'a server with Azure Arc',
    whose: 'the identity of the machine',
    how: 'Call with DefaultAzureCredential.',
  },
  {
    concept: 'service principal',
    topic: 'service-principal',
    called: 'a service principal',
    whose: 'its enterprise application',
    how: 'Sign in with its tenant id, client id and a secret or certificate (AZURE_TENANT_ID, AZURE_CLIENT_ID …).',
  },
  {
    concept: 'local',
    topic: 'local-development',
    called: 'your own machine',
    whose: 'your own account',
    how: 'Sign in with az login; DefaultAzureCredential takes that.',
  },
  {
    concept: 'fabric',
    topic: 'fabric',
    called: 'a Fabric notebook',
    whose: 'the enterprise application of a service principal',
    how: 'Sign in with ClientSecretCredential, and keep the secret in Key Vault.',
  },
  {
    concept: 'power platform',
    topic: 'power-automate',
    called: 'Power Automate',
    whose: 'the enterprise application of a service principal',
    how: 'In the HTTP action choose Active Directory OAuth; the audience goes there without /.default.',
  },
];

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
  if (host === undefined || called === undefined) return found;
  const halves = new Set([host.topic, called.topic]);
  const others = [found.topic, ...found.close];
  const asking = found.doubtful && ASKS.some((term) => terms.has(term)) ? others : [found.topic];
  if (!asking.some(({ id }) => halves.has(id) || OF_CALLS.has(id))) return found;
  const topic = combination(host, called);
  if (topic === undefined) return found;
  const close = others.filter(({ id }) => !halves.has(id) && !OF_CALLS.has(id));
  return { ...found, topic, close, doubtful: false };
}
