import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'az, straight after making an identity',
      text: '(PrincipalNotFound) Principal 6f1c0f529d074a348a552f0f5c2d7b11 does not exist in the directory 0b1f6471-1bf0-4dda-aec3-111122223333. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay.',
    },
    {
      name: 'azd with an empty id',
      text: 'InvalidPrincipalId: A valid principal ID must be provided for role assignment.',
    },
    {
      name: 'look-up in the directory refused',
      text: 'az role assignment create failed: Insufficient privileges to complete the operation.',
    },
  ],
  declines: [
    {
      name: 'Graph refuses something else',
      text: '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}',
    },
    { name: 'a school', text: 'The principal was not found in the office.' },
  ],
};
