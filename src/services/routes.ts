import { role, type KnownRole, type Source } from '../azure-names';
import { holds } from './grants';
import { modelFamily } from './models';
import type { Confidence, Route, Service, Verb } from './types';

/** A call, and what a service asks of whoever makes it. */
export interface Operation<Id extends string = string> {
  readonly service: Id;
  /** In words: "chat completions". */
  readonly title: string;
  /** The level whose role assignments the service looks at. A role at project level does not serve account routes. */
  readonly level: 'account' | 'project';
  /** Absent where nobody has said which one it is. */
  readonly dataAction?: string | undefined;
  /** Where it is open which of two is asked for: both must be held to be sure. */
  readonly alternative?: string | undefined;
  readonly confidence: Confidence;
  /** The smallest role that documentation recommends. The evaluator computes its own remedy. */
  readonly role: KnownRole;
  readonly ended?: Route['ended'];
  readonly source: Source;
}

/** An operation whose data action is known. */
export type NamedOperation<Id extends string = string> = Operation<Id> & { readonly dataAction: string };

/** What is known of a call. `path` may be a whole route (`POST /openai/v1/responses`) or URL path. */
export interface Call {
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  /** Model or deployment name. */
  readonly model?: string | undefined;
}

/** What is asked of the table of routes. */
export interface Routes<Id extends string> {
  /** The operation that a call asks for, or undefined where no route of any service fits its path. */
  readonly operationOf: (call: Call) => Operation<Id> | undefined;
  /** The service whose path this is, and whether it is no more than a base URL. */
  readonly ownerOfPath: (path: string) => { readonly service: Id; readonly isBase: boolean } | undefined;
  /** What a check asks for where only the service is known: its most usual call. */
  readonly usualOf: (service: Id) => NamedOperation<Id>;
  /** The first operation that asks for a data action, letter case aside. */
  readonly operationOfAction: (dataAction: string) => NamedOperation<Id> | undefined;
  /** The roles that documentation recommends for the service of a data action; none where it is of no service. */
  readonly rolesFor: (dataAction: string) => readonly KnownRole[];
  /** The service that a data action belongs to. */
  readonly serviceOfAction: (dataAction: string) => Id | undefined;
  /**
   * The role that documentation recommends for a data action; undefined where none of the recommended ones holds it.
   * Advice in words only: the evaluator computes the real choice.
   */
  readonly recommendedRole: (dataAction: string) => KnownRole | undefined;
  /** Every operation whose data action is known, with the method POST where it takes any. */
  readonly operations: readonly NamedOperation<Id>[];
}

const ACCOUNT = 'Microsoft.CognitiveServices/accounts/';
const OPENAI_CHAT = `${ACCOUNT}OpenAI/deployments/chat/completions/action`;
const MAAS_CHAT = `${ACCOUNT}MaaS/chat/completions/action`;

const VERBS: Readonly<Record<string, Verb>> = { GET: 'read', HEAD: 'read', DELETE: 'delete' };

/** Of a call whose method is not known: the first that the route takes, else POST. */
const verbOf = (method: string | undefined, { methods }: Route): Verb =>
  VERBS[method ?? methods?.[0] ?? 'POST'] ?? 'write';

const isNamed = <Id extends string>(operation: Operation<Id>): operation is NamedOperation<Id> =>
  operation.dataAction !== undefined;

