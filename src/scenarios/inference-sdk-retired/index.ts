import { DOCS, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { updateCommand } from '../shared/sdk';
import { examples } from './examples';

export default defineScenario({
  id: 'inference-sdk-retired',
  family: 'sdk-outdated',
  title: 'The Azure AI Inference SDK is retired',
  stage: 'client',
  needs: [],
  refines: ['sdk-outdated'],
  rules: [],
  explain: (evidence) => ({
    headline: prose`The Azure AI Inference SDK retired on 2026-08-26: move to the OpenAI client.`,
    cause: words(
      'Its packages (azure-ai-inference, @azure-rest/ai-inference, Azure.AI.Inference) get no more repairs. The OpenAI client speaks to models of all makers by the v1 route of the same resource.',
    ),
    steps: [
      {
        does: 'install',
        text: words('Install the OpenAI client and the package for sign-in:'),
        snippet: updateCommand(evidence),
      },
      {
        does: 'build-client',
        text: words('Build the client for the v1 route; model is the name of the deployment:'),
        snippet: keylessClient(evidence),
        link: { text: 'Microsoft: migrate to the OpenAI SDK', href: DOCS.migrate },
      },
    ],
    older: words(
      'Older pages recommend this SDK for models that are not from OpenAI, and first gave 2026-05-30 as its last day.',
    ),
  }),
  sources: [SOURCES.inferenceMigration],
  examples,
});
