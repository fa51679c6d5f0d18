import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'project-connection-missing',
  family: 'resource-not-found',
  title: 'The project has no such connection',
  stage: 'route',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: ['No Azure OpenAI connection associated with this project'],
    },
  ],
  explain: () => ({
    headline: words('The project has no connection to a resource that serves models.'),
    cause: words(
      'A hub-based project calls models through a connection to an Azure OpenAI or Foundry resource. This project has none, or none of the kind or name that the call asks for. Sign-in and role were accepted.',
    ),
    steps: [
      {
        does: 'change-account',
        text: words(
          'In the Foundry portal open Operate, Admin, the project, Connected resources (in the classic portal: management center), and add a connection to the resource (with Microsoft Entra ID, so that no key is stored).',
        ),
        link: { text: 'Foundry portal', href: 'https://ai.azure.com' },
      },
      {
        does: 'change-call',
        text: words('Where code names the connection: compare the name, letter by letter, with the list there.'),
      },
      {
        does: 'migrate',
        text: words(
          'A new Foundry project is connected to its own resource from the start: for a new start, take one of those.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'microsoft-foundry-for-vscode: no connection associated with this project',
      url: 'https://github.com/microsoft/microsoft-foundry-for-vscode/issues/63',
      read: '2026-11-21',
      confidence: 'observed',
    },
    SOURCES.foundryAuth,
  ],
  examples,
});
