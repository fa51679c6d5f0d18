import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the log of NMI',
      text: 'time="2023-03-02T10:11:12Z" level=error msg="failed to get matching identities for pod: default/summarizer-7f9c, error: getting assigned identities for pod default/summarizer-7f9c in CREATED state failed after 16 attempts, retry duration [5]s" req.method=GET req.path=/metadata/identity/oauth2/token',
    },
    {
      name: '.NET behind it',
      text: `Azure.Identity.AuthenticationFailedException: ManagedIdentityCredential authentication failed: Service request failed.
Status: 403 (Forbidden)
Content:
failed to refresh token, error: adal: Refresh request failed. Status Code = '400'.`,
    },
  ],
  declines: [
    {
      name: 'a pod that is not ready',
      text: 'Readiness probe failed: HTTP probe failed with statuscode: 503 for pod summarizer-7f9c',
    },
  ],
};
