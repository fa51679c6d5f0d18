import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { clientOf } from '../../services';
import { inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { LATER_IN_JAVASCRIPT, oldClient, retiredClient, updateCommand, versionsCommand } from '../shared/sdk';
import { examples } from './examples';

/** LangChain moved its classes for Azure OpenAI to a package of their own. */
const LANGCHAIN_MOVED = [
  "cannot import name 'AzureChatOpenAI'",
  "cannot import name 'AzureOpenAIEmbeddings'",
  "No module named 'langchain.chat_models",
  "No module named 'langchain.embeddings.openai",
  "No module named 'langchain.llms.openai",
] as const;
/** The second generation of @azure/openai holds types alone. */
const AZURE_OPENAI_JS = ["Cannot find module '@azure/openai", "Module '@azure/openai' has no exported member"] as const;

const failed = ({ statuses, errorCodes, said }: Evidence): boolean =>
  statuses.some(({ value }) => value >= 400) ||
  errorCodes.length > 0 ||
  said.some(({ value }) => value === 'Traceback (most recent call last)' || value === 'Exception:');

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
  rules: [
    { strength: 'strong', says: ["You're using an SDK"] },
    { strength: 'strong', says: ['You are using an SDK'] },
    {
      strength: 'weak',
      says: ['Traceback (most recent call last)'],
      when: (evidence) => oldClient(evidence) !== undefined,
      whenInWords: 'a client library older than its known threshold is named',
    },
    {
      strength: 'weak',
      when: (evidence) => oldClient(evidence) !== undefined && failed(evidence),
      whenInWords: 'a client library older than its known threshold is named beside an error',
    },
    { strength: 'strong', says: ['client version is no longer supported'] },
    { strength: 'strong', says: ["does not provide an export named 'AzureOpenAI'"] },
    { strength: 'strong', says: ['AzureOpenAI is not a constructor'] },
    { strength: 'strong', oneOf: ["does not exist on type 'AzureOpenAI'", "does not exist on type 'OpenAI'"] },
    { strength: 'strong', oneOf: LATER_IN_JAVASCRIPT },
    {
      strength: 'strong',
      oneOf: [
        'openai.Configuration is not a constructor',
        'OpenAIApi is not a constructor',
        "export named 'OpenAIApi'",
      ],
    },
    { strength: 'strong', says: ["has no exported member 'AzureOpenAI'"] },
    { strength: 'strong', says: ["has no exported member named 'AzureOpenAI'"] },
    { strength: 'strong', says: ["cannot import name 'get_bearer_token_provider'"] },
    { strength: 'strong', says: ['cannot import name … langchain_openai'] },
    { strength: 'strong', says: ["No module named 'langchain_openai'"] },
    { strength: 'strong', oneOf: LANGCHAIN_MOVED },
    { strength: 'strong', oneOf: AZURE_OPENAI_JS },
    { strength: 'strong', says: ["does not provide an export named 'getBearerTokenProvider'"] },
    { strength: 'strong', says: ['getBearerTokenProvider is not a function'] },
  ],
  explain: (evidence) => {
    const successor = clientOf(clientOf(evidence.sdk?.value)?.successor);
    return {
      headline: prose`First bring the client library up to date: the error may be one that was repaired long ago.`,
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
