import { scopeChain, scopeCovers, scopeLevel, type AccessVerdict, type ArmId, type Reason } from '../access';
import type { Prose } from '../prose';
import { levelName, nameOf, sameScope } from './places';
import { because, countsOf, subject, through, timing, type View } from './reasons';
import type { ScopeRow } from './types';

const unique = (scopes: readonly ArmId[]): readonly ArmId[] =>
  scopes.filter((scope, i) => scopes.findIndex((other) => sameScope(other, scope)) === i);

/** Root and management groups that something is held at, then the chain, then what is below the resource. */
function levels(resource: ArmId, reasons: readonly Reason[]): readonly ArmId[] {
  const held = unique(reasons.flatMap(({ scope }) => scope ?? []));
  const at = (level: string): readonly ArmId[] => held.filter((scope) => scopeLevel(scope) === level);
  const below = held.filter((scope) => scopeCovers(resource, scope));
  return unique([...at('root'), ...at('management-group'), ...scopeChain(resource), ...below]);
}

const becauseHere = (reason: Reason, view: View): Prose => [
  ...because(reason, view),
  ...through(reason),
  ...timing(reason, view.now),
];

function markOf({ verdict, resource }: AccessVerdict, scope: ArmId, here: readonly Reason[]): ScopeRow['mark'] {
  if (verdict === 'granted' && here.some(({ effect }) => effect === 'grants')) return 'comes-from-here';
  if (verdict === 'denied' && here.some(({ effect }) => effect === 'blocks')) return 'breaks-here';
  const breaks = verdict === 'not-granted' && resource !== undefined && sameScope(scope, resource);
  return breaks ? 'breaks-here' : undefined;
}

/** The picture of a verdict: each level from the management group to the project, and what is held there. */
export function scopeRows(verdict: AccessVerdict, view: View): readonly ScopeRow[] {
  if (verdict.resource === undefined) return [];
  return levels(verdict.resource, verdict.reasons).map((scope) => {
    const here = verdict.reasons.filter((reason) => reason.scope !== undefined && sameScope(reason.scope, scope));
    return {
      level: levelName(scope),
      name: nameOf(scope),
      held: here.map((reason) => ({
        role: subject(reason),
        counts: countsOf(reason),
        because: becauseHere(reason, view),
      })),
      mark: markOf(verdict, scope, here),
    };
  });
}
