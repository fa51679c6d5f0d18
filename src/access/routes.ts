import type { Product } from './product';
import { projectOf, subscriptionOf, topResourceOf } from './scopes';
import type { ArmId, WantedAction } from './types';

function scopeOf(name: string, resource: ArmId, { routeOf }: Product): ArmId {
  switch (routeOf(name)) {
    case 'subscription':
      return subscriptionOf(resource) ?? resource;
    case 'resource':
      return topResourceOf(resource) ?? resource;
    case 'part':
      return projectOf(resource) === undefined ? (topResourceOf(resource) ?? resource) : resource;
    case undefined:
      return resource;
  }
}

/**
 * The scope whose route asks for this action (rbac.md §1.4, §4), so that a role on a part of the resource does not serve
 * the resource's own routes. Of two possible actions, the scope that serves both.
 */
export function scopeOfRoute({ name, alternative }: WantedAction, resource: ArmId, product: Product): ArmId {
  const scopes = [name, alternative].flatMap((action) =>
    action === undefined ? [] : [scopeOf(action, resource, product)],
  );
  return scopes.reduce((highest, scope) => (scope.length < highest.length ? scope : highest), resource);
}
