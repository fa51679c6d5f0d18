import type { Source } from '../../azure-names';

const documented = (title: string, url: string, read: string): Source => ({
  title,
  url,
  read,
  confidence: 'documented',
});

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
  dataFactory: documented(
    'Web activity in Azure Data Factory',
    'https://learn.microsoft.com/azure/data-factory/control-flow-web-activity',
    '2023-10-20',
  ),
  powerAutomate: documented(
    'HTTP action with Active Directory OAuth',
    'https://learn.microsoft.com/azure/analysis-services/analysis-services-async-refresh-logic-app',
    '2026-11-30',
  ),
  machineLearning: documented(
    'Set up authentication between Azure Machine Learning and other services',
    'https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication',
    '2025-06-10',
  ),
  federation: documented(
    'Workload identity federation',
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation',
    '2023-09-15',
  ),
  keyVaultReferences: documented(
    'Use Key Vault references as app settings',
    'https://learn.microsoft.com/azure/app-service/app-service-key-vault-references',
    '2021-06-11',
  ),
  costs: documented(
    'Assign access to Cost Management data',
    'https://learn.microsoft.com/azure/cost-management-billing/costs/assign-access-acm-data',
    '2020-07-24',
  ),
  pim: documented(
    'Activate my Azure resource roles in Privileged Identity Management',
    'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles',
    '2024-02-06',
  ),
  elevate: documented(
    'Elevate access to manage all Azure subscriptions',
    'https://learn.microsoft.com/azure/role-based-access-control/elevate-access-global-admin',
    '2025-03-10',
  ),
  onBehalfOf: documented(
    'OAuth 2.0 On-Behalf-Of flow',
    'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow',
    '2024-01-10',
  ),
  signIns: documented(
    'Sign-in logs in Microsoft Entra ID',
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-ins',
    '2025-11-07',
  ),
  workloadPolicies: documented(
    'Conditional Access for workload identities',
    'https://learn.microsoft.com/entra/identity/conditional-access/workload-identity',
    '2023-11-09',
  ),
  privateDns: documented(
    'Azure Private Endpoint private DNS zone values',
    'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
    '2026-11-30',
  ),
  retention: {
    title: 'Answer of Microsoft’s support on data retention',
    url: 'https://learn.microsoft.com/answers/a/12368042',
    read: '2025-11-19',
    confidence: 'observed',
  },
  resolver: documented(
    'Azure DNS Private Resolver',
    'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
    '2022-12-06',
  ),
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
  privacy: documented(
    'Data, privacy, and security for Azure Direct Models',
    'https://learn.microsoft.com/azure/foundry/responsible-ai/openai/data-privacy',
    '2025-10-01',
  ),
  activityLog: documented(
    'Azure Monitor activity log',
    'https://learn.microsoft.com/azure/azure-monitor/platform/activity-log',
    '2025-07-17',
  ),
  groupsOrPeople: documented(
    'Best practices for Azure RBAC',
    'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
    '2025-03-30',
  ),
  tokenClaims: documented(
    'Access token claims reference',
    'https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference',
    '2023-05-26',
  ),
  tokenLifetime: documented(
    'Configurable token lifetimes',
    'https://learn.microsoft.com/entra/identity-platform/configurable-token-lifetimes',
    '2025-05-09',
  ),
  crossTenant: documented(
    'Configure an application to trust a managed identity',
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity',
    '2024-12-03',
  ),
  quota: documented(
    'Manage Azure OpenAI in Foundry quota',
    'https://learn.microsoft.com/azure/foundry/openai/how-to/quota',
    '2026-05-06',
  ),
  spillover: documented(
    'Manage traffic with spillover for provisioned deployments',
    'https://learn.microsoft.com/azure/foundry/openai/how-to/spillover-traffic-management',
    '2026-03-04',
  ),
  provisioned: documented(
    'Provisioned throughput unit (PTU) costs and billing',
    'https://learn.microsoft.com/azure/foundry/openai/how-to/provisioned-throughput-onboarding',
    '2026-04-07',
  ),
  reservations: documented(
    'Buy an Azure reservation',
    'https://learn.microsoft.com/azure/cost-management-billing/reservations/prepare-buy-reservation',
    '2026-11-30',
  ),
  versions: documented(
    'Working with Azure OpenAI models',
    'https://learn.microsoft.com/azure/foundry/openai/how-to/working-with-models',
    '2026-02-12',
  ),
  lifecycle: documented(
    'Model deprecation and retirement for Foundry Models',
    'https://learn.microsoft.com/azure/foundry/concepts/model-lifecycle-retirement',
    '2026-03-31',
  ),
  manageCosts: documented(
    'Plan and manage costs for Microsoft Foundry',
    'https://learn.microsoft.com/azure/foundry/concepts/manage-costs',
    '2026-04-06',
  ),
  documentIdentity: documented(
    'Managed identities for Document Intelligence',
    'https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities',
    '2024-05-23',
  ),
  customerKeys: documented(
    'Customer-managed keys for Microsoft Foundry',
    'https://learn.microsoft.com/azure/foundry/concepts/encryption-keys-portal',
    '2026-11-30',
  ),
  studio: documented(
    'Get started with Document Intelligence Studio',
    'https://learn.microsoft.com/azure/ai-services/document-intelligence/quickstarts/get-started-studio',
    '2025-03-17',
  ),
  realtime: documented(
    'Use the GPT Realtime API via WebRTC',
    'https://learn.microsoft.com/azure/foundry/openai/how-to/realtime-audio-webrtc',
    '2026-01-29',
  ),
  copilotSettings: {
    title: 'Copilot settings reference of VS Code',
    url: 'https://code.visualstudio.com/docs/copilot/reference/copilot-settings',
    read: '2026-11-30',
    confidence: 'observed',
  },
  fabric: documented(
    'NotebookUtils credentials utilities for Fabric',
    'https://learn.microsoft.com/fabric/data-engineering/notebookutils/notebookutils-credentials',
    '2026-11-30',
  ),
  validateToken: documented(
    'API Management policy validate-azure-ad-token',
    'https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy',
    '2022-12-08',
  ),
  pimGroups: documented(
    'Privileged Identity Management for groups',
    'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/concept-pim-for-groups',
    '2025-02-24',
  ),
  eligible: documented(
    'Eligible and time-bound role assignments in Azure RBAC',
    'https://learn.microsoft.com/azure/role-based-access-control/pim-integration',
    '2026-11-30',
  ),
  gatewayAi: documented(
    'Overview of generative AI gateway capabilities in API Management',
    'https://learn.microsoft.com/azure/api-management/genai-gateway-capabilities',
    '2024-08-13',
  ),
  soldByAzure: documented(
    'Foundry Models sold directly by Azure',
    'https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure',
    '2026-11-30',
  ),
  policies: documented(
    'Azure Policy built-in definitions for Foundry Tools',
    'https://learn.microsoft.com/azure/ai-services/policy-reference',
    '2026-07-13',
  ),
  appCredential: documented(
    'az ad app credential',
    'https://learn.microsoft.com/cli/azure/ad/app/credential',
    '2026-11-30',
  ),
  webGrounding: documented(
    'Overview of web grounding capabilities in Foundry',
    'https://learn.microsoft.com/azure/foundry/agents/how-to/tools/web-overview',
    '2026-04-08',
  ),
  lighthouse: documented(
    'Tenants, users, and roles in Azure Lighthouse scenarios',
    'https://learn.microsoft.com/azure/lighthouse/concepts/tenants-users-roles',
    '2023-01-13',
  ),
  locks: documented(
    'Lock your resources to protect your infrastructure',
    'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources',
    '2024-03-08',
  ),
  marketplace: documented(
    'Configure Azure Marketplace for partner models',
    'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/configure-marketplace',
    '2026-02-11',
  ),
} as const satisfies Record<string, Source>;
