import { isSomebodyElse, judgeAssignment } from './holdings';
import { listOf } from './reads';
import { scopeDistance } from './scopes';
import { relationTo, samePrincipal, type Setting } from './setting';
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
  const isNamed = ({ principalId }: RoleAssignment): boolean =>
    question.namedPrincipal !== undefined &&
    samePrincipal(principalId, question.namedPrincipal) &&
    !samePrincipal(principalId, question.principal);
  const others = [
    ...listOf(facts.assignments).filter((assignment) => isSomebodyElse(assignment, setting)),
    ...listOf(facts.everybody).filter(isNamed),
  ];
  return others.flatMap((assignment): readonly NearMiss[] => {
    const { principalId: id, principalName: name } = assignment;
    const reason = judgeAssignment(assignment, { ...setting, question: { ...question, principal: id } });
    if (reason.effect !== 'grants') return [];
    const why = { code: 'other-principal' } as const;
    return [{ kind: 'other-principal', reason: { ...reason, effect: 'none', why, via: { id, name } } }];
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

/** Families of actions that serve models: what one of them lacks is often looked for in another. */
const INFERENCE = /^microsoft\.cognitiveservices\/accounts\/(?:openai|maas|aiservices)\//i;

const closeness = (pattern: string, action: string): number =>
  sharedStart(pattern, action) + (INFERENCE.test(pattern) && INFERENCE.test(action) ? 0.5 : 0);

/** 0 for `*`; a pattern that only reads is narrower than any that does not. */
const narrowness = (pattern: string): number =>
  pattern.slice(0, pattern.indexOf('*')).split('/').length - 1 + (pattern.endsWith('/read') ? 100 : 0);

const MEASURES: ReadonlyMap<NearMissKind, (pattern: string, action: string) => number> = new Map([
  ['control-plane-only', narrowness],
  ['action-not-in-role', (pattern: string, action: string) => -closeness(pattern, action)],
]);

/** Within a kind: the nearer scope; the broader manager (Owner before Reader); the role that comes closest to the action. */
function distanceWithin({ kind, reason, distance }: NearMiss, setting: Setting): number {
  if (isScopeKind(kind)) return DISTANCES.indexOf(distance);
  const measure = MEASURES.get(kind);
  if (measure === undefined) return 0;
  return Math.min(...relatedPatterns(reason, setting).map((pattern) => measure(pattern, setting.wanted.name)));
}

/** What the person holds that almost does it, nearest first. */
export function nearMissesOf(reasons: readonly Reason[], setting: Setting): readonly NearMiss[] {
  const found = [...reasons.flatMap((reason) => asNearMiss(reason, setting)), ...otherIdentities(setting)];
  return found
    .map((miss) => ({ miss, kind: NEAR_MISSES.indexOf(miss.kind), within: distanceWithin(miss, setting) }))
    .sort((left, right) => left.kind - right.kind || left.within - right.within)
    .map(({ miss }) => miss);
}
