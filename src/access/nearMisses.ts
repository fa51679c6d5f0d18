import { judgeAssignment } from './holdings';
import { scopeDistance } from './scopes';
import { relationTo, samePrincipal, type Setting } from './setting';
import { compareSizes, sizeOf } from './size';
import { NEAR_MISSES, type NearMiss, type NearMissKind, type Reason, type RoleAssignment } from './types';

const providerOf = (action: string): string => `${action.split('/', 1)[0] ?? ''}/`.toLowerCase();

/** Whether a pattern is about the provider at all: not about storage, where Azure AI is asked for. */
function isAbout(provider: string, pattern: string): boolean {
  const lower = pattern.toLowerCase();
  const star = lower.indexOf('*');
  return lower.startsWith(provider) || (star >= 0 && provider.startsWith(lower.slice(0, star)));
}

/** The patterns of a role that are about the same service as the wanted action. */
function relatedPatterns(reason: Reason, { roles, wanted }: Setting): readonly string[] {
  const permissions = roles.find(reason.role?.id ?? '')?.permissions ?? [];
  const patterns = permissions.flatMap(({ actions, dataActions }) =>
    reason.why.code === 'control-plane-only' || wanted.kind === 'action' ? actions : dataActions,
  );
  return patterns.filter((pattern) => isAbout(providerOf(wanted.name), pattern));
}

function kindOf(reason: Reason, setting: Setting): NearMissKind | undefined {
  if (reason.about !== 'assignment' || reason.effect !== 'none' || reason.scope === undefined) return undefined;
  const { code } = reason.why;
  switch (code) {
    case 'expired':
    case 'scope-below':
    case 'scope-elsewhere':
      return code;
    case 'excluded-by-role':
      return relationTo(reason.scope, setting) === 'covers' ? code : undefined;
    case 'control-plane-only':
    case 'action-not-in-role':
      return relationTo(reason.scope, setting) === 'covers' && relatedPatterns(reason, setting).length > 0
        ? code
        : undefined;
    default:
      return undefined;
  }
}

const isScopeKind = (kind: NearMissKind): boolean => kind === 'scope-below' || kind === 'scope-elsewhere';

function asNearMiss(reason: Reason, setting: Setting): readonly NearMiss[] {
  const kind = kindOf(reason, setting);
  if (kind === undefined) return [];
  const { resource } = setting;
  if (!isScopeKind(kind) || reason.scope === undefined || resource === undefined) return [{ kind, reason }];
  return [{ kind, reason, distance: scopeDistance(reason.scope, resource) }];
}

/** What another identity of the same person holds: the one that the error names, or one that came with the facts. */
function otherIdentities(setting: Setting): readonly NearMiss[] {
  const { question, facts } = setting;
  const read = (list: typeof facts.everybody): readonly RoleAssignment[] => (list?.kind === 'read' ? list.value : []);
  const named = read(facts.everybody).filter(
    ({ principalId }) => question.namedPrincipal !== undefined && samePrincipal(principalId, question.namedPrincipal),
  );
  const others = [...read(facts.assignments), ...named].filter(
    ({ principalId, principalType }) =>
      principalType !== 'Group' && principalType !== 'ForeignGroup' && !samePrincipal(principalId, question.principal),
  );
  return others.flatMap((assignment): readonly NearMiss[] => {
    const asOwn = { ...setting, question: { ...question, principal: assignment.principalId } };
    if (judgeAssignment(assignment, asOwn).effect !== 'grants') return [];
    const reason = judgeAssignment({ ...assignment, principalType: 'User' }, setting);
    return [{ kind: 'other-principal', reason }];
  });
}

const DISTANCES: readonly NearMiss['distance'][] = [
  'same-account',
  'same-resource-group',
  'same-subscription',
  'other-subscription',
];

function sharedStart(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

/** Within a kind: the nearer scope; the broader manager (Owner before Reader); the role that comes closest to the action. */
function compare(left: NearMiss, right: NearMiss, setting: Setting): number {
  const kinds = NEAR_MISSES.indexOf(left.kind) - NEAR_MISSES.indexOf(right.kind);
  if (kinds !== 0) return kinds;
  if (isScopeKind(left.kind)) return DISTANCES.indexOf(left.distance) - DISTANCES.indexOf(right.distance);
  if (left.kind === 'control-plane-only') {
    const size = ({ reason }: NearMiss) => sizeOf(setting.roles.find(reason.role?.id ?? '') ?? { permissions: [] });
    return compareSizes(size(right), size(left));
  }
  const closeness = ({ reason }: NearMiss): number =>
    Math.max(0, ...relatedPatterns(reason, setting).map((pattern) => sharedStart(pattern, setting.wanted.name)));
  return left.kind === 'action-not-in-role' ? closeness(right) - closeness(left) : 0;
}

/** What the person holds that almost does it, nearest first. */
export function nearMissesOf(reasons: readonly Reason[], setting: Setting): readonly NearMiss[] {
  const found = [...reasons.flatMap((reason) => asNearMiss(reason, setting)), ...otherIdentities(setting)];
  return found.sort((left, right) => compare(left, right, setting));
}
