import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { clientOf } from '../../services';
import { inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { oldClient, retiredClient, updateCommand, versionsCommand } from '../shared/sdk';
import { examples } from './examples';

function versionWords(evidence: Evidence): Prose {
  const old = oldClient(evidence);
  if (old !== undefined)
    return prose` The text shows ${old.client.title} ${evidence.sdkVersion?.value ?? ''}: ${words(old.old.because)}.`;
  const retired = retiredClient(evidence);
  return retired === undefined
    ? []
    : prose` The text shows ${retired.title}, which retired on ${retired.retiredOn ?? ''}; do not update it, leave it.`;
}

export default defineScenario({
  id: 'sdk-outdated',
  family: 'sdk-outdated',
  title: 'The client library is out of date',
  stage: 'client',
  needs: [],
  rules: [{ strength: 'strong', says: ["You're using an SDK"] }],
  explain: (evidence) => {
    const successor = clientOf(clientOf(evidence.sdk?.value)?.successor);
    return {
      headline: prose`First bring the client library up to date: the fault may be repaired.`,
      cause: prose`Old clients ask for tokens of other audiences, call routes that changed, or lack the classes of today's samples.${versionWords(evidence)}`,
      steps: [
        {
          does: 'install',
          text:
            successor === undefined
              ? words('Update the client and the package for sign-in:')
              : prose`Move to ${successor.title}, and update the package for sign-in:`,
          snippet: updateCommand(evidence),
        },
        {
          does: 'install',
          text: words('Check that the program runs with these versions:'),
          snippet: versionsCommand(evidence),
        },
        { does: 'build-client', text: words('Build the client as today:'), snippet: keylessClient(evidence) },
        {
          does: 'note',
          text: words('What to leave behind: azure-ai-inference (retired 2026-08-26), @azure/openai and openai 0.x.'),
        },
      ],
      older: words(
        'Older advice was to update the Azure AI Inference SDK. It is retired: move to the OpenAI client instead.',
      ),
    };
  },
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.inferenceMigration],
  examples,
});
