import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'az login --identity',
      text: `Failed to connect to MSI. Please make sure MSI is configured correctly.
Get Token request returned: <Response [500]>`,
    },
    {
      name: '.NET in App Service',
      text: `Azure.Identity.AuthenticationFailedException: ManagedIdentityCredential authentication failed: Service request failed.
Status: 500 (Internal Server Error)

Content:
{"statusCode":500,"message":"An unexpected error occured while fetching the AAD Token.","correlationId":"5b2d9e7c-1a3f-4c8e-9d60-7f8e9a0b1c2d"}`,
    },
    {
      name: 'a hand-made request in the console of the app',
      text: `curl -s "$IDENTITY_ENDPOINT?api-version=2019-08-01&resource=https://cognitiveservices.azure.com/" -H "X-IDENTITY-HEADER: $IDENTITY_HEADER" -v
< HTTP/1.1 400 Bad Request`,
    },
    {
      name: 'a header is missing',
      text: 'curl "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01"\n{"error":"invalid_request","error_description":"Required metadata header not specified"}',
    },
  ],
  declines: [
    {
      name: 'an installer',
      text: 'MSI (s) (A4:10): Product: Contoso Agent -- Installation failed. Error status: 1603.',
    },
  ],
};
