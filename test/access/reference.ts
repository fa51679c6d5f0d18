/**
 * A second evaluator, written from the rules (rbac.md §1) and not from the first one. It is slow and plain: wherever
 * something is not known it tosses a coin, plays through every way in which the coins can fall, and says "unknown"
 * where the ways disagree. It knows the whole tenant, nested groups included, and of it believes only what is readable.
 */
export interface Rights {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly condition?: string | undefined;
}

export interface Held {
  readonly principal: string;
  readonly role: string;
  readonly scope: string;
  readonly condition?: string | undefined;
  readonly endsAt?: number | undefined;
}

export interface Denied {
  readonly scope: string;
  readonly rights: readonly Rights[];
  readonly principals: readonly string[];
  readonly except: readonly string[];
  readonly onlyThere: boolean;
  readonly condition?: string | undefined;
  readonly systemProtected?: boolean | undefined;
  readonly effect?: 'enforced' | 'audit' | undefined;
}

/** How much of a list was read. */
export type Seen = 'whole' | 'part' | 'nothing' | 'still-reading';

export interface Tenant {
  readonly now: number;
  /** Members of each group, by its id; a member may be a group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly roles: Readonly<Record<string, readonly Rights[]>>;
  readonly assignments: readonly Held[];
  readonly denies: readonly Denied[];
  readonly eligibilities: readonly Held[];
  readonly ownRights: readonly Rights[];
  readonly seen: Readonly<Record<'assignments' | 'denies' | 'eligibilities' | 'ownRights', Seen>>;
  readonly groupsAreSeen: boolean;
  readonly unreadableRoles: readonly string[];
  /** Whether Azure itself chose the deny assignments for the person. */
  readonly deniesAreChosen: boolean;
}

export interface Question {
  readonly person: string;
  readonly kind: 'action' | 'dataAction';
  readonly action: string;
  readonly alternative?: string | undefined;
  readonly resource: string;
}

export type Verdict = 'granted' | 'denied' | 'eligible' | 'not-granted' | 'unknown';

const EVERYONE = '00000000-0000-0000-0000-000000000000';

/** Whether one uncertain thing is so. The same question gets the same answer within one play. */
type Coin = (about: string) => boolean;

