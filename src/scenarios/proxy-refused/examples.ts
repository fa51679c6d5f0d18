import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'az, on its way to the sign-in',
      text: "HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded with url: /organizations/v2.0/.well-known/openid-configuration (Caused by ProxyError('Unable to connect to proxy', OSError('Tunnel connection failed: 403 Forbidden')))",
    },
    {
      name: 'Go',
      text: 'Post "https://contoso-ai.openai.azure.com/openai/v1/embeddings": proxyconnect tcp: dial tcp 10.1.2.3:8080: connect: connection refused',
    },
  ],
  declines: [
    {
      name: 'npm',
      text: 'npm ERR! code E407 npm ERR! 407 Proxy Authentication Required - GET https://npm.contoso.example/react',
    },
  ],
};
