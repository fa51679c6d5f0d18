import type { Phrase } from '../../diagnosis';

/** Names that show that the missing piece belongs to the OpenAI packages of .NET. */
export const OPENAI_DOTNET: readonly Phrase[] = [
  'OpenAI.Chat.',
  'OpenAI.Assistants.',
  'azure.ai.projects',
  'Azure.AI.Agents',
  'Connectors.AzureOpenAI',
];
