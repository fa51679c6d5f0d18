import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import {
  subscriptionOf,
  type ActivationAnswer,
  type ArmId,
  type Refused,
  type RoleWriter,
  type Seen,
  type WantedActivation,
  type WantedAssignment,
  type WriteAnswer,
} from '../access';
import { activationAnswer, needsOf, requestBody } from './activation';
import { startBudget, type Budget } from './budget';
import { createClients, type Clients } from './clients';
import { SignInNeeded, WaitTooLong } from './failure';
import { collectRaw } from './paging';
import { refusalOf } from './refusal';
import { madeShape } from './made';
import { SharedCredential } from './token';

export interface RoleWriterOptions {
  /** Of the person who presses, never of the bot. */
  readonly credential: TokenCredential;
  /** Resource Manager, for example `https://management.azure.com`. */
  readonly endpoint: string;
  /** Certificate to trust instead of the public ones, in PEM. */
  readonly ca?: string | undefined;
  /** For one write or one look, in milliseconds. Default: 8,000. */
  readonly budgetMs?: number | undefined;
}

const EIGHT_SECONDS = 8_000;

const ASSIGNMENTS = '/providers/Microsoft.Authorization/roleAssignments';
const VERSION = 'api-version=2022-04-01';
const PIM = '/providers/Microsoft.Authorization';
const PIM_VERSION = 'api-version=2020-10-01';

const definitionId = (scope: ArmId, roleId: string): string =>
  `${subscriptionOf(scope) ?? ''}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`;

/** What went wrong before there was an answer. Messages stay behind. */
function failed(error: unknown): Refused {
  if (error instanceof SignInNeeded) return { kind: 'refused', why: 'sign-in-needed' };
  if (error instanceof WaitTooLong)
    return { kind: 'refused', why: error.status === 429 ? 'throttled' : 'no-answer', retryAfterSeconds: error.seconds };
  return { kind: 'refused', why: 'no-answer' };
}

const json = (text: string | null | undefined): unknown => {
  try {
    const parsed: unknown = JSON.parse(text ?? '');
    return parsed;
  } catch {
    return undefined;
  }
};

/** Sends what changes something, and gives its answer whatever its status. The only place in the house that does. */
async function send(
  { clients, endpoint, budget }: { readonly clients: Clients; readonly endpoint: string; readonly budget: Budget },
  method: 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<PipelineResponse> {
  const request = createPipelineRequest({
    ...{ method, url: endpoint + path, abortSignal: budget.signal },
    headers: createHttpHeaders({
      'accept-language': 'en-US',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return budget.race(clients.send(request));
}

const answerOf = ({ status, bodyAsText }: PipelineResponse): WriteAnswer =>
  status >= 200 && status < 300 ? { kind: 'done' } : refusalOf(status, json(bodyAsText));

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** What a person's writes go through: each with a time of its own, and none rejects. */
function linesOf(options: RoleWriterOptions) {
  const endpoint = options.endpoint.replace(/\/{1,8}$/, '');
  const { ca, budgetMs = EIGHT_SECONDS } = options;
  const credential = new SharedCredential(options.credential, budgetMs);
  const clients = createClients(credential, { endpoint, scope: `${endpoint}/.default`, ca, writes: true });
  const within = async <T>(signal: AbortSignal, work: (budget: Budget) => Promise<T>): Promise<T> => {
    const budget = startBudget(budgetMs, signal);
    try {
      return await work(budget);
    } finally {
      budget.stop();
    }
  };
  const write = <T>(
    [method, path, body]: readonly [method: 'PUT' | 'DELETE', path: string, body?: unknown],
    signal: AbortSignal,
    read: (response: PipelineResponse) => T,
  ): Promise<T | Refused> =>
    within(signal, async (budget) => {
      try {
        return read(await send({ clients, endpoint, budget }, method, path, body));
      } catch (error) {
        return failed(error);
      }
    });
  const list = (path: string, signal: AbortSignal) => within(signal, (budget) => collectRaw(budget, clients, path));
  return { write, list };
}

const pathOf = ({ scope, name }: Pick<WantedAssignment, 'scope' | 'name'>): string =>
  `${scope}${ASSIGNMENTS}/${name}?${VERSION}`;

const requestPath = ({ scope, name }: Pick<WantedActivation, 'scope' | 'name'>): string =>
  `${scope}${PIM}/roleAssignmentScheduleRequests/${name}?${PIM_VERSION}`;

const activated = ({ status, bodyAsText }: PipelineResponse): ActivationAnswer =>
  activationAnswer(status, json(bodyAsText));

/** The role writer of one person: every request carries that person's token, and Azure decides on it. */
export function createRoleWriter(options: RoleWriterOptions): RoleWriter {
  const { write, list } = linesOf(options);
  return {
    assign: ({ scope, name, roleId, grantee, description }, signal) => {
      const properties = {
        roleDefinitionId: definitionId(scope, roleId),
        ...{ principalId: grantee.id, principalType: grantee.type, description },
      };
      return write(['PUT', pathOf({ scope, name }), { properties }], signal, answerOf);
    },
    remove: (of, signal) => write(['DELETE', pathOf(of)], signal, answerOf),
    find: async ({ scope, roleId, grantee }, signal): Promise<Seen> => {
      const filter = encodeURIComponent(`principalId eq '${grantee.id}'`);
      const { items, failure } = await list(`${scope}${ASSIGNMENTS}?${VERSION}&$filter=${filter}`, signal);
      const found = items
        .flatMap((item) => madeShape.safeParse(item).data ?? [])
        .find((each) => same(each.scope, scope) && each.roleId === roleId && each.principal === grantee.id);
      return found ?? (failure === undefined ? 'absent' : 'unseen');
    },
    activate: (wanted, signal) => {
      const body = requestBody(definitionId(wanted.scope, wanted.roleId), wanted);
      return write(['PUT', requestPath(wanted), body], signal, activated);
    },
    deactivate: ({ scope, name, roleId, principal }, signal) => {
      const properties = { principalId: principal, roleDefinitionId: definitionId(scope, roleId) };
      const body = { properties: { ...properties, requestType: 'SelfDeactivate' } };
      return write(['PUT', requestPath({ scope, name }), body], signal, activated);
    },
    activationNeeds: async ({ scope, roleId }, signal) => {
      const filter = encodeURIComponent(`roleDefinitionId eq '${definitionId(scope, roleId)}'`);
      const path = `${scope}${PIM}/roleManagementPolicyAssignments?${PIM_VERSION}&$filter=${filter}`;
      const { items } = await list(path, signal);
      return items.map(needsOf).find((needs) => needs !== undefined);
    },
  };
}
