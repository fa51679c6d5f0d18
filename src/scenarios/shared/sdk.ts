import type { Phrase } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { snippet, type Snippet } from '../../prose';
import { clientOf, tooOld, type Client, type OldVersion } from '../../services';
import { codeLanguage } from './target';

/** Parts of the client that came in some version of openai. Other libraries have a class of that name, so that each counts by name. */
const LATER_PARTS = [
  'responses',
  'beta',
  'batches',
  'containers',
  'conversations',
  'evals',
  'realtime',
  'vector_stores',
  'chat',
] as const;

/** How Python says that the installed client lacks a part: AzureOpenAI and AsyncAzureOpenAI end with the same word. */
export const LATER_IN_PYTHON: readonly Phrase[] = [
  ...LATER_PARTS.map((part) => `OpenAI' object has no attribute '${part}'`),
  ...['Beta', 'Completions', 'Responses'].map((owner) => `${owner}' object has no attribute`),
];

/** The client of the paste, where its version is known to be too old. */
export function oldClient(evidence: Evidence): { readonly client: Client; readonly old: OldVersion } | undefined {
  const client = clientOf(evidence.sdk?.value);
  const old = tooOld(evidence.sdk?.value, evidence.sdkVersion?.value, codeLanguage(evidence));
  return client && old && { client, old };
}

export const retiredClient = (evidence: Evidence): Client | undefined => {
  const client = clientOf(evidence.sdk?.value);
  return client?.status === 'retired' ? client : undefined;
};

/** How to bring the OpenAI client and the identity package up to date. */
export function updateCommand(evidence: Evidence): Snippet {
  switch (codeLanguage(evidence)) {
    case 'javascript':
      return snippet('Bash')`npm install openai@latest "@azure/identity@latest"`;
    case 'csharp':
      return snippet('Bash')`dotnet add package OpenAI
dotnet add package Azure.Identity`;
    case 'java':
      return snippet('PlainText')`com.openai:openai-java
com.azure:azure-identity`;
    case 'go':
      return snippet('Bash')`go get -u github.com/openai/openai-go/v3 github.com/Azure/azure-sdk-for-go/sdk/azidentity`;
    case 'python':
    case 'rest':
    case undefined:
      return snippet('Bash')`python -m pip install --upgrade "openai>=1.106" azure-identity`;
  }
}

/** What is installed, in the environment that really runs. */
export function versionsCommand(evidence: Evidence): Snippet {
  switch (codeLanguage(evidence)) {
    case 'javascript':
      return snippet('Bash')`npm ls openai "@azure/identity"`;
    case 'csharp':
      return snippet('Bash')`dotnet list package --include-transitive`;
    case 'java':
      return snippet('Bash')`mvn dependency:tree`;
    case 'go':
      return snippet('Bash')`go list -m all`;
    case 'python':
    case 'rest':
    case undefined:
      return snippet('Bash')`python -m pip list`;
  }
}
