import type { Evidence } from '../../evidence';
import { clientOf, tooOld, type Client, type OldVersion } from '../../knowledge';
import { snippet, type Snippet } from '../../prose';
import { codeLanguage } from './target';

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
      return snippet('Bash')`npm install openai@latest @azure/identity@latest`;
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
      return snippet('Bash')`python -m pip install --upgrade openai azure-identity`;
  }
}

/** What is installed, in the environment that really runs. */
export function versionsCommand(evidence: Evidence): Snippet {
  switch (codeLanguage(evidence)) {
    case 'javascript':
      return snippet('Bash')`npm ls openai @azure/identity`;
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
