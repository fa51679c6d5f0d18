import { type KnownRole, SOURCES, type Source } from '../azure-names';
import { modelFamily } from './models';

/**
 * Which data action an operation needs. `documented`: a role definition, Microsoft's permission text or an error
 * message of the service names it. `observed`: seen in the field. `inferred`: by pattern.
 */
export interface Operation {
  readonly id: string;
  /** In words: "chat completions". */
  readonly title: string;
  /** The level whose role assignments the service looks at. A role at project level does not serve account routes. */
  readonly level: 'account' | 'project';
  readonly dataAction: string;
  /** Where it is open which of two is asked for: both must be held to be sure. */
  readonly alternative?: string | undefined;
  readonly confidence: 'documented' | 'observed' | 'inferred';
  /** The smallest role that documentation recommends. The evaluator computes its own remedy. */
  readonly role: KnownRole;
  readonly source: Source;
}

/** What is known of a call. `path` may be a whole route (`POST /openai/v1/responses`) or URL path. */
export interface Call {
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  /** Model or deployment name. */
  readonly model?: string | undefined;
}

interface Row {
  /** Path prefixes, `*` for one segment. The longest that fits wins, so order does not matter. */
  readonly paths: readonly string[];
  /** `…/{verb}` is replaced by read, write or delete, after the method. */
  readonly action: string;
  readonly title: string;
  readonly level?: 'project';
  readonly confidence: Operation['confidence'];
  readonly role: KnownRole;
  readonly source?: Source;
}

const ACCOUNT = 'Microsoft.CognitiveServices/accounts/';
const OPENAI_CHAT = `${ACCOUNT}OpenAI/deployments/chat/completions/action`;
/** Named by an error message of `POST /anthropic/v1/*`; the Claude page speaks of MaaS, so both are asked for. */
const CLAUDE = `${ACCOUNT}AIServices/providers/action`;
const MAAS_CHAT = `${ACCOUNT}MaaS/chat/completions/action`;

const PERMISSIONS: Source = {
  title: 'Azure permissions for AI + machine learning',
  url: 'https://learn.microsoft.com/azure/role-based-access-control/permissions/ai-machine-learning',
  read: '2026-08-22',
  confidence: 'documented',
};

const openAi = (title: string, action: string, tails: readonly string[]): Row => ({
  title,
  action: `OpenAI/${action}`,
  paths: tails.flatMap((tail) => [`openai/deployments/*/${tail}`, `openai/v1/${tail}`, `openai/${tail}`]),
  confidence: 'documented',
  role: 'openAiUser',
});
const store = (title: string, name: string): Row => ({
  ...openAi(title, `${name}/{verb}`, [name, name.replace('-', '_')]),
  confidence: 'inferred',
  role: 'openAiContributor',
});
const project = (title: string, action: string, tails: readonly string[], role: KnownRole = 'foundryUser'): Row => ({
  title,
  action: `AIServices/${action}`,
  paths: tails.map((tail) => `api/projects/*${tail === '' ? '' : '/'}${tail}`),
  level: 'project',
  confidence: 'documented',
  role,
  source: SOURCES.foundryRbac,
});
const service = (title: string, action: string, paths: readonly string[], role: KnownRole): Row => ({
  title,
  action,
  paths,
  confidence: 'observed',
  role,
});

