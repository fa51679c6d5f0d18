import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'body',
      text: '{"error":{"code":"BadRequest","message":"Please provide a custom subdomain for token authentication, otherwise API key is required."}}',
    },
    {
      name: 'openai for Python on a regional host',
      text: `client = AzureOpenAI(azure_endpoint="https://swedencentral.api.cognitive.microsoft.com/", azure_ad_token_provider=provider, api_version="2024-10-21")
openai.BadRequestError: Error code: 400 - {'error': {'code': 'BadRequest', 'message': 'Please provide a custom subdomain for token authentication, otherwise API key is required.'}}`,
    },
    { name: 'cut off', text: '(BadRequest) Please provide a custom subdomain for token authenti' },
    {
      name: 'by the older name',
      text: 'A custom subdomain is needed for AAD authentication, westus.api.cognitive.microsoft.com has none.',
    },
  ],
  declines: [
    { name: 'a web host', text: 'To publish the site, please provide a custom domain and a certificate.' },
    { name: 'a key is wanted', text: 'An API key is required to call this weather service.' },
    {
      name: 'a web site',
      text: 'The marketing site gets a custom subdomain, signing in comes later.',
    },
  ],
};
