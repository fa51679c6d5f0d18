import type {
  ObjectId,
  ArmId,
  AccessQuestion,
  Gap,
  RoleDefinition,
  PrincipalType,
  ModelDeployment,
  AccountState,
  Caller,
} from './facts';

export * from './facts';

export type VerdictKind = 'granted' | 'denied' | 'eligible' | 'not-granted' | 'unknown';

export type ScopeLevel = 'root' | 'management-group' | 'subscription' | 'resource-group' | 'resource' | 'child';

/** Why one assignment, deny assignment or eligibility counts or does not. */
export type Why =
  | { readonly code: 'grants' }
  /** Of the two actions that the service may ask for, it holds this one only. */
  | { readonly code: 'grants-one-of-two'; readonly action: string }
  | { readonly code: 'control-plane-only' }
  | { readonly code: 'action-not-in-role' }
  /** The role's own notActions or notDataActions take the action away again. */
  | { readonly code: 'excluded-by-role'; readonly pattern: string }
  /** The role would grant it, but is held below the scope that the action needs. */
  | { readonly code: 'scope-below' }
  /** The role would grant it, but is held on another resource. */
  | { readonly code: 'scope-elsewhere' }
  | { readonly code: 'condition-unclear'; readonly condition: string }
  // `accounts/*/read` against `accounts/read`: whether Azure takes the star literally is not documented (rbac.md §1.3).
  | { readonly code: 'pattern-unclear'; readonly pattern: string }
  /** How the scope stands to the resource is not known: the resource was not found, or both are management groups. */
  | { readonly code: 'scope-unclear' }
  | { readonly code: 'definition-unknown' }
  /** Held by another identity than the one that asks. */
  | { readonly code: 'other-principal' }
  | { readonly code: 'expired' }
  | { readonly code: 'can-be-activated' }
  | { readonly code: 'deny-applies' }
  | { readonly code: 'deny-other-action' }
  | { readonly code: 'deny-other-scope' }
  | { readonly code: 'deny-not-for-child-scopes' }
  | { readonly code: 'deny-other-principal' }
  | { readonly code: 'deny-excludes-principal' }
  /** It spares a group, and whether the person is in that group could not be read. */
  | { readonly code: 'deny-exclusion-unclear' }
  /** It names a group, and whether the person is in that group could not be read. */
  | { readonly code: 'deny-principal-unclear' }
  /** Made by a customer (preview): whether it blocks or only records could not be read. */
  | { readonly code: 'deny-effect-unclear' }
  | { readonly code: 'deny-audit-only' }
  | { readonly code: 'permissions-grant' }
  | { readonly code: 'permissions-do-not-grant' }
  /** Asked of a project (or another part of an account), but the action belongs to a route of `scope`. */
  | { readonly code: 'route-of-other-scope'; readonly scope: ArmId };

/** A role as a reason names it; `bundledOn` where its live definition could not be read. */
export type RoleNames = Pick<RoleDefinition, 'id' | 'name' | 'formerName' | 'bundledOn'>;

export interface Reason {
  readonly about: 'assignment' | 'deny-assignment' | 'eligibility' | 'permissions' | 'question';
  readonly effect: 'grants' | 'blocks' | 'could-grant' | 'unclear' | 'none';
  readonly why: Why;
  /** Id of the assignment, deny assignment or eligibility. */
  readonly id?: string | undefined;
  /** Name of the deny assignment. */
  readonly name?: string | undefined;
  readonly role?: RoleNames | undefined;
  readonly scope?: ArmId | undefined;
  readonly level?: ScopeLevel | undefined;
  /** The group (or other principal) through which it is held, where it is not held directly. */
  readonly via?: { readonly id: ObjectId; readonly name?: string | undefined } | undefined;
  readonly changedAt?: number | undefined;
  readonly endsAt?: number | undefined;
}

/**
 * Something that the person holds and that almost does it. In the order in which they are listed: the nearest first.
 * `scope-below`: the right role, below the scope asked about (a project of the account). `scope-elsewhere`: the right
 * role on another resource. `control-plane-only`: manages the resource, but holds no data actions. `action-not-in-role`:
 * has data actions of this service, but not this one. `other-principal`: another identity holds the right role.
 */
