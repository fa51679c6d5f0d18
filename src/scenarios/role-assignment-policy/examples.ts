import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'activation refused',
      text: '{"error":{"code":"RoleAssignmentRequestPolicyValidationFailed","message":"The following policy rules failed: [\"JustificationRule\",\"MfaRule\"]"}}',
    },
    {
      name: 'Azure Policy',
      text: `{"error":{"code":"RequestDisallowedByPolicy","message":"Resource '3f0d9d7e-1111-5222-8333-444455556666' was disallowed by policy. Policy identifiers: '[{\"policyAssignment\":{\"name\":\"Only approved role assignments\"}}]'."}}`,
    },
    {
      name: 'Terraform',
      text: `Error: unexpected status 403 (403 Forbidden) with error: RequestDisallowedByPolicy: Resource '3f0d9d7e-1111-5222-8333-444455556666' was disallowed by policy.
  with module.access.azurerm_role_assignment.openai_user,
  on access/main.tf line 12, in resource "azurerm_role_assignment" "openai_user":`,
    },
    {
      name: 'Azure CLI',
      text: `az role assignment create --role "Cognitive Services OpenAI User" --assignee-object-id 6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11
(RequestDisallowedByPolicy) Resource '3f0d9d7e-1111-5222-8333-444455556666' was disallowed by policy.`,
    },
  ],
  declines: [
    {
      name: 'policy about regions',
      text: "RequestDisallowedByPolicy: Resource 'vm1' was disallowed by policy. Policy identifiers: 'Allowed locations'.",
    },
    { name: 'policy of a company', text: 'Company policy rules: please lock your screen.' },
  ],
};
