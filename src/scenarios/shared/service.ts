import type { Endpoint, Evidence } from '../../evidence';
import { clientOf, modelFamily, namesAccount, ownerOfPath, type Client, type ServiceId } from '../../services';

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
};

function byModel(name: string | undefined): ServiceId | undefined {
  if (name !== undefined && /claude/i.test(name)) return 'anthropic';
  return modelFamily(name) === 'openai' ? 'openai' : undefined;
}

/** The Azure AI service that was called, where the text shows it: by a path, the host, the client or the model. */
export function serviceOf(evidence: Evidence): ServiceId | undefined {
  const endpoints = [evidence.endpoint, ...evidence.endpoints]
    .filter((finding) => finding !== undefined)
    .map(({ value }) => value)
    .filter(({ shape }) => namesAccount(shape));
  const paths = [evidence.route?.value, ...endpoints.map(({ path }) => path)].filter((path) => path !== undefined);
  const byPath = paths.map((path) => ownerOfPath(path)?.service).find((service) => service !== undefined);
  const byShape = endpoints.map(({ shape }) => BY_SHAPE[shape]).find((service) => service !== undefined);
  const client = clientOf(evidence.sdk?.value);
  return (
    byPath ??
    byShape ??
    (client && BY_CLIENT[client.speaks]) ??
    byModel(evidence.model?.value ?? evidence.deployment?.value)
  );
}
