import { accountOf, projectOf, subscriptionOf } from './scopes';
import type { ArmId, WantedAction } from './types';

const ACCOUNTS = 'microsoft.cognitiveservices/accounts/';

const isAIServices = (action: string): boolean => action.startsWith(`${ACCOUNTS}aiservices/`);
const isOfProject = (action: string): boolean => action.startsWith(`${ACCOUNTS}projects/`);

function scopeOf(name: string, resource: ArmId): ArmId {
  const action = name.toLowerCase();
  if (action.startsWith('microsoft.cognitiveservices/locations/')) return subscriptionOf(resource) ?? resource;
  if (!action.startsWith(ACCOUNTS)) return resource;
  const isServedInProjects = isOfProject(action) || isAIServices(action);
  if (isServedInProjects && projectOf(resource) !== undefined) return resource;
  return accountOf(resource) ?? resource;
}

/**
 * The scope whose route asks for this action. The data actions of an account (`…/OpenAI/…`, `…/MaaS/…`, everything
 * but `…/AIServices/…`) are asked for by the account's own routes, so that a role on one of its projects does not serve
 * them (rbac.md §1.4, §4). `locations/…` belongs to the subscription. Anything else belongs to the resource asked
 * about. Of two possible actions, the scope that serves both.
 */
export function scopeOfRoute({ name, alternative }: WantedAction, resource: ArmId): ArmId {
  const scopes = [name, alternative].flatMap((action) => (action === undefined ? [] : [scopeOf(action, resource)]));
  return scopes.reduce((highest, scope) => (scope.length < highest.length ? scope : highest), resource);
}
