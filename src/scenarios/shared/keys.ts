import { accountsLink, keysLink } from '../../azure-names';
import type { Evidence } from '../../evidence';
import { cloudIn } from './naming';
import { scopeOf } from './questions';

/** The page that shows keys and endpoint of the account; the list of accounts where its id is not known. */
export function keysPage(evidence: Evidence): { readonly text: string; readonly href: string } {
  const id = scopeOf(evidence);
  return id === undefined
    ? { text: 'Azure portal: your Azure AI resources', href: accountsLink(cloudIn(evidence)) }
    : { text: 'Azure portal: Keys and Endpoint', href: keysLink(id, cloudIn(evidence)) };
}
