import { ASSIGN_ACTION } from './conditions';
import type { RoleDefinition, WantedAction } from './types';
import { actionMatcher } from './wildcard';

type Sized = Pick<RoleDefinition, 'permissions'>;

/** What stands in the place of a star, so that a pattern becomes an action that only patterns as broad as it cover. */
const ANYTHING = 'anything';

const isRead = (action: string): boolean => /\/read$/i.test(action);

/** Actions to measure with: every action that one of the roles names, and one for each pattern. */
interface Sample {
  readonly dataActions: readonly string[];
  readonly changes: readonly string[];
  readonly reads: readonly string[];
}

function sampleOf(roles: readonly Sized[]): Sample {
  const permissions = roles.flatMap((role) => role.permissions);
  const actionsIn = (patterns: readonly string[]): readonly string[] => [
    ...new Set(patterns.map((pattern) => pattern.replaceAll('*', ANYTHING).toLowerCase())),
  ];
  const actions = actionsIn(permissions.flatMap((each) => [...each.actions, ...each.notActions]));
  return {
    dataActions: actionsIn(permissions.flatMap((each) => [...each.dataActions, ...each.notDataActions])),
    changes: actions.filter((action) => !isRead(action)),
    reads: actions.filter(isRead),
  };
}

/** One permission object as a test of actions. */
function holder(listed: readonly string[], taken: readonly string[]): (action: string) => boolean {
  const plus = listed.map(actionMatcher);
  const minus = taken.map(actionMatcher);
  return (action) => plus.some((covers) => covers(action)) && !minus.some((covers) => covers(action));
}

export interface RoleSize {
  readonly dataActions: number;
  /** 1 where it may assign roles, if only some: such a role is bigger than any that may not. */
  readonly delegates: number;
  readonly changes: number;
  readonly reads: number;
}

function sizeOf({ permissions }: Sized, sample: Sample): RoleSize {
  const data = permissions.map(({ dataActions, notDataActions }) => holder(dataActions, notDataActions));
  const control = permissions.map(({ actions, notActions }) => holder(actions, notActions));
  const count = (actions: readonly string[], holders: typeof data): number =>
    actions.filter((action) => holders.some((holds) => holds(action))).length;
  return {
    dataActions: count(sample.dataActions, data),
    delegates: count([ASSIGN_ACTION], control),
    changes: count(sample.changes, control),
    reads: count(sample.reads, control),
  };
}

/**
 * For a data action: fewest data actions, then fewest actions. For an action, what a role may change comes first: one
 * without any data action may still manage the whole account.
 */
const ORDER = {
  dataAction: ['dataActions', 'delegates', 'changes', 'reads'],
  action: ['delegates', 'changes', 'dataActions', 'reads'],
} as const satisfies Record<WantedAction['kind'], readonly (keyof RoleSize)[]>;

/** How large roles are. */
export interface RoleSizes {
  readonly of: (role: Sized) => RoleSize;
}

/**
 * A measure made of the known roles: there is no list of all actions of Azure, so a role's size is how many actions it
 * covers of those that the known roles name. `*` covers them all, `…/things/*` more than any leaf below it, and what a
 * role excludes it does not cover. The sizes of the known roles themselves are kept, once somebody asked.
 */
export function measureRoles(known: readonly Sized[]): RoleSizes {
  let sample: Sample | undefined;
  const kept = new Map<Sized, RoleSize | undefined>(known.map((role) => [role, undefined]));
  return {
    of: (role) => {
      const found = kept.get(role);
      if (found !== undefined) return found;
      sample ??= sampleOf(known);
      const size = sizeOf(role, sample);
      if (kept.has(role)) kept.set(role, size);
      return size;
    },
  };
}

/** Sorts roles, the smallest first. */
export function bySize<T extends Sized>(
  roles: readonly T[],
  sizes: RoleSizes,
  kind: WantedAction['kind'],
): readonly T[] {
  const compare = (left: RoleSize, right: RoleSize): number => {
    const differs = ORDER[kind].find((key) => left[key] !== right[key]);
    return differs === undefined ? 0 : left[differs] - right[differs];
  };
  const sized = roles.map((role) => ({ role, size: sizes.of(role) }));
  return sized.sort((left, right) => compare(left.size, right.size)).map(({ role }) => role);
}
