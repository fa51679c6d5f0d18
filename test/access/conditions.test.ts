import fc from 'fast-check';
import { allowsAssigning, leavesFree } from '../../src/access/conditions';
import { parseObjectId } from '../../src/access';
import { role } from '../../src/azure-names';

const never = (): never => {
  throw new Error('no object id');
};

const CHAT = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';
const OTHER = "ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'}";
const ATTRIBUTE = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'a'";
const CLAUSE = `((!(${OTHER})) OR (${ATTRIBUTE}))`;

test.each([
  ['one clause', CLAUSE, true],
  ['one clause without outer parentheses', `(!(${OTHER})) OR (${ATTRIBUTE})`, true],
  ['the alternative first', `((${ATTRIBUTE}) OR (!(${OTHER})))`, true],
  ['two clauses', `${CLAUSE} AND ${CLAUSE}`, true],
  ['three clauses in parentheses', `(${CLAUSE} AND ${CLAUSE}) AND ${CLAUSE}`, true],
  ['words instead of signs', `((NOT (${OTHER})) or (${ATTRIBUTE}))`, true],
  ['signs instead of words', `((!(${OTHER})) || (${ATTRIBUTE})) && ${CLAUSE}`, true],
  ['no parentheses around the action', `(!${OTHER} OR (${ATTRIBUTE}))`, true],
  ['lines and tabs', CLAUSE.replaceAll(' ', '\r\n\t'), true],
  [
    'a suboperation beside the action',
    `((!(${OTHER} AND NOT SubOperationMatches{'Blob.List'})) OR (${ATTRIBUTE}))`,
    true,
  ],
  ['two actions, both other ones', `((!(${OTHER}) AND !(${OTHER})) OR (${ATTRIBUTE}))`, true],
  ['words of logic inside a quoted value', `((!(${OTHER})) OR (@Resource[x:name] StringEquals ') AND (OR NOT'))`, true],
  ['a closing brace inside a quoted value', `((!(${OTHER})) OR (@Resource[x:name] StringIn {'a}', 'b'}))`, true],
  [
    'a function on the right',
    `((!(${OTHER})) OR (@Resource[x:name] StringEquals @Principal[Microsoft.Directory/x:y]))`,
    true,
  ],
  ['8 KB of clauses', Array.from({ length: 40 }, () => CLAUSE).join(' AND '), true],
  ['this very action', `((!(ActionMatches{'${CHAT}'})) OR (${ATTRIBUTE}))`, false],
  ['this action by a wildcard', `((!(ActionMatches{'Microsoft.CognitiveServices/*'})) OR (${ATTRIBUTE}))`, false],
  ['this action in other letters', `((!(ActionMatches{'${CHAT.toUpperCase()}'})) OR (${ATTRIBUTE}))`, false],
  ['one clause of two', `${CLAUSE} AND (${ATTRIBUTE})`, false],
  ['an action that has to be met', OTHER, false],
  ['an action that has to be met, and is', "ActionMatches{'*'}", false],
  ['no action at all', ATTRIBUTE, false],
  ['AND beside OR without parentheses', `!(${OTHER}) OR (${ATTRIBUTE}) AND (${ATTRIBUTE})`, false],
  ['two patterns in one match', `((!(ActionMatches{'a', 'b'})) OR (${ATTRIBUTE}))`, false],
  ['an open parenthesis', `((!(${OTHER})) OR (${ATTRIBUTE})`, false],
  ['a parenthesis too many', `${CLAUSE})`, false],
  ['an open quote', `((!(${OTHER})) OR (@Resource[x:name] StringEquals 'a))`, false],
  ['a joint without its second part', `${CLAUSE} AND`, false],
  ['two parts without a joint', `${CLAUSE} ${CLAUSE}`, false],
  ['nothing', '', false],
  ['nonsense', '}{', false],
  ['too deep to be real', `${'('.repeat(300)}!(${OTHER})${')'.repeat(300)}`, false],
  ['too long to be real', Array.from({ length: 400 }, () => CLAUSE).join(' AND '), false],
])('whether a condition leaves the action free: %s', (_, condition, expected) => {
  expect(leavesFree(condition, CHAT)).toBe(expected);
});

const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const FOUNDRY_USER = '53ca6127-db72-4b80-b1b0-d745d6d5456d';
const ME = '11111111-1111-1111-1111-111111111111';
const WRITE = "!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})";
const ROLE = '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]';
const managers = role('foundryProjectManager').permissions[0]?.condition ?? '';

