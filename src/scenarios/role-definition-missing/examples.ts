import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Terraform',
      text: 'Error: loading Role Definition List: could not find role "Azure AI User"',
    },
    { name: 'az', text: "Role 'Azure AI User' doesn't exist." },
    {
      name: 'Resource Manager',
      text: '{"error":{"code":"RoleDefinitionDoesNotExist","message":"The specified role definition with ID \'53ca6127db724b80b1b0d745d6d5456e\' does not exist."}}',
    },
  ],
  declines: [
    { name: 'a database', text: 'ERROR: role "contoso_app" does not exist' },
    { name: 'Kubernetes', text: 'roles.rbac.authorization.k8s.io "pod-reader" not found' },
  ],
};
