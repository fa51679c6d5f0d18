import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { codeLanguage } from '../shared/target';
import { examples } from './examples';

export default defineScenario({
  id: 'projects-sdk-changed',
  family: 'sdk-outdated',
  title: 'Code is for another version of azure-ai-projects',
  stage: 'client',
  needs: [],
  refines: ['sdk-outdated'],
  rules: [
    {
      strength: 'certain',
      says: ['AIProjectClient'],
      oneOf: ["has no attribute 'from_connection_string'", 'fromConnectionString is not a function'],
    },
  ],
  explain: (evidence) => ({
    headline: prose`The code is for another version of azure-ai-projects than the one installed.`,
    cause: words(
      'The library changed between its betas, 1.0 and 2.0: it takes the endpoint of the Foundry project instead of a connection string, agents moved, and chat goes through an OpenAI client that it hands out. Nothing was sent yet, so no role matters.',
    ),
    steps: [
      {
        does: 'install',
        text: words('Update, and take the sample of the same version:'),
        snippet:
          codeLanguage(evidence) === 'javascript'
            ? snippet('Bash')`npm install @azure/ai-projects@latest @azure/identity@latest`
            : snippet('Bash')`python -m pip install --upgrade azure-ai-projects azure-identity`,
      },
      {
        does: 'build-client',
        text: words('Build the client with the endpoint that stands on the overview page of the project:'),
        snippet:
          codeLanguage(evidence) === 'javascript'
            ? snippet(
                'TypeScript',
              )`const project = new AIProjectClient(process.env.PROJECT_ENDPOINT, new DefaultAzureCredential());`
            : snippet(
                'Python',
              )`project = AIProjectClient(endpoint=os.environ["PROJECT_ENDPOINT"], credential=DefaultAzureCredential())
client = project.get_openai_client()`,
      },
      {
        does: 'build-client',
        text: words('Without a project, the plain OpenAI client does for models:'),
        snippet: keylessClient(evidence),
      },
    ],
    older: words(
      'Samples with a connection string (region;subscription;group;project) are for hub-based projects and the betas.',
    ),
  }),
  sources: [
    {
      title: '@azure/ai-projects 2.10.0',
      url: 'https://www.npmjs.com/package/@azure/ai-projects',
      read: '2026-11-20',
      confidence: 'package',
    },
    SOURCES.foundryAuth,
  ],
  examples,
});
