import { builtInRole, builtInRoles, ROLES_SOURCE, type BuiltInRole, type KnownRole } from '../azure-names';
import { data, listed, prose, words, type Prose } from '../prose';
import { permissionFor } from '../services';
import type { FoundTopic } from './find';
import { focusesOf } from './focus';
import { termsOf } from './terms';
import type { Topic } from './topic';
import { the } from './topics/names';
import { unaccented } from './unaccented';

const SERVICES = 'Microsoft.CognitiveServices/accounts/';

/** What a role may allow, by one action that stands for it. */
interface Deed {
  readonly may: string;
  readonly kind: 'action' | 'dataAction';
  readonly action: string;
  /** The role to take for it. */
  readonly take: KnownRole;
  /** The concepts by which it is asked for. */
  readonly asked: readonly string[];
}

const uses = (may: string, action: string, take: KnownRole, ...asked: readonly string[]): Deed => ({
  may,
  kind: 'dataAction',
  action: SERVICES + action,
  take,
  asked,
});
const manages = (may: string, action: string, take: KnownRole, ...asked: readonly string[]): Deed => ({
  may,
  kind: 'action',
  action,
  take,
  asked,
});

const ASSIGNING = manages(
  'assign roles',
  'Microsoft.Authorization/roleAssignments/write',
  'rbacAdministrator',
  'assign',
);

/** In the order in which a question is read: what is rarer comes first. */
const DEEDS: readonly Deed[] = [
  manages('read the keys', `${SERVICES}listKeys/action`, 'cognitiveServicesContributor', 'key'),
  ASSIGNING,
  uses('fine-tune', 'OpenAI/fine-tunes/write', 'openAiContributor', 'fine tune'),
  uses('start batches', 'OpenAI/batch-jobs/write', 'openAiContributor', 'batch'),
  uses('upload files', 'OpenAI/files/write', 'openAiContributor', 'file'),
  uses('run evaluations', 'AIServices/evaluations/write', 'foundryUser', 'evaluation'),
  uses('make and run agents', 'AIServices/agents/write', 'foundryUser', 'agent'),
  uses('call agents', 'AIServices/endpoints/interact/action', 'foundryAgentConsumer'),
  uses('use Speech', 'SpeechServices/unified-speech/frontend/action', 'speechUser', 'speech'),
  uses('use Language', 'Language/analyze-text/action', 'languageReader', 'language service'),
  uses(
    'use Document Intelligence',
    'FormRecognizer/documentmodels:analyze/action',
    'cognitiveServicesUser',
    'document intelligence',
  ),
  uses('use Content Safety', 'ContentSafety/text:analyze/action', 'cognitiveServicesUser', 'content safety'),
  uses('call Claude', 'AIServices/providers/action', 'foundryUser', 'claude'),
  manages('make deployments', `${SERVICES}deployments/write`, 'cognitiveServicesContributor', 'deployment'),
  manages('make projects', `${SERVICES}projects/write`, 'foundryProjectManager', 'project'),
  uses(
    'call OpenAI models',
    'OpenAI/deployments/chat/completions/action',
    'openAiUser',
    ...['model', 'call', 'chat', 'embedding', 'comple'],
  ),
  manages(
    'change the resource',
    'Microsoft.CognitiveServices/accounts/write',
    'cognitiveServicesContributor',
    ...['resource', 'network'],
  ),
];

const holds = (role: BuiltInRole, { kind, action }: Deed): boolean => permissionFor(role, kind, action) !== undefined;

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** What it may, and of which roles alone, where a condition of its definition names them. */
function mayOf(role: BuiltInRole, deed: Deed): string {
  const condition = permissionFor(role, deed.kind, deed.action)?.condition;
  if (condition === undefined || deed !== ASSIGNING) return deed.may;
  const named = (condition.match(GUID) ?? []).flatMap((id) => builtInRole(id)?.name ?? []);
  return `${deed.may} (only ${[...new Set(named)].join(', ')})`;
}

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

/** What it may, and what of the usual things it may not. */
function described(role: BuiltInRole): Prose {
  const may = DEEDS.filter((deed) => holds(role, deed));
  const not = DEEDS.filter((deed) => !may.includes(deed));
  const patterns = role.permissions.flatMap(({ dataActions }) => dataActions);
  const families = familiesOf(role);
  const called =
    patterns.length === 0
      ? words('It holds no data actions: it calls nothing with a token.')
      : patterns.every((pattern) => pattern.endsWith('/read'))
        ? words('Its data actions only read.')
        : families.length > 0
          ? words(`Its data actions are for ${families.slice(0, 6).join(', ')}.`)
          : words('It holds all data actions of Azure AI.');
  const allowed = may.length === 0 ? words('') : prose` It may ${listed(may.map((deed) => mayOf(role, deed)))}.`;
  const refused =
    not.length === 0
      ? words('')
      : prose` It may not ${listed(
          not.map((deed) => deed.may),
          'or',
        )}.`;
  return [...called, ...allowed, ...refused];
}

const nameOf = ({ name }: BuiltInRole): Prose => [data(name)];

const LONGEST_TITLE = 80;
const title = (text: string, otherwise: string): string => (text.length <= LONGEST_TITLE ? text : otherwise);

function aboutOne(role: BuiltInRole, asked: Deed | undefined): Topic {
  const first =
    asked === undefined
      ? prose`${nameOf(role)}:`
      : holds(role, asked)
        ? prose`Yes: ${nameOf(role)} may ${words(mayOf(role, asked))}.`
        : prose`No: ${nameOf(role)} may not ${words(asked.may)}; ${the(asked.take)} may.`;
  return {
    id: `what may: ${role.name}`,
    question: title(`What may ${role.name} do, and what not?`, 'What may this role do, and what not?'),
    asked: [],
    answer: prose`${first} ${described(role)}`,
    sources: [ROLES_SOURCE],
  };
}

function aboutTwo(left: BuiltInRole, right: BuiltInRole): Topic {
  const only = (one: BuiltInRole, other: BuiltInRole): Prose => {
    const deeds = DEEDS.filter((deed) => holds(one, deed) && !holds(other, deed));
    return deeds.length === 0
      ? words('')
      : prose` Only ${nameOf(one)} may ${listed(deeds.map((deed) => mayOf(one, deed)))}.`;
  };
  const both = DEEDS.filter((deed) => holds(left, deed) && holds(right, deed));
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
  // "Speech User or Contributor" means that of Speech, as a rule.
  if (right !== undefined && left.role.name.includes(' ') !== right.role.name.includes(' ')) return found;
  if (right !== undefined)
    return !written && (terms.has('=difference') || WEIGHS.test(text)) ? of(aboutTwo(left.role, right.role)) : found;
  if (!ASKS_ONE.test(text) || !BEFORE_ROLE.test(text.slice(0, left.at))) return found;
  const whether = focuses.includes('?whether') || terms.has('=enough');
  const deed = DEEDS.find(({ asked }) => asked.some((concept) => terms.has(`=${concept}`) || terms.has(concept)));
  if (whether && deed !== undefined) return of(aboutOne(left.role, deed));
  return !written && ASKS_ALL.test(text) ? of(aboutOne(left.role, undefined)) : found;
}
