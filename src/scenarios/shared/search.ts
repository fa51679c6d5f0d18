import type { Step } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';

/** Where a search service takes keys alone, no role on it is looked at. */
export const ACCEPT_ROLES: Step = {
  does: 'change-account',
  text: words(
    'On the search service switch on role-based access (API access control: Both or Role-based): otherwise roles are not looked at.',
  ),
  snippet: snippet(
    'Bash',
  )`az search service update --name "${slot('search service', undefined)}" --resource-group "${slot('resource group', undefined)}" --auth-options aadOrApiKey --aad-auth-failure-mode http403`,
};
