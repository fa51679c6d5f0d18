import { parseCondition, type Condition } from './conditionSyntax';
import type { Grantee } from './role-writer';
import { covers } from './wildcard';

/** What is known about the request that a condition judges. */
interface Known {
  readonly action: string;
  /** What an `ActionMatches` counts as when its pattern covers the action. */
  readonly whenMet: true | undefined;
  /** Values of request attributes by `@request[…]`, lower case. An attribute that is not here may be anything. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Undefined: may be either. */
type Truth = boolean | undefined;

const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

function actionMatches(pattern: string, { action, whenMet }: Known): Truth {
  switch (covers(pattern, action)) {
    case 'yes':
      return whenMet;
    case 'maybe':
      return undefined;
    case 'no':
      return false;
  }
}

const EQUALS = /^(?:fora(?:ny|ll)ofanyvalues:)?(?:guid|string)equals(?:ignorecase)?$/;
const DIFFERS = /^(?:fora(?:ny|ll)ofallvalues:)?(?:guid|string)notequals(?:ignorecase)?$/;

function compare(test: Extract<Condition, { kind: 'compare' }>, known: Known): Truth {
  const actual = known.attributes.get(test.attribute);
  if (actual === undefined) return undefined;
  const listed = test.values.some((value) => value.toLowerCase() === actual.toLowerCase());
  if (EQUALS.test(test.operator)) return listed;
  return DIFFERS.test(test.operator) ? !listed : undefined;
}

function truth(condition: Condition, known: Known): Truth {
  switch (condition.kind) {
    case 'and': {
      const parts = condition.parts.map((part) => truth(part, known));
      return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
    }
    case 'or': {
      const parts = condition.parts.map((part) => truth(part, known));
      return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
    }
    case 'not':
      return not(truth(condition.part, known));
    case 'action-matches':
      return actionMatches(condition.pattern, known);
    case 'compare':
      return compare(condition, known);
    case 'other':
      return undefined;
  }
}

/**
 * Whether a condition is shown not to restrict an action: each of its clauses has the shape
 * `!(ActionMatches{'X'} …) OR (…)` with an X that does not cover the action (rbac.md §1.6). False means "cannot tell":
 * where X covers the action, the rest of the clause is about attributes that nobody here can see.
 */
export function leavesFree(condition: string, action: string): boolean {
  const parsed = parseCondition(condition);
  return parsed !== undefined && truth(parsed, { action, whenMet: undefined, attributes: new Map() }) === true;
}

export const ASSIGN_ACTION = 'Microsoft.Authorization/roleAssignments/write';

/**
 * Whether a delegation condition lets its holder assign a role to somebody. For example
 * `@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals{…}`. The attributes are
 * those that the portal's templates use (granting.md §1.2).
 */
export function allowsAssigning(condition: string, roleId: string, grantee: Grantee): 'yes' | 'no' | 'unclear' {
  const parsed = parseCondition(condition);
  const attributes = new Map([
    ['@request[microsoft.authorization/roleassignments:roledefinitionid]', roleId],
    ['@request[microsoft.authorization/roleassignments:principalid]', grantee.id],
    ['@request[microsoft.authorization/roleassignments:principaltype]', grantee.type],
  ]);
  const answer = parsed && truth(parsed, { action: ASSIGN_ACTION, whenMet: true, attributes });
  if (answer === undefined) return 'unclear';
  return answer ? 'yes' : 'no';
}
