import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a log line that shows no client',
      text: '{"level":"error","msg":"upstream said 401: Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired."}',
    },
    { name: 'cut off', text: 'Unauthorized. Access token is missing, invalid, audience is inc' },
    {
      name: 'retyped, without punctuation',
      text: 'we get: unauthorized access token is missing invalid audience is incorrect or have expired',
    },
    {
      name: 'half of the sentence',
      text: 'the audience is incorrect (https://ai.azure.com), says https://contoso-ai.services.ai.azure.com/api/projects/claims',
    },
  ],
  declines: [
    { name: "somebody's own filter", text: '{"error": "Unauthorized. Access token is missing, invalid or expired."}' },
    { name: 'a library', text: 'DEBUG:root:Invalid audience' },
    {
      name: 'GitHub',
      text: '{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest","status":"401"}',
    },
    {
      name: 'another service',
      text: 'JWT of auth0.com: audience is incorrect',
    },
  ],
};
