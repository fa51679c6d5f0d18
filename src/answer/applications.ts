import type { Application } from '../access';
import { USER_ASSIGNED_IDENTITY } from '../azure-names';
import { data, prose, words, type Prose } from '../prose';

/** What people call a resource whose managed identity made a call; by type, and by kind where one type is several. */
const HOSTS: readonly (readonly [type: string, kind: RegExp | undefined, called: string])[] = [
  ['microsoft.web/sites', /functionapp/i, 'Function app'],
  ['microsoft.web/sites', /workflowapp/i, 'Logic app'],
  ['microsoft.web/sites', undefined, 'web app'],
  ['microsoft.web/sites/slots', undefined, 'slot of an app'],
  ['microsoft.app/containerapps', undefined, 'container app'],
  ['microsoft.app/jobs', undefined, 'job'],
  ['microsoft.logic/workflows', undefined, 'Logic app'],
  ['microsoft.compute/virtualmachines', undefined, 'VM'],
  ['microsoft.compute/virtualmachinescalesets', undefined, 'scale set'],
  ['microsoft.hybridcompute/machines', undefined, 'machine'],
  ['microsoft.containerinstance/containergroups', undefined, 'container group'],
  ['microsoft.containerservice/managedclusters', undefined, 'cluster'],
  ['microsoft.cognitiveservices/accounts/projects', undefined, 'Foundry project'],
  ['microsoft.cognitiveservices/accounts', undefined, 'Azure AI resource'],
  ['microsoft.search/searchservices', undefined, 'search service'],
  ['microsoft.machinelearningservices/workspaces', undefined, 'workspace'],
  ['microsoft.apimanagement/service', undefined, 'API Management'],
  ['microsoft.datafactory/factories', undefined, 'data factory'],
  ['microsoft.automation/automationaccounts', undefined, 'Automation account'],
  ['microsoft.botservice/botservices', undefined, 'bot'],
];

/** "managed identity of the Function app". */
function kindOfApplication({ resource }: Application): string {
  if (resource === undefined) return 'application';
  if (resource.type === USER_ASSIGNED_IDENTITY) return 'user-assigned managed identity';
  const found = HOSTS.find(([type, kind]) => type === resource.type && kind?.test(resource.kind ?? '') !== false);
  return found === undefined ? 'managed identity of that resource' : `managed identity of the ${found[2]}`;
}

/** "func-claims", or its id where nobody says its name. */
export const applicationName = ({ name, objectId }: Application): Prose =>
  name === undefined ? prose`the app ${objectId}` : [data(name)];

/** "func-claims (managed identity of the Function app)". */
export const applicationTitle = (application: Application): Prose =>
  prose`${applicationName(application)} (${words(kindOfApplication(application))})`;
