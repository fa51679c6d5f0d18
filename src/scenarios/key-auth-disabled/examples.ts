import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'openai for Python',
      text: "openai.PermissionDeniedError: Error code: 403 - {'error': {'code': 'AuthenticationTypeDisabled', 'message': 'Key based authentication is disabled for this resource.'}}",
    },
    {
      name: 'list of keys',
      text: '(BadRequest) Failed to list key. disableLocalAuth is set to be true\nCode: BadRequest',
    },
    {
      name: 'in a sentence',
      text: "since yesterday: 'key-based authentication is disabled for this resource', what changed?",
    },
    {
      name: 'portal',
      text: "You don't have permission to use the chat preview. Contact your admin to enable key authentication or Microsoft Entra ID authentication for your account.",
    },
    {
      name: 'shorter words',
      text: 'Local auth is disabled for this Azure AI Foundry resource, use Microsoft Entra ID.',
    },
  ],
  declines: [
    {
      name: 'Storage',
      text: 'KeyBasedAuthenticationNotPermitted: Key based authentication is not permitted on this storage account.',
    },
    {
      name: 'Service Bus',
      text: 'LocalAuthDisabled: Authorization failed because local authentication is disabled on contoso.servicebus.windows.net',
    },
    { name: 'a question', text: 'how do I switch off key based authentication' },
  ],
};
