import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { roleName } from '../../services';
import { examples } from './examples';

export default defineScenario({
  id: 'agent-not-ready',
  family: 'service-error',
  title: 'A hosted agent does not get ready',
  about: 'hosted agent',
  stage: 'serve',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['session_not_ready'] },
    {
      strength: 'certain',
      oneOf: ['session_not_ready'],
    },
  ],
  explain: () => ({
    headline: words('The container of the hosted agent did not become ready in time.'),
    cause: words(
      'The session waits for the container to answer its readiness check. It crashed at the start, listens on another port, lacks a variable, or waits for a call that its own identity may not make: a hosted agent has a Microsoft Entra identity of its own, and roles of the project or of you do not carry over to it.',
    ),
    steps: [
      {
        does: 'read',
        text: words('Read the log of the container first: the last lines say where the start ended.'),
        snippet: snippet('Bash')`azd ai agent monitor`,
      },
      {
        does: 'change-call',
        text: words(
          'Make sure that it listens on the port that the agent framework wants (8088) and answers /readiness, is built for linux/amd64, and has its variables.',
        ),
        snippet: snippet('Bash')`azd ai agent doctor`,
      },
      {
        does: 'assign',
        text: prose`Give the agent's own identity ${roleName('foundryUser')} on the project, and its roles on whatever else it calls at the start. With the SDK each version has a new identity.`,
      },
      { does: 'retry', text: words('A cold start takes longer: call once more after a minute.') },
    ],
  }),
  sources: [
    {
      title: 'Deploy a hosted agent',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/deploy-hosted-agent',
      read: '2026-11-29',
      edition: '2026-06-15',
      confidence: 'documented',
    },
    SOURCES.hostedPermissions,
  ],
  examples,
});
