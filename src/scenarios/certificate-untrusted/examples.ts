import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Python, with the connection error at its end',
      text: `httpx.ConnectError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1000)
The above exception was the direct cause of the following exception:
openai.APIConnectionError: Connection error.`,
    },
    {
      name: '.NET',
      text: `System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception.
 ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: PartialChain
   at Azure.Core.Pipeline.HttpClientTransport.ProcessSyncOrAsync(HttpMessage message, Boolean async)`,
    },
    {
      name: 'Java',
      text: 'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target at com.azure.core.http.netty.NettyAsyncHttpClient contoso-ai.openai.azure.com',
    },
    {
      name: 'curl',
      text: 'curl: (60) SSL certificate problem: unable to get local issuer certificate (contoso-ai.openai.azure.com)',
    },
    {
      name: 'Java, while a token is fetched',
      text: 'Azure Identity => ERROR in getToken() call for scopes [https://cognitiveservices.azure.com/.default]: javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure',
    },
  ],
  declines: [
    {
      name: 'pip',
      text: 'pip install azure-identity: Could not fetch URL: There was a problem confirming the ssl certificate: CERTIFICATE_VERIFY_FAILED',
    },
    {
      name: 'git',
      text: "fatal: unable to access 'https://git.contoso.com/ai.git/': SSL certificate problem: self signed certificate",
    },
  ],
};