test.each([
  ['a role on the list', managers, FOUNDRY_USER, 'yes'],
  ['a role that is not on the list', managers, OWNER, 'no'],
  [
    'a role on the list, in capitals',
    `((${WRITE}) OR (${ROLE} GuidEquals '${FOUNDRY_USER.toUpperCase()}'))`,
    FOUNDRY_USER,
    'yes',
  ],
  ['all but some roles', `((${WRITE}) OR (${ROLE} ForAnyOfAllValues:GuidNotEquals{${OWNER}}))`, FOUNDRY_USER, 'yes'],
  [
    'all but this role',
    `((${WRITE}) OR (${ROLE} ForAnyOfAllValues:GuidNotEquals{${FOUNDRY_USER},${OWNER}}))`,
    OWNER,
    'no',
  ],
  ['an unknown comparison', `((${WRITE}) OR (${ROLE} GuidBetween{${OWNER}}))`, OWNER, 'unclear'],
  ['an unknown attribute', `((${WRITE}) OR (@Environment[isPrivateLink] BoolEquals true))`, OWNER, 'unclear'],
  [
    'the attribute of an assignment to delete',
    `((${WRITE}) OR (@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] GuidEquals '${OWNER}'))`,
    OWNER,
    'unclear',
  ],
  [
    'about deleting only',
    "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) OR (@Environment[x] BoolEquals true))",
    OWNER,
    'yes',
  ],
  [
    'to this person',
    `((${WRITE}) OR (@Request[Microsoft.Authorization/roleAssignments:PrincipalId] ForAnyOfAnyValues:GuidEquals{${ME}}))`,
    OWNER,
    'yes',
  ],
  [
    'to somebody else',
    `((${WRITE}) OR (@Request[Microsoft.Authorization/roleAssignments:PrincipalId] ForAnyOfAnyValues:GuidEquals{${OWNER}}))`,
    OWNER,
    'no',
  ],
  [
    'a kind of principal',
    `((${WRITE}) OR (${ROLE} ForAnyOfAnyValues:GuidEquals{${OWNER}} AND @Request[Microsoft.Authorization/roleAssignments:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase{'User', 'Group'}))`,
    OWNER,
    'yes',
  ],
  [
    'another kind of principal',
    `((${WRITE}) OR (${ROLE} ForAnyOfAnyValues:GuidEquals{${OWNER}} AND @Request[Microsoft.Authorization/roleAssignments:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase{'ServicePrincipal'}))`,
    OWNER,
    'no',
  ],
  [
    'an attribute that nobody knows',
    `((${WRITE}) OR (@Request[Microsoft.Authorization/roleAssignments:Weather] StringEquals 'fine'))`,
    OWNER,
    'unclear',
  ],
  [
    'a kind of principal, but another role',
    `((${WRITE}) OR (${ROLE} ForAnyOfAnyValues:GuidEquals{${OWNER}} AND @Request[Microsoft.Authorization/roleAssignments:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase{'User'}))`,
    FOUNDRY_USER,
    'no',
  ],
  ['never', `((${WRITE}) AND (@Environment[x] BoolEquals true))`, OWNER, 'no'],
  ['nonsense', 'nonsense (', OWNER, 'unclear'],
])('whether a delegation lets its holder assign: %s', (_, condition, roleId, expected) => {
  expect(allowsAssigning(condition, roleId, { id: parseObjectId(ME) ?? never(), type: 'User' })).toBe(expected);
});

test('the condition of that role is there to be read', () => {
  expect(managers).toContain('ForAnyOfAnyValues:GuidEquals');
});

test('any text is read without an exception, and nothing without the shape is free', () => {
  const pieces = [
    '(',
    ')',
    '!',
    "'",
    '{',
    '}',
    '[',
    ']',
    ' AND ',
    ' OR ',
    ' NOT ',
    OTHER,
    ATTRIBUTE,
    CLAUSE,
    "ActionMatches{'*'}",
    'x',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (condition) => {
      const isFree = leavesFree(condition, CHAT);
      if (!condition.includes(OTHER)) expect(isFree).toBe(false);
      // What is free of this action is not free of the one that its clauses name.
      const named = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read';
      if (isFree) expect(leavesFree(condition, named)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
