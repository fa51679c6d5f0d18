import type { Product } from './product';
import type { JudgementInput } from './setting';

const providerOf = (action: string): string => `${action.split('/', 1)[0] ?? ''}/`.toLowerCase();

/** Whether a pattern is about the provider at all: not about storage, where Azure AI is asked for. */
function isAbout(provider: string, pattern: string): boolean {
  const lower = pattern.toLowerCase();
  const star = lower.indexOf('*');
  return lower.startsWith(provider) || (star >= 0 && provider.startsWith(lower.slice(0, star)));
}

function sharedStart(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

const closeness = (pattern: string, action: string, { isMistakable }: Product): number =>
  sharedStart(pattern, action) + (isMistakable(pattern) && isMistakable(action) ? 0.5 : 0);

/** 0 for `*`; a pattern that only reads is narrower than any that does not. */
const narrowness = (pattern: string): number =>
  pattern.slice(0, pattern.indexOf('*')).split('/').length - 1 + (pattern.endsWith('/read') ? 100 : 0);

/** Kinds of near miss in which a role lacks the action. */
type LackingKind = 'control-plane-only' | 'action-not-in-role';

/** Smaller is nearer; undefined where the role has nothing to do with the service. */
export type Kinship = (roleId: string, kind: LackingKind) => number | undefined;

/**
 * How near roles without the action come to it: of managers the broadest first (Owner before Reader), of others the one
 * whose patterns come closest. Each role is measured once, however many assignments name it.
 */
export function kinshipIn({ roles, wanted, product }: JudgementInput): Kinship {
  const provider = providerOf(wanted.name);
  const measure = (roleId: string, kind: LackingKind): number | undefined => {
    const isManager = kind === 'control-plane-only';
    const patterns = (roles.find(roleId)?.permissions ?? [])
      .flatMap(({ actions, dataActions }) => (isManager || wanted.kind === 'action' ? actions : dataActions))
      .filter((pattern) => isAbout(provider, pattern));
    if (patterns.length === 0) return undefined;
    return Math.min(...patterns.map((each) => (isManager ? narrowness(each) : -closeness(each, wanted.name, product))));
  };
  const measured = new Map<string, number | undefined>();
  return (roleId, kind) => {
    const key = `${kind} ${roleId}`;
    if (!measured.has(key)) measured.set(key, measure(roleId, kind));
    return measured.get(key);
  };
}
