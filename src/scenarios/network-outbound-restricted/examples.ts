import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'own data in a search service',
      text: `openai.BadRequestError: Error code: 400 - {'error': {'requestid': '6f1b7a55-0f5a-4b0e-9c55-2d9a0e1c7a41', 'code': 400, 'message': "Outbound network access is restricted. The hostname 'srch-contoso.search.windows.net' for parameter 'endpoint' is not in the allowed FQDN list for this resource."}}`,
    },
    {
      name: 'retold, the setting named',
      text: 'our Azure OpenAI resource answers 400: the host stcontoso.blob.core.windows.net is not in the allowed FQDN list for this resource. Where is allowedFqdnList set?',
    },
  ],
  declines: [
    {
      name: 'a firewall of somebody else',
      text: 'Egress denied: pypi.org is not in the allowed FQDN list of the proxy.',
    },
    {
      name: 'the other direction',
      text: '{"error":{"code":"403","message":"Access denied due to Virtual Network/Firewall rules."}}',
    },
  ],
};
