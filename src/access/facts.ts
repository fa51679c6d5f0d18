declare const objectId: unique symbol;
declare const armId: unique symbol;

/** Object id of a user, group or service principal in Microsoft Entra ID, lower case. */
export type ObjectId = string & { readonly [objectId]: true };

/** Resource Manager id of a scope (`/subscriptions/…`, or `/` for the root), without a trailing slash. */
export type ArmId = string & { readonly [armId]: true };

/** What a question may name its resource by. */
export type ResourceRef =
  | { readonly kind: 'id'; readonly id: ArmId }
  /** An https URL of any shape of rbac.md §6, or its bare host. */
  | { readonly kind: 'endpoint'; readonly url: string }
  | { readonly kind: 'name'; readonly name: string };

export interface WantedAction {
  readonly kind: 'action' | 'dataAction';
  /** As Resource Manager writes it: `{namespace}/{type}/…/action`. */
  readonly name: string;
  /** Where documentation leaves open which of two the service asks for (rbac.md §4): both must be held for a yes. */
  readonly alternative?: string | undefined;
}

/** A question that does not yet say who asks: what a scenario reads from a paste. */
export interface OpenQuestion {
  readonly wanted: WantedAction;
  readonly resource?: ResourceRef | undefined;
}

/** May this principal do this here? */
export interface AccessQuestion {
  readonly principal: ObjectId;
  readonly wanted: WantedAction;
  readonly resource: ResourceRef;
  /** The identity that the error itself names, where it is not the asking one (an admin account, a guest, a service). */
  readonly namedPrincipal?: ObjectId | undefined;
}

export type FactName =
  | 'resource'
  | 'account'
  | 'deployments'
  | 'assignments'
  | 'definitions'
  | 'denyAssignments'
  | 'eligibilities'
  | 'permissions'
  | 'groups';

/** Something that could not be read, and why. */
export interface Gap {
  readonly what: FactName;
  readonly why:
    | 'forbidden'
    | 'sign-in-needed'
    | 'throttled'
    | 'timed-out'
    | 'unreachable'
    | 'unreadable'
    /** The answer leads to another address than the service's own, where no token goes. */
    | 'other-address'
    /** The answer is larger than is read. */
    | 'too-large'
    | 'not-found'
    | 'several-matches'
    | 'regional-endpoint'
    | 'not-asked'
    | 'still-reading';
  /** Id of what was concerned (a role definition id, a scope), never a message of the service. */
  readonly about?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/**
 * A fact that was read, or the gap in its place. `incomplete` says why a list is only a part: what stands in it holds,
 * what does not stand in it may exist all the same.
 */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T; readonly incomplete?: Gap | undefined }
  | { readonly kind: 'gap'; readonly gap: Gap };

export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly condition?: string | undefined;
}

export interface RoleDefinition {
  /** The GUID, lower case: the last segment of the definition's id. */
  readonly id: string;
  readonly name: string;
  /** The name before Microsoft renamed it (May 2026), where there is one. */
  readonly formerName?: string | undefined;
  readonly builtIn: boolean;
  readonly permissions: readonly Permission[];
  /** Date (YYYY-MM-DD) on which a bundled definition was read; absent where it was read live. */
  readonly bundledOn?: string | undefined;
}

export type PrincipalType = 'User' | 'Group' | 'ServicePrincipal' | 'ForeignGroup' | 'Device' | 'Unknown';

export interface RoleAssignment {
  readonly id: string;
  /** GUID of the role definition, lower case. */
  readonly roleId: string;
  readonly principalId: ObjectId;
  readonly principalType: PrincipalType;
  readonly principalName?: string | undefined;
  readonly scope: ArmId;
  readonly condition?: string | undefined;
  /** Milliseconds since 1970: the later of made and changed. */
  readonly changedAt?: number | undefined;
  /** Milliseconds since 1970, for time-bound (activated) assignments. */
  readonly endsAt?: number | undefined;
}

export interface DenyAssignment {
  readonly id: string;
  readonly name: string;
  readonly scope: ArmId;
  readonly permissions: readonly Permission[];
  readonly principals: readonly { readonly id: ObjectId; readonly type: string }[];
  readonly excludePrincipals: readonly { readonly id: ObjectId; readonly type: string }[];
  readonly doNotApplyToChildScopes: boolean;
  readonly condition?: string | undefined;
  /**
   * The principal for whom Azure itself chose this deny assignment (`$filter=assignedTo('…')`, transitive): that
   * principal is among `principals`, directly, through a group or as everyone. Absent where the list was read without
   * the filter; then a group among `principals` needs `AccessFacts.groups`.
   */
  readonly assignedTo?: ObjectId | undefined;
  /** `isSystemProtected`. `false` means made by a customer: such a one may be in audit mode (rbac.md §1.5). */
  readonly systemProtected?: boolean | undefined;
  /** Known only to api version 2024-07-01-preview; `audit` blocks nothing. */
  readonly denyEffect?: 'enforced' | 'audit' | undefined;
}

