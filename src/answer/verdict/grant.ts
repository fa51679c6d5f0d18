import { accountOf, subscriptionOf, type ArmId, type Granter, type Remedy, type RoleChoice } from '../../access';
import { accessControlLink, ROLE, type Cloud } from '../../azure-names';
import type { Step } from '../../diagnosis';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../prose';
import { accountName, projectName, resourceName } from '../names';
import { roleName } from './reasons';
import type { Block } from '../types';

/** To whom a role is given. */
export interface Grantee {
  readonly id: string;
  readonly type: 'User' | 'ServicePrincipal';
}

const bash = snippet('Bash');
const text = snippet('PlainText');

/** One line, so that it can be pasted into bash, PowerShell and cmd alike; by role id, because names change. */
const grantCommand = (roleId: string, scope: ArmId, { id, type }: Grantee): Snippet =>
  bash`az role assignment create --assignee-object-id "${slot('object id', id)}" --assignee-principal-type ${slot('User, Group or ServicePrincipal', type)} --role "${slot('role id', roleId)}" --scope "${slot('scope', scope)}"`;

/** For an account or a project; another scope is declared with its own resource. */
function bicep(roleId: string, scope: ArmId, { id, type }: Grantee): Snippet | undefined {
  if (accountOf(scope) === undefined) return undefined;
  const project = projectName(scope);
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
  name: '${slot('account name', accountName(scope))}'
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

const terraform = (roleId: string, scope: ArmId, { id, type }: Grantee): Snippet =>
  text`resource "azurerm_role_assignment" "access" {
  scope              = "${slot('scope', scope)}"
  role_definition_id = "${slot('subscription', subscriptionOf(scope))}/providers/Microsoft.Authorization/roleDefinitions/${slot('role id', roleId)}"
  principal_id       = "${slot('object id', id)}"
  principal_type     = "${slot('User, Group or ServicePrincipal', type)}"
}`;

const who = ({ id, name, role }: Granter): Prose =>
  name === undefined ? prose`the ${role.name} with the object id ${id}` : prose`${name} (${role.name})`;

const joined = (parts: readonly Prose[], word: string): Prose =>
  parts.flatMap((part, i): Prose => [...(i === 0 ? [] : words(i === parts.length - 1 ? ` ${word} ` : ', ')), ...part]);

/** Who may give this role: by name where others' assignments could be read, else the roles that allow it. */
function granters({ whoMayAssign }: Remedy, { role }: RoleChoice): Prose {
  const able = whoMayAssign?.filter(({ mayAssign }) => mayAssign.includes(role.id)).slice(0, 3) ?? [];
  if (able.length > 0) return joined(able.map(who), 'or');
  return words('an Owner, User Access Administrator or Role Based Access Control Administrator');
}

/** Recommended by Microsoft's pages for calls to models and agents (rbac.md §3). */
const RECOMMENDED: readonly string[] = [ROLE.cognitiveServicesUser, ROLE.openAiUser, ROLE.foundryUser];

/** Why this role; and which one Microsoft's pages name instead, where the smallest is none of those. */
function reason({ choices }: Remedy, { role }: RoleChoice): Prose {
  const named = RECOMMENDED.includes(role.id)
    ? undefined
    : choices.find((other) => RECOMMENDED.includes(other.role.id));
  return named === undefined
    ? words(' It is the smallest built-in role that allows this.')
    : prose` It is the smallest built-in role that allows this; Microsoft's pages recommend ${roleName(named.role)}, which allows more.`;
}

function request(remedy: Remedy, choice: RoleChoice): Prose {
  const smallest = reason(remedy, choice);
  if (choice.youMayAssign === 'yes')
    return prose`Give yourself ${roleName(choice.role)} on ${resourceName(remedy.scope)}: you may assign it.${smallest}`;
  return prose`Ask ${granters(remedy, choice)} to give you ${roleName(choice.role)} on ${resourceName(remedy.scope)}.${smallest}`;
}

/** How to get the role: the command to run or to send on, and the page where it is done by hand. */
export function grantStep(remedy: Remedy, grantee: Grantee, cloud: Cloud): Step | undefined {
  const choice = remedy.choices[0];
  if (choice === undefined) return undefined;
  return {
    does: 'grant',
    text: request(remedy, choice),
    snippet: grantCommand(choice.role.id, remedy.scope, grantee),
    link: { text: 'Open Access control (IAM)', href: accessControlLink(remedy.scope, cloud) },
  };
}

/** Other roles that would do, and the same assignment as code. */
export function otherWays(remedy: Remedy, grantee: Grantee): readonly Block[] {
  const [choice, ...others] = remedy.choices;
  if (choice === undefined) return [];
  const asBicep = bicep(choice.role.id, remedy.scope, grantee);
  const names = others.slice(0, 4).map(({ role }) => roleName(role));
  const also: Block = { kind: 'text', text: prose`These would do too, and allow more: ${joined(names, 'and')}.` };
  return [
    ...(names.length === 0 ? [] : [also]),
    ...(asBicep === undefined
      ? []
      : [{ kind: 'heading', text: 'Bicep' } as const, { kind: 'snippet', snippet: asBicep } as const]),
    { kind: 'heading', text: 'Terraform' },
    { kind: 'snippet', snippet: terraform(choice.role.id, remedy.scope, grantee) },
  ];
}
