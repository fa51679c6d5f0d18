import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a token for Azure AI',
      text: '{"error":{"code":"InvalidAuthenticationTokenAudience","message":"The access token has been obtained for wrong audience or resource \'https://ai.azure.com\'. It should exactly match with one of the allowed audiences \'https://management.core.windows.net/\',\'https://management.azure.com\'."}}',
    },
    {
      name: 'a broken token',
      text: '{"error":{"code":"InvalidAuthenticationToken","message":"The access token is invalid."}}',
    },
  ],
  declines: [
    {
      name: 'another tenant',
      text: '{"error":{"code":"InvalidAuthenticationTokenTenant","message":"The access token is from the wrong issuer. It must match the tenant associated with this subscription."}}',
    },
    { name: 'Django', text: 'rest_framework.exceptions.AuthenticationFailed: Invalid token.' },
  ],
};
