import {
  granteeOf,
  subscriptionOf,
  type AccessVerdict,
  type ArmId,
  type Grantee,
  type Remedy,
  type RoleChoice,
} from '../../access';
import { joined, prose, slot, snippet, words, type Prose, type Snippet } from '../../prose';
import { isInAccount, roleName } from '../../services';
import { accountName, projectName } from '../names';
import type { Block } from '../types';

const bash = snippet('Bash');
const text = snippet('PlainText');

/** To whom a command gives a role; a blank stands in the place of what is not known. */
export interface RoleReceiver {
  readonly id: string | undefined;
  readonly type: Grantee['type'] | 'Group' | undefined;
}

/** Where a role is to be given, as far as that is known: a resource that nobody sees has a name, but no id. */
export interface GrantPlace {
  readonly scope: ArmId | undefined;
  readonly account: string | undefined;
}

type RoleName = Pick<RoleChoice['role'], 'id' | 'name'>;

/** A role's name, as far as it can stand in a comment of a command. */
const comment = (name: string): Snippet => ({ ...bash``, text: name.replace(/[^A-Za-z0-9 ()-]/g, '') });

/** One line, so that it can be pasted into bash and PowerShell alike; by role id, because names change. */
export const grantCommand = (
  { id: roleId, name }: RoleName,
  scope: ArmId | undefined,
  { id, type }: RoleReceiver,
): Snippet =>
  bash`az role assignment create --assignee-object-id "${slot('object id', id)}" --assignee-principal-type "${slot('User, Group or ServicePrincipal', type)}" --role "${slot('role id', roleId)}" --scope "${slot('scope', scope)}" # ${comment(name)}`;

const powershell = snippet('PowerShell');

/** The same for whoever works with the module Az of PowerShell. */
export const grantInPowerShell = (
  { id: roleId, name }: RoleName,
  scope: ArmId | undefined,
  { id, type }: RoleReceiver,
): Snippet =>
  powershell`New-AzRoleAssignment -ObjectId "${slot('object id', id)}" -ObjectType "${slot('User, Group or ServicePrincipal', type)}" -RoleDefinitionId "${slot('role id', roleId)}" -Scope "${slot('scope', scope)}" # ${comment(name)}`;

/** For an account or a project; another scope is declared with its own resource. */
export const bicep = (roleId: string, scope: ArmId, given: RoleReceiver): Snippet | undefined =>
  isInAccount(scope) ? bicepAt(roleId, { scope, account: undefined }, given) : undefined;

/** The same for an account of which perhaps only the name is known. */
export function bicepAt(roleId: string, { scope, account }: GrantPlace, { id, type }: RoleReceiver): Snippet {
  const project = scope && projectName(scope);
  const target = project === undefined ? text`account` : text`project`;
  const declared =
    project === undefined
      ? text``
      : text`resource project 'Microsoft.CognitiveServices/accounts/projects@2025-09-01' existing = {
  parent: account
  name: '${slot('project', project)}'
}

`;
  return text`resource account 'Microsoft.CognitiveServices/accounts@2025-09-01' existing = {
  name: '${slot('account name', scope === undefined ? account : accountName(scope))}'
}

${declared}resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(${target}.id, '${slot('object id', id)}', '${slot('role id', roleId)}')
  scope: ${target}
  properties: {
    principalId: '${slot('object id', id)}'
    principalType: '${slot('User, Group or ServicePrincipal', type)}'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${slot('role id', roleId)}')
  }
}`;
}

/** The same for any scope. */
export const terraform = (roleId: string, scope: ArmId | undefined, { id, type }: RoleReceiver): Snippet =>
  text`resource "azurerm_role_assignment" "access" {
  scope              = "${slot('scope', scope)}"
  role_definition_id = "${slot('subscription', scope && subscriptionOf(scope))}/providers/Microsoft.Authorization/roleDefinitions/${slot('role id', roleId)}"
  principal_id       = "${slot('object id', id)}"
  principal_type     = "${slot('User, Group or ServicePrincipal', type)}"
}`;

/** Why this role; and which one Microsoft's pages name instead, where the smallest is none of those. */
function reason({ choices }: Remedy, { documented, smaller }: RoleChoice): Prose {
  if (smaller !== undefined)
    return prose` You may give it yourself. ${roleName(smaller)} is smaller, but not yours to give.`;
  const named = documented ? undefined : choices.find((other) => other.documented);
  return named === undefined
    ? words(' It is the smallest built-in role that allows this.')
    : prose` It is the smallest built-in role that allows this; Microsoft's pages recommend ${roleName(named.role)}, which allows more.`;
}

/** Whom a remedy is for: the one who asks, or the application that made the call. */
export const granteeIn = ({ question, caller }: AccessVerdict): Grantee => granteeOf(question, caller);

/** The assignment as a command for whoever may make it. */
export const grantCommandOf = (remedy: Remedy, { role }: RoleChoice, grantee: RoleReceiver): Snippet =>
  grantCommand(role, remedy.scope, grantee);

/** Other roles that would do, and the same assignment as code. */
export function otherWays(remedy: Remedy, grantee: Grantee): readonly Block[] {
  const [choice, ...others] = remedy.choices;
  if (choice === undefined) return [];
  const asBicep = bicep(choice.role.id, remedy.scope, grantee);
  const wider = others.filter(({ role }) => role.id !== choice.smaller?.id);
  const names = wider.slice(0, 4).map(({ role }) => roleName(role));
  const also: Block = { kind: 'text', text: prose`These would do too, and allow more: ${joined(names, 'and')}.` };
  return [
    { kind: 'text', text: prose`${roleName(choice.role)}.${reason(remedy, choice)}` },
    ...(names.length === 0 ? [] : [also]),
    { kind: 'heading', text: 'Azure CLI' },
    { kind: 'snippet', snippet: grantCommandOf(remedy, choice, grantee) },
    ...(asBicep === undefined
      ? []
      : [{ kind: 'heading', text: 'Bicep' } as const, { kind: 'snippet', snippet: asBicep } as const]),
    { kind: 'heading', text: 'Terraform' },
    { kind: 'snippet', snippet: terraform(choice.role.id, remedy.scope, grantee) },
  ];
}
