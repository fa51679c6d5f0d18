import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the name is not known there',
      text: `java.net.UnknownHostException: www.example.com
	at com.azure.core.http.policy.BearerTokenAuthenticationPolicy.processSync(BearerTokenAuthenticationPolicy.java:175)
	at com.azure.identity.AuthenticationUtil.lambda$getBearerTokenSupplier$0(AuthenticationUtil.java:53)
	at com.openai.client.okhttp.OpenAIOkHttpClient`,
    },
    {
      name: 'a handshake that fails',
      text: 'javax.net.ssl.SSLHandshakeException: PKIX path building failed, while azure-identity connects to https://www.example.com for Azure OpenAI',
    },
  ],
  declines: [
    {
      name: 'a page of somebody else',
      text: 'java.net.UnknownHostException: www.example.com at com.contoso.Crawler.fetch',
    },
    { name: 'a sentence of documentation', text: 'Replace https://www.example.com by your own address.' },
  ],
};
