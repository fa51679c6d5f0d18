import type { Evidence } from '../../evidence';
import { slot, snippet, type Snippet } from '../../prose';
import { curl, OPENAI_SNIPPETS } from './snippets-openai';
import { CLAUDE_SNIPPETS, claudeCurl, PROJECT_SNIPPETS } from './snippets-foundry';
import { codeLanguage, targetOf, type CodeLanguage } from './target';

/** A token by Azure CLI, for the scope that this endpoint wants. */
export const tokenCommand = (scope: string): Snippet =>
  snippet('Bash')`az account get-access-token --scope "${slot('scope', scope)}" --query accessToken --output tsv`;

/** Claims of the token that Azure CLI hands out, without showing the token: whom it is for and until when. */
export const tokenExpiry = (scope: string): Snippet =>
  snippet(
    'Bash',
  )`az account get-access-token --scope "${slot('scope', scope)}" --query "{tenant:tenant, expires:expiresOn}" --output table`;

/**
 * The keyless construction of the client for this paste: its endpoint, deployment and language. Python where the
 * paste shows no language.
 */
export function keylessClient(
  evidence: Evidence,
  language: CodeLanguage = codeLanguage(evidence) ?? 'python',
): Snippet {
  const target = targetOf(evidence);
  switch (target.kind) {
    case 'project':
      return PROJECT_SNIPPETS[language](target);
    case 'anthropic':
      return CLAUDE_SNIPPETS[language](target);
    case 'openai':
      return OPENAI_SNIPPETS[language](target);
    case 'service':
      return tokenCommand(target.scope);
  }
}

/** One call from a terminal that settles the matter; for endpoints without a common call, the token alone. */
export function terminalCall(evidence: Evidence): Snippet {
  const target = targetOf(evidence);
  switch (target.kind) {
    case 'openai':
      return curl(target);
    case 'anthropic':
      return claudeCurl(target);
    case 'project':
      return PROJECT_SNIPPETS.rest(target);
    case 'service':
      return tokenCommand(target.scope);
  }
}