export const NEAR_MISSES = [
  'expired',
  'scope-below',
  'scope-elsewhere',
  'excluded-by-role',
  'control-plane-only',
  'action-not-in-role',
  'other-principal',
] as const;
export type NearMissKind = (typeof NEAR_MISSES)[number];

export interface NearMiss {
  readonly kind: NearMissKind;
  /** The same reason stands among the verdict's `reasons`, except for `other-principal`. */
  readonly reason: Reason;
  /** How the scope where it is held stands to the scope asked about; for the two `scope-…` kinds. */
  readonly distance?: 'same-account' | 'same-resource-group' | 'same-subscription' | 'other-subscription' | undefined;
}

/** A role that would grant exactly the action, to be assigned at the remedy's `scope`. */
export interface RoleChoice {
  readonly role: RoleDefinition;
  /** Whether the documentation recommends it for the action. */
  readonly documented: boolean;
  /** Still named "(Preview)" by Azure; such roles stand last. */
  readonly preview: boolean;
  /** Whether the asking person may give this role at `scope` to whom it is for, delegation conditions respected. */
  readonly youMayAssign: 'yes' | 'no' | 'unclear';
  /** The smallest role, which the asking person may not give: before it stands this one, which they may. */
  readonly smaller?: RoleNames | undefined;
  /** A role that the asking person may activate first, and that would then let them give it. */
  readonly youMayActivate?: RoleNames | undefined;
}

/** Somebody who holds `Microsoft.Authorization/roleAssignments/write` at the remedy's scope. */
export interface Granter {
  readonly id: ObjectId;
  readonly name?: string | undefined;
  readonly type: PrincipalType;
  readonly role: RoleNames;
  /** Where they hold it. */
  readonly scope: ArmId;
  /** Ids of the remedy's choices that they may assign. */
  readonly mayAssign: readonly string[];
  /** They may only once they have activated that role. */
  readonly afterActivating?: true | undefined;
  /** They are in the chat where this is read; `name` is as that chat has it. Azure does not say it. */
  readonly isHere?: true | undefined;
}

export interface Remedy {
  readonly scope: ArmId;
  /** Smallest first, but for one that the asking person may give while they may not give the smallest (`smaller`). */
  readonly choices: readonly RoleChoice[];
  /** Absent where other people's assignments could not be read (`AccessFacts.everybody`). */
  readonly whoMayAssign?: readonly Granter[] | undefined;
}

/** A grant that was made so recently that the service may not know it yet (rbac.md §1.10). */
export interface Freshness {
  readonly changedAt: number;
  readonly waitMinutes: { readonly from: number; readonly to: number };
}

export interface AccessVerdict {
  readonly verdict: VerdictKind;
  /** Who made the call, where that was looked up. Of an application it is the verdict, and else of who asks. */
  readonly caller?: Caller | undefined;
  readonly question: AccessQuestion;
  readonly asOf: number;
  /** Whether assignments of the person were read with the bot's rights, as the operator allowed. */
  readonly byDeputy?: true | undefined;
  /** The scope that was judged; absent where the resource could not be found. */
  readonly resource?: ArmId | undefined;
  readonly account?: AccountState | undefined;
  readonly deployments?: readonly ModelDeployment[] | undefined;
  /** Every assignment, deny assignment and eligibility that was looked at; those that count stand first. */
  readonly reasons: readonly Reason[];
  readonly gaps: readonly Gap[];
  /** What almost does it, nearest first; empty where the verdict is `granted` or `denied`. */
  readonly nearMisses: readonly NearMiss[];
  /** Absent where nothing is missing, where a deny assignment blocks, and where the resource is not known. */
  readonly remedy?: Remedy | undefined;
  readonly freshness?: Freshness | undefined;
  /** The action belongs to a route of another level, for example the account's, asked of a project. */
  readonly askInstead?: AccessQuestion | undefined;
  /** What the same facts answer to `askInstead`. */
  readonly insteadVerdict?: VerdictKind | undefined;
}
