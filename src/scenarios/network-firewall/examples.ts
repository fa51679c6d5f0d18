import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Python',
      text: "openai.PermissionDeniedError: Error code: 403 - {'error': {'code': '403', 'message': 'Access denied due to Virtual Network/Firewall rules.'}}",
    },
    {
      name: '.NET, by its code',
      text: `System.ClientModel.ClientResultException: HTTP 403 (: AccessDenied)

Access denied due to Virtual Network/Firewall rules.`,
    },
    {
      name: 'the older wording',
      text: '{"code":"403","message":"A Virtual Network is configured for this resource. Please use the correct endpoint for making requests. Check https://aka.ms/cogsvc-vnet for more details."}',
    },
    {
      name: 'retold',
      text: 'our Azure OpenAI account is closed by Virtual Network/Firewall rules, says the client, and my laptop is on the VPN',
    },
    {
      name: 'a perimeter',
      text: `POST https://contoso-ai.openai.azure.com/openai/v1/responses HTTP/1.1 403
{"error":{"code":"Forbidden","message":"Access to this resource is governed by a Network Security Perimeter. The request fails to meet the criteria for inbound access."}}`,
    },
    {
      name: 'a perimeter, and no host',
      text: 'Access to this resource is governed by a Network Security Perimeter. The request fails to meet the criteria for inbound access.',
    },
  ],
  declines: [
    {
      name: 'Storage behind a perimeter',
      text: 'Access to this resource is governed by a Network Security Perimeter. https://contoso.blob.core.windows.net/logs',
    },
    {
      name: 'App Configuration behind a perimeter',
      text: '{"type":"https://azconfig.io/errors/ip-address-rejected","title":"Access to this resource is governed by a network access policy. The client IP address fails to meet the criteria for access.","status":403}',
    },
    {
      name: 'Storage',
      text: 'Status: 403 (This request is not authorized to perform this operation.) ErrorCode: AuthorizationFailure https://contoso.blob.core.windows.net/logs',
    },
    {
      name: 'a firewall of somebody else',
      text: 'AccessForbidden: cannot add firewall rule 131086, virtual network edge is locked',
    },
  ],
};
