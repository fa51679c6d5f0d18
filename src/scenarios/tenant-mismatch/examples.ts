import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'openai for Python',
      text: "openai.BadRequestError: Error code: 400 - {'error': {'code': 'Tenant provided in token does not match resource token', 'message': 'Token tenant 0b1f6471-1bf0-4dda-aec3-111122223333 does not match resource tenant.'}}",
    },
    { name: 'masked', text: '400 Token tenant xxxx does not match resource tenant' },
    {
      name: 'in a sentence',
      text: 'I am a guest there and get "Tenant provided in token does not match resource token" - why?',
    },
  ],
  declines: [
    { name: 'a landlord', text: 'The tenant named in the lease does not match the one who pays.' },
    {
      name: 'sign-in refused',
      text: "AADSTS50020: User account 'dana@contoso.com' from identity provider 'live.com' does not exist in tenant 'Fabrikam'",
    },
  ],
};
