import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'the body', text: '{"error":{"code":"NotFound","message":"Subdomain does not map to a resource."}}' },
  ],
  declines: [{ name: 'DNS of a web app', text: 'The subdomain shop.contoso.com is not mapped to a storefront.' }],
};
