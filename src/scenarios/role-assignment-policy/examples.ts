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
  ],
  declines: [
    {
      name: 'policy about regions',
      text: "RequestDisallowedByPolicy: Resource 'vm1' was disallowed by policy. Policy identifiers: 'Allowed locations'.",
    },
    { name: 'policy of a company', text: 'Company policy rules: please lock your screen.' },
  ],
};
