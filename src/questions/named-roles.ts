import { builtInRoleNamed, builtInRoles, ROLES_SOURCE, SOURCES, type BuiltInRole } from '../azure-names';
import { data, listed, prose, words, type Prose } from '../prose';
import { allowsDeed, deedInWords, DEEDS, type Deed, type DeedId } from '../services';
import type { FoundTopic } from './find';
import { focusesOf } from './focus';
import { termsOf } from './terms';
import type { Topic } from './topic';
import { the } from './topics/names';
import { unaccented } from './unaccented';

/** The concepts by which each is asked for, in the order in which a question is read: what is rarer comes first. */
const ASKED: readonly (readonly [deed: DeedId, concepts: readonly string[]])[] = [
  ['keys', ['key']],
  ['roles', ['assign']],
  ['fineTuning', ['fine tune']],
  ['batches', ['batch']],
  ['files', ['file']],
  ['evaluations', ['evaluation']],
  ['agents', ['agent']],
  ['speech', ['speech']],
  ['language', ['language service']],
  ['documents', ['document intelligence']],
  ['safety', ['content safety']],
  ['claude', ['claude']],
  ['deployments', ['deployment']],
  ['projects', ['project']],
  ['models', ['model', 'call', 'chat', 'embedding', 'comple']],
  ['resource', ['resource', 'network']],
];

/** Whether it says anything of Azure AI: a role for registries or storage is not described here. */
const concerns = ({ permissions }: BuiltInRole): boolean =>
  permissions.some(({ actions, dataActions }) =>
    [...actions, ...dataActions].some(
      (action) => action.startsWith('*') || /^microsoft\.cognitiveservices\//i.test(action),
    ),
  );

/** What people leave away. */
const FIRST_WORDS = /^Cognitive Services (?=\w+ \w)/;

/** Each name that a role goes by, the longest first: "Foundry Owner" is not "Owner". */
const NAMES: readonly (readonly [name: string, role: BuiltInRole])[] = builtInRoles()
  .filter(concerns)
  .flatMap((role) =>
    [role.name, role.formerName ?? '', role.name.replace(FIRST_WORDS, '')]
      .filter((name, i, all) => name !== '' && all.indexOf(name) === i)
      .map((name) => [name, role] as const),
  )
  .sort(([left], [right]) => right.length - left.length);

/** One word alone is a role where it is written as one: "Contributor", "the owner role". */
function standsAt(text: string, lower: string, name: string, at: number): boolean {
  const end = at + name.length;
  if (/[\p{L}\d]/u.test(lower[at - 1] ?? ' ') || /[\p{L}\d]/u.test(lower[end] ?? ' ')) return false;
  return name.includes(' ') || text.slice(at, end) === name || lower.startsWith(' role', end);
}

interface NamedRole {
  readonly at: number;
  readonly role: BuiltInRole;
}

/** The roles that a question names, in their order. */
function rolesIn(text: string): readonly NamedRole[] {
  let lower = text.toLowerCase();
  const found: NamedRole[] = [];
  for (const [name, role] of NAMES) {
    const at = lower.indexOf(name.toLowerCase());
    if (at < 0 || !standsAt(text, lower, name, at)) continue;
    found.push({ at, role });
    lower = lower.slice(0, at) + '.'.repeat(name.length) + lower.slice(at + name.length);
  }
  return found.sort((left, right) => left.at - right.at);
}

