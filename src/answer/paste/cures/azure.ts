import { page, seen, type Cures } from './row';

const learn = (title: string, path: string, read: string, edition?: string) =>
  page(title, `learn.microsoft.com/${path}`, read, edition);

const PURGE = learn(
  'Recover or purge deleted Foundry resources',
  'azure/ai-services/recover-purge-resources',
  '2026-11-30',
  '2025-10-02',
);
const REGISTRY = learn(
  'Troubleshoot registry login',
  'azure/container-registry/container-registry-troubleshoot-login',
  '2026-11-30',
  '2020-08-11',
);
const STORAGE_403 = learn(
  'Troubleshoot 403 errors in Azure Blob Storage',
  'troubleshoot/azure/azure-storage/blobs/authentication/storage-troubleshoot-403-errors',
  '2026-11-30',
  '2026-07-06',
);

/** Other services of Azure and Microsoft. */
export const AZURE: Cures = {
  'Azure Resource Manager': [
    [
      ['flagmustbesetforrestore', 'soft-deleted', 'soft deleted'],
      'A deleted account keeps its name for 48 hours. Purge it with az cognitiveservices account purge (name, resource group, location), or restore it with restore: true; then deploy again. Purging needs a role at the subscription.',
      PURGE,
      'No access is missing: a deleted resource still holds this name.',
    ],
    [
      ['customdomaininuse', 'subdomain name', 'sub domain name'],
      'A custom subdomain is unique in all of Azure. Choose another one, or purge the deleted account that holds it: az cognitiveservices account list-deleted shows it for 48 hours.',
      PURGE,
      'No access is missing: another resource has this subdomain.',
    ],
    [
      ['another operation is being performed', 'requestconflict', 'not terminal', 'provisioningstateinvalid'],
      'One account takes one change at a time. Make its deployments one after the other (Bicep: @batchSize(1) or dependsOn; Terraform: depends_on), wait until the account has succeeded, and deploy again.',
      seen(
        'azure-dev #9398: RequestConflict of deployments',
        'github.com/Azure/azure-dev/issues/9398',
        '2026-11-30',
        '2026-08-03',
      ),
      'No access is missing: two changes to one account met.',
    ],
  ],
  'Azure AI Search': [
    [
      ['403', 'forbidden', '401', 'unauthorized', 'operation returned an invalid status'],
      'Give the caller Search Index Data Reader (to write: Search Index Data Contributor) on the search service, and set its API access control to Both or Role-based. With a key: an admin key that was regenerated is refused (compare it with az search admin-key show), and a query key only reads; look at the firewall too.',
      learn('Connect to Azure AI Search using roles', 'azure/search/search-security-rbac', '2026-11-30', '2024-10-30'),
    ],
  ],
  'Azure Key Vault': [
    [
      ['forbiddenbyrbac', 'caller is not authorized', 'does not have secrets get'],
      'Give the caller Key Vault Secrets User on the vault. A vault with access policies needs a policy for it instead.',
      learn('Key Vault: access with Azure roles', 'azure/key-vault/general/rbac-guide', '2026-11-30', '2024-04-04'),
    ],
    [
      ['forbiddenbyconnection', 'forbiddenbyfirewall', 'client address is not authorized'],
      'The firewall of the vault refuses the address: allow it under Networking, or call from the allowed network.',
      learn(
        'Key Vault: firewalls and virtual networks',
        'azure/key-vault/general/network-security',
        '2026-11-30',
        '2020-10-01',
      ),
    ],
  ],
  'Azure Storage': [
    [
      ['authorizationpermissionmismatch', 'not authorized to perform this operation using this permission'],
      'Give the caller Storage Blob Data Reader (to write: Storage Blob Data Contributor) on the storage account. Owner and Contributor do not read data. With a shared access signature: one that holds the permission.',
      STORAGE_403,
    ],
    [
      ['keybasedauthenticationnotpermitted', 'key based authentication is not permitted'],
      'Keys are switched off on the storage account: sign in with Microsoft Entra ID and a role for data.',
      learn(
        'Prevent Shared Key authorization for a storage account',
        'azure/storage/common/shared-key-authorization-prevent',
        '2026-11-30',
        '2023-06-06',
      ),
    ],
    [
      ['authenticationfailed', 'mac signature', 'failed to authenticate the request'],
      'The key or the shared access signature is not of this storage account, was regenerated, or has ended. Take the key of today (az storage account keys list), or make a new signature.',
      STORAGE_403,
    ],
    [
      ['authorizationfailure', 'not authorized to perform this operation'],
      'The network refuses, not a role: look at the firewall of the storage account under Networking, and whether public access is off.',
      STORAGE_403,
    ],
  ],
  'Azure Cosmos DB': [
    [
      ['rbac', 'aad token', 'readmetadata', 'forbidden', '403'],
      'Data takes a role of Cosmos DB itself, not one of Azure: az cosmosdb sql role assignment create, with Cosmos DB Built-in Data Contributor.',
      learn(
        'Connect to Azure Cosmos DB with roles',
        'azure/cosmos-db/how-to-connect-role-based-access-control',
        '2026-11-30',
        '2025-09-10',
      ),
    ],
  ],
  'Azure SQL': [
    [
      ['token-identified principal', 'login failed for user'],
      'Make the identity a user of the database, as its Entra administrator: CREATE USER [name] FROM EXTERNAL PROVIDER, then ALTER ROLE db_datareader ADD MEMBER [name].',
      learn(
        'Connect a function app to Azure SQL with a managed identity',
        'azure/azure-functions/functions-identity-access-azure-sql-with-managed-identity',
        '2026-11-30',
      ),
    ],
  ],
  'Azure Service Bus or Event Hubs': [
    [
      ['401', '403', 'unauthorized', 'claim'],
      'Give the caller the role for data: Azure Service Bus Data Sender or Receiver, or Azure Event Hubs Data Sender or Receiver.',
      learn(
        'Service Bus: access with Microsoft Entra ID',
        'azure/service-bus-messaging/authenticate-application',
        '2026-11-30',
        '2020-06-23',
      ),
    ],
  ],
  'Azure Container Registry': [
    [
      ['403 forbidden'],
      'The network refuses, not a role: look at the firewall of the registry under Networking, and whether public access is off.',
      REGISTRY,
    ],
    [
      ['unauthorized', 'denied', '401', '403'],
      'Sign in with az acr login; whoever pulls needs AcrPull on the registry, whoever pushes AcrPush.',
      REGISTRY,
    ],
  ],
  'Azure DevOps': [
    [
      ['tf400813', 'tf401019', '401', '203'],
      'Use a personal access token that has not expired and holds the scope, and check that the account is in the organisation.',
      learn(
        'Azure DevOps: use personal access tokens',
        'azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
        '2026-11-30',
        '2020-08-25',
      ),
    ],
  ],
  'Microsoft Graph': [
    [
      ['authorization_requestdenied', 'insufficient privileges', 'accessdenied', '403'],
      'Add the permission of Microsoft Graph that the call needs to the app registration, and have an administrator consent. Then get a new token.',
      learn('Resolve Microsoft Graph authorization errors', 'graph/resolve-auth-errors', '2026-11-30'),
    ],
  ],
};
