// What an operator looks at, and what looks for them: a workbook over the bot's log, and two alerts.

param name string

param location string

param siteId string

param workspaceId string

@description('none: the alerts stand in the portal alone.')
param alertEmail string

var isTold = alertEmail != 'none'

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (isTold) {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'Locksmith'
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

// A restart for an update takes a minute, and calls nobody.
resource unwell 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unwell'
  location: 'global'
  properties: {
    description: 'The bot does not answer its health check (/readyz). See docs/troubleshooting.md.'
    severity: 1
    enabled: true
    autoMitigate: true
    scopes: [
      siteId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'health'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 90
        }
      ]
    }
    actions: isTold ? [
      {
        actionGroupId: people.id
      }
    ] : []
  }
}

resource failing 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failing'
  location: 'global'
  properties: {
    description: 'The bot answers with 5xx: turns fail, or it is too busy. The workbook names them by reference.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [
      siteId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'failures'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: isTold ? [
      {
        actionGroupId: people.id
      }
    ] : []
  }
}

// Turns, families, verdicts, p95, failures by reference, throttling. The queries are in workbook.json.
resource workbook 'Microsoft.Insights/workbooks@2022-04-01' = {
  name: guid(workspaceId, 'locksmith')
  location: location
  kind: 'shared'
  properties: {
    displayName: 'Locksmith'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: loadTextContent('./workbook.json')
  }
}
