import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import {
  subscriptionOf,
  type ArmId,
  type MadeAssignment,
  type Refused,
  type RoleWriter,
  type Seen,
  type WantedAssignment,
  type WriteAnswer,
} from '../access';
import { z } from 'zod';
import { startBudget, type Budget } from './budget';
import { createClients, type Clients } from './clients';
import { SignInNeeded, WaitTooLong } from './failure';
import { collectRaw } from './paging';
import { refusalOf } from './refusal';
import { armIdShape, objectIdShape, roleIdShape, textShape, timeShape } from './shapes';
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

/** An assignment in the JSON of Resource Manager. */
const assignment = z
  .object({
    name: z.string(),
    properties: z.object({
      roleDefinitionId: roleIdShape,
      principalId: objectIdShape,
      scope: armIdShape,
      createdOn: timeShape,
      createdBy: objectIdShape.nullish().catch(undefined),
      description: textShape,
    }),
  })
  .transform(({ name, properties }): MadeAssignment => ({
    name: name.toLowerCase(),
    scope: properties.scope,
    roleId: properties.roleDefinitionId,
    principal: properties.principalId,
    createdOn: properties.createdOn,
    createdBy: properties.createdBy ?? undefined,
    description: properties.description,
  }));

const definitionId = (scope: ArmId, roleId: string): string =>
  `${subscriptionOf(scope) ?? ''}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`;

/** What went wrong before there was an answer. Messages stay behind. */
export function failed(error: unknown): Refused {
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
      ...{ accept: 'application/json', 'accept-language': 'en-US' },
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return budget.race(clients.authorization(undefined).sendRequest(request));
}

const answerOf = ({ status, bodyAsText }: PipelineResponse): WriteAnswer =>
  status >= 200 && status < 300 ? { kind: 'done' } : refusalOf(status, json(bodyAsText));

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** The role writer of one person: every request carries that person's token, and Azure decides on it. */
export function createRoleWriter(options: RoleWriterOptions): RoleWriter {
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
  const write = (method: 'PUT' | 'DELETE', path: string, signal: AbortSignal, body?: unknown): Promise<WriteAnswer> =>
    within(signal, async (budget) => {
      try {
        return answerOf(await send({ clients, endpoint, budget }, method, path, body));
      } catch (error) {
        return failed(error);
      }
    });
  const pathOf = ({ scope, name }: Pick<WantedAssignment, 'scope' | 'name'>): string =>
    `${scope}${ASSIGNMENTS}/${name}?${VERSION}`;

  return {
    assign: ({ scope, name, roleId, grantee, description }, signal) =>
      write('PUT', pathOf({ scope, name }), signal, {
        properties: {
          roleDefinitionId: definitionId(scope, roleId),
          ...{ principalId: grantee.id, principalType: grantee.type, description },
        },
      }),
    remove: (of, signal) => write('DELETE', pathOf(of), signal),
    find: ({ scope, roleId, grantee }, signal) =>
      within(signal, async (budget): Promise<Seen> => {
        const filter = encodeURIComponent(`principalId eq '${grantee.id}'`);
        const listed = await collectRaw(budget, clients, `${scope}${ASSIGNMENTS}?${VERSION}&$filter=${filter}`);
        const found = listed.items
          .flatMap((item) => assignment.safeParse(item).data ?? [])
          .find((each) => same(each.scope, scope) && each.roleId === roleId && each.principal === grantee.id);
        return found ?? (listed.failure === undefined ? 'absent' : 'unseen');
      }),
  };
}
