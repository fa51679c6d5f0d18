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

@description('Where the Bot Service keeps what it holds of people. SIGN_IN_HOST in the environment file goes with it: docs/network.md.')
@allowed(['global', 'westeurope', 'centralindia'])
param botRegion string = 'global'

@description('Whose people are served: tenant ids, separated by commas; own: this tenant alone.')
param allowedTenants string = 'own'

@description('OpenTelemetry collector that gets traces and metrics as well; none.')
param otlpEndpoint string = 'none'

@description('Who is written to when the bot is not well; none: the alerts stand in the portal alone.')
param alertEmail string = 'none'

@description('enabled: the storage is reached through a private endpoint alone. The bot itself stays reachable: Teams calls it from outside.')
@allowed(['enabled', 'disabled'])
param privateNetwork string = 'disabled'

@description('Addresses of the private network: a /24 of its own, or larger.')
param networkAddresses string = '10.83.0.0/24'

@description('P0v3 is the smallest plan that scales out by a rule. B1 is the smallest that is always on; it has no rules.')
param webAppSku string

@description('Whether the bot reads, with its own Reader role, the role assignments of a person who may not. The role itself is granted by hand, where the Azure AI resources are.')
@allowed(['enabled', 'disabled'])
param accessReader string = 'disabled'

@description('Whether people may give roles through the bot, with their own rights. The bot itself gets no right for it.')
@allowed(['disabled', 'enabled', 'four-eyes'])
param grants string = 'disabled'

@description('How many instances the rule below may run. They share what they must through the storage account.')
@minValue(1)
param mostInstances int = 3

@description('How many GB of log and telemetry a day are kept and paid for.')
@minValue(1)
param dailyLogGb int = 1

param location string = resourceGroup().location

// The bot's names of the clouds, by Azure's.
var clouds = {
  AzureCloud: 'public'
  AzureUSGovernment: 'usgov'
  AzureChinaCloud: 'china'
}

var isPrivate = privateNetwork == 'enabled'

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
  dependsOn: [
    network
  ]
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
    virtualNetworkSubnetId: isPrivate ? resourceId('Microsoft.Network/virtualNetworks/subnets', resourceBaseName, 'app') : null
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node locksmith.cjs'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      // Whether this instance wants turns; App Service sends it none while it does not.
      healthCheckPath: '/readyz'
      appSettings: [
        {
          name: 'WEBSITE_RUN_FROM_PACKAGE'
          value: '1'
        }
        {
          // The package is one file that is ready to run.
          name: 'SCM_DO_BUILD_DURING_DEPLOYMENT'
          value: 'false'
        }
        {
          // Turns that are running get to end (seconds).
          name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT'
          value: '60'
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
          // The cloud that this template is deployed to.
          name: 'AZURE_CLOUD'
          value: clouds[environment().name]
        }
        {
          name: 'ACCESS_READER'
          value: accessReader
        }
        {
          name: 'GRANTS'
          value: grants
        }
        {
          name: 'ALLOWED_TENANTS'
          value: allowedTenants == 'own' ? identity.properties.tenantId : allowedTenants
        }
        {
          name: 'BOT_REGION'
          value: botRegion
        }
        {
          // An empty setting is none.
          name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
          value: otlpEndpoint == 'none' ? '' : otlpEndpoint
        }
        {
          name: 'OAUTH_CONNECTION_NAME'
          value: oauthConnectionName
        }
        {
          name: 'AZURE_STORAGE_BLOB_ENDPOINT'
          value: storage.properties.primaryEndpoints.blob
        }
        {
          name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
          value: insights.properties.ConnectionString
        }
      ]
    }
  }
}

// What the instances of the bot share: which message is answered, on which card. No text, no name, no token; the names
// of the blobs are digests. No key works here and nobody reads anonymously: the bot's identity alone gets in.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${take(replace(toLower(resourceBaseName), '-', ''), 11)}${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'locksmith'
  properties: {
    publicAccess: 'None'
  }
}

// An edit of a message finds its card for a week; what is older goes.
resource cleaning 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: storage
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'forget'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
              prefixMatch: [
                'locksmith/'
              ]
            }
            actions: {
              baseBlob: {
                delete: {
                  daysAfterModificationGreaterThan: 7
                }
              }
            }
          }
        }
      ]
    }
  }
}

// Storage Blob Data Contributor, on this container alone.
resource blobAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(container.id, identity.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  scope: container
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: resourceBaseName
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
    // A turn writes about 1 KB here, with its telemetry 5 KB; refused requests are counted, not written. Beyond the cap
    // nothing is written or paid for until the next day, and the bot goes on.
    workspaceCapping: {
      dailyQuotaGb: dailyLogGb
    }
  }
}

// Takes telemetry from the bot's identity alone: the connection string is an address, not a key.
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: resourceBaseName
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

// Monitoring Metrics Publisher.
resource insightsAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, '3913510d-42f4-4e42-8a64-420c390055eb')
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// The bot's log, a JSON line a turn, and what App Service has to say about starting and stopping it.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'log'
  properties: {
    workspaceId: workspace.id
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
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

// Looks at the bot for its operator.
module watch './watch.bicep' = {
  name: 'watch'
  params: {
    name: resourceBaseName
    location: location
    siteId: app.id
    workspaceId: workspace.id
    alertEmail: alertEmail
  }
}

module network './network.bicep' = if (isPrivate) {
  name: 'network'
  params: {
    name: resourceBaseName
    location: location
    addresses: networkAddresses
    storageId: storage.id
  }
}

module bot './bot.bicep' = {
  name: 'bot'
  params: {
    botName: resourceBaseName
    region: botRegion
    workspaceId: workspace.id
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
