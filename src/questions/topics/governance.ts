import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** What an organisation forbids or hides, and who may do it. */
export const governanceTopics: readonly Topic[] = [
  {
    id: 'block-features',
    question: 'How do I keep people from fine-tuning, agents or evaluations?',
    asked: [
      'custom role with notDataActions to block fine-tuning',
      'block the agent service for some users',
      'allow models but not agents',
      'disable fine tuning for developers',
      'exclude permissions of foundry user',
      'role like foundry user without evaluations',
      'Feinabstimmung verbieten',
    ],
    answer: prose`With a custom role in place of ${the('foundryUser')}: list what is allowed under dataActions, and what is not under notDataActions. The example leaves fine-tuning out. notDataActions only shorten their own role: whoever holds another role with the action still may, so take those away.`,
    snippet: snippet(
      'Bash',
    )`az role definition create --role-definition '{"Name": "Foundry without fine-tuning", "AssignableScopes": ["/subscriptions/${slot('subscription id', undefined)}"], "Actions": ["Microsoft.CognitiveServices/*/read"], "DataActions": ["Microsoft.CognitiveServices/*"], "NotDataActions": ["Microsoft.CognitiveServices/accounts/OpenAI/fine-tunes/*", "Microsoft.CognitiveServices/accounts/OpenAI/uploads/*"]}'`,
    sources: [PAGES.previewFeatures],
  },
  {
    id: 'hide-previews',
    question: 'How do I switch preview features off?',
    asked: [
      'hide preview features in the foundry portal',
      'AZML_DISABLE_PREVIEW_FEATURE tag',
      'our policy forbids previews, how do I disable them?',
      'only generally available features in foundry',
      'Vorschaufunktionen ausblenden',
    ],
    answer: words(
      'Put the tag AZML_DISABLE_PREVIEW_FEATURE with the value true on the subscription, resource group or Foundry resource: the portal then hides them. Calls by code are not touched; those only a custom role keeps out. Setting a tag takes Contributor or Tag Contributor.',
    ),
    snippet: snippet(
      'Bash',
    )`az tag update --resource-id "${slot('resource id', undefined)}" --operation merge --tags AZML_DISABLE_PREVIEW_FEATURE=true`,
    sources: [PAGES.previewFeatures],
  },
  {
    id: 'limit-tools',
    question: 'Can I limit which tools people attach to agents?',
    asked: [
      'restrict the tool catalog to approved tools',
      'forbid mcp servers for agents',
      'governance of agent tools',
      'allow only our own tools in foundry',
      'can developers add any mcp server?',
      'block web search for agents',
    ],
    answer: prose`Not by a built-in role: whoever may make agents (${the('foundryUser')}) may give them tools. What limits them: connections, which only ${the('foundryProjectManager')} and roles above make; an AI gateway (API Management), through which new MCP tools then go; and a firewall around the agent subnet.`,
    sources: [PAGES.toolGateway, PAGES.administrators],
  },
  {
    id: 'hide-keys',
    question: 'Can people use a service without being able to read its keys?',
    asked: [
      'block users from seeing the keys in the portal',
      'remove listKeys from cognitive services user',
      'hide keys and endpoint from developers',
      'a role like cognitive services user without keys',
      'stop foundry users from reading the api key',
      'Schlüssel im Portal verbergen',
    ],
    answer: prose`Yes: ${the('openAiUser')}, ${the('speechUser')} and ${the('languageReader')} call their service and read no keys. ${the('cognitiveServicesUser')} and ${the('foundryUser')} do read them: in their place make a custom role with the same data actions and without listKeys, or switch keys off on the resource.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'local-auth-inventory',
    question: 'How do I find all resources that still allow keys?',
    asked: [
      'list all accounts with local auth enabled',
      'resource graph query for disableLocalAuth',
      'which of our cognitive services accounts have keys switched on?',
      'inventory of azure openai resources in the tenant',
      'find every resource that allows api keys',
    ],
    answer: words(
      'Ask Azure Resource Graph: it sees all subscriptions that you may read. What comes back has keys switched on.',
    ),
    snippet: snippet(
      'Bash',
    )`az graph query -q "resources | where type =~ 'microsoft.cognitiveservices/accounts' and tobool(properties.disableLocalAuth) != true | project name, kind, resourceGroup, subscriptionId"`,
    sources: [PAGES.localAuth],
  },
  {
    id: 'who-makes-custom-roles',
    question: 'Who may create a custom role?',
    asked: [
      'permission to create custom roles',
      'which role do I need to make a custom role?',
      'az role definition create is forbidden',
      'roleDefinitions/write',
    ],
    answer: prose`${the('owner')} or ${the('userAccessAdministrator')}, at each scope where the role is to be used. ${the('contributor')} may not. ${the('rbacAdministrator')} may not: it only hands out roles that are there.`,
    sources: [PAGES.administrators, ROLES_SOURCE],
  },
  {
    id: 'who-makes-guardrails',
    question: 'Which role creates guardrails, blocklists and policies?',
    asked: [
      'which roles change content filters and custom guardrails?',
      'role for guardrails in foundry',
      'who may create a content blocklist?',
      'permission to assign azure policy for models',
      'resource policy contributor',
    ],
    answer: prose`Guardrails and blocklists: ${the('foundryAccountOwner')} at the resource. Policies that hold for a subscription or resource group: Resource Policy Contributor or ${the('owner')} there.`,
    sources: [PAGES.administrators],
  },
  {
    id: 'policy-audits',
    question: 'Which built-in policies audit logs, identities and keys?',
    asked: [
      'policy that diagnostic logs are enabled for cognitive services',
      'azure policy to require a managed identity on ai services',
      'built-in policies for foundry',
      'audit accounts without diagnostic settings',
      'policy for customer managed keys on azure ai',
    ],
    answer: words(
      '"Diagnostic logs in Azure AI services resources should be enabled" (AuditIfNotExists) and "Cognitive Services accounts should use a managed identity" (Audit). For keys: "… should have key access disabled (disable local authentication)"; for the network: "… should restrict network access". Assign them at the subscription or management group.',
    ),
    sources: [PAGES.policies],
  },
  {
    id: 'contributor-taken-away',
    question: 'What stops working for somebody who loses Contributor?',
    asked: [
      'will removing contributor break the api calls of developers?',
      'remove owner and contributor from the team, what breaks?',
      'can developers work without contributor?',
      'we take contributor away from everybody',
    ],
    answer: prose`They can no longer make deployments, change the network or read the keys. Calls with a token go on: ${the('contributor')} never allowed them, and they need ${the('openAiUser')} or ${the('foundryUser')}. Calls with a key go on too. But a program that reads the key from Azure each time (listKeys) fails.`,
    sources: [ROLES_SOURCE, SOURCES.rbacOverview],
  },
  {
    id: 'team-setup',
    question: 'Which roles does a small team need?',
    asked: [
      'roles for dev, test and prod subscriptions',
      'everything in dev, look only in test, nothing in prod: which roles?',
      'roles for a team of developers in foundry',
      'recommended role assignments for a new environment',
      'who gets which role in a foundry project?',
      'set up access for a new team',
      'rbac best practice for azure ai foundry',
    ],
    answer: prose`Developers: ${the('foundryUser')}, as a group, at the project, or at the resource to call models directly. One or two who run it: ${the('foundryAccountOwner')} at the resource (deployments, quota, guardrails) and ${the('owner')} or ${the('rbacAdministrator')} to assign roles. Each app: its managed identity with the smallest role.`,
    sources: [PAGES.administrators, SOURCES.foundryRbac],
  },
  {
    id: 'terraform-foundry',
    question: 'Which roles does a pipeline need to build a whole Foundry environment?',
    asked: [
      'roles for terraform to create foundry account, project and deployments',
      'service principal permissions to deploy foundry with bicep',
      'least rights for infrastructure as code of azure openai',
      'pipeline creates ai services account and model deployments',
      'azd up permissions',
    ],
    answer: prose`At the resource group, ${the('contributor')} or ${the('foundryAccountOwner')}: that makes resource, projects, deployments and connections. To assign roles: ${the('rbacAdministrator')} too. To buy models of partners, or to purge: Contributor at the subscription. To make agents too: ${the('foundryUser')}. Give it no more than it needs.`,
    sources: [PAGES.administrators],
  },
  {
    id: 'directory-lookup-forbidden',
    question: 'How do I assign a role without the right to read the directory?',
    asked: [
      'insufficient privileges to complete the operation when assigning a role',
      'az role assignment create cannot find user in graph database',
      'service principal may not read graph when it assigns roles',
      'assign a role with the object id only',
    ],
    answer: words(
      'Name the object id and its kind: with --assignee-object-id and --assignee-principal-type the CLI does not look in Microsoft Entra ID. In Bicep and Terraform set principalType (principal_type) as well.',
    ),
    snippet: snippet(
      'Bash',
    )`az role assignment create --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type ServicePrincipal --role "${slot('role id', undefined)}" --scope "${slot('resource id', undefined)}"`,
    sources: [SOURCES.rbacTroubleshooting],
  },
];
