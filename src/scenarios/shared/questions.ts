import type { ArmId, OpenQuestion, ResourceRef, WantedAction } from '../../access';
import type { KnownRole } from '../../azure-names';
import type { Endpoint, Evidence } from '../../evidence';
import {
  namesAccount,
  operationOf,
  operationOfAction,
  ownerOfPath,
  recommendedRole,
  serviceById,
  serviceOfAction,
  usualOf,
  type Operation,
  type ServiceId,
} from '../../services';
import { serviceOf } from './service';

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

/** What a call needs to be allowed, as far as the text shows which call it was. */
export interface Need {
  /** The service that was called, where the text shows it. */
  readonly service?: ServiceId | undefined;
  /** As an object of "allows": "chat completions", "calls to Azure Speech", "this call". */
  readonly title: string;
  readonly level: Operation['level'];
  /** Absent where the text does not show the call, or nobody has said which action it asks for. */
  readonly dataAction?: string | undefined;
  readonly alternative?: string | undefined;
  readonly role: KnownRole;
  /** What the text shows: the call itself; whose call it was; neither. */
  readonly known: 'operation' | 'service' | 'nothing';
  readonly ended?: Operation['ended'];
}

/** By the data action that a message names: nothing is surer. */
function byAction(dataAction: string): Need {
  const service = serviceOfAction(dataAction);
  const operation = operationOfAction(dataAction);
  return {
    service,
    title: operation?.title ?? 'this call',
    level: operation?.level ?? (service === undefined ? 'account' : usualOf(service).level),
    dataAction,
    role: recommendedRole(dataAction) ?? 'foundryUser',
    known: 'operation',
    ended: operation?.ended,
  };
}

/** Paths that say what was called: of the route that a message names, else of the endpoint. */
function pathsOf(evidence: Evidence): readonly string[] {
  const endpoint = accountEndpoint(evidence);
  const path = endpoint && (endpoint.method === undefined ? endpoint.path : `${endpoint.method} ${endpoint.path}`);
  return [evidence.route?.value, path, evidence.clientCall?.value].filter((each) => each !== undefined);
}

const modelOf = (evidence: Evidence): string | undefined => evidence.model?.value ?? evidence.deployment?.value;

function byPath(evidence: Evidence): Need | undefined {
  for (const path of pathsOf(evidence)) {
    const operation = operationOf({ path, model: modelOf(evidence) });
    if (operation !== undefined) return { ...operation, known: 'operation' };
  }
  return undefined;
}

/** A path of the service that its table of routes does not know: which action it asks for is not known either. */
const isUnlisted = (evidence: Evidence): boolean =>
  pathsOf(evidence).some((path) => ownerOfPath(path)?.isBase === false && operationOf({ path }) === undefined);

/** What the call needs. Where the text does not show the call, nothing is assumed of it. */
export function needOf(evidence: Evidence): Need {
  const named = evidence.dataAction?.value;
  const sure = named === undefined ? byPath(evidence) : byAction(named);
  if (sure !== undefined) return sure;
  const service = serviceOf(evidence);
  if (service === undefined)
    return { title: 'this call', level: 'account', role: 'cognitiveServicesUser', known: 'nothing' };
  const { level, role } = usualOf(service);
  return { service, title: `calls to ${serviceById(service).title}`, level, role, known: 'service' };
}

/**
 * What a check asks for: the call itself, else the most usual call of the service that the text shows; where it shows
 * none, chat completions, and the verdict names what was asked. Nothing where the call is known and its action is not.
 */
function wantedBy(evidence: Evidence): WantedAction | undefined {
  const need = needOf(evidence);
  if (need.dataAction === undefined && (need.known === 'operation' || isUnlisted(evidence))) return undefined;
  const { dataAction, alternative } = need.dataAction === undefined ? usualOf(need.service ?? 'openai') : need;
  return dataAction === undefined ? undefined : { kind: 'dataAction', name: dataAction, alternative };
}

/** May this person do what the call asked for? */
export function inferenceQuestion(evidence: Evidence): OpenQuestion | undefined {
  const wanted = wantedBy(evidence);
  return wanted && { wanted, resource: resourceOf(evidence) };
}

/**
 * The same question where no role mends the error, but the account that the check reads explains it: its deployments,
 * its network. Without a named resource there is nothing to read, so nothing is asked.
 */
export function questionOfNamedAccount(evidence: Evidence): OpenQuestion | undefined {
  const question = inferenceQuestion(evidence);
  return question?.resource === undefined ? undefined : question;
}
