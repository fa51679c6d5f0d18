import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { examples } from './examples';

/** Signs of azure-identity for Java beside the host that it calls. */
const JAVA_IDENTITY = ['getBearerTokenSupplier', 'azure-identity', 'BearerTokenAuthenticationPolicy'] as const;

export default defineScenario({
  id: 'java-token-host',
  family: 'connectivity',
  title: 'azure-identity for Java calls www.example.com',
  stage: 'token',
  needs: [],
  refines: ['certificate-untrusted', 'connection-failed', 'host-not-found', 'proxy-refused'],
  rules: [{ strength: 'certain', says: ['www.example.com'], oneOf: JAVA_IDENTITY }],
  explain: (evidence) => ({
    headline: words('The token supplier of azure-identity for Java calls www.example.com.'),
    cause: words(
      'AuthenticationUtil.getBearerTokenSupplier gets each token by way of a request to https://www.example.com, which it sends for real. Where that host is blocked, unknown or not trusted, no token comes, although the sign-in is right. Neither the endpoint of the model nor a role is the matter.',
    ),
    steps: [
      {
        does: 'build-client',
        text: words(
          'Give the client a supplier of your own, which asks the credential directly. With Spring AI hand it over as a bean, or use the TokenCredential itself.',
        ),
        snippet: keylessClient({ ...evidence, language: { value: 'java', at: { start: 0, end: 0 } } }),
      },
      {
        does: 'open-network',
        text: words('Or let the program reach www.example.com on port 443, and trust its certificate, as a stopgap.'),
      },
    ],
  }),
  sources: [
    {
      title: 'azure-sdk-for-java: AuthenticationUtil',
      url: 'https://github.com/Azure/azure-sdk-for-java/blob/main/sdk/identity/azure-identity/src/main/java/com/azure/identity/AuthenticationUtil.java',
      read: '2026-11-29',
      confidence: 'package',
    },
  ],
  examples,
});
