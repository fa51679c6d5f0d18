import { snippet, type Slot, type Snippet } from '../prose';

/**
 * Tokens for a client in Java. Not `AuthenticationUtil.getBearerTokenSupplier` of azure-identity: it sends a request to
 * www.example.com for each token, which fails where that host is blocked or its certificate is not trusted.
 */
export const javaTokens = (scope: Slot): Snippet => snippet(
  'Java',
)`TokenCredential credential = new DefaultAzureCredentialBuilder().build();
TokenRequestContext context = new TokenRequestContext().addScopes("${scope}");
Supplier<String> tokens = () -> credential.getTokenSync(context).getToken();`;
