import { SOURCES, type Source } from '../../azure-names';
import { RETIREMENTS_SOURCE } from '../retirements';
import type { Confidence, Route } from '../types';

const BATCHES = SOURCES.foundryRbac;

const STORED_COMPLETIONS: Source = {
  title: 'Azure OpenAI stored completions and distillation (classic)',
  url: 'https://learn.microsoft.com/azure/foundry-classic/openai/how-to/stored-completions',
  read: '2026-11-29',
  edition: '2025-12-06',
  confidence: 'documented',
};

const PREVIEW_FEATURES: Source = {
  title: 'Disable preview features with role-based access control',
  url: 'https://learn.microsoft.com/azure/foundry/concepts/disable-preview-features-with-rbac',
  read: '2026-11-29',
  confidence: 'documented',
};

/** The three places of a route: the classic one, v1, and the one without either. */
const under = (...tails: readonly string[]): readonly string[] =>
  tails.flatMap((tail) => [`openai/deployments/*/${tail}`, `openai/v1/${tail}`, `openai/${tail}`]);

const route = (
  title: string,
  action: string | undefined,
  tails: readonly string[],
  more: Partial<Route> & { readonly confidence?: Confidence } = {},
): Route => ({
  title,
  action: action && `OpenAI/${action}`,
  paths: under(...tails),
  confidence: 'documented',
  ...more,
});

/** What the account keeps for later calls. */
const store = (title: string, name: string, tails: readonly string[] = [name]): Route =>
  route(title, `${name}/{verb}`, tails);

/** Two actions of their own, by the page about them; not of the form that other stores have. */
const stored = (
  title: string,
  action: 'read' | 'action',
  methods: readonly string[],
  tails: readonly string[] = ['stored-completions', 'stored_completions'],
): Route => route(title, `stored-completions/${action}`, tails, { methods, source: STORED_COMPLETIONS });

/** The page about roles for projects names these actions of batches; that of creating one is from the field. */
const batches = (title: string, action: string, methods: readonly string[], more: Partial<Route> = {}): Route =>
  route(title, action, ['batches'], { methods, source: BATCHES, ...more });

/** The route exists; which action it asks for is said nowhere. The role holds all actions of OpenAI models. */
const unnamed = (title: string, tails: readonly string[]): Route =>
  route(title, undefined, tails, { confidence: 'inferred', role: 'openAiContributor' });

const ASSISTANTS_ENDED = {
  on: '2026-08-26',
  instead: 'the Responses API and Foundry agents take its place',
  by: 'responses',
} as const;

/** Routes of OpenAI models on an account (API lifecycle page and the clients' own routes, edition of 2026-08-19). */
export const routes: readonly Route[] = [
  route('chat completions', 'deployments/chat/completions/action', ['chat/completions'], { methods: ['POST'] }),
  stored('stored completions', 'read', ['GET', 'HEAD']),
  stored('changing stored completions', 'action', ['POST', 'PATCH', 'DELETE']),
  stored('stored completions', 'read', ['GET'], ['chat/completions']),
  stored('changing stored completions', 'action', ['DELETE'], ['chat/completions']),
  route('completions', 'deployments/completions/action', ['completions']),
  route('embeddings', 'deployments/embeddings/action', ['embeddings']),
  route('image generation', 'images/generations/action', ['images/generations']),
  route('changing images', 'images/generations/action', ['images/edits', 'images/variations'], {
    confidence: 'inferred',
  }),
  route('audio', 'deployments/audio/action', ['audio']),
  route('realtime', 'deployments/realtime/action', ['realtime']),
  route('video generation', 'video/generations/jobs/action', ['video/generations', 'videos'], {
    ended: { on: '2026-10-15', instead: 'no Sora model of OpenAI answers any more' },
    source: RETIREMENTS_SOURCE,
  }),
  route(
    'chat completions on your data',
    'deployments/extensions/chat/completions/action',
    ['extensions/chat/completions'],
    {
      ended: { on: '2026-10-14', instead: 'a Foundry agent with Foundry IQ takes its place' },
      source: SOURCES.onYourData,
    },
  ),
  route('responses', 'responses/{verb}', ['responses']),
  { ...store('assistants', 'assistants'), ended: ASSISTANTS_ENDED },
  { ...store('threads of assistants', 'assistants/threads', ['threads']), ended: ASSISTANTS_ENDED },
  { ...store('vector stores', 'assistants/vector_stores', ['vector_stores']), source: PREVIEW_FEATURES },
  store('files', 'files'),
  { ...store('uploads', 'uploads'), source: PREVIEW_FEATURES },
  { ...store('evaluations', 'evals'), source: PREVIEW_FEATURES },
  store('fine-tuning jobs', 'fine-tunes', ['fine_tuning', 'fine-tunes', 'fine_tunes']),
  store('models', 'models'),
  batches('batches', 'batch-jobs/write', ['POST'], { confidence: 'observed' }),
  batches('list of batches', 'batches/read', ['GET'], { alternative: 'OpenAI/batch-jobs/read' }),
  batches('deleting batches', 'batches/delete', ['DELETE']),
  batches('cancelling batches', 'batches/cancel/action', ['POST'], { paths: under('batches/*/cancel') }),
  unnamed('conversations', ['conversations']),
  unnamed('containers', ['containers']),
  unnamed('moderations', ['moderations']),
  {
    title: 'list of deployments',
    action: 'OpenAI/deployments/read',
    paths: ['openai/deployments', 'openai/deployments/*'],
    methods: ['GET'],
    exact: true,
    confidence: 'documented',
  },
];
