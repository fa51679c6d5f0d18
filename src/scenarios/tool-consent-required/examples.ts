import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'link',
      text: '{"jsonrpc":"2.0","error":{"code":-32006,"message":"User consent is required","data":{"consent_url":"https://logic-apis-swedencentral.consent.azure-apihub.net/login"}}}',
    },
    {
      name: 'item',
      text: 'the agent answers with an output item {"type":"oauth_consent_request","consent_link":"https://…"} and no text',
    },
    {
      name: 'on behalf of',
      text: 'service failed to complete the prompt: Failed to fetch access token. Status: BadRequest. Details: "ARA OBO token request failed with status BadRequest"',
    },
  ],
  declines: [
    { name: 'a web app', text: 'The user has not given consent to receive mails' },
    { name: 'Entra', text: 'AADSTS65001: The user or administrator has not consented to use the application' },
  ],
};