/** The services that a role's data actions name one by one (CustomVision, Face …). */
const familiesOf = ({ permissions }: BuiltInRole): readonly string[] => [
  ...new Set(
    permissions
      .flatMap(({ dataActions }) => dataActions)
      .flatMap((action) => /^Microsoft\.CognitiveServices\/accounts\/([A-Za-z]+)\//i.exec(action)?.[1] ?? []),
  ),
];

const ACCOUNTS = /^Microsoft\.CognitiveServices\/accounts\//i;
const ALL = /^(?:\*|Microsoft\.CognitiveServices(?:\/accounts)?\/\*)$/i;

/** What its data actions are for, as far as its definition says it. */
function calledBy(role: BuiltInRole): Prose {
  const { permissions } = role;
  const patterns = permissions.flatMap(({ dataActions }) => dataActions);
  if (patterns.length === 0) return words('It holds no data actions: it calls nothing with a token.');
  if (patterns.some((pattern) => ALL.test(pattern))) {
    const without = permissions
      .flatMap(({ notDataActions }) => notDataActions)
      .map((action) => action.replace(ACCOUNTS, ''));
    return without.length === 0
      ? words('It holds all data actions of Azure AI.')
      : prose`It holds all data actions of Azure AI but ${listed(without)}.`;
  }
  if (patterns.every((pattern) => pattern.endsWith('/read'))) return words('Its data actions only read.');
  const families = familiesOf(role);
  return families.length === 0 ? [] : prose`Its data actions are for ${listed(families)}.`;
}

/** What it may, and what of the usual things it may not. */
function described(role: BuiltInRole): Prose {
  const may = DEEDS.filter((deed) => allowsDeed(role, deed));
  const not = DEEDS.filter((deed) => !may.includes(deed));
  const allowed = may.length === 0 ? words('') : prose` It may ${listed(may.map((deed) => deedInWords(role, deed)))}.`;
  const refused =
    not.length === 0
      ? words('')
      : prose` It may not ${listed(
          not.map((deed) => deed.may),
          'or',
        )}.`;
  return [...calledBy(role), ...allowed, ...refused];
}

const nameOf = ({ name }: BuiltInRole): Prose => [data(name)];

const LONGEST_TITLE = 80;
const title = (text: string, otherwise: string): string => (text.length <= LONGEST_TITLE ? text : otherwise);

function aboutOne(role: BuiltInRole, asked: Deed | undefined): Topic {
  const first =
    asked === undefined
      ? prose`${nameOf(role)}:`
      : allowsDeed(role, asked)
        ? prose`Yes: ${nameOf(role)} may ${words(deedInWords(role, asked))}.`
        : prose`No: ${nameOf(role)} may not ${words(asked.may)}; ${the(asked.take)} may.`;
  return {
    id: `what may: ${role.name}`,
    question: title(`What may ${role.name} do, and what not?`, 'What may this role do, and what not?'),
    asked: [],
    answer: prose`${first} ${described(role)}`,
    sources: [ROLES_SOURCE],
  };
}

/** Two names of one role. */
const sameRole = (role: BuiltInRole): Topic => ({
  id: `one role: ${role.name}`,
  question: title(`Is ${role.formerName ?? role.name} the same as ${role.name}?`, 'Are these two names one role?'),
  asked: [],
  answer: prose`Yes: ${nameOf(role)} is the new name of ${data(role.formerName ?? role.name)}, since May 2026. The id ${data(role.id)} and the permissions are the same, and existing assignments go on. Scripts and templates should name the id: the old name is not found any more.`,
  sources: [SOURCES.foundryRbac, ROLES_SOURCE],
});

function aboutTwo(left: BuiltInRole, right: BuiltInRole): Topic {
  const only = (one: BuiltInRole, other: BuiltInRole): Prose => {
    const deeds = DEEDS.filter((deed) => allowsDeed(one, deed) && !allowsDeed(other, deed));
    return deeds.length === 0
      ? words('')
      : prose` Only ${nameOf(one)} may ${listed(deeds.map((deed) => deedInWords(one, deed)))}.`;
  };
  const both = DEEDS.filter((deed) => allowsDeed(left, deed) && allowsDeed(right, deed));
  const shared =
    both.length === 0
      ? words('They have nothing of the usual in common.')
      : prose`Both may ${listed(both.map(({ may }) => may))}.`;
  return {
    id: `roles compared: ${left.name}, ${right.name}`,
    question: title(`How do ${left.name} and ${right.name} differ?`, 'How do these two roles differ?'),
    asked: [],
    answer: [...shared, ...only(left, right), ...only(right, left)],
    sources: [ROLES_SOURCE],
  };
}

/** Asks what a role is good for: "is X enough", "what can X do". */
const ASKS_ONE = /\b(?:what (?:can|may|does|is|are)|is|are|does|do|can|may|reicht|kann|darf|was (?:kann|darf))\b/i;
/** Asks for all that it is good for. */
const ASKS_ALL =
  /\bwhat (?:can|may|does|is|are|exactly)\b[^?]{0,90}\b(?:do|allow|allowed|hold|include|give|permit|for)\b|\bwas (?:kann|darf)\b/i;
/** Asks for the difference of two, in its own way. */
const WEIGHS = /\b(?:or|than|vs|versus|better|smaller|bigger|instead|cannot|oder|ou|als)\b|can['’]?t\b/i;

/** Whether a topic was written for these roles: its title names them, and one more at most. */
function isAbout({ question }: Topic, roles: readonly BuiltInRole[]): boolean {
  const named = rolesIn(question).map(({ role }) => role);
  return named.length <= 2 && roles.every((role) => named.includes(role));
}

/** Before a role that is asked about: "does X", "with X", "is the role X". In "block keys, but keep X" it is not. */
const BEFORE_ROLE =
  /(?:^|\b(?:is|does|do|can|may|will|has|have|with|as|allows?|hold|holding|reicht|kann|darf|hat|mit|als))[\s"']{0,3}(?:(?:the|a|an|my|our|only|just|die|der|ein|roles?|rolle)[\s"']{1,3}){0,3}$/i;

/** "Speech User or Contributor": there is a Speech Contributor, which may be meant. */
const mayBeHalfAName = (left: BuiltInRole, { name }: BuiltInRole): boolean =>
  !name.includes(' ') &&
  builtInRoleNamed([...left.name.split(' ').slice(0, -1), name].join(' ')) !== undefined &&
  left.name.includes(' ');

/** These make or change something: whoever asks who sees it asks for less. */
const MADE: ReadonlySet<DeedId> = new Set([
  'deployments',
  'projects',
  'agents',
  'batches',
  'files',
  'resource',
] as const);

/** What a question asks about, whether a role allows it. */
const deedIn = (terms: ReadonlySet<string>): Deed | undefined => {
  const asked = ASKED.find(([, concepts]) => concepts.some((one) => terms.has(`=${one}`) || terms.has(one)))?.[0];
  const onlySeen = asked !== undefined && MADE.has(asked) && terms.has('=see');
  return onlySeen ? undefined : DEEDS.find(({ id }) => id === asked);
};

/** Asks whether, after the role was named: "I have Foundry User, can I deploy?". */
const THEN_WHETHER = /[,;.:–-] ?(?:so |and |but )?(?:can|may|could) (?:i|we|he|she|they)\b/i;

/** What is said of two roles that a question names. */
function aboutPair(left: BuiltInRole, right: BuiltInRole, text: string): Topic | undefined {
  if (mayBeHalfAName(left, right)) return undefined;
  if (left === right) return sameRole(left);
  return termsOf(text).has('=difference') || WEIGHS.test(text) ? aboutTwo(left, right) : undefined;
}

/** What a question asks for by word, and no role can answer. */
const ELSEWHERE: readonly string[] = ['?how', '?who', '?where', '?time', '?why'];

/**
 * The answer by the definitions of the roles that a question names, where no topic was written for them: a topic about
 * one role, or none, is no answer to a question about another.
 */
export function answeredByRoles(found: FoundTopic | undefined, text: string): FoundTopic | undefined {
  const [left, right, ...more] = rolesIn(text);
  const focuses = focusesOf(unaccented(text).trim());
  if (left === undefined || more.length > 0 || focuses.some((focus) => ELSEWHERE.includes(focus))) return found;
  const named = right === undefined ? [left.role] : [left.role, right.role];
  const of = (topic: Topic): FoundTopic => ({ topic, close: [], likeness: 1, sure: true, doubtful: false });
  const terms = termsOf(text);
  const written = found !== undefined && !found.doubtful && isAbout(found.topic, named);
  if (right !== undefined) {
    const pair = written ? undefined : aboutPair(left.role, right.role, text);
    return pair === undefined ? found : of(pair);
  }
  if (!ASKS_ONE.test(text) || !BEFORE_ROLE.test(text.slice(0, left.at))) return found;
  const whether = focuses.includes('?whether') || terms.has('=enough') || THEN_WHETHER.test(text);
  const deed = deedIn(terms);
  if (whether && deed !== undefined) return of(aboutOne(left.role, deed));
  return !written && ASKS_ALL.test(text) ? of(aboutOne(left.role, undefined)) : found;
}