const segmentsOf = (path: string): readonly string[] =>
  (path.split(/[?#]/, 1)[0] ?? '')
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');

const segmentFits = (pattern: string, segment: string | undefined): boolean =>
  segment !== undefined && (pattern.startsWith('*') ? segment.endsWith(pattern.slice(1)) : pattern === segment);

const pathFits = (pattern: readonly string[], path: readonly string[], exact: boolean): boolean =>
  (exact ? pattern.length === path.length : pattern.length <= path.length) &&
  pattern.every((segment, i) => segmentFits(segment, path[i]));

/** The longer the better; of equally long ones, fixed segments before `*`, and rows of one method before those of any. */
const rank = (pattern: readonly string[], { methods }: Route): number =>
  pattern.length * 100 - pattern.filter((segment) => segment === '*').length * 10 + (methods === undefined ? 0 : 1);

/** Splits `POST /openai/v1/responses` into method and path; a bare path stays as it is. */
function splitRoute(path: string): { readonly method?: string; readonly path: string } {
  const route = /^\s{0,4}([A-Za-z]{3,7})\s{1,4}(\/.*)$/s.exec(path);
  return route?.[1] === undefined || route[2] === undefined
    ? { path }
    : { method: route[1].toUpperCase(), path: route[2] };
}

/** The second action, where host or model leave it open which of two is asked for (rbac.md §4). */
function openAlternative(dataAction: string, path: readonly string[], model: string | undefined): string | undefined {
  const family = modelFamily(model);
  if (dataAction === OPENAI_CHAT && family === 'other' && path[1] !== 'deployments') return MAAS_CHAT;
  return dataAction === MAAS_CHAT && family === 'openai' ? OPENAI_CHAT : undefined;
}

/** The first role, from the smallest, that holds all of these. */
const roleFor = ({ roles }: Pick<Service, 'roles'>, actions: readonly string[]): KnownRole | undefined =>
  roles.find((known) => actions.every((action) => holds(role(known), action)));

const widest = ({ roles }: Service): KnownRole => roles.at(-1) ?? roles[0];

function operationIn<Id extends string>(
  service: Service<Id>,
  route: Route,
  verb: Verb,
  found: { readonly path: readonly string[]; readonly model: string | undefined },
): Operation<Id> {
  const dataAction = route.action && ACCOUNT + route.action.replace('{verb}', verb);
  const alternative =
    route.alternative === undefined
      ? dataAction && openAlternative(dataAction, found.path, found.model)
      : ACCOUNT + route.alternative;
  const actions = [dataAction, alternative].filter((action) => action !== undefined);
  return {
    service: service.id,
    title: route.title,
    level: service.level,
    dataAction,
    alternative,
    confidence: route.confidence,
    role: route.role ?? (actions.length === 0 ? undefined : roleFor(service, actions)) ?? widest(service),
    ended: route.ended,
    source: route.source ?? service.source,
  };
}

/** Which service a data action belongs to. The longest first: `AIServices/providers` belongs to Claude, the rest of `AIServices` to projects. */
function ownerByAction<Id extends string>(
  services: readonly Service<Id>[],
): (dataAction: string) => Service<Id> | undefined {
  const families = services
    .flatMap((service) => service.families.map((family) => ({ service, prefix: `${ACCOUNT}${family}/`.toLowerCase() })))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (dataAction) => {
    const action = dataAction.toLowerCase();
    for (const { prefix, service } of families) if (action.startsWith(prefix)) return service;
    return undefined;
  };
}

/** The tables of routes of all services as one. */
export function compileRoutes<Id extends string>(services: readonly Service<Id>[]): Routes<Id> {
  // The best first, so that the first that fits is the one.
  const patterns = services
    .flatMap((service) =>
      service.routes.flatMap((route) => route.paths.map((path) => ({ service, route, pattern: path.split('/') }))),
    )
    .sort((a, b) => rank(b.pattern, b.route) - rank(a.pattern, a.route));

  const operationOf = (call: Call): Operation<Id> | undefined => {
    const split = splitRoute(call.path ?? '');
    const path = segmentsOf(split.path);
    const method = (split.method ?? call.method)?.toUpperCase();
    const found = patterns.find(
      ({ route: { methods, exact }, pattern }) =>
        (methods === undefined || (method === undefined ? exact !== true : methods.includes(method))) &&
        pathFits(pattern, path, exact === true),
    );
    if (found === undefined) return undefined;
    return operationIn(found.service, found.route, verbOf(method, found.route), { path, model: call.model });
  };

  // No two services share the first segment of a path (a test walks them).
  const byFirst = new Map(patterns.map(({ service, pattern }) => [pattern[0], service] as const));

  const ownerOfPath = (path: string): ReturnType<Routes<Id>['ownerOfPath']> => {
    const segments = segmentsOf(splitRoute(path).path);
    const service = byFirst.get(segments[0]);
    const isBase = service?.bases?.some((base) => pathFits(base.split('/'), segments, true)) === true;
    return service && { service: service.id, isBase };
  };

  const ownerOf = ownerByAction(services);

  const operations = services
    .flatMap((service) =>
      service.routes.map((route) =>
        operationIn(service, route, verbOf(undefined, route), { path: [], model: undefined }),
      ),
    )
    .filter(isNamed);

  const usual = new Map(services.map(({ id, usual: path }) => [id, operationOf({ path })] as const));
  const usualOf = (id: Id): NamedOperation<Id> => {
    const operation = usual.get(id);
    if (operation === undefined || !isNamed(operation))
      throw new Error(`the usual call of ${id} asks for no known action`);
    return operation;
  };

  // The first of an action counts, so it is written last.
  const byAction = new Map(operations.toReversed().map((each) => [each.dataAction.toLowerCase(), each] as const));
  // An answer asks this of its one action again and again: what the tables know is looked up and not worked out.
  const owners = new Map(operations.map(({ dataAction }) => [dataAction, ownerOf(dataAction)] as const));
  const roleOf = (dataAction: string): KnownRole | undefined =>
    roleFor(ownerOf(dataAction) ?? { roles: ['cognitiveServicesUser'] }, [dataAction]);
  const roles = new Map(operations.map(({ dataAction }) => [dataAction, roleOf(dataAction)] as const));

  return {
    operationOf,
    operationOfAction: (dataAction) => byAction.get(dataAction.toLowerCase()),
    ownerOfPath,
    usualOf,
    rolesFor: (dataAction) => ownerOf(dataAction)?.roles ?? [],
    serviceOfAction: (dataAction) => (owners.get(dataAction) ?? ownerOf(dataAction))?.id,
    recommendedRole: (dataAction) => (roles.has(dataAction) ? roles.get(dataAction) : roleOf(dataAction)),
    operations,
  };
}
