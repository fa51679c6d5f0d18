import { accountNamedIn, atResource, mendingQuestion, questionOf, type Diagnosed } from '../respond';
import type { AccountSummary, OpenQuestion } from '../access';
import { accountsFor } from './check-reply';
import { isPlaced, type PlacedQuestion } from './checking';
import type { Services } from './services';
import type { Turn } from './turn';

/** The account that a text names, among those that somebody sees; none where two of them have that name. */
export function namedAmong(text: string, accounts: readonly AccountSummary[]): AccountSummary | undefined {
  const name = accountNamedIn(
    text,
    accounts.map((account) => account.name),
  );
  const [one, ...others] = accounts.filter((account) => account.name === name);
  return others.length > 0 ? undefined : one;
}

/** A question about the account that a text names, among those that somebody sees. */
export function questionAmong(
  question: OpenQuestion,
  text: string,
  accounts: readonly AccountSummary[],
): PlacedQuestion | undefined {
  const seen = namedAmong(text, accounts);
  return seen && { ...question, resource: { kind: 'id', id: seen.id } };
}

/**
 * An error whose text shows no resource by an address or by the words around it: where a bare word in it is the name of
 * an account that the sender sees, it happened there.
 */
export async function accountSeenIn(said: Diagnosed, turn: Turn, services: Services): Promise<Diagnosed> {
  // Of an error that no role of the caller mends, it is asked later who may change the resource.
  const question = questionOf(said) ?? mendingQuestion(said);
  if (question === undefined || isPlaced(question)) return said;
  const seen = namedAmong(said.paste.text, await accountsFor(turn, services));
  return seen ? atResource(said, { kind: 'id', id: seen.id }) : said;
}
