import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'CLI',
      text: 'az login failed: WAM Error: Error Code: 3399614476 (0xCAA2000C), (pii), login.microsoftonline.com',
    },
    {
      name: 'chain',
      text: 'InteractiveBrowserBrokerCredential: pymsalruntime is not available in this session, DefaultAzureCredential failed',
    },
  ],
  declines: [
    { name: 'a message broker', text: 'broker not available: kafka:9092' },
    { name: 'a browser', text: 'The browser window was closed' },
  ],
};
