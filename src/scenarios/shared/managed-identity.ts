import type { Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { slot, snippet, words, type Snippet } from '../../prose';

/** The credential, told which identity is meant, in the language at hand. */
export function chooseIdentity(evidence: Evidence): Snippet {
  const id = slot('client id of the managed identity', undefined);
  switch (evidence.language?.value) {
    case 'csharp':
      return snippet(
        'CSharp',
      )`var credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId("${id}"));`;
    case 'javascript':
      return snippet('TypeScript')`const credential = new ManagedIdentityCredential({ clientId: '${id}' });`;
    case 'java':
      return snippet(
        'Java',
      )`TokenCredential credential = new ManagedIdentityCredentialBuilder().clientId("${id}").build();`;
    case 'go':
      return snippet(
        'Go',
      )`cred, err := azidentity.NewManagedIdentityCredential(&azidentity.ManagedIdentityCredentialOptions{
	ID: azidentity.ClientID("${id}"),
})`;
    case 'az-cli':
      return snippet('Bash')`az login --identity --client-id "${id}"`;
    default:
      return snippet('Python')`credential = ManagedIdentityCredential(client_id="${id}")`;
  }
}

export const roleAfterwards: Step = {
  does: 'assign',
  text: words(
    'When a token comes: the managed identity needs a role on the Azure AI resource, by its object (principal) id, not by its client id.',
  ),
};
