import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

/** Seeing and assigning roles with a tool. */
export const grantingTopics: readonly Topic[] = [
  {
    id: 'see-my-roles',
    question: 'How do I see which roles I have on a resource?',
    asked: [
      'how do I find out which role I am missing?',
      'welche Rolle fehlt mir?',
      '¿qué rol me falta?',
      'quel rôle me manque-t-il ?',
      'qual função está faltando?',
      'Which roles do I have on the resource, how do I see that with the CLI?',
      'list my role assignments',
      'where in the portal do I see which permissions I have?',
      'what am I allowed to do on this resource?',
      'how do I check my access?',
      'how can I verify which role is assigned?',
      'show role assignments with az',
      'check from the command line whether the role was assigned',
      'how do I know what access I have?',
      'welche Rollen habe ich?',
      '自分のロールを確認する方法',
      '¿cómo sé qué roles tengo?',
      'comment voir mes rôles ?',
      'como vejo minhas funções?',
      '怎么查看我有哪些角色',
    ],
    answer: words(
      'Write check and the name of the resource: Locksmith looks at every role assignment and says which one counts. By hand, the command lists them, those of higher scopes and of your groups too. In the portal: Access control (IAM), Check access.',
    ),
    snippet: snippet(
      'Bash',
    )`az role assignment list --assignee "${slot('object id', undefined)}" --scope "${slot('resource id', undefined)}" --include-inherited --include-groups --output table`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'grant-by-cli',
    question: 'How do I assign the role with the Azure CLI?',
    asked: [
      'assign Foundry Owner with the CLI',
      'give somebody Foundry User with az',
      'az role assignment create for azure openai',
      'command to grant the role',
      'how do I give a user access with the cli?',
      'how do I give a role to a managed identity?',
      'assign Foundry User to an app or identity',
      'az command to assign the role',
      'az cli line to give a role on a foundry resource',
      'Rolle mit der Azure CLI vergeben',
      'CLI でロールを割り当てる',
    ],
    answer: prose`With az role assignment create: the object id of the person, app or group, and the id of the resource as scope. This gives ${the('openAiUser')}; for ${the('foundryUser')} take the role 53ca6127-db72-4b80-b1b0-d745d6d5456d. For an identity write --assignee-principal-type ServicePrincipal.`,
    snippet: snippet(
      'Bash',
    )`az role assignment create --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type User --role "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd" --scope "${slot('resource id', undefined)}"`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'grant-in-portal',
    question: 'How do I assign the role in the Azure portal?',
    asked: [
      'give somebody Foundry User in the portal',
      'add role assignment in the portal',
      'where in the portal do I grant access?',
      'grant a role with access control iam',
      'where do I click to give somebody the role?',
      'assign the role without the cli',
      'Rolle im Portal zuweisen, wo?',
      'ポータルでロールを割り当てる場所',
      '¿dónde asigno el rol en el portal?',
      'où attribuer le rôle dans le portail ?',
      'onde atribuo a função no portal?',
      '在门户哪里分配角色',
    ],
    answer: prose`Open the resource, Access control (IAM), Add, Add role assignment. Choose ${the('openAiUser')} or ${the('foundryUser')}, then the person or the managed identity. The page Identity of a resource is another thing: it gives roles to the resource itself.`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'grant-by-bicep',
    question: 'How do I assign the role in Bicep?',
    asked: [
      'bicep role assignment for azure openai',
      'arm template role assignment',
      'roleAssignments resource in bicep',
      'grant a managed identity access in bicep',
      'bicep example for a cognitive services account',
      'Rolle per Bicep an eine Managed Identity',
      'bicep role assignment at the scope of a foundry project',
      'bicep role for the identity of a function app or web app',
      'Bicep でロールを割り当てる',
    ],
    answer: words(
      'Declare Microsoft.Authorization/roleAssignments with the account as scope, a name made by guid(), and principalType: without it a new managed identity may not be found yet. For a role at one project, the scope is the project.',
    ),
    snippet: snippet('PlainText')`resource grant 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, roleId)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
  }
}`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'grant-by-terraform',
    question: 'How do I assign the role in Terraform?',
    asked: [
      'terraform azurerm_role_assignment for azure openai',
      'role assignment in terraform',
      'how do I do that in terraform?',
      'terraform for the openai user role of my app',
      'app starts before the role of terraform works',
      'Rolle mit Terraform vergeben',
      'Terraform でロールを割り当てる',
      '¿cómo doy el rol con terraform?',
      'dá para dar a permissão com terraform?',
    ],
    answer: words(
      'Use azurerm_role_assignment with the id of the account as scope and the object id of the identity. Name the role by its id: names changed in May 2026. It needs some minutes to count: let the app try again, or wait with time_sleep.',
    ),
    snippet: snippet('PlainText')`resource "azurerm_role_assignment" "models" {
  scope              = azurerm_cognitive_account.ai.id
  role_definition_id = "/providers/Microsoft.Authorization/roleDefinitions/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd"
  principal_id       = azurerm_user_assigned_identity.app.principal_id
}`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'terraform-rights',
    question: 'Which rights do Terraform, azd or a pipeline need to assign roles?',
    asked: [
      'pipeline needs permission to create role assignments',
      'which role does the service principal of terraform need to assign roles?',
      'service principal must assign roles',
      'azd up cannot create role assignments',
      'welche Rechte braucht Terraform, um Rollen zuzuweisen?',
      'Terraform がロールを割り当てるための権限',
      '¿qué derechos necesita terraform para asignar roles?',
    ],
    answer: prose`Its service principal needs ${the('rbacAdministrator')} (with a condition that names the roles it may pass on) or ${the('userAccessAdministrator')}, at the resource group. ${the('contributor')} is not enough.`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'grant-by-powershell',
    question: 'How do I assign the role with PowerShell?',
    asked: [
      'powershell command to grant the role',
      'New-AzRoleAssignment for azure openai',
      'assign a role with az powershell',
      'Rolle mit PowerShell vergeben',
      'PowerShell でロールを割り当てる',
      '¿cómo asigno el rol con PowerShell?',
    ],
    answer: prose`With New-AzRoleAssignment, the object id and the id of the resource as scope. This gives ${the('openAiUser')}; Remove-AzRoleAssignment with the same values takes it away.`,
    snippet: snippet(
      'PowerShell',
    )`New-AzRoleAssignment -ObjectId "${slot('object id', undefined)}" -RoleDefinitionId "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd" -Scope "${slot('resource id', undefined)}"`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'remove-by-cli',
    question: 'How do I delete a role assignment with the CLI?',
    asked: [
      'az role assignment delete',
      'command to take a role away',
      'remove access with azure cli',
      'Rollenzuweisung mit der CLI löschen',
      'CLI でロールの割り当てを削除する',
      '¿cómo borro una asignación de rol con la CLI?',
    ],
    answer: words(
      'With az role assignment delete, and the same object id, role and scope as it was made with. An inherited assignment is deleted where it was made. Access ends within about 10 minutes.',
    ),
    snippet: snippet(
      'Bash',
    )`az role assignment delete --assignee "${slot('object id', undefined)}" --role "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd" --scope "${slot('resource id', undefined)}"`,
    sources: [SOURCES.rbacTroubleshooting],
  },
];
