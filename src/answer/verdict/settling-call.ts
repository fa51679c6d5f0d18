import { projectOf, type AccessVerdict } from '../../access';
import { audienceIn, scopeFor, type Source } from '../../azure-names';
import { slot, snippet, type Snippet } from '../../prose';
import { callFor, literal, serviceById, serviceOfAction } from '../../services';
import { cloudOf, subdomainOfUrl } from '../names';

const text = snippet('PlainText');
const bash = snippet('Bash');

const REFERENCE: Source = {
  title: 'REST API reference of Azure AI services',
  url: 'https://learn.microsoft.com/azure/ai-services/reference/rest-api-resources',
  read: '2026-11-30',
  edition: '2024-05-15',
  confidence: 'documented',
};

const endpointOf = ({ account, question: { resource } }: AccessVerdict): string | undefined =>
  resource.kind === 'endpoint' ? resource.url : account?.endpoints[0];

/** The account's custom subdomain, which every host of it starts with. */
export function subdomainOf(verdict: AccessVerdict): string | undefined {
  const endpoint = endpointOf(verdict);
  return verdict.account?.customSubDomain ?? (endpoint === undefined ? undefined : subdomainOfUrl(endpoint));
}

/** A deployment that fits the operation: the paste's own, else the first whose model sounds right. */
function deploymentFor(verdict: AccessVerdict, action: string, named: string | undefined): string | undefined {
  const wantsEmbedding = action.includes('embeddings');
  return (
    named ??
    verdict.deployments?.find(({ model }) => model.toLowerCase().includes('embedding') === wantsEmbedding)?.name
  );
}

/** JSON, sent with POST; a call without it is a GET. */
const jsonOf = (body: Snippet | undefined): Snippet =>
  body === undefined ? text`` : text` -H "Content-Type: application/json" -d '${body}'`;

/**
 * One call that settles, from the person's own terminal, whether they have access. Undefined for operations whose
 * smallest call would need to be guessed, and for projects.
 */
export function settlingCall(
  verdict: AccessVerdict,
  deployment?: string,
): { readonly snippet: Snippet; readonly source: Source } | undefined {
  const wanted = verdict.question.wanted.name;
  const id = serviceOfAction(wanted);
  const service = id && serviceById(id);
  const call = service && callFor(service.calls, wanted);
  const isOfProject = verdict.resource !== undefined && projectOf(verdict.resource) !== undefined;
  if (service === undefined || call === undefined || isOfProject || service.level === 'project') return undefined;
  const cloud = cloudOf(endpointOf(verdict));
  const base = text`https://${slot('resource', subdomainOf(verdict))}.${slot('host', cloud.hosts[service.host])}`;
  const url = text`${base}${literal(service.basePath ?? '')}${literal(call.path)}`;
  const json = jsonOf(call.body?.(slot('deployment', deploymentFor(verdict, wanted, deployment))));
  const headers = (call.headers ?? []).reduce((all, header) => text`${all} -H "${literal(header)}"`, text``);
  const audience = scopeFor(audienceIn(service.audiences, cloud), cloud)?.replace(/\/\.default$/, '');
  return {
    source: REFERENCE,
    snippet: bash`curl -sS -w '\\n%{http_code}\\n' "${url}" -H "Authorization: Bearer $(az account get-access-token --resource "${slot('audience', audience)}" --query accessToken -o tsv)"${headers}${json}`,
  };
}
