import { cue, findingAt, hints, type Cue } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

/** Hosts, packages and commands of services that print errors like those of Azure AI; in lower case. */
const MARKS: readonly string[] = [
  'amazonaws',
  'botocore',
  'bedrock-runtime',
  'googleapis',
  'google.api_core',
  'google.rpc',
  'generativelanguage',
  'googlegenerativeai',
  'huggingface',
  'docker pull',
  'error response from daemon',
  'requested access to the resource is denied',
  'npm err',
  'api.github.com',
  'docs.github.com',
  'octokit',
  'vault.azure.net',
  'microsoft.keyvault',
  'blob.core.windows.net',
  'queue.core.windows.net',
  'table.core.windows.net',
  'file.core.windows.net',
  'dfs.core.windows.net',
  'azure.storage.',
  'azure.cosmos',
  'azure.messaging',
  'azure.eventhub',
  'database.windows.net',
  'documents.azure.com',
  'microsoft.documentdb',
  'azconfig.io',
  'servicebus.windows.net',
  'graph.microsoft.com',
  'dev.azure.com',
  'search.windows.net',
  'azurecr.io',
  'ollama',
  'localhost:11434',
  '127.0.0.1:11434',
  'lm studio',
  'lmstudio',
  'localhost:1234',
  '127.0.0.1:1234',
  'api.openai.com',
  'openai.com/account',
  'in organization org-',
  'api.anthropic.com',
  'api.mistral.ai',
  'api.groq.com',
  'api.deepseek.com',
  'api.cohere',
  'openrouter.ai',
  'models.inference.ai.azure.com',
  'kubectl',
  'system:serviceaccount',
];

const PREPARED: readonly (readonly [string, Cue])[] = MARKS.map((mark) => [mark, cue(mark)]);

/** The mark of another service that stands in the text, if one does. */
export function extractElsewhere(reading: Reading): Pick<Evidence, 'elsewhere'> {
  for (const [mark, letters] of PREPARED) {
    const at = hints(reading, letters) ? reading.lower.indexOf(mark) : -1;
    if (at >= 0) return { elsewhere: findingAt(reading, at, at + mark.length, mark) };
  }
  return { elsewhere: undefined };
}
