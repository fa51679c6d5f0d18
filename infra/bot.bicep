// The Azure Bot, its Teams channel, and the connection that signs people in. No secret anywhere: the connection proves
// itself to the sign-on registration by a federated credential (scripts/trust.mjs).

@minLength(4)
@maxLength(20)
param botName string

@description('Where the Bot Service keeps what it holds of people.')
param region string = 'global'

@description('Log Analytics that gets the log of the Bot Service; empty: none.')
param workspaceId string = ''

@maxLength(42)
param displayName string

@description('Host name that serves /api/messages.')
param domain string

@allowed(['UserAssignedMSI', 'SingleTenant'])
param appType string

@description('Client id of the bot itself.')
param appId string

param tenantId string

@description('Resource id of the managed identity; empty for SingleTenant.')
param managedIdentityResourceId string = ''

@description('Client id of the registration that people sign in to.')
param signInAppId string

param connectionName string

var uniqueIdentifier = '${botName}-sign-in'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: region
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${domain}/api/messages'
    msaAppType: appType
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: empty(managedIdentityResourceId) ? null : managedIdentityResourceId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: region
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

// Gives a Resource Manager token of the asking person: the bot reads what that person may read, and nothing more.
resource signIn 'Microsoft.BotService/botServices/connections@2022-09-15' = {
  parent: bot
  name: connectionName
  location: region
  properties: {
    serviceProviderDisplayName: 'AAD v2 with Federated Credentials'
    serviceProviderId: 'c00b44ab-5e16-c44c-af26-2fd5bc55eb18'
    clientId: signInAppId
    scopes: 'openid profile offline_access ${environment().resourceManager}user_impersonation'
    parameters: [
      {
        key: 'ClientId'
        value: signInAppId
      }
      {
        key: 'TenantId'
        value: tenantId
      }
      {
        key: 'TokenExchangeUrl'
        value: 'api://botid-${signInAppId}'
      }
      {
        key: 'UniqueIdentifier'
        value: uniqueIdentifier
      }
    ]
  }
}

// What the Bot Service says of messages that it could not deliver.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(workspaceId)) {
  scope: bot
  name: 'log'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'BotRequest'
        enabled: true
      }
    ]
  }
}

output uniqueIdentifier string = uniqueIdentifier
