import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: '424',
      text: '{"error":{"code":"session_not_ready","message":"Session \'s-41\' did not become ready within the expected timeout"}} (424 Failed Dependency)',
    },
    {
      name: 'azd',
      text: 'azd ai agent invoke: HTTP 424: session_not_ready, hosted agent, Session did not become ready within the expected timeout',
    },
  ],
  declines: [
    { name: 'Kubernetes', text: 'deployment web did not become ready: 0 of 3 replicas are available' },
    { name: 'a database', text: 'the server is not ready for new sessions' },
  ],
};
