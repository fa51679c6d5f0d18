import type { Endpoint, Evidence, SeenService } from '../../evidence';
import {
  clientOf,
  modelFamily,
  namesAccount,
  ownerOfPath,
  serviceOfAction,
  type Client,
  type ServiceId,
} from '../../services';

/** Shapes of endpoints that one service alone answers at. */
const BY_SHAPE: Readonly<Partial<Record<Endpoint['shape'], ServiceId>>> = {
  'openai-v1': 'openai',
  'openai-deployments': 'openai',
  'openai-host': 'openai',
  'foundry-openai-v1': 'openai',
  'foundry-models': 'inference',
  'foundry-project': 'foundry',
  'foundry-anthropic': 'anthropic',
};

const BY_CLIENT: Readonly<Partial<Record<Client['speaks'], ServiceId>>> = {
  inference: 'inference',
  projects: 'foundry',
  anthropic: 'anthropic',
  openai: 'openai',
};

const firstOf = <T>(values: readonly (T | undefined)[]): T | undefined => values.find((value) => value !== undefined);

const modelOf = ({ model, deployment }: Evidence): string => (model?.value ?? deployment?.value ?? '').toLowerCase();

/** Claude is called: its model, deployment or client says so, or a mark of it stands where no other model is named. */
function isClaude(evidence: Evidence): boolean {
  const model = modelOf(evidence);
  if (model.includes('claude')) return true;
  const speaksToIt = clientOf(evidence.sdk?.value)?.speaks === 'anthropic';
  const isMarked = evidence.services.some(({ value }) => value.id === 'anthropic');
  return (speaksToIt || isMarked) && modelFamily(model) !== 'openai';
}

/** Services without models to choose from: their paths, versions and errors are none of OpenAI's. */
export const WITHOUT_MODELS: ReadonlySet<ServiceId> = new Set([
  'document-intelligence',
  'content-safety',
  'content-understanding',
  'language',
  'translator',
  'vision',
]);

/** Services whose routes are tried for Claude, though it answers at its own alone. */
const TRIED_FOR_CLAUDE: ReadonlySet<ServiceId | undefined> = new Set([undefined, 'openai', 'inference']);

/**
 * The Azure AI service that was called, where the text shows it: by the data action, the path, the host, a mark of its
 * own, the client, its name, the model; the surest first.
 */
export function serviceOf(evidence: Evidence): ServiceId | undefined {
  const named = evidence.dataAction && serviceOfAction(evidence.dataAction.value);
  if (named !== undefined) return named;
  const endpoints = [evidence.endpoint, ...evidence.endpoints]
    .filter((finding) => finding !== undefined)
    .map(({ value }) => value)
    .filter(({ shape }) => namesAccount(shape));
  const paths = [evidence.route?.value, ...endpoints.map(({ path }) => path), evidence.clientCall?.value].filter(
    (path) => path !== undefined,
  );
  const byUrl = firstOf([
    ...paths.map((path) => ownerOfPath(path)?.service),
    ...endpoints.map(({ shape }) => BY_SHAPE[shape]),
  ]);
  if (TRIED_FOR_CLAUDE.has(byUrl) && isClaude(evidence)) return 'anthropic';
  const seen = (by: SeenService['by']): ServiceId | undefined =>
    evidence.services.find(({ value }) => value.by === by)?.value.id;
  const marked = seen('mark');
  const client = clientOf(evidence.sdk?.value);
  return firstOf([
    byUrl,
    marked === 'openai' ? undefined : marked,
    client && BY_CLIENT[client.speaks],
    seen('name'),
    marked,
    modelFamily(modelOf(evidence)) === 'openai' ? 'openai' : undefined,
  ]);
}