const ROWS: readonly Row[] = [
  { ...openAi('chat completions', 'deployments/chat/completions/action', ['chat/completions']) },
  {
    title: 'chat completions',
    action: 'OpenAI/deployments/chat/completions/action',
    paths: ['openai', 'openai/v1', 'openai/deployments/*'],
    confidence: 'inferred',
    role: 'openAiUser',
  },
  openAi('completions', 'deployments/completions/action', ['completions']),
  openAi('embeddings', 'deployments/embeddings/action', ['embeddings']),
  openAi('image generation', 'images/generations/action', ['images/generations', 'images/edits']),
  openAi('audio', 'deployments/audio/action', ['audio']),
  openAi('realtime', 'deployments/realtime/action', ['realtime']),
  openAi('video generation', 'video/generations/jobs/action', ['video/generations', 'videos']),
  openAi('chat completions on your data', 'deployments/extensions/chat/completions/action', [
    'extensions/chat/completions',
  ]),
  openAi('responses', 'responses/{verb}', ['responses']),
  openAi('assistants', 'assistants/{verb}', ['assistants', 'threads']),
  store('files', 'files'),
  store('fine-tuning jobs', 'fine-tunes'),
  store('uploads', 'uploads'),
  store('evaluations', 'evals'),
  store('stored completions', 'stored-completions'),
  openAi('models', 'models/read', ['models']),
  {
    title: 'list of deployments',
    action: 'OpenAI/deployments/read',
    paths: ['openai/deployments'],
    confidence: 'inferred',
    role: 'openAiUser',
  },
  {
    title: 'chat completions (Model Inference API)',
    action: 'MaaS/chat/completions/action',
    paths: ['models', 'models/chat/completions'],
    confidence: 'observed',
    role: 'cognitiveServicesUser',
    source: SOURCES.foundryEntra,
  },
  {
    title: 'embeddings (Model Inference API)',
    action: 'MaaS/embeddings/action',
    paths: ['models/embeddings'],
    confidence: 'inferred',
    role: 'cognitiveServicesUser',
    source: SOURCES.foundryEntra,
  },
  {
    title: 'messages (Claude)',
    action: 'AIServices/providers/action',
    paths: ['anthropic'],
    confidence: 'observed',
    role: 'cognitiveServicesUser',
    source: SOURCES.claude,
  },
  project('agents', 'agents/{verb}', ['', 'agents', 'assistants', 'threads']),
  project("the project's OpenAI route", 'agents/write', ['openai']),
  project('vector stores and files', 'assets/{verb}', ['vector_stores', 'files', 'datasets', 'indexes']),
  project('evaluations', 'evaluations/{verb}', ['evaluations']),
  project('responses of a hosted agent', 'endpoints/interact/action', ['agents/*/endpoint'], 'foundryAgentConsumer'),
  service('content safety', 'ContentSafety/text:analyze/action', ['contentsafety'], 'cognitiveServicesUser'),
  service('speech', 'SpeechServices/unified-speech/frontend/action', ['speechtotext', 'speech', 'tts'], 'speechUser'),
  service('language', 'Language/analyze-text/action', ['language', 'text/analytics'], 'languageReader'),
  service('vision', 'ComputerVision/imageanalysis:analyze/action', ['computervision'], 'cognitiveServicesUser'),
  service('vision', 'ComputerVision/analyze/action', ['vision'], 'cognitiveServicesUser'),
  service(
    'document intelligence',
    'FormRecognizer/documentmodels:analyze/action',
    ['formrecognizer', 'documentintelligence'],
    'cognitiveServicesUser',
  ),
  service(
    'content understanding',
    'MultiModalIntelligence/analyzers:analyze/action',
    ['contentunderstanding'],
    'cognitiveServicesUser',
  ),
];

const VERBS: Readonly<Record<string, string>> = { GET: 'read', HEAD: 'read', DELETE: 'delete' };

const segmentsOf = (path: string): readonly string[] =>
  (path.split(/[?#]/, 1)[0] ?? '')
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');

const fits = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length <= path.length && pattern.every((segment, i) => segment === '*' || segment === path[i]);

/** Fixed segments count before `*`: `agents/*` of a longer route is no better than the same length spelled out. */
const rank = (pattern: readonly string[]): number => pattern.length * 100 - pattern.filter((s) => s === '*').length;

/** The best first, so that the first that fits is the one. */
const PATTERNS = ROWS.flatMap((row) => row.paths.map((path) => ({ row, pattern: path.split('/') }))).sort(
  (a, b) => rank(b.pattern) - rank(a.pattern),
);

const rowFor = (path: readonly string[]): Row | undefined => PATTERNS.find(({ pattern }) => fits(pattern, path))?.row;

function alternativeTo(dataAction: string, path: readonly string[], model: string | undefined): string | undefined {
  const family = modelFamily(model);
  if (dataAction === OPENAI_CHAT && family === 'other' && path[1] !== 'deployments') return MAAS_CHAT;
  if (dataAction === CLAUDE) return MAAS_CHAT;
  return dataAction === MAAS_CHAT && family === 'openai' ? OPENAI_CHAT : undefined;
}

/** Splits `POST /openai/v1/responses` into method and path; a bare path stays as it is. */
function splitRoute(path: string): { readonly method?: string; readonly path: string } {
  const route = /^\s{0,4}([A-Za-z]{3,7})\s{1,4}(\/.*)$/s.exec(path);
  return route?.[1] === undefined || route[2] === undefined
    ? { path }
    : { method: route[1].toUpperCase(), path: route[2] };
}

/**
 * The operation that a call asks for, or `undefined` where its path says nothing. Path as in rbac.md §6, with or
 * without method, host excluded.
 */
export function operationOf(call: Call): Operation | undefined {
  const split = splitRoute(call.path ?? '');
  const path = segmentsOf(split.path);
  const row = rowFor(path);
  if (row === undefined) return undefined;
  const verb = VERBS[(split.method ?? call.method ?? 'POST').toUpperCase()] ?? 'write';
  const dataAction = ACCOUNT + row.action.replace('{verb}', verb);
  return {
    id: `${row.action.replace('{verb}', verb)}@${row.paths[0] ?? ''}`,
    title: row.title,
    level: row.level ?? 'account',
    dataAction,
    alternative: alternativeTo(dataAction, path, call.model),
    confidence: row.confidence,
    role: row.role,
    source: row.source ?? PERMISSIONS,
  };
}

/** What a question falls back on when the paste does not say which operation failed: chat completions. */
export function defaultOperation(model?: string): Operation {
  const operation = operationOf({ path: '/openai/v1/chat/completions', model });
  if (operation === undefined) throw new Error('the table of operations lacks chat completions');
  return operation;
}

const OPERATIONS: readonly Operation[] = ROWS.flatMap((row) => operationOf({ path: `/${row.paths[0] ?? ''}` }) ?? []);

/** Every operation with the method POST. */
export const operations = (): readonly Operation[] => OPERATIONS;
