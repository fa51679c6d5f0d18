import type { ArmId, OpenQuestion, ResourceRef } from '../../access';
import type { Endpoint, Evidence } from '../../evidence';
import { defaultOperation, namesAccount, operationOf, type Operation } from '../../services';

/** The endpoint of an Azure AI account that the text is about, with a host that names the account. */
export function accountEndpoint(evidence: Evidence): Endpoint | undefined {
  const leading = evidence.endpoint?.value;
  if (leading !== undefined && namesAccount(leading.shape)) return leading;
  return evidence.endpoints.find(({ value }) => namesAccount(value.shape))?.value;
}

const isArmId = (text: string): text is ArmId =>
  /^\/subscriptions\/[0-9a-f-]{36}(?:\/[\w.()-]{1,120}){0,20}$/i.test(text);

/** A Resource Manager scope without the thing that was to be made in it (a deployment, a role assignment). */
function holderOf(scope: string): string {
  const lower = scope.toLowerCase();
  const cut = ['/providers/microsoft.authorization/', '/providers/microsoft.resources/deployments/']
    .map((part) => lower.indexOf(part))
    .filter((at) => at >= 0);
  return cut.length === 0 ? scope : scope.slice(0, Math.min(...cut));
}

/** The Resource Manager scope that an error names, where it is whole and not masked. */
export function scopeOf(evidence: Evidence): ArmId | undefined {
  const scope = evidence.scope?.value ?? evidence.resourceId?.value;
  if (scope === undefined) return undefined;
  const holder = holderOf(scope);
  return isArmId(holder) ? holder : undefined;
}

/** The resource as precisely as the text names it. */
export function resourceOf(evidence: Evidence): ResourceRef | undefined {
  const id = evidence.resourceId?.value;
  if (id !== undefined && isArmId(id)) return { kind: 'id', id };
  const endpoint = accountEndpoint(evidence);
  if (endpoint !== undefined) return { kind: 'endpoint', url: `https://${endpoint.host}${endpoint.path}` };
  const name = evidence.resource?.value;
  return name === undefined ? undefined : { kind: 'name', name };
}

/** What the call asked for: by the route that a message names, else by the path of the endpoint. */
function operationIn(evidence: Evidence): Operation | undefined {
  const model = evidence.model?.value ?? evidence.deployment?.value;
  const route = evidence.route && operationOf({ path: evidence.route.value, model });
  if (route !== undefined) return route;
  const endpoint = accountEndpoint(evidence);
  return endpoint && operationOf({ path: endpoint.path, model });
}

/** The operation, or chat completions where the text does not say. */
export const likelyOperation = (evidence: Evidence): Operation =>
  operationIn(evidence) ?? defaultOperation(evidence.model?.value ?? evidence.deployment?.value);

/** May this person do what the call asked for? */
export function inferenceQuestion(evidence: Evidence): OpenQuestion {
  const { dataAction, alternative } = likelyOperation(evidence);
  return { wanted: { kind: 'dataAction', name: dataAction, alternative }, resource: resourceOf(evidence) };
}

/**
 * The same question where no role mends the error, but the account that the check reads explains it: its deployments,
 * its network. Without a named resource there is nothing to read, so nothing is asked.
 */
export function questionOfNamedAccount(evidence: Evidence): OpenQuestion | undefined {
  const question = inferenceQuestion(evidence);
  return question.resource === undefined ? undefined : question;
}
