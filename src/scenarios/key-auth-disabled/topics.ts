import { SOURCES } from '../../azure-names';
import type { Topic } from '../../diagnosis';
import { words } from '../../prose';

export const topics: readonly Topic[] = [
  {
    question: 'How do I call without a key (keyless, Entra ID, DefaultAzureCredential)?',
    answer: words(
      'Take a credential (DefaultAzureCredential on a laptop, a managed identity in Azure), make a bearer token provider with it for https://ai.azure.com/.default, and hand that to the OpenAI client in place of the key. Unset AZURE_OPENAI_API_KEY, which clients prefer. The identity needs a role with data actions on the resource.',
    ),
    sources: [SOURCES.foundryEntra, SOURCES.foundryErrors],
  },
];