/** An identity that is no person's, as far as Azure shows it to whoever reads. */
export interface Application {
  readonly objectId: ObjectId;
  readonly name?: string | undefined;
  /** The resource whose managed identity it is; of one that stands by itself, that one. */
  readonly resource?:
    | {
        readonly id: ArmId;
        /** As Resource Manager writes it, in lower case: `microsoft.web/sites`. */
        readonly type: string;
        /** What tells apps of one type apart: `functionapp,linux`. */
        readonly kind?: string | undefined;
      }
    | undefined;
}

/** Who made a call, where its error names somebody else than the one who asks. */
export type Caller =
  | { readonly kind: 'application'; readonly application: Application }
  | { readonly kind: 'person'; readonly name?: string | undefined }
  /** Nobody whom the asker may see. */
  | { readonly kind: 'unseen' };

/** A role that the person may activate (Privileged Identity Management), but has not. */
export interface Eligibility {
  readonly id: string;
  readonly roleId: string;
  readonly roleName?: string | undefined;
  readonly principalId: ObjectId;
  readonly scope: ArmId;
  readonly memberType: 'Direct' | 'Group' | 'Inherited' | 'Unknown';
  readonly principalType?: PrincipalType | undefined;
  readonly principalName?: string | undefined;
  readonly condition?: string | undefined;
  readonly endsAt?: number | undefined;
}

export interface ModelDeployment {
  readonly name: string;
  readonly model: string;
  readonly provisioningState?: string | undefined;
}

/** The state of an Azure AI account: it explains errors that no role mends (rbac.md §2.1). */
export interface AccountState {
  readonly id: ArmId;
  readonly name: string;
  readonly kind: string;
  readonly location: string;
  readonly customSubDomain?: string | undefined;
  readonly endpoints: readonly string[];
  readonly keysDisabled: boolean;
  readonly publicAccess: 'enabled' | 'selected-networks' | 'disabled';
  readonly abusePenalty?: string | undefined;
  readonly provisioningState?: string | undefined;
}

/**
 * Everything that was learnt for one question. Plain data: a check can be saved and judged again.
 * `assignments` are those of the person and of the groups that the person is in, transitively
 * (`assignedTo()`), at any scope that could be read: above, at, below and beside the resource.
 */
export interface AccessFacts {
  /** Milliseconds since 1970. */
  readonly asOf: number;
  /** Who made the call, where that was looked up. The facts are those of an application, and else the asker's. */
  readonly caller?: Caller | undefined;
  /** Beside the facts of an application: the asker's own, who read them and may act on them. */
  readonly asker?: AccessFacts | undefined;
  /** Whether assignments of the person were read with the bot's rights, as the operator allowed. */
  readonly byDeputy?: true | undefined;
  /** The scope that the question is about, once it is known. */
  readonly resource: Read<ArmId>;
  readonly account: Read<AccountState>;
  readonly deployments: Read<readonly ModelDeployment[]>;
  readonly assignments: Read<readonly RoleAssignment[]>;
  readonly denyAssignments: Read<readonly DenyAssignment[]>;
  readonly eligibilities: Read<readonly Eligibility[]>;
  /** The asking person's own permissions at the resource: actions and data actions without role names. */
  readonly permissions: Read<readonly Permission[]>;
  /** Groups of the principal, transitively, with names where they could be read. */
  readonly groups: Read<readonly { readonly id: ObjectId; readonly name?: string | undefined }[]>;
  /**
   * Assignments of anybody at and above the resource, where the reader may see them: who could grant a role, and what
   * the identity holds that the error names.
   */
  readonly everybody?: Read<readonly RoleAssignment[]> | undefined;
  /** What anybody may activate at and above the resource: who could grant a role after activating one. */
  readonly eligibleOthers?: Read<readonly Eligibility[]> | undefined;
  /** Definitions by GUID: those of the roles met above. */
  readonly definitions: readonly RoleDefinition[];
  /** Built-in roles that a remedy may choose from. */
  readonly catalogue: readonly RoleDefinition[];
  /** Gaps beyond those of the single facts, for example one definition among many. */
  readonly gaps: readonly Gap[];
}

/** An account to choose from, where the question names none. */
export interface AccountSummary {
  readonly id: ArmId;
  readonly name: string;
  readonly resourceGroup: string;
  readonly kind: string;
}

/** By what an application is looked for: the id of its identity, or the name of the app, machine or service that has one. */
export type ApplicationKey = { readonly id: ObjectId } | { readonly name: string };

/** The port that the story needs: facts of one person's access, read with one person's rights. */
export interface FactsSource {
  /**
   * Never rejects: what cannot be read is a gap. `onProgress` gets what is known so far, with `still-reading`
   * gaps for the rest; it may be called many times.
   */
  facts(question: AccessQuestion, signal: AbortSignal, onProgress?: (sofar: AccessFacts) => void): Promise<AccessFacts>;
  /**
   * The application that an object id or a client id belongs to, or the one identity of a resource of this name, where
   * this person may see it. Never rejects.
   */
  application(key: ApplicationKey, signal: AbortSignal): Promise<Application | undefined>;
  /**
   * Who a principal is, as its role assignments anywhere in a subscription say, where this person may read them: an app
   * registration or an agent's identity is no resource. Never rejects.
   */
  holder(id: ObjectId, subscription: ArmId, signal: AbortSignal): Promise<Caller>;
  /** The Azure AI accounts that this person can see. */
  accounts(signal: AbortSignal): Promise<Read<readonly AccountSummary[]>>;
}
