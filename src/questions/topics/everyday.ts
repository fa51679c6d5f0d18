import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Two wishes at once, and what is asked of people and agents every day. */
export const everydayTopics: readonly Topic[] = [
  {
    id: 'deploy-without-keys',
    question: 'Which role makes deployments, but cannot read the keys?',
    asked: [
      'role to create model deployments without seeing the api keys',
      'who can create deployments but not list keys',
      'developers should deploy models and not read keys',
      'deployments/write without listKeys',
      'manage deployments but no access to keys and endpoint',
      'Rolle, die Modelle bereitstellt, aber keine Schlüssel sieht',
      'rol para crear implementaciones sin ver las claves',
      'déployer des modèles sans voir les clés',
      'função para criar implantações sem ver as chaves',
      'デプロイは作れるがキーは見られないロール',
      '可以创建部署但看不到密钥的角色',
    ],
    answer: prose`${the('openAiContributor')}, at the resource: it makes, changes and deletes deployments, calls OpenAI models, and reads no keys. ${the('cognitiveServicesContributor')}, ${the('foundryAccountOwner')} and ${the('contributor')} deploy too, and do read the keys. For models of other makers take a custom role with Microsoft.CognitiveServices/accounts/deployments/* and no listKeys, or switch keys off.`,
    sources: [ROLES_SOURCE, PAGES.openAiRoles],
  },
  {
    id: 'deploy-and-call',
    question: 'Which role makes a deployment and calls it, as a release pipeline does?',
    asked: [
      'pipeline creates a deployment and runs a smoke test',
      'service principal that deploys models and calls them',
      'which roles for a release pipeline that deploys a model and tests it',
      'role for ci that creates deployments and sends a completion',
      'Pipeline soll Deployments anlegen und das Modell aufrufen',
      '部署模型并调用它的流水线需要什么角色',
    ],
    answer: prose`For OpenAI models ${the('openAiContributor')}, at the resource: it makes deployments and calls them. For other models two roles there: ${the('cognitiveServicesContributor')} to deploy, and ${the('cognitiveServicesUser')} to call. Neither assigns roles or makes resources. From a closed network the pipeline must run inside it to call; to deploy it need not.`,
    snippet: snippet(
      'Bash',
    )`az role assignment create --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type ServicePrincipal --role "a001fd3d-188f-4b5d-821b-7da978bf7442" --scope "${slot('resource id', undefined)}"`,
    sources: [ROLES_SOURCE, PAGES.openAiRoles],
  },
  {
    id: 'pim-set-up',
    question: 'How do I make a role eligible in Privileged Identity Management?',
    asked: [
      'set up pim for azure openai roles',
      'make people eligible for a role, activate for 4 hours only',
      'configure the maximum activation duration of a role in pim',
      'require approval or mfa for the activation of a role',
      'eligible assignment instead of a permanent one',
      'just in time access for data scientists',
      'PIM für eine Rolle einrichten',
      'configurar PIM para un rol',
      'configurer PIM pour un rôle',
      'PIM で資格のある割り当てを作る',
      '如何在 PIM 中设置合格角色',
    ],
    answer: prose`Azure portal, Privileged Identity Management, Azure resources: choose the resource, then Assignments, Add assignments, the role, the group or person, and the type Eligible. How many hours an activation lasts, and whether it takes MFA or approval, stands under Settings for that role at that scope. It takes ${the('owner')} or ${the('userAccessAdministrator')} there, and Microsoft Entra ID P2 for whoever activates.`,
    sources: [PAGES.eligible, PAGES.pim],
  },
  {
    id: 'colleague-can',
    question: 'A colleague in the same group can call it, and I cannot. Why?',
    asked: [
      'my colleague can, same group, I cannot',
      'it works for my teammate with the same role and not for me',
      'same rights as my colleague but I get 403',
      'why can my colleague use the deployment and I not',
      'everyone else in the team has access, only I do not',
      'bei meinem Kollegen geht es, bei mir nicht, gleiche Gruppe',
      'mi compañero puede y yo no, mismo grupo',
      'mon collègue peut, moi non, même groupe',
      'meu colega consegue e eu não, mesmo grupo',
      '同僚は使えるのに私は使えない',
      '同事可以用，我不行，同一个组',
    ],
    answer: words(
      'Most often your token is older than your membership: sign out and in again (az logout, az login). Else compare what differs: the account and tenant you are signed in to (az account show), whether the colleague has a role of their own or works with a key, whether your membership must be activated first, and your network. The command shows what counts for each.',
    ),
    snippet: snippet(
      'Bash',
    )`az role assignment list --assignee "${slot('object id', undefined)}" --scope "${slot('resource id', undefined)}" --include-inherited --include-groups --output table`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'delegate-one-role',
    question: 'How do I let somebody assign one role and no other?',
    asked: [
      'give somebody the right to assign only the OpenAI User role',
      'delegate role assignment for certain roles',
      'team lead may grant Cognitive Services OpenAI User to the team but nothing else',
      'constrain which roles an RBAC administrator can assign',
      'role based access control administrator with a condition',
      'jemand soll nur eine bestimmte Rolle vergeben dürfen',
      'que alguien pueda asignar solo un rol',
      'déléguer l’attribution d’un seul rôle',
      '特定のロールだけ割り当てられるようにする',
      '只允许分配某一个角色',
    ],
    answer: prose`Give them ${the('rbacAdministrator')} with a condition that names the roles: in the portal under Access control (IAM), Add role assignment, Conditions, "Allow user to only assign selected roles to selected principals (fewer privileges)". The command does the same for ${the('openAiUser')}. For Foundry roles alone, ${the('foundryProjectManager')} may pass on ${the('foundryUser')} as it is.`,
    snippet: snippet('Bash')`cat > condition.txt <<'END'
((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals{5e0bd9bd-7b93-4f28-af87-19fc36ad61bd})) AND ((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) OR (@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals{5e0bd9bd-7b93-4f28-af87-19fc36ad61bd}))
END
az role assignment create --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type User --role "f58310d9-a9f6-439a-9e8d-f62e7b41a168" --scope "${slot('resource id', undefined)}" --condition-version "2.0" --condition @condition.txt`,
    sources: [PAGES.delegation],
  },
  {
    id: 'agent-acts-as-user',
    question: 'Does an agent’s tool act as the user or as the agent?',
    asked: [
      'does the agent act as the signed-in user or with its own identity',
      'sharepoint tool of an agent, whose permissions count?',
      'user delegation for tools of a foundry agent',
      'identity passthrough for agent tools',
      'on behalf of the user in a foundry agent',
      'agent sees only documents the user may see',
      'Handelt der Agent im Namen des Benutzers?',
      '¿el agente actúa en nombre del usuario?',
      'l’agent agit-il au nom de l’utilisateur ?',
      'エージェントはユーザーの権限で動きますか',
      '智能体是以用户身份还是自己的身份调用工具',
    ],
    answer: words(
      'As the connection of that tool says. With an agent identity or a project’s managed identity it acts in its own name, and that identity needs the role. With user delegation (UserEntraToken, or OAuth sign-in) it acts for whoever talks to it, and sees what that person may see: SharePoint and Work IQ work so. Each user then consents once and needs access there; an app without a user cannot use such a tool.',
    ),
    sources: [PAGES.userDelegation, SOURCES.toolAuth],
  },
  {
    id: 'copilot-studio-model',
    question: 'How does Copilot Studio use a model or an agent of Foundry?',
    asked: [
      'connect copilot studio to our foundry model',
      'bring a foundry model into copilot studio prompts',
      'copilot studio agent calls a foundry agent',
      'copilot studio with our own azure openai deployment',
      'Copilot Studio mit Foundry-Modell verbinden',
      'Copilot Studio から Foundry のモデルを使う',
    ],
    answer: prose`A model of your own in a prompt of Copilot Studio is connected by the endpoint and a key of the resource, so that keys must be on there. An agent of Foundry is added as a connected agent and takes a sign-in: whoever makes the connection, or the user, needs ${the('foundryUser')} at the project. Without a key, call the model from an HTTP action with a service principal that holds ${the('openAiUser')}.`,
    sources: [PAGES.copilotStudioModels],
  },
  {
    id: 'role-name-unknown',
    question: 'A role is not found by its name. What is it called?',
    asked: [
      'could not find role, what is the right name?',
      'no role definition with this name',
      'az role assignment create says the role does not exist',
      'is there a role with this name?',
      'where do I find the exact name of a role?',
      'Rolle nicht gefunden, wie heißt sie richtig?',
      'el rol no existe, ¿cómo se llama?',
      'rôle introuvable, quel est son nom exact ?',
      'その名前のロールが見つからない',
      '找不到这个名称的角色',
    ],
    answer: prose`Names count to the letter, and only built-in roles and your own custom roles exist: list them with the command, and take the id in place of the name. To only call OpenAI models it is ${the('openAiUser')}; to look without calling, ${the('reader')}. The roles of Foundry were renamed in May 2026, and a custom role is found only in the subscriptions that it may be assigned in.`,
    snippet: snippet(
      'Bash',
    )`az role definition list --query "[?contains(roleName, 'Cognitive Services') || contains(roleName, 'Foundry') || contains(roleName, 'Azure AI')].{name: roleName, id: name}" --output table`,
    sources: [ROLES_SOURCE, SOURCES.rbacTroubleshooting],
  },
];
