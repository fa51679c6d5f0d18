import type { Cures } from './row';

const LEARN = 'learn.microsoft.com';

/** Other services of Azure and Microsoft. */
export const AZURE: Cures = {
  'Azure Resource Manager': [
    [
      ['flagmustbesetforrestore', 'soft-deleted', 'soft deleted'],
      'A deleted account keeps its name for 48 hours. Purge it with az cognitiveservices account purge (name, resource group, location), or restore it with restore: true; then deploy again. Purging needs a role at the subscription.',
      `${LEARN}/azure/ai-services/recover-purge-resources`,
      'No access is missing: a deleted resource still holds this name.',
    ],
    [
      ['customdomaininuse', 'subdomain name', 'sub domain name'],
      'A custom subdomain is unique in all of Azure. Choose another one, or purge the deleted account that holds it: az cognitiveservices account list-deleted shows it for 48 hours.',
      `${LEARN}/azure/ai-services/recover-purge-resources`,
      'No access is missing: another resource has this subdomain.',
    ],
    [
      ['another operation is being performed', 'requestconflict', 'not terminal', 'provisioningstateinvalid'],
      'One account takes one change at a time. Make its deployments one after the other (Bicep: @batchSize(1) or dependsOn; Terraform: depends_on), wait until the account has succeeded, and deploy again.',
      'github.com/Azure/azure-dev/issues/9398',
      'No access is missing: two changes to one account met.',
    ],
  ],
  'Azure AI Search': [
    [
      ['403', 'forbidden', '401', 'unauthorized', 'operation returned an invalid status'],
      'Give the caller Search Index Data Reader (to write: Search Index Data Contributor) on the search service, and set its API access control to Both or Role-based. With a key: a query key only reads; look at the firewall too.',
      `${LEARN}/azure/search/search-security-rbac`,
    ],
  ],
  'Azure Key Vault': [
    [
      ['forbiddenbyrbac', 'caller is not authorized', 'does not have secrets get'],
      'Give the caller Key Vault Secrets User on the vault. A vault with access policies needs a policy for it instead.',
      `${LEARN}/azure/key-vault/general/rbac-guide`,
    ],
    [
      ['forbiddenbyconnection', 'forbiddenbyfirewall', 'client address is not authorized'],
      'The firewall of the vault refuses the address: allow it under Networking, or call from the allowed network.',
      `${LEARN}/azure/key-vault/general/network-security`,
    ],
  ],
  'Azure Storage': [
    [
      ['authorizationpermissionmismatch', 'not authorized to perform this operation using this permission'],
      'Give the caller Storage Blob Data Reader (to write: Storage Blob Data Contributor) on the storage account. Owner and Contributor do not read data.',
      `${LEARN}/azure/storage/blobs/assign-azure-role-data-access`,
    ],
    [
      ['keybasedauthenticationnotpermitted', 'key based authentication is not permitted'],
      'Keys are switched off on the storage account: sign in with Microsoft Entra ID and a role for data.',
      `${LEARN}/azure/storage/common/shared-key-authorization-prevent`,
    ],
    [
      ['authorizationfailure', 'not authorized to perform this operation'],
      'Look at the firewall of the storage account under Networking, then at the role for data.',
      `${LEARN}/troubleshoot/azure/azure-storage/blobs/authentication/storage-troubleshoot-403-errors`,
    ],
  ],
  'Azure Cosmos DB': [
    [
      ['rbac', 'aad token', 'readmetadata', 'forbidden', '403'],
      'Data takes a role of Cosmos DB itself, not one of Azure: az cosmosdb sql role assignment create, with Cosmos DB Built-in Data Contributor.',
      `${LEARN}/azure/cosmos-db/how-to-connect-role-based-access-control`,
    ],
  ],
  'Azure SQL': [
    [
      ['token-identified principal', 'login failed for user'],
      'Make the identity a user of the database, as its Entra administrator: CREATE USER [name] FROM EXTERNAL PROVIDER, then ALTER ROLE db_datareader ADD MEMBER [name].',
      `${LEARN}/azure/azure-sql/database/authentication-aad-configure`,
    ],
  ],
  'Azure Service Bus or Event Hubs': [
    [
      ['401', '403', 'unauthorized', 'claim'],
      'Give the caller the role for data: Azure Service Bus Data Sender or Receiver, or Azure Event Hubs Data Sender or Receiver.',
      `${LEARN}/azure/service-bus-messaging/authenticate-application`,
    ],
  ],
  'Azure Container Registry': [
    [
      ['unauthorized', 'denied', '401', '403'],
      'Sign in with az acr login; whoever pulls needs AcrPull on the registry, whoever pushes AcrPush.',
      `${LEARN}/azure/container-registry/container-registry-troubleshoot-login`,
    ],
  ],
  'Azure DevOps': [
    [
      ['tf400813', 'tf401019', '401', '203'],
      'Use a personal access token that has not expired and holds the scope, and check that the account is in the organisation.',
      `${LEARN}/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate`,
    ],
  ],
  'Microsoft Graph': [
    [
      ['authorization_requestdenied', 'insufficient privileges', 'accessdenied', '403'],
      'Add the permission of Microsoft Graph that the call needs to the app registration, and have an administrator consent. Then get a new token.',
      `${LEARN}/graph/resolve-auth-errors`,
    ],
  ],
};
