import type { Source } from '../../azure-names';

const documented = (title: string, url: string, read: string): Source => ({
  title,
  url,
  read,
  confidence: 'documented',
});

/** Known, and not read again: the card says so. */
const known = (title: string, url: string): Source => ({ title, url, read: '2026-11-29', confidence: 'memory' });

/** Pages that topics alone rest on. The date is that of the copy that was read. */
export const PAGES = {
  openAiRoles: documented(
    'Azure OpenAI RBAC roles',
    'https://learn.microsoft.com/training/modules/intro-azure-openai-managed-identity-auth-javascript/2-azure-openai-rbac-roles',
    '2026-11-29',
  ),
  localAuth: documented(
    'Disable local authentication in Foundry Tools',
    'https://learn.microsoft.com/azure/ai-services/disable-local-auth',
    '2026-05-31',
  ),
  logging: documented(
    'Enable diagnostic logging for Microsoft Foundry',
    'https://learn.microsoft.com/azure/foundry/how-to/diagnostic-logging',
    '2026-06-25',
  ),
  callerInLogs: {
    title: 'Logging in Azure OpenAI Service',
    url: 'https://journeyofthegeek.com/2023/04/13/logging-in-azure-openai-service/',
    read: '2024-01-18',
    confidence: 'observed',
  },
  metrics: documented(
    'Azure OpenAI monitoring data reference',
    'https://learn.microsoft.com/azure/foundry/openai/monitor-openai-reference',
    '2025-11-26',
  ),
  perimeter: documented(
    'Add Microsoft Foundry to a network security perimeter',
    'https://learn.microsoft.com/azure/foundry/how-to/add-foundry-to-network-security-perimeter',
    '2026-03-20',
  ),
  connections: documented(
    'Add a new connection to your project',
    'https://learn.microsoft.com/azure/foundry/how-to/connections-add',
    '2025-11-06',
  ),
  keyVaultConnection: documented(
    'Set up an Azure Key Vault connection in Microsoft Foundry',
    'https://learn.microsoft.com/azure/foundry/how-to/set-up-key-vault-connection',
    '2026-02-24',
  ),
  databricks: documented(
    'Use Unity Catalog service credentials to connect to external cloud services',
    'https://learn.microsoft.com/azure/databricks/connect/unity-catalog/cloud-services/use-service-credentials',
    '2026-11-29',
  ),
  arc: documented(
    'Identity and access management for Azure Arc-enabled servers',
    'https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/hybrid/arc-enabled-servers/eslz-identity-and-access-management',
    '2021-11-12',
  ),
  switchEndpoints: documented(
    'How to switch between OpenAI and Azure OpenAI endpoints',
    'https://learn.microsoft.com/azure/developer/ai/how-to/switching-endpoints',
    '2026-11-29',
  ),
  dataFactory: known(
    'Web activity in Azure Data Factory',
    'https://learn.microsoft.com/azure/data-factory/control-flow-web-activity',
  ),
  powerAutomate: known(
    'Authentication of the HTTP action',
    'https://learn.microsoft.com/azure/connectors/connectors-native-http',
  ),
  machineLearning: known(
    'Set up authentication between Azure Machine Learning and other services',
    'https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication',
  ),
  federation: known(
    'Workload identity federation',
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation',
  ),
  keyVaultReferences: known(
    'Use Key Vault references as app settings',
    'https://learn.microsoft.com/azure/app-service/app-service-key-vault-references',
  ),
  costs: known(
    'Assign access to Cost Management data',
    'https://learn.microsoft.com/azure/cost-management-billing/costs/assign-access-acm-data',
  ),
  pim: known(
    'Activate my Azure resource roles in Privileged Identity Management',
    'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles',
  ),
  elevate: known(
    'Elevate access to manage all Azure subscriptions',
    'https://learn.microsoft.com/azure/role-based-access-control/elevate-access-global-admin',
  ),
  onBehalfOf: known(
    'OAuth 2.0 On-Behalf-Of flow',
    'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow',
  ),
  signIns: known(
    'Sign-in logs in Microsoft Entra ID',
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-ins',
  ),
  workloadPolicies: known(
    'Conditional Access for workload identities',
    'https://learn.microsoft.com/entra/identity/conditional-access/workload-identity',
  ),
  privateDns: known(
    'Azure Private Endpoint private DNS zone values',
    'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  ),
  resolver: known('Azure DNS Private Resolver', 'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview'),
  virtualNetworks: documented(
    'Configure virtual networks for Foundry Tools',
    'https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks',
    '2025-01-01',
  ),
  customSubdomains: documented(
    'Custom subdomain names for Foundry Tools',
    'https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains',
    '2024-10-30',
  ),
  privacy: known(
    'Data, privacy, and security for Azure Direct Models',
    'https://learn.microsoft.com/azure/foundry/responsible-ai/openai/data-privacy',
  ),
  activityLog: known(
    'Azure Monitor activity log',
    'https://learn.microsoft.com/azure/azure-monitor/platform/activity-log',
  ),
  groupsOrPeople: known(
    'Best practices for Azure RBAC',
    'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
  ),
  denyAssignments: known(
    'Understand Azure deny assignments',
    'https://learn.microsoft.com/azure/role-based-access-control/deny-assignments',
  ),
  tokenClaims: known(
    'Access token claims reference',
    'https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference',
  ),
  tokenLifetime: known(
    'Configurable token lifetimes',
    'https://learn.microsoft.com/entra/identity-platform/configurable-token-lifetimes',
  ),
  crossTenant: known(
    'Configure an application to trust a managed identity',
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity',
  ),
  marketplace: documented(
    'Configure Azure Marketplace for partner models',
    'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/configure-marketplace',
    '2026-02-11',
  ),
} as const satisfies Record<string, Source>;
