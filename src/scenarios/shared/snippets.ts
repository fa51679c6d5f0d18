import type { Evidence } from '../../evidence';
import { slot, snippet, type Slot, type Snippet } from '../../prose';
import { callFor, curl, responsesCode, serviceById, type CodeLanguage } from '../../services';
import { frameworkCode } from './frameworks';
import { accountEndpoint, needOf } from './questions';
import { codeLanguage, targetOf, type ClientTarget } from './target';

const token = (scope: Slot): Snippet =>
  snippet('Bash')`az account get-access-token --scope "${scope}" --query accessToken --output tsv`;

/** A token by Azure CLI, for the scope that this endpoint wants. */
export const tokenCommand = (scope: string): Snippet => token(slot('scope', scope));

/** Claims of the token that Azure CLI hands out, without showing the token: whom it is for and until when. */
export const tokenExpiry = (scope: string): Snippet =>
  snippet(
    'Bash',
  )`az account get-access-token --scope "${slot('scope', scope)}" --query "{tenant:tenant, expires:expiresOn}" --output table`;

/** The address of a published agent, up to the protocol that the OpenAI client speaks. */
const PUBLISHED = /^\/api\/projects\/[\w.-]{1,80}\/applications\/[\w.-]{1,80}\/protocols\/openai/;

/** A published agent is called at its own address; a client of the project would call the project. */
function publishedAgent(evidence: Evidence): Snippet | undefined {
  const endpoint = accountEndpoint(evidence);
  const path = endpoint === undefined ? undefined : PUBLISHED.exec(endpoint.path)?.[0];
  if (endpoint === undefined || path === undefined) return undefined;
  const version = slot('api version', evidence.apiVersion?.value);
  return snippet('Python')`from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

token_provider = get_bearer_token_provider(DefaultAzureCredential(), "https://ai.azure.com/.default")
client = OpenAI(
    base_url="${slot('endpoint', `https://${endpoint.host}${path}`)}",
    api_key=token_provider,
    default_query={"api-version": "${version}"},
)
response = client.responses.create(input="ping")`;
}

/**
 * The keyless construction of the client for this paste: its service, endpoint, deployment and language. Python where
 * the paste shows no language.
 */
export function keylessClient(evidence: Evidence, asked?: CodeLanguage): Snippet {
  const shown = asked ?? codeLanguage(evidence);
  const language = shown ?? 'python';
  const target = targetOf(evidence);
  if (target.service === undefined) return token(target.scope);
  const published = language === 'python' ? publishedAgent(evidence) : undefined;
  if (published !== undefined) return published;
  const around = target.service === 'openai' ? frameworkCode(evidence, shown, target.scope) : undefined;
  if (around !== undefined) return around;
  const { code } = serviceById(target.service);
  return (code[language] ?? code.rest)(target);
}

/** A call to the Responses API, in the language of the paste where its client is shown. */
export function responsesCall(evidence: Evidence): Snippet {
  const target = targetOf(evidence);
  if (target.service !== 'openai') return keylessClient(evidence);
  return (responsesCode[codeLanguage(evidence) ?? 'python'] ?? responsesCode.rest)(target);
}

/** The very call that failed, with a token, where no smaller call is known that settles the matter. */
const sameCall = ({ scope }: ClientTarget): Snippet =>
  snippet('Bash')`TOKEN=$(az account get-access-token --scope "${scope}" --query accessToken --output tsv)
curl -i "${slot('url of the call', undefined)}" -H "Authorization: Bearer $TOKEN"`;

/** One call from a terminal that settles the matter: the smallest of its kind, else the call that failed. */
export function terminalCall(evidence: Evidence): Snippet {
  const target = targetOf(evidence);
  const need = needOf(evidence);
  if (target.service === undefined || need.known === 'nothing') return sameCall(target);
  const { calls, code } = serviceById(target.service);
  if (need.known === 'service') return code.rest(target);
  const call = need.dataAction === undefined ? undefined : callFor(calls, need.dataAction);
  return call === undefined ? sameCall(target) : curl(call)(target);
}
