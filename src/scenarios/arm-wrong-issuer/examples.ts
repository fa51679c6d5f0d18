import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'az',
      text: `(InvalidAuthenticationTokenTenant) The access token is from the wrong issuer 'https://sts.windows.net/0b1f6471-1bf0-4dda-aec3-111122223333/'. It must match the tenant 'https://sts.windows.net/6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11/' associated with this subscription.
Code: InvalidAuthenticationTokenTenant`,
    },
    {
      name: 'shortened',
      text: '{"error":{"code":"InvalidAuthenticationTokenTenant","message":"The access token is from the wrong issuer. It must match the tenant associated with this subscription."}}',
    },
  ],
  declines: [
    { name: 'a card', text: 'Your credit card is from the wrong issuer.' },
    {
      name: 'data plane',
      text: "{'error': {'code': 'Tenant provided in token does not match resource token', 'message': 'Token tenant 0b1f6471-1bf0-4dda-aec3-111122223333 does not match resource tenant.'}}",
    },
  ],
};
