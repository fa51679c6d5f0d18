import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Resource Manager',
      text: '{"error":{"code":"ExpiredAuthenticationToken","message":"The access token expiry UTC time \'11/3/2026 6:02:11 AM\' is earlier than current UTC time \'11/3/2026 7:40:03 AM\'."}}',
    },
    {
      name: 'data plane',
      text: '401 from https://contoso-ai.cognitiveservices.azure.com/language/:analyze-text - IDX10223: Lifetime validation failed. The token is expired.',
    },
  ],
  declines: [
    { name: 'a web session', text: 'Your session has expired. Please sign in again.' },
    {
      name: 'another cloud',
      text: 'ExpiredTokenException: The security token included in the request is expired (amazonaws)',
    },
  ],
};
