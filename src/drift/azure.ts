import { z } from 'zod';

import { builtInRoles, type BuiltInRole } from '../azure-names';
import { operationOf, operations } from '../services';
import { placesOf, type Drift, type SourceFile } from './types';

const TABLE = 'src/azure-names/builtin-roles.json';
const PROVIDER = 'microsoft.cognitiveservices/';

const Actions = z.array(z.string()).nullish();
const Role = z.object({
  name: z.string(),
  roleName: z.string(),
  permissions: z.array(
    z.object({ actions: Actions, notActions: Actions, dataActions: Actions, notDataActions: Actions }),
  ),
});
type Role = z.infer<typeof Role>;

const KINDS = ['actions', 'notActions', 'dataActions', 'notDataActions'] as const;

const unreadable = (what: string): readonly Drift[] => [{ kind: 'unreadable', what, where: [] }];

/** The actions of a role, each with what it does. */
const actionsOf = ({ permissions }: Pick<Role | BuiltInRole, 'permissions'>): ReadonlySet<string> =>
  new Set(
    permissions.flatMap((permission) =>
      KINDS.flatMap((kind) => (permission[kind] ?? []).map((action) => `${kind} ${action.toLowerCase()}`)),
    ),
  );

const without = (all: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...all].filter((each) => !others.has(each));

function changeOf(ours: BuiltInRole, theirs: Role, files: readonly SourceFile[]): readonly Drift[] {
  const renamed: readonly Drift[] =
    theirs.roleName === ours.name
      ? []
      : [
          {
            kind: 'role-renamed',
            what: `${ours.name} is called ${theirs.roleName}`,
            where: placesOf(ours.name, files),
          },
        ];
  const [had, has] = [actionsOf(ours), actionsOf(theirs)];
  const [added, lost] = [without(has, had), without(had, has)];
  if (added.length === 0 && lost.length === 0) return renamed;
  const said = [...added.map((action) => `+ ${action}`), ...lost.map((action) => `- ${action}`)].join(', ');
  return [...renamed, { kind: 'role-changed', what: `${ours.name}: ${said}`, where: [TABLE] }];
}

const isOfAzureAi = (role: Role): boolean =>
  [...actionsOf(role)].some((action) => action.startsWith(`dataActions ${PROVIDER}`));

/** Role definitions against the bundled ones. */
export function roleDrift(list: unknown, files: readonly SourceFile[]): readonly Drift[] {
  const read = z.array(Role).safeParse(list);
  if (!read.success) return unreadable('the list of role definitions');
  const byId = new Map(read.data.map((role) => [role.name.toLowerCase(), role]));
  const known = builtInRoles();
  const changed = known.flatMap((ours): readonly Drift[] => {
    const theirs = byId.get(ours.id);
    return theirs
      ? changeOf(ours, theirs, files)
      : [{ kind: 'role-gone', what: `${ours.name} (${ours.id})`, where: placesOf(ours.name, files) }];
  });
  const ids = new Set(known.map(({ id }) => id));
  const fresh = read.data.filter((role) => isOfAzureAi(role) && !ids.has(role.name.toLowerCase()));
  return [
    ...changed,
    ...fresh.map(({ roleName, name }): Drift => ({ kind: 'role-new', what: `${roleName} (${name})`, where: [TABLE] })),
  ];
}

const Operation = z.object({ name: z.string() });
const Operations = z.object({
  operations: z.array(Operation).nullish(),
  resourceTypes: z.array(z.object({ operations: z.array(Operation).nullish() })).nullish(),
});

/** Data actions that a row of a service names, and that the provider does not have. */
export function actionDrift(answer: unknown, files: readonly SourceFile[]): readonly Drift[] {
  const read = Operations.safeParse(answer);
  if (!read.success) return unreadable('the operations of the provider');
  const { operations: own, resourceTypes } = read.data;
  const exist = new Set(
    [...(own ?? []), ...(resourceTypes ?? []).flatMap((type) => type.operations ?? [])].map(({ name }) =>
      name.toLowerCase(),
    ),
  );
  const named = operations().map(({ dataAction, service }) => [dataAction, service] as const);
  const gone = new Map(named.filter(([action]) => !exist.has(action.toLowerCase())));
  return [...gone].map(([action, service]): Drift => {
    const short = action.split('/').slice(2).join('/');
    const where = placesOf(short, files);
    return { kind: 'data-action-gone', what: action, where: where.length > 0 ? where : [`src/services/${service}`] };
  });
}

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);
const Api = z.object({ paths: z.record(z.record(z.unknown())) });
const ROOT = '/openai/v1';

/** What the table says of a path that nobody has. */
const anything = (): string | undefined => operationOf({ method: 'POST', path: `${ROOT}/no-such-route` })?.title;

/** Routes of the published interface that no row of a service is about. */
export function routeDrift(api: unknown): readonly Drift[] {
  const read = Api.safeParse(api);
  if (!read.success) return unreadable('the interface of the v1 route');
  const fallback = anything();
  return Object.entries(read.data.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => METHODS.has(method))
      .flatMap((method): readonly Drift[] => {
        const asked = { method: method.toUpperCase(), path: ROOT + path.replace(/\{[^}]{1,60}\}/g, 'x') };
        const found = operationOf(asked)?.title;
        if (found !== undefined && found !== fallback) return [];
        return [{ kind: 'route-without-row', what: `${asked.method} ${path}`, where: ['src/services/openai'] }];
      }),
  );
}
