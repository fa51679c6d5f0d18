// The Azure Bot for a bot that runs on a developer's machine, behind a tunnel.

@minLength(4)
@maxLength(20)
param resourceBaseName string

@maxLength(42)
param botDisplayName string

@description('Host name of the tunnel.')
param botDomain string

@description('Client id of the local bot (aadApp/create).')
param botId string

param botTenantId string

@description('Client id of the registration that people sign in to (aadApp/create).')
param signInAppId string

param oauthConnectionName string

module bot './bot.bicep' = {
  name: 'bot'
  params: {
    botName: resourceBaseName
    displayName: botDisplayName
    domain: botDomain
    appType: 'SingleTenant'
    appId: botId
    tenantId: botTenantId
    signInAppId: signInAppId
    connectionName: oauthConnectionName
  }
}

output SIGN_IN_UNIQUE_IDENTIFIER string = bot.outputs.uniqueIdentifier
