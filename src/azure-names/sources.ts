/** Where a piece of advice comes from. Every scenario, table and remedy names at least one. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** YYYY-MM-DD: the day on which the page or package was read; of `memory`, on which it was written down. */
  readonly read: string;
  /** YYYY-MM-DD: of what was read, the date that it bears itself, where it bears one that is older. */
  readonly edition?: string | undefined;
  /**
   * `documented`: a page of the vendor says it. `package`: read from a published package. `observed`: seen in the
   * field, second-hand. `memory`: known, but not read again; the card says so.
   */
  readonly confidence: 'documented' | 'package' | 'observed' | 'memory';
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** "2026-11-29" as "29 November 2026". */
function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** "read on 29 November 2026, the page is of 19 March 2026": each date with what it is. */
export const datesInWords = ({ read, edition, confidence }: Source): string => {
  if (confidence === 'memory') return `written down on ${dayInWords(read)}`;
  const day = `read on ${dayInWords(read)}`;
  return edition === undefined ? day : `${day}, the page is of ${dayInWords(edition)}`;
};

const documented = (title: string, url: string, read: string, edition?: string): Source => ({
  ...{ title, url, read, edition },
  confidence: 'documented',
});

/** Pages that several scenarios rest on. */
export const SOURCES = {
  foundryEntra: documented(
    'Configure keyless authentication with Microsoft Entra ID',
    'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/configure-entra-id',
    '2026-11-21',
    '2026-03-01',
  ),
  foundryErrors: documented(
    'Troubleshoot Azure OpenAI errors in Foundry',
    'https://learn.microsoft.com/azure/foundry/openai/how-to/troubleshoot-errors',
    '2026-11-21',
    '2026-09-20',
  ),
  foundryAuth: documented(
    'Authentication and authorization in Microsoft Foundry',
    'https://learn.microsoft.com/azure/foundry/concepts/authentication-authorization-foundry',
    '2026-11-21',
    '2026-02-23',
  ),
  toolAuth: documented(
    'Authentication for MCP servers in agents',
    'https://learn.microsoft.com/azure/foundry/agents/how-to/mcp-authentication',
    '2026-11-29',
    '2026-06-01',
  ),
  foundryRbac: documented(
    'Role-based access control for Microsoft Foundry',
    'https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry',
    '2026-11-21',
    '2026-05-11',
  ),
  permissions: documented(
    'Azure permissions for AI + machine learning',
    'https://learn.microsoft.com/azure/role-based-access-control/permissions/ai-machine-learning',
    '2026-11-29',
    '2024-02-07',
  ),
  inferenceMigration: documented(
    'Migrate from Azure AI Inference SDK to OpenAI SDK',
    'https://learn.microsoft.com/azure/foundry/how-to/model-inference-to-openai-migration',
    '2026-11-21',
    '2026-03-19',
  ),
  hostedPermissions: documented(
    'Hosted agent permissions reference',
    'https://learn.microsoft.com/azure/foundry/agents/concepts/hosted-agent-permissions',
    '2026-11-30',
    '2026-04-21',
  ),
  quota: documented(
    'Manage Azure OpenAI in Foundry quota',
    'https://learn.microsoft.com/azure/foundry/openai/how-to/quota',
    '2026-11-30',
    '2026-05-04',
  ),
  agentNetwork: documented(
    'Set up private networking for Foundry Agent Service',
    'https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks',
    '2026-11-30',
    '2026-02-17',
  ),
  documentIdentity: documented(
    'Managed identities for Document Intelligence',
    'https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities',
    '2026-11-30',
    '2024-05-23',
  ),
  translationIdentity: documented(
    'Managed identities for document translation',
    'https://learn.microsoft.com/azure/ai-services/translator/document-translation/how-to-guides/create-use-managed-identities',
    '2026-11-30',
    '2025-01-27',
  ),
  toolbox: documented(
    'Toolboxes for agents',
    'https://learn.microsoft.com/azure/foundry/agents/how-to/toolbox',
    '2026-11-30',
    '2026-05-20',
  ),
  aiGateway: documented(
    'Bring your own AI gateway to agents',
    'https://learn.microsoft.com/azure/foundry/agents/how-to/ai-gateway',
    '2026-11-30',
    '2026-05-01',
  ),
  openAiPythonChanges: {
    title: 'openai for Python: changelog',
    url: 'https://github.com/openai/openai-python/blob/main/CHANGELOG.md',
    read: '2026-11-29',
    edition: '2026-08-19',
    confidence: 'package',
  },
  claude: documented(
    'Use Claude models in Microsoft Foundry',
    'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/use-foundry-models-claude',
    '2026-11-29',
    '2026-06-23',
  ),
  onYourData: documented(
    'Network and access configuration for Azure OpenAI On Your Data (classic)',
    'https://learn.microsoft.com/azure/foundry-classic/openai/how-to/on-your-data-configuration',
    '2026-11-29',
    '2026-02-06',
  ),
  rbacTroubleshooting: documented(
    'Troubleshoot Azure RBAC',
    'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
    '2026-11-30',
    '2023-09-20',
  ),
  rbacOverview: documented(
    'What is Azure role-based access control (Azure RBAC)?',
    'https://learn.microsoft.com/azure/role-based-access-control/overview',
    '2026-11-30',
    '2022-01-12',
  ),
  entraErrorCodes: documented(
    'Microsoft Entra authentication and authorization error codes',
    'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    '2026-11-29',
    '2025-02-03',
  ),
  psAssignment: documented(
    'New-AzRoleAssignment (Az.Resources)',
    'https://learn.microsoft.com/powershell/module/az.resources/new-azroleassignment',
    '2026-11-29',
  ),
  cliIdentity: documented(
    'az functionapp identity',
    'https://learn.microsoft.com/cli/azure/functionapp/identity',
    '2026-11-29',
  ),
  cliDeployment: documented(
    'az cognitiveservices account deployment',
    'https://learn.microsoft.com/cli/azure/cognitiveservices/account/deployment',
    '2026-11-29',
  ),
  psDeployment: documented(
    'Create and deploy an Azure OpenAI resource',
    'https://learn.microsoft.com/azure/foundry-classic/openai/how-to/create-resource',
    '2026-11-30',
  ),
  identityTroubleshooting: documented(
    'Azure Identity client library: troubleshooting',
    'https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/identity/identity/TROUBLESHOOTING.md',
    '2026-11-20',
  ),
} as const satisfies Record<string, Source>;
