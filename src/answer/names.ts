import {
  projectOf,
  resourceGroupOf,
  scopeCovers,
  scopeLevel,
  topResourceOf,
  type ArmId,
  type ResourceRef,
} from '../access';
import type { ScopeLevel } from '../access';
import { cloudOfHost, CLOUDS, type Cloud } from '../azure-names';
import { data, prose, words, type Prose } from '../prose';
import { hostOf as hostOfAccount, isInAccount } from '../services';

const last = (id: ArmId | undefined): string | undefined => id?.split('/').at(-1);

/** The last name in an id: of the account, the resource group, the subscription's id … */
const nameOf = (scope: ArmId): string => last(scope) ?? scope;
export const accountName = (scope: ArmId): string | undefined => last(topResourceOf(scope));
export const resourceGroupName = (scope: ArmId): string | undefined => last(resourceGroupOf(scope));
export const projectName = (scope: ArmId): string | undefined => last(projectOf(scope));

export const sameScope = (one: ArmId, other: ArmId): boolean => one.toLowerCase() === other.toLowerCase();

/** A resource as people call it: "contoso-ai", "project p1 of contoso-ai". */
export function resourceName(resource: ArmId): Prose {
  const [account, project] = [accountName(resource), projectName(resource)];
  if (account !== undefined && project !== undefined) return prose`project ${project} of ${account}`;
  return [data(account ?? nameOf(resource))];
}

const hostOf = (url: string): string => url.replace(/^https:\/\//i, '').split('/')[0] ?? url;

/** The first label of an account's own host. It is chosen, and may be another than the account's name. A regional host has none. */
export const subdomainOfUrl = (url: string): string | undefined => hostOfAccount(hostOf(url).toLowerCase()).subdomain;

/** What a question calls its resource, where nothing better is known. */
export function referenceName(reference: ResourceRef | undefined): Prose {
  switch (reference?.kind) {
    case 'id':
      return resourceName(reference.id);
    case 'endpoint':
      return [data(hostOf(reference.url))];
    case 'name':
      return [data(reference.name)];
    case undefined:
      return words('a resource');
  }
}

/** The cloud that an endpoint belongs to; the public one where none is known. */
export const cloudOf = (endpoint: string | undefined): Cloud =>
  endpoint === undefined ? CLOUDS.public : cloudOfHost(hostOf(endpoint));

const LEVELS = {
  root: 'Tenant root',
  'management-group': 'Management group',
  subscription: 'Subscription',
  'resource-group': 'Resource group',
  resource: 'Resource',
  child: 'Below the resource',
} as const satisfies Record<ScopeLevel, string>;

const GUID = /^([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The name of a scope in a table; a long id is cut, the level says what it is. */
export const shortName = (scope: ArmId): string => nameOf(scope).replace(GUID, '$1…');

/** The level of a scope in a table. */
export function levelName(scope: ArmId): string {
  const level = scopeLevel(scope);
  if (level === 'child' && projectOf(scope) !== undefined) return 'Project';
  return level === 'resource' && isInAccount(scope) ? 'Account' : LEVELS[level];
}

/** Where something is assigned, seen from the resource: "from the subscription", "on project p1". */
export function wherefrom(scope: ArmId, resource: ArmId | undefined): Prose {
  if (resource !== undefined && sameScope(scope, resource)) return words('on this resource');
  const inherited = resource !== undefined && scopeCovers(scope, resource);
  switch (scopeLevel(scope)) {
    case 'root':
      return words('from the tenant root');
    case 'management-group':
      return prose`from the management group ${nameOf(scope)}`;
    case 'subscription':
      return inherited ? words('from the subscription') : words('on another subscription');
    case 'resource-group':
      return inherited
        ? prose`from the resource group ${nameOf(scope)}`
        : prose`on the resource group ${nameOf(scope)}`;
    case 'resource':
    case 'child':
      return prose`${words(inherited ? 'from ' : 'on ')}${resourceName(scope)}`;
  }
}
