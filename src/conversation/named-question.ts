import { parseResourceRef, spelled, type AccountSummary, type OpenQuestion, type ResourceRef } from '../access';
import { holdsSecret } from '../paste';
import {
  asksMayI,
  deedIn,
  mayI,
  namesIn,
  operationIn,
  personIn,
  type Diagnosed,
  type Meaning,
  type Understood,
} from '../respond';
import { accountsFor } from './check-reply';
import { checkQuestion } from './checking';
import { isSurelyElse } from './heard';
import { isNamed, type LastQuestion } from './last-question';
import type { Services } from './services';
import { namedAmong } from './seen-account';
import type { ChatKind } from './chat';
import type { Turn } from './turn';

/** A message that is an endpoint, a resource id or a name, and nothing else. */
function bareResource(text: string): ResourceRef | undefined {
  const bare = text
    .trim()
    .replace(/^[<"'`(]/, '')
    .replace(/[>"'`),;?!.]{1,3}$/, '');
  if (/\s/.test(bare) || bare === '') return undefined;
  const resource = parseResourceRef(bare);
  if (resource === undefined || holdsSecret(spelled(resource))) return undefined;
  return resource.kind === 'name' && namesIn(bare)[0] !== bare ? undefined : resource;
}

/** What is asked of another resource: what the message says, else what was asked of the one before. */
function wantedIn(text: string, resource: ResourceRef, last: LastQuestion | undefined): OpenQuestion {
  const wanted = (mayI(text) ? deedIn(text) : operationIn(text)) ?? last?.question?.wanted;
  return wanted ? { wanted, resource } : checkQuestion(resource);
}

/** As groups of resources are called. */
const OF_GROUP = /^rg[-_]|[-_]rg$/i;

const chosen = (text: string, last: LastQuestion | undefined): OpenQuestion => ({
  wanted: operationIn(text) ?? last?.question?.wanted ?? checkQuestion().wanted,
});

/** Words of a text that may be a resource's name although nothing shows it: letters alone. */
const plainWords = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.@/-])[A-Za-z][A-Za-z0-9]{3,40}(?![\w@/-])/g)].map(([word]) => word);

/** The account that a text names, among those that the person can see; by its name alone where two are called so. */
function seenIn(words: readonly string[], accounts: readonly AccountSummary[]): ResourceRef | undefined {
  const said = words.map((word) => word.toLowerCase());
  const [one, ...others] = accounts.filter(({ name }) => said.includes(name.toLowerCase()));
  if (one === undefined) return undefined;
  const isAlone = others.every(({ name }) => name.toLowerCase() !== one.name.toLowerCase());
  return isAlone ? { kind: 'id', id: one.id } : { kind: 'name', name: one.name };
}

/** What a message says that names a resource, beside asking for access to it. */
const OF_A_RESOURCE: ReadonlySet<Meaning> = new Set(['access', 'elsewhere']);
/** "contoso-dev has the same problem": of another resource, where the person sees one of that name. */
const MAY_NAME_ANOTHER: ReadonlySet<Meaning | undefined> = new Set([
  undefined,
  'again',
  'app',
  'fact',
  'fix',
  'holds',
  'operation',
  'scope',
  'doubt',
  'key',
  'deployments',
  'role',
  'other-person',
  'who',
]);

/** The resource that a question names: by its address, or by a name that the person can see. */
export async function resourceIn(
  { paste, evidence }: Diagnosed,
  turn: Turn,
  services: Services,
): Promise<ResourceRef | undefined> {
  if (paste.redactions.length > 0) return undefined;
  const stated = evidence.resourceId?.value ?? evidence.endpoint?.value.url ?? evidence.resource?.value;
  if (stated !== undefined) return parseResourceRef(stated);
  const seen = namesIn(paste.text).length === 0 ? undefined : namedAmong(paste.text, await accountsFor(turn, services));
  return seen && { kind: 'id', id: seen.id };
}

/** What the first message of a talk is about, where it names a resource and tells no error: "can I use contoso-ai?". */
export async function subjectNamed(
  said: Understood,
  turn: Turn,
  services: Services,
): Promise<LastQuestion | undefined> {
  // An error that is only like some, and prints nothing, may be told of somebody: "Imani gets 401 on contoso-ai".
  const { diagnosis, evidence, paste, topic } = said;
  // "My colleague Imani gets 401 there, and I do not" is of Imani, though a topic speaks of colleagues.
  const isOfPerson = personIn(paste.text) !== undefined;
  if (topic?.sure && !isOfPerson) return undefined;
  const isUnclear = diagnosis.outcome === 'unsure' || (isOfPerson && diagnosis.outcome === 'unrecognised');
  const isTold = isUnclear && evidence.errorCode === undefined && paste.redactions.length === 0;
  if (!isTold && isSurelyElse(isOfPerson ? { ...said, topic: undefined } : said)) return undefined;
  const resource = (await resourceIn(said, turn, services)) ?? resourceCalled(paste.text);
  return resource && { question: wantedIn(paste.text, resource, undefined) };
}

/** "Can I delete contoso-dev?" is asked of that one, also by somebody who does not see it. */
function resourceCalled(text: string): ResourceRef | undefined {
  const [name, ...others] = asksMayI(text) ? namesIn(text) : [];
  return name === undefined || others.length > 0 ? undefined : parseResourceRef(name);
}

/** A message, what it means, and what was talked about before. */
interface Named {
  readonly meaning: Meaning | undefined;
  readonly said: Understood;
  readonly last: LastQuestion | undefined;
  readonly setting: ChatKind;
}

/** A resource that the person can see and that the message names, beside the one that is talked about. */
async function another(
  { meaning, said, last, setting }: Named,
  turn: Turn,
  services: Services,
): Promise<ResourceRef | undefined> {
  if (last === undefined || setting !== 'personal' || !MAY_NAME_ANOTHER.has(meaning) || isSurelyElse(said))
    return undefined;
  const names = namesIn(said.paste.text).filter((name) => !isNamed(name, last));
  return names.length === 0 ? undefined : seenIn(names, await accountsFor(turn, services));
}

/**
 * What a message asks of a resource that it names: a bare endpoint, id or name; "I can't access gpt-4o in contoso-ai".
 * Undefined where it names none.
 */
export async function namedQuestion(of: Named, turn: Turn, services: Services): Promise<OpenQuestion | undefined> {
  const { meaning, said, last, setting } = of;
  const { text, redactions } = said.paste;
  if (redactions.length > 0) return undefined;
  const bare = bareResource(text);
  if (bare !== undefined) return checkQuestion(bare);
  if (meaning === undefined || !OF_A_RESOURCE.has(meaning)) {
    const other = await another(of, turn, services);
    return other && wantedIn(text, other, last);
  }
  // "Not contoso-ai, fabrikam-ai": of several, the one that was not talked about.
  const names = namesIn(text);
  const name = names.find((each) => !isNamed(each, last)) ?? names[0];
  // A group holds resources: which of them is meant, the person chooses.
  if (name !== undefined && OF_GROUP.test(name)) return chosen(text, last);
  const resource = name === undefined ? undefined : parseResourceRef(name);
  if (resource !== undefined) return wantedIn(text, resource, last);
  const seen = setting === 'personal' ? seenIn(plainWords(text), await accountsFor(turn, services)) : undefined;
  return seen && wantedIn(text, seen, last);
}
