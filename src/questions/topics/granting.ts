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
      'Which roles do I have on the resource, how do I see that with the CLI?',
      'list my role assignments',
      'how do I check my access?',
      'how can I verify which role is assigned?',
      'show role assignments with az',
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
      'az role assignment create for azure openai',
      'command to grant the role',
      'how do I give a user access with the cli?',
      'az command to assign the role',
    ],
    answer: prose`Take the object id, not a name, and the id of the resource as scope. This gives ${the('openAiUser')}.`,
    snippet: snippet(
      'Bash',
    )`az role assignment create --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type User --role "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd" --scope "${slot('resource id', undefined)}"`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'grant-in-portal',
    question: 'How do I assign the role in the Azure portal?',
    asked: [
      'add role assignment in the portal',
      'where in the portal do I grant access?',
      'grant a role with access control iam',
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
    ],
    answer: words(
      'Declare Microsoft.Authorization/roleAssignments with the account as scope, a name made by guid(), and principalType: without it a new managed identity may not be found yet.',
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
    ],
    answer: words(
      'Use azurerm_role_assignment with the id of the account as scope and the object id of the identity. Name the role by its id: names changed in May 2026.',
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
    question: 'Which rights does Terraform or a pipeline need to assign roles?',
    asked: [
      'pipeline needs permission to create role assignments',
      'which role does the service principal of terraform need to assign roles?',
      'service principal must assign roles',
    ],
    answer: prose`Its service principal needs ${the('rbacAdministrator')} (with a condition that names the roles it may pass on) or ${the('userAccessAdministrator')}, at the resource group. ${the('contributor')} is not enough.`,
    sources: [SOURCES.rbacTroubleshooting],
  },
];
