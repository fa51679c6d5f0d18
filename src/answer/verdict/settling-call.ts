import { projectOf, type AccessVerdict } from '../../access';
import { scopeFor, type Cloud, type Source } from '../../azure-names';
import { slot, snippet, type Slot, type Snippet } from '../../prose';
import { ENDPOINTS, type KnownShape } from '../../services';
import { cloudOf } from '../names';

/** One smallest call of an operation. `{d}` stands for the deployment. */
interface Call {
  readonly action: string;
  readonly shape: KnownShape;
  readonly host: 'openai' | 'services';
  readonly build: (base: Snippet, deployment: Slot) => { readonly url: Snippet; readonly body: Snippet };
}

const text = snippet('PlainText');
const bash = snippet('Bash');

const CALLS: readonly Call[] = [
  {
    action: 'openai/deployments/chat/completions/action',
    shape: 'openai-deployments',
    host: 'openai',
    build: (base, deployment) => ({
      url: text`${base}/openai/deployments/${deployment}/chat/completions?api-version=2024-10-21`,
      body: text`{"messages":[{"role":"user","content":"Hello"}]}`,
    }),
  },
  {
    action: 'openai/deployments/embeddings/action',
    shape: 'openai-deployments',
    host: 'openai',
    build: (base, deployment) => ({
      url: text`${base}/openai/deployments/${deployment}/embeddings?api-version=2024-10-21`,
      body: text`{"input":"Hello"}`,
    }),
  },
  {
    action: 'openai/responses/write',
    shape: 'openai-v1',
    host: 'openai',
    build: (base, deployment) => ({
      url: text`${base}/openai/v1/responses`,
      body: text`{"model":"${deployment}","input":"Hello"}`,
    }),
  },
  {
    action: 'maas/chat/completions/action',
    shape: 'foundry-models',
    host: 'services',
    build: (base, deployment) => ({
      url: text`${base}/models/chat/completions?api-version=2024-05-01-preview`,
      body: text`{"model":"${deployment}","messages":[{"role":"user","content":"Hello"}]}`,
    }),
  },
];

const REFERENCE: Source = {
  title: 'Azure OpenAI REST API reference',
  url: 'https://learn.microsoft.com/azure/ai-services/openai/reference',
  read: '2026-11-20',
  confidence: 'memory',
};

const endpointOf = ({ account, question: { resource } }: AccessVerdict): string | undefined =>
  resource.kind === 'endpoint' ? resource.url : account?.endpoints[0];

/** The account's custom subdomain, which every host of it starts with. A regional host has none. */
function subdomainOf(verdict: AccessVerdict): string | undefined {
  const host = endpointOf(verdict)
    ?.replace(/^https:\/\//i, '')
    .split('/')[0]
    ?.toLowerCase();
  const own = host !== undefined && !host.includes('.api.cognitive.') ? host.split('.')[0] : undefined;
  return verdict.account?.customSubDomain ?? own;
}

/** A deployment that fits the operation: the paste's own, else the first whose model sounds right. */
function deploymentFor(verdict: AccessVerdict, action: string, named: string | undefined): string | undefined {
  const wantsEmbedding = action.includes('embeddings');
  return (
    named ??
    verdict.deployments?.find(({ model }) => model.toLowerCase().includes('embedding') === wantsEmbedding)?.name
  );
}

const audienceOf = (shape: KnownShape, cloud: Cloud): string | undefined =>
  scopeFor(ENDPOINTS[shape].audience, cloud)?.replace(/\/\.default$/, '');

/**
 * One call that settles, from the person's own terminal, whether they have access. Undefined for operations whose
 * smallest call would need to be guessed, and for projects.
 */
export function settlingCall(
  verdict: AccessVerdict,
  deployment?: string,
): { readonly snippet: Snippet; readonly source: Source } | undefined {
  const wanted = verdict.question.wanted.name.toLowerCase();
  const call = CALLS.find(({ action }) => wanted.endsWith(`/${action}`));
  if (call === undefined || (verdict.resource !== undefined && projectOf(verdict.resource) !== undefined))
    return undefined;
  const cloud = cloudOf(endpointOf(verdict));
  const base = text`https://${slot('resource', subdomainOf(verdict))}.${slot('host', cloud.hosts[call.host])}`;
  const { url, body } = call.build(base, slot('deployment', deploymentFor(verdict, call.action, deployment)));
  const audience = slot('audience', audienceOf(call.shape, cloud));
  return {
    source: REFERENCE,
    snippet: bash`curl -sS -w '\\n%{http_code}\\n' "${url}" -H "Authorization: Bearer $(az account get-access-token --resource ${audience} --query accessToken -o tsv)" -H "Content-Type: application/json" -d '${body}'`,
  };
}
