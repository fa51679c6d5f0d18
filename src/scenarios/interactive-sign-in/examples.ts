import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Python',
      text: "azure.identity._exceptions.AuthenticationRequiredError: Interactive authentication is required to get a token. Call 'authenticate' to begin.",
    },
    {
      name: 'JavaScript',
      text: 'AuthenticationRequiredError: Automatic authentication has been disabled. You may call the authentication() method.',
    },
  ],
  declines: [{ name: 'a note', text: 'Sign-in to the demo needs the browser, the device code is on the second page.' }],
};
