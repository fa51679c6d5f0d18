import type { Product } from './product';
import { isWhole, listOf } from './reads';
import type { RoleBook, SingleAction } from './roles';
import type { RoleSizes } from './size';
import { scopeRelation, type Relation } from './scopes';
import type { AccessFacts, AccessQuestion, ArmId, RoleAssignment } from './types';

/** What one judgement is made in: one action, one principal, one scope. */
export interface JudgementInput {
  readonly question: AccessQuestion;
  readonly wanted: SingleAction;
  /** Absent where the resource could not be found. */
  readonly resource: ArmId | undefined;
  readonly facts: AccessFacts;
  readonly product: Product;
  readonly roles: RoleBook;
  readonly groups: KnownGroups;
  readonly sizes: RoleSizes;
}

/** Groups that the person is known to be in. */
export interface KnownGroups {
  /** Whether these are all of them. */
  readonly complete: boolean;
  readonly ids: ReadonlySet<string>;
  /** Also from the assignments of everybody, where those say names. */
  readonly names: ReadonlyMap<string, string>;
}

const isGroup = ({ principalType }: RoleAssignment): boolean =>
  principalType === 'Group' || principalType === 'ForeignGroup';

/**
 * The groups that were read, and those through which Azure says that the person holds something: `assignedTo()` lists
 * the assignments of a group only to its members.
 */
export function knownGroups({ groups, assignments, eligibilities, everybody }: AccessFacts): KnownGroups {
  const read = listOf(groups);
  const through = listOf(assignments).filter(isGroup);
  const eligible = listOf(eligibilities).filter(({ memberType }) => memberType === 'Group');
  const ids = [...read.map(({ id }) => id), ...[...through, ...eligible].map(({ principalId }) => principalId)];
  return {
    complete: isWhole(groups),
    ids: new Set(ids.map((id) => id.toLowerCase())),
    names: new Map(
      [
        ...(everybody ? listOf(everybody) : []).map(({ principalId: id, principalName: name }) => ({ id, name })),
        ...read,
      ].flatMap(({ id, name }) => (name === undefined ? [] : [[id.toLowerCase(), name] as const])),
    ),
  };
}

export const samePrincipal = (left: string, right: string): boolean =>
  left === right || left.toLowerCase() === right.toLowerCase();

/** How a scope stands to the resource in question. */
export const relationTo = (scope: ArmId, { resource }: Pick<JudgementInput, 'resource'>): Relation =>
  resource === undefined ? 'unclear' : scopeRelation(scope, resource);
