import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'existing',
      text: 'There is an existing Capability Host with name: caphost1, provisioning state: Succeeded for workspace: p1, cannot create a new Capability Host with name: caphost2 for the same ClientId.',
    },
    {
      name: 'connections',
      text: 'CreateCapabilityHostRequestDto is invalid: Agents CapabilityHost supports a single, non empty value for vectorStoreConnections property.',
    },
    {
      name: 'busy',
      text: 'Create: Capability Host caphost1 is currently in non creating, retry after its complete: 2026-06-01T10:00:00Z',
    },
  ],
  declines: [
    { name: 'a virtual machine', text: 'There is an existing host with name vm-1' },
    { name: 'a request', text: 'The request is invalid: the property must have a single, non empty value' },
  ],
};
