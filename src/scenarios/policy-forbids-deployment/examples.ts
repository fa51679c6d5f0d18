import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'models',
      text: "(RequestDisallowedByPolicy) Resource 'gpt-5' was disallowed by policy. Reasons: 'Cognitive Services Deployments should only use approved Registry Models'.",
    },
    {
      name: 'account',
      text: 'az cognitiveservices account create: (RequestDisallowedByPolicy) Resource \'contoso-ai\' was disallowed by policy. Policy identifiers: \'[{"policyAssignment":{"name":"deny-public-access"}}]\'',
    },
  ],
  declines: [
    {
      name: 'a role assignment',
      text: '(RequestDisallowedByPolicy) Resource was disallowed by policy, type Microsoft.Authorization/roleAssignments',
    },
    {
      name: 'a storage account',
      text: "Resource 'stcontoso' was disallowed by policy. Policy: storage accounts need TLS 1.2",
    },
  ],
};
