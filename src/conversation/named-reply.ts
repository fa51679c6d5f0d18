import { parseResourceRef, spelled, type AccountSummary, type OpenQuestion, type ResourceRef } from '../access';
import { holdsSecret } from '../paste';
import { namesIn, operationIn, type Diagnosed, type Meaning } from '../respond';
import { accountsFor, checkReply } from './check-reply';
import { checkQuestion } from './checking';
import type { Services } from './services';
import type { ChatKind } from './chat';
import type { Reply } from './reply';
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

const wantedIn = (text: string, resource: ResourceRef): OpenQuestion => {
  const wanted = operationIn(text);
  return wanted ? { wanted, resource } : checkQuestion(resource);
};

/** Words of a text that may be a resource's name although nothing shows it: letters alone. */
const plainWords = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.@/-])[A-Za-z][A-Za-z0-9]{3,40}(?![\w@/-])/g)].map(([word]) => word);

/** The account that a text names, among those that the person can see; near is enough for "check contoso". */
function seenIn(text: string, accounts: readonly AccountSummary[]): AccountSummary | undefined {
  const words = [...namesIn(text), ...plainWords(text)].map((word) => word.toLowerCase());
  return accounts.find(({ name }) => words.includes(name.toLowerCase()));
}

/**
 * A message about a resource that it names: a bare endpoint, id or name; "I can't access gpt-4o in contoso-ai". It is a
 * check of that resource. Undefined where it names none.
 */
export async function namedReply(
  meaning: Meaning | undefined,
  { paste: { text, redactions } }: Diagnosed,
  setting: ChatKind,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  if (redactions.length > 0) return undefined;
  const bare = bareResource(text);
  if (bare !== undefined) return named(checkQuestion(bare), setting, turn, services);
  if (meaning !== 'access' && meaning !== 'elsewhere') return undefined;
  const [name] = namesIn(text);
  const resource = name === undefined ? undefined : parseResourceRef(name);
  if (resource !== undefined) return named(wantedIn(text, resource), setting, turn, services);
  const seen = setting === 'personal' ? seenIn(text, await accountsFor(turn, services)) : undefined;
  return seen && named(wantedIn(text, { kind: 'id', id: seen.id }), setting, turn, services);
}

function named(question: OpenQuestion, setting: ChatKind, turn: Turn, services: Services): Promise<Reply> {
  turn.note({ intent: 'check' });
  return checkReply(question, setting, turn, services);
}