/** Plays through every way in which the coins can fall. */
function everyWay(play: (coin: Coin) => Verdict): ReadonlySet<Verdict> {
  const verdicts = new Set<Verdict>();
  const open: Readonly<Record<string, boolean>>[] = [{}];
  for (let fallen = open.pop(); fallen !== undefined && verdicts.size < 2; fallen = open.pop()) {
    const now: Record<string, boolean> = { ...fallen };
    const coin: Coin = (about) => {
      const known = now[about];
      if (known !== undefined) return known;
      open.push({ ...now, [about]: false });
      now[about] = true;
      return true;
    };
    verdicts.add(play(coin));
  }
  return verdicts;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const STAR = '\\*';

/** `*` grants all actions that match the string (§1.3). */
const literally = (pattern: string, action: string): boolean =>
  new RegExp(`^${escaped(pattern).replaceAll(STAR, '[^]*')}$`, 'i').test(action);

// Whether `accounts/*/read` covers `accounts/read` is unconfirmed (§1.3).
const generously = (pattern: string, action: string): boolean =>
  new RegExp(
    `^${escaped(pattern)
      .replaceAll(/\\\/\\\*(?=\\\/)/g, '(?:\\/[^]*)?')
      .replaceAll(STAR, '[^]*')}$`,
    'i',
  ).test(action);

/** Whether some action is covered by both patterns. */
function meet(left: string, right: string, known = new Map<string, boolean>()): boolean {
  const key = `${left} ${right}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const again = (a: string, b: string): boolean => meet(a, b, known);
  let answer: boolean;
  if (left === '' && right === '') answer = true;
  else if (left.startsWith('*')) answer = again(left.slice(1), right) || (right !== '' && again(left, right.slice(1)));
  else if (right.startsWith('*')) answer = again(right, left);
  else answer = left !== '' && left[0] === right[0] && again(left.slice(1), right.slice(1));
  known.set(key, answer);
  return answer;
}

const possibly = (pattern: string, action: string): boolean =>
  action.includes('*') ? meet(pattern.toLowerCase(), action.toLowerCase()) : generously(pattern, action);

const covers = (pattern: string, action: string, coin: Coin, about: string): boolean =>
  literally(pattern, action) || (possibly(pattern, action) && coin(`${about} pattern ${pattern}`));

const CLAUSE =
  /\(\s*\(\s*(?:!|NOT)\s*\(\s*ActionMatches\{'([^']+)'\}(?:\s+AND\s+NOT\s+SubOperationMatches\{'[^']*'\})?\s*\)\s*\)\s*OR\s*\([^()]*\)\s*\)/gi;

/** Every clause is `!(ActionMatches{'X'}) OR (…)`, and no X matches the action (§1.6). */
function isFree(condition: string, action: string): boolean {
  const clauses = [...condition.matchAll(CLAUSE)];
  const rest = condition.replaceAll(CLAUSE, '').replaceAll(/\bAND\b|\s/gi, '');
  const isBalanced = rest.replaceAll('(', '').length * 2 === rest.length && /^\(*\)*$/.test(rest);
  return clauses.length > 0 && isBalanced && clauses.every(([, pattern]) => !possibly(pattern ?? '*', action));
}

const holds = (condition: string | undefined, action: string, coin: Coin, about: string): boolean =>
  condition === undefined || isFree(condition, action) || coin(`${about} condition`);

/** Per permission object: listed, not taken away by the same object, and its condition holds (§1.2). */
const grantedBy = (rights: readonly Rights[], { kind, action }: Question, coin: Coin, about: string): boolean =>
  rights.some((each, i) => {
    const [listed, taken] =
      kind === 'action' ? [each.actions, each.notActions] : [each.dataActions, each.notDataActions];
    const here = `${about} ${i}`;
    return (
      listed.some((pattern) => covers(pattern, action, coin, `${here} plus`)) &&
      !taken.some((pattern) => covers(pattern, action, coin, `${here} minus`)) &&
      holds(each.condition, action, coin, here)
    );
  });

const parts = (scope: string): readonly string[] =>
  scope
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');

/** Down only, on segment borders, without regard to case (§1.4). The one management group is above everything. */
function reaches(held: string, asked: string): boolean {
  const [outer, inner] = [parts(held), parts(asked)];
  return held.toLowerCase().includes('/managementgroups/') || outer.every((part, i) => part === inner[i]);
}

/** All groups of the person, transitively (§1.1). */
function groupsOf(person: string, { groups }: Tenant): ReadonlySet<string> {
  const found = new Set([person.toLowerCase()]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const [group, members] of Object.entries(groups)) {
      if (members.some((member) => found.has(member.toLowerCase()))) found.add(group.toLowerCase());
    }
  }
  found.delete(person.toLowerCase());
  return found;
}

/** Whether the person is among principals, as far as that can be known. */
function includes(
  principals: readonly string[],
  question: Question,
  tenant: Tenant,
  coin: Coin,
  about: string,
): boolean {
  const mine = groupsOf(question.person, tenant);
  const isGroup = (id: string): boolean => Object.keys(tenant.groups).some((group) => group.toLowerCase() === id);
  const told = new Set(
    [...shown(tenant.assignments, tenant.seen.assignments), ...shown(tenant.eligibilities, tenant.seen.eligibilities)]
      .map(({ principal }) => principal.toLowerCase())
      .filter((id) => mine.has(id)),
  );
  return principals
    .map((id) => id.toLowerCase())
    .some((id) => {
      if (id === question.person.toLowerCase()) return true;
      if (!isGroup(id)) return false;
      if (tenant.groupsAreSeen || told.has(id)) return mine.has(id);
      return coin(`${about} group ${id}`);
    });
}

/** Of a list that was read in part, the first half. */
export function shown<T>(list: readonly T[], seen: Seen): readonly T[] {
  if (seen === 'whole') return list;
  return seen === 'part' ? list.slice(0, Math.ceil(list.length / 2)) : [];
}

function blocks(deny: Denied, question: Question, tenant: Tenant, coin: Coin, about: string): boolean {
  const { scope, effect, systemProtected } = deny;
  if (effect === 'audit' || !reaches(scope, question.resource)) return false;
  if (deny.onlyThere && parts(scope).join('/') !== parts(question.resource).join('/')) return false;
  const isFor =
    deny.principals.includes(EVERYONE) ||
    (tenant.deniesAreChosen
      ? deny.principals.some((id) => concerns(id, question, tenant))
      : includes(deny.principals, question, tenant, coin, `${about} for`));
  return (
    isFor &&
    !includes(deny.except, question, tenant, coin, `${about} except`) &&
    grantedBy(deny.rights, question, coin, about) &&
    holds(deny.condition, question.action, coin, about) &&
    (systemProtected !== false || effect === 'enforced' || question.kind === 'dataAction' || coin(`${about} effect`))
  );
}

/** Whether a principal is the person or one of their groups, in truth. */
export const concerns = (principal: string, { person }: Pick<Question, 'person'>, tenant: Tenant): boolean =>
  principal.toLowerCase() === person.toLowerCase() || groupsOf(person, tenant).has(principal.toLowerCase());

function confers(held: Held, question: Question, tenant: Tenant, coin: Coin, about: string): boolean {
  if (!concerns(held.principal, question, tenant) || !reaches(held.scope, question.resource)) return false;
  if (held.endsAt !== undefined && held.endsAt <= tenant.now) return false;
  const rights = tenant.roles[held.role];
  if (rights === undefined || tenant.unreadableRoles.includes(held.role)) return coin(`${about} definition`);
  return grantedBy(rights, question, coin, about) && holds(held.condition, question.action, coin, about);
}

/** The person's own permissions count where the assignments were not seen; against seen ones they only raise doubt. */
function ownListSays(question: Question, { seen, ownRights }: Tenant, coin: Coin): boolean {
  const listed = shown(ownRights, seen.ownRights);
  if (seen.assignments === 'still-reading') {
    return grantedBy(listed, question, coin, 'own') || coin('an assignment not yet read');
  }
  if (seen.assignments === 'whole') {
    const grants = everyWay((each) => (grantedBy(listed, question, each, 'own') ? 'granted' : 'not-granted'));
    return grants.size === 1 && grants.has('granted') && coin('an assignment that is not listed');
  }
  return grantedBy(listed, question, coin, 'own') || (seen.ownRights !== 'whole' && coin('an assignment not read'));
}

/** The order of a verdict: denied, granted, (cannot tell), eligible, not granted. */
function play(question: Question, tenant: Tenant, coin: Coin): Verdict {
  const { seen } = tenant;
  const denies = shown(tenant.denies, seen.denies);
  if (denies.some((deny, i) => blocks(deny, question, tenant, coin, `deny ${i}`))) return 'denied';
  if (seen.denies === 'still-reading' && coin('a deny assignment not yet read')) return 'denied';
  const held = shown(tenant.assignments, seen.assignments);
  if (held.some((each, i) => confers(each, question, tenant, coin, `assignment ${i}`))) return 'granted';
  if (ownListSays(question, tenant, coin)) return 'granted';
  const eligible = shown(tenant.eligibilities, seen.eligibilities);
  if (eligible.some((each, i) => confers(each, question, tenant, coin, `eligibility ${i}`))) return 'eligible';
  if (seen.eligibilities === 'still-reading' && coin('an eligibility not yet read')) return 'eligible';
  return 'not-granted';
}

function single(question: Question, tenant: Tenant): Verdict {
  const verdicts = everyWay((coin) => play(question, tenant, coin));
  const [only] = verdicts;
  return verdicts.size === 1 && only !== undefined ? only : 'unknown';
}

/** Where the service may ask for either of two actions, a yes needs both; no to both is a no, the firmer one. */
export function reference(question: Question, tenant: Tenant): Verdict {
  const first = single(question, tenant);
  if (question.alternative === undefined) return first;
  const second = single({ ...question, action: question.alternative }, tenant);
  const both = [first, second];
  if (first === second) return first;
  if (both.includes('unknown') || both.includes('granted')) return 'unknown';
  return both.includes('denied') ? 'denied' : 'not-granted';
}
