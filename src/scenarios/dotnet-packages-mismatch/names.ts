import type { Phrase } from '../../diagnosis';

/** Names that show that the missing piece belongs to the OpenAI packages of .NET. */
export const OPENAI_DOTNET: readonly Phrase[] = [
  'Azure.AI.OpenAI',
  'OpenAI.OpenAIClient',
  'OpenAI.Chat.',
  'OpenAI.Embeddings.',
  'OpenAI.Assistants.',
  'OpenAI.Responses.',
  'Azure.AI.Projects',
  'Azure.AI.Agents',
  'Azure.AI.Inference',
  'Connectors.AzureOpenAI',
];
