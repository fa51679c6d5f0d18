import { accountOf, projectOf, subscriptionOf } from './scopes';
import type { ArmId, WantedAction } from './types';

const ACCOUNTS = 'microsoft.cognitiveservices/accounts/';

const isAIServices = (action: string): boolean => action.startsWith(`${ACCOUNTS}aiservices/`);
const isOfProject = (action: string): boolean => action.startsWith(`${ACCOUNTS}projects/`);

/**
 * The scope whose route asks for this action. The data actions of an account (`…/OpenAI/…`, `…/MaaS/…`, everything
 * but `…/AIServices/…`) are asked for by the account's own routes, so that a role on one of its projects does not serve
 * them (rbac.md §1.4, §4). `locations/…` belongs to the subscription. Anything else belongs to the resource asked about.
 */
export function scopeOfRoute(wanted: WantedAction, resource: ArmId): ArmId {
  const action = wanted.name.toLowerCase();
  if (action.startsWith('microsoft.cognitiveservices/locations/')) return subscriptionOf(resource) ?? resource;
  if (!action.startsWith(ACCOUNTS)) return resource;
  const isServedInProjects = isOfProject(action) || (wanted.kind === 'dataAction' && isAIServices(action));
  if (isServedInProjects && projectOf(resource) !== undefined) return resource;
  return accountOf(resource) ?? resource;
}
