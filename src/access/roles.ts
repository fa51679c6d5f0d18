import { leavesFree } from './conditions';
import type { AccessFacts, Permission, RoleDefinition, RoleNames, WantedAction } from './types';
import { covers } from './wildcard';

/** One action, without an alternative. */
export type SingleAction = Pick<WantedAction, 'kind' | 'name'>;

/** What a role (or the person's own list of permissions) says about one action. */
export type RoleJudgement =
  | { readonly kind: 'grants' }
  | { readonly kind: 'condition-unclear'; readonly condition: string }
  | { readonly kind: 'pattern-unclear'; readonly pattern: string }
  | { readonly kind: 'excluded-by-role'; readonly pattern: string }
  | { readonly kind: 'control-plane-only' }
  | { readonly kind: 'action-not-in-role' };

interface Found {
  readonly covers: 'yes' | 'maybe';
  readonly pattern: string;
}

/** The pattern that covers the action best. */
function find(patterns: readonly string[], action: string): Found | undefined {
  let open: Found | undefined;
  for (const pattern of patterns) {
    const answer = covers(pattern, action);
    if (answer === 'yes') return { covers: answer, pattern };
    if (answer === 'maybe') open ??= { covers: answer, pattern };
  }
  return open;
}

/** The exclusions count against the same permission object only: they are no deny (rbac.md §1.2). */
function judgePermission(permission: Permission, { kind, name }: SingleAction): RoleJudgement {
  const [listed, taken] =
    kind === 'action'
      ? [permission.actions, permission.notActions]
      : [permission.dataActions, permission.notDataActions];
  const plus = find(listed, name);
  if (plus === undefined) return { kind: 'action-not-in-role' };
  const minus = find(taken, name);
  if (minus?.covers === 'yes') return { kind: 'excluded-by-role', pattern: minus.pattern };
  const open = [plus, minus].find((found) => found?.covers === 'maybe');
  if (open !== undefined) return { kind: 'pattern-unclear', pattern: open.pattern };
  const { condition } = permission;
  return condition === undefined || condition.trim() === '' || leavesFree(condition, name)
    ? { kind: 'grants' }
    : { kind: 'condition-unclear', condition };
}

/** The first that is there decides: a grant by one permission object stands, whatever the others say. */
const ORDER = ['grants', 'condition-unclear', 'pattern-unclear', 'excluded-by-role'] as const;

/** What a union of permission objects says about one action. */
export function judgePermissions(permissions: readonly Permission[], wanted: SingleAction): RoleJudgement {
  const judgements = permissions.map((permission) => judgePermission(permission, wanted));
  for (const kind of ORDER) {
    const found = judgements.find((judgement) => judgement.kind === kind);
    if (found !== undefined) return found;
  }
  const holdsDataActions = permissions.some(({ dataActions }) => dataActions.length > 0);
  const holdsActions = permissions.some(({ actions }) => actions.length > 0);
  return wanted.kind === 'dataAction' && holdsActions && !holdsDataActions
    ? { kind: 'control-plane-only' }
    : { kind: 'action-not-in-role' };
}

/** Role definitions by id, each judged once for an action, however many assignments name it. */
export class RoleBook {
  private readonly byId: ReadonlyMap<string, RoleDefinition>;
  /** By action, then by role: one action is judged against thousands of assignments. */
  private readonly judgements = new Map<SingleAction, Map<string, RoleJudgement | undefined>>();
  private readonly names = new Map<string, RoleNames>();

  /** A definition that was read live wins over the bundled one of the same id. */
  constructor(facts: Pick<AccessFacts, 'definitions' | 'catalogue'>) {
    this.byId = new Map(
      [...facts.catalogue, ...facts.definitions].map((definition) => [definition.id.toLowerCase(), definition]),
    );
  }

  find(roleId: string): RoleDefinition | undefined {
    return this.byId.get(roleId.toLowerCase());
  }

  /** Undefined where the definition is not known. */
  judge(roleId: string, wanted: SingleAction): RoleJudgement | undefined {
    const known = this.judgements.get(wanted) ?? new Map<string, RoleJudgement | undefined>();
    if (known.size === 0) this.judgements.set(wanted, known);
    const id = roleId.toLowerCase();
    const judgement = known.get(id);
    if (judgement !== undefined || known.has(id)) return judgement;
    const definition = this.byId.get(id);
    const made = definition && judgePermissions(definition.permissions, wanted);
    known.set(id, made);
    return made;
  }

  /** Names of a role as a reason shows them; where its definition is not known, `fallback` or its id. */
  namesOf(roleId: string, fallback?: string): RoleNames {
    const id = roleId.toLowerCase();
    const known = this.names.get(id);
    if (known !== undefined) return known;
    const definition = this.byId.get(id);
    if (definition === undefined) return { id, name: fallback ?? id, formerName: undefined, bundledOn: undefined };
    const { name, formerName, bundledOn } = definition;
    const made: RoleNames = { id, name, formerName, bundledOn };
    this.names.set(id, made);
    return made;
  }
}
