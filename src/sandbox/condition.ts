/** What a write would make, or a delete would take away. */
export interface Proposed {
  readonly roleId: string;
  readonly principalId: string;
  readonly principalType?: string | undefined;
}

const CLAUSE =
  /@(Request|Resource)\[Microsoft\.Authorization\/roleAssignments:(RoleDefinitionId|PrincipalId|PrincipalType)\]\s{1,4}(?:ForAnyOf(?:Any|All)Values:)?(?:Guid|String)(Not)?Equals(?:IgnoreCase)?\s{0,4}\{([^}]{0,4000})\}/gi;

const valueOf = (attribute: string, { roleId, principalId, principalType = '' }: Proposed): string => {
  switch (attribute.toLowerCase()) {
    case 'roledefinitionid':
      return roleId;
    case 'principalid':
      return principalId;
    default:
      return principalType;
  }
};

/**
 * Whether a condition of the portal's delegation templates is fulfilled (granting.md §1.2): all its clauses about the
 * request for a write, all those about the resource for a delete. A write without a principal type meets none about it.
 */
export function conditionHolds(condition: string, action: string, proposed: Proposed): boolean {
  const about = action.toLowerCase().endsWith('/delete') ? 'resource' : 'request';
  return [...condition.matchAll(CLAUSE)]
    .filter(([, kind = '']) => kind.toLowerCase() === about)
    .every(([, , attribute = '', not, listed = '']) => {
      const values = listed.split(',').map((value) => value.replace(/['"\s]/g, '').toLowerCase());
      return values.includes(valueOf(attribute, proposed).toLowerCase()) === (not === undefined);
    });
}
