import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'state of a deployment',
      text: '{"status":"Failed","error":{"code":"RoleAssignmentUpdateNotPermitted","message":"Tenant ID, application ID, principal ID, and scope are not allowed to be updated."}}',
    },
    {
      name: 'Terraform',
      text: 'Error: authorization.RoleAssignmentsClient#Create: Failure responding to request: StatusCode=400 -- Original Error: autorest/azure: Service returned an error. Status=400 Code="RoleAssignmentUpdateNotPermitted" Message="Tenant ID, application ID, principal ID, and scope are not allowed to be updated."',
    },
  ],
  declines: [
    { name: 'another update', text: 'Update not permitted: the branch is protected.' },
    { name: 'it exists', text: '(RoleAssignmentExists) The role assignment already exists.' },
  ],
};
