import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a gateway',
      text: `POST https://gateway.contoso.com/openai/v1/chat/completions 401 (Unauthorized)
www-authenticate: Bearer error="invalid_token", error_description="The audience 'api://contoso' is invalid"`,
    },
    {
      name: 'header alone',
      text: 'WWW-Authenticate: Bearer authorization_uri="https://login.windows.net/6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11", error="invalid_token", error_description="The access token is invalid"',
    },
  ],
  declines: [
    { name: 'a bare word', text: 'DEBUG:root:Invalid audience' },
    { name: 'Slack', text: 'SlackApiException: status: 200, error: invalid_auth' },
  ],
};
