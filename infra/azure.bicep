// What the bot runs on: an App Service whose managed identity is the bot's identity, and the Azure Bot in front of it.

@minLength(4)
@maxLength(20)
@description('All resources are named after it. It is also the host name under azurewebsites.net, so it must be free there.')
param resourceBaseName string

@maxLength(42)
param botDisplayName string

@description('Client id of the registration that people sign in to (aadApp/create).')
param signInAppId string

param oauthConnectionName string

@description('P0v3 is the smallest plan that scales out by a rule. B1 is the smallest that is always on; it has no rules.')
param webAppSku string

@description('How many instances the rule below may run. They share what they must through the storage account.')
@minValue(1)
param mostInstances int = 3

param location string = resourceGroup().location

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: {
    name: webAppSku
  }
  properties: {
    reserved: true
  }
}

// Node.js runs the bot on one core, so the processor is what runs out first.
resource scaleOut 'Microsoft.Insights/autoscaleSettings@2022-10-01' = if (!startsWith(webAppSku, 'B')) {
  name: resourceBaseName
  location: location
  properties: {
    enabled: true
    targetResourceUri: plan.id
    profiles: [
      {
        name: 'by processor time'
        capacity: {
          minimum: '1'
          maximum: string(mostInstances)
          default: '1'
        }
        rules: [
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: plan.id
              timeGrain: 'PT1M'
              statistic: 'Average'
              timeWindow: 'PT5M'
              timeAggregation: 'Average'
              operator: 'GreaterThan'
              threshold: 70
            }
            scaleAction: {
              direction: 'Increase'
              type: 'ChangeCount'
              value: '1'
              cooldown: 'PT5M'
            }
          }
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: plan.id
              timeGrain: 'PT1M'
              statistic: 'Average'
              timeWindow: 'PT15M'
              timeAggregation: 'Average'
              operator: 'LessThan'
              threshold: 30
            }
            scaleAction: {
              direction: 'Decrease'
              type: 'ChangeCount'
              value: '1'
              cooldown: 'PT15M'
            }
          }
        ]
      }
    ]
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/index.js'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/healthz'
      appSettings: [
        {
          name: 'WEBSITE_RUN_FROM_PACKAGE'
          value: '1'
        }
        {
          name: 'NODE_ENV'
          value: 'production'
        }
        {
          name: 'PORT'
          value: '8080'
        }
        {
          name: 'MICROSOFT_APP_ID'
          value: identity.properties.clientId
        }
        {
          name: 'MICROSOFT_APP_TYPE'
          value: 'UserAssignedMSI'
        }
        {
          name: 'MICROSOFT_APP_TENANT_ID'
          value: identity.properties.tenantId
        }
        {
          name: 'OAUTH_CONNECTION_NAME'
          value: oauthConnectionName
        }
      ]
    }
  }
}

// Nobody publishes code by basic authentication. The toolkit deploys with the operator's own sign-in.
resource ftp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

module bot './bot.bicep' = {
  name: 'bot'
  params: {
    botName: resourceBaseName
    displayName: botDisplayName
    domain: app.properties.defaultHostName
    appType: 'UserAssignedMSI'
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    managedIdentityResourceId: identity.id
    signInAppId: signInAppId
    connectionName: oauthConnectionName
  }
}

// Written to env/.env.<environment> under these names.
output BOT_ID string = identity.properties.clientId
output BOT_DOMAIN string = app.properties.defaultHostName
output BOT_APP_SERVICE_RESOURCE_ID string = app.id
output SIGN_IN_UNIQUE_IDENTIFIER string = bot.outputs.uniqueIdentifier
