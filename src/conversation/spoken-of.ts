import { followUp, type FollowUpInput } from '../answer';
import { parseObjectId, type AccessVerdict, type ObjectId } from '../access';
import {
  callersIn,
  guidIn,
  isCalledApp,
  isOfAnother,
  isOfElse,
  isOfIdentity,
  isOfPrincipal,
  isOfTeam,
  mayThey,
  modelIn,
  ofProgram,
  personAmong,
  personIn,
  type CallerSpokenOf,
  type Diagnosed,
  type Meaning,
  type NamedCaller,
} from '../respond';
import { isNamed, type LastQuestion } from './last-question';
import type { Services } from './services';

/** Of whom or what a message speaks, beside its sender; in the sandbox also who that is. */
export function spokenOf(
  { paste: { text }, evidence }: Diagnosed,
  last: LastQuestion,
  { sandbox }: Pick<Services, 'sandbox'>,
  caller?: CallerSpokenOf,
): NonNullable<FollowUpInput['speaksOf']> {
  const people = sandbox?.people ?? [];
  const person =
    personIn(text) ??
    personAmong(
      text,
      people.map(({ name }) => name),
    );
  const known = person === undefined ? [] : people.filter(({ name }) => followUp.isCalled(name, person));
  const [one] = known;
  return {
    person,
    sandboxPerson: known.length === 1 ? one : undefined,
    isElse: isOfElse(text),
    isTeam: person === undefined && (isOfTeam(text) || caller?.kind === 'team'),
    app: callersIn(text).find((name) => !isNamed(name, last)) ?? caller?.name,
    model: modelIn(text),
    runsOn: evidence.claims.runsOn[0]?.value,
    isPrincipal: isOfPrincipal(text) || caller?.isPrincipal,
    mayThey: mayThey(text),
    isIdentity: isOfIdentity(text) || ofProgram(text) !== undefined || caller?.kind === 'app',
    caller: caller?.kind,
    isAnother: caller?.isAnother,
  };
}

/** The other caller that a message names, of which it is asked. Its name is kept where a word says what is called so. */
export function callerNamed(
  meaning: Meaning,
  { paste: { text } }: Diagnosed,
  last: LastQuestion,
): CallerSpokenOf | undefined {
  const isPerson = personIn(text) !== undefined;
  if (meaning === 'other-person') return !isPerson && isOfTeam(text) ? { kind: 'team' } : undefined;
  if (meaning !== 'app' || isPerson) return undefined;
  const name = callersIn(text).find((each) => !isNamed(each, last));
  return {
    kind: 'app',
    ...(name !== undefined && { name: isCalledApp(text, name) ? name : undefined }),
    ...((name !== undefined || isOfAnother(text)) && { isAnother: true }),
    ...(isOfPrincipal(text) && { isPrincipal: true }),
  };
}

/** The same with whom a message names of those who may give the role. */
export const withGranter = (
  of: NonNullable<FollowUpInput['speaksOf']>,
  { paste: { text } }: Diagnosed,
  { remedy }: AccessVerdict,
): NonNullable<FollowUpInput['speaksOf']> => ({
  ...of,
  person: of.person ?? personAmong(text, remedy?.whoMayAssign?.flatMap(({ name }) => name ?? []) ?? []),
});

/** Meanings that speak of somebody or something else that calls. */
const OF_ANOTHER: ReadonlySet<Meaning> = new Set(['app', 'other-person', 'fact']);
/** With an id in it, a message asks whose that is, whatever else it is like. */
export const OF_IDS: ReadonlySet<Meaning> = new Set(['who', 'why', 'role', 'app', 'other-person', 'fact', 'docs']);

/** The app or the id whose access a message asks of, as far as the sender may see it; never a person by name. */
export function callerSpokenOf(
  meaning: Meaning,
  { paste: { text } }: Diagnosed,
  last: LastQuestion,
  asker: ObjectId | undefined,
  caller?: CallerSpokenOf,
): NamedCaller | undefined {
  const id = OF_IDS.has(meaning) ? parseObjectId(guidIn(text) ?? '') : undefined;
  if (id !== undefined) return id === asker ? undefined : { id, by: 'object-id' };
  const mayName = OF_ANOTHER.has(meaning) && personIn(text) === undefined;
  const said = mayName ? callersIn(text).find((each) => !isNamed(each, last)) : undefined;
  const name = said ?? caller?.name;
  return name === undefined ? undefined : { name, by: 'name' };
}
