import {
  isAsked,
  isWithoutError,
  namesDeployment,
  questionOf,
  toldLater,
  withTold,
  type Diagnosed,
  type Meaning,
  type ToldLater,
  type Understood,
} from '../respond';
import type { LastQuestion } from './last-question';

const isPaste = ({ diagnosis, paste }: Diagnosed): boolean =>
  !isWithoutError(diagnosis) || diagnosis.outcome === 'foreign' || paste.redactions.length > 0;

/** A paste, or a question that is answered without any case. */
export const isSomethingElse = (said: Understood): boolean => isPaste(said) || said.topic !== undefined;

/** The same, but for a question that may be another one: a name in it tells more. */
export const isSurelyElse = (said: Understood): boolean => isPaste(said) || said.topic?.sure === true;

/** What is meant, and of which case: with what was added to it in passing. */
export interface Heard {
  readonly meaning: Meaning | undefined;
  readonly last: LastQuestion | undefined;
  /** What was told, where telling it was the point. */
  readonly told?: ToldLater | undefined;
}

/** Meanings that a fact may be taken for: "it works from the office" is no end of the case. */
const MAY_BE_FACTS: ReadonlySet<Meaning | undefined> = new Set([undefined, 'solved', 'fix', 'fact', 'app']);
/** The same where an address is told: "https://… is that ok?". */
const MAY_BE_OF_ADDRESS: ReadonlySet<Meaning | undefined> = new Set(['doubt', 'key', 'deployments', 'allows']);
/** Meanings with which somebody names a deployment; without a case they mean nothing. */
export const NAMES_IT: ReadonlySet<Meaning | undefined> = new Set(['fix', 'fact']);

const mayBeFact = (meaning: Meaning | undefined, hasAddress: boolean): boolean =>
  MAY_BE_FACTS.has(meaning) || (hasAddress && MAY_BE_OF_ADDRESS.has(meaning));

/** Said of now, in the languages that we read. */
const NOW =
  /\b(?:now|again|finally|since|works|working|solved|fixed|jetzt|nun|wieder|geht|läuft|klappt|funktioniert|maintenant|marche|fonctionne|ahora|funciona|agora|resolvido|adesso|funziona)\b|[今现現]|了|なりました/iu;

/** "It works now" is the end of the case, unless it says where or for whom it works; "it worked last month" is none. */
const isEnd = (meaning: Meaning | undefined, { evidence, paste }: Understood): boolean =>
  meaning === 'solved' &&
  evidence.claims.works.every(({ value }) => value === 'earlier') &&
  (evidence.claims.works.length === 0 || NOW.test(paste.text));

/** What worked once, and does not now. */
const notYet = (meaning: Meaning | undefined, said: Understood): Meaning | undefined =>
  meaning === 'solved' && !isEnd(meaning, said) ? 'again' : meaning;

/** "https://… is that ok?" asks of that address, and not what a topic says of such addresses. */
const isOther = (said: Understood, { endpoint, more }: Pick<ToldLater, 'endpoint' | 'more'>): boolean =>
  isPaste(said) || (endpoint === undefined && said.topic !== undefined && !(more && isStated(said)));

/** Told, and like no question for certain: "it's on my laptop". */
const isStated = ({ topic, paste }: Understood): boolean => topic?.doubtful === true && !isAsked(paste.text);

/** What somebody adds to an error counts for the answer: "he gave me the role a minute ago", "it is called chat-prod". */
export function withMore(meaning: Meaning | undefined, last: LastQuestion | undefined, said: Understood): Heard {
  const { error } = last ?? {};
  if (error === undefined) return { meaning, last };
  const { endpoint, resource, name, more } = toldLater(error, said);
  const hasPlace = endpoint !== undefined || resource !== undefined;
  if (meaning === undefined && isOther(said, { endpoint, more })) return { meaning, last };
  const isNamed = name !== undefined && NAMES_IT.has(meaning) && namesDeployment(error);
  const told = { endpoint, resource, more, name: isNamed ? name : undefined };
  const isTold = hasPlace || isNamed || (more && meaning !== 'app');
  const isFact = isTold && !isEnd(meaning, said) && mayBeFact(meaning, hasPlace);
  const known = withTold(error, said, isFact ? told : undefined);
  const heard = { ...last, error: known };
  return isFact
    ? { meaning: 'fact', last: hasPlace ? { ...heard, question: questionOf(known) ?? last?.question } : heard, told }
    : { meaning: notYet(meaning, said), last: heard, told: undefined };
}

/** Resource Manager refuses with 403, also where its code alone was pasted. */
export const statusOf = (last: LastQuestion | undefined): number | undefined =>
  last?.error?.evidence.status?.value ?? (last?.error?.evidence.action === undefined ? undefined : 403);
