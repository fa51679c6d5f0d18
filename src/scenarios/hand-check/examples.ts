import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'a question', text: 'How do I check my role on contoso-ai?' },
    { name: 'with an endpoint', text: 'how can I check my access to https://contoso-ai.openai.azure.com/ ?' },
  ],
  declines: [
    { name: 'a question about what roles are', text: 'What is the difference between Owner and Contributor?' },
    { name: 'another check', text: 'How do I check my spelling in Word?' },
  ],
};
