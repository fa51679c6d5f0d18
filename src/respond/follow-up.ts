import type { Evidence } from '../evidence';
import {
  anchorIn,
  askIn,
  askOf,
  clausesOf,
  meaningWith,
  reportIn,
  statusesIn,
  TALK,
  type Ask,
  type Meaning,
  type Meant,
  type LookedUp,
} from '../followups';
import type { Family } from '../diagnosis';
import { isAsked } from '../questions';
import { CLEARLY, IN_ITS_WORDS, isAside, isFew, LIKELY, STANDS_ALONE, type GoesOn } from './aside';
import { diagnose, isWithoutError } from './diagnose';
import { meantByWords } from './meant-by-words';
import { understand, type Understood } from './question';

/** Made with the first short message. */
let meaningIn: ReturnType<typeof meaningWith> | undefined;
const meantBy = (text: string): ReturnType<NonNullable<typeof meaningIn>> => (meaningIn ??= meaningWith(TALK))(text);

/** Told in a person's own words: nothing that a program prints stands in it. */
const isTold = ({ errorCode, aadsts, endpoint, credentials }: Evidence): boolean =>
  errorCode === undefined && aadsts === undefined && endpoint === undefined && credentials.length === 0;

/** What has a sense only after a card: without one, "which error do you mean?" is the answer. */
const OF_A_CARD: ReadonlySet<Meaning> = new Set([
  'again',
  'solved',
  'fact',
  'elsewhere',
  'short',
  'doubt',
  'blame',
  'holds',
]);

/** What tells of an error to say who else has it, or where. */
const NAMES_ANOTHER: ReadonlySet<Meaning> = new Set(['access', 'other-person', 'app']);

/** Begins with what was said before: "so another role would not help?" */
const DRAWS_FROM_IT =
  /^(?:so|then|and|but|would|also|dann|und|aber|donc|alors|et|mais|entonces|y|pero|ent[aã]o|e|mas)(?:,| )/iu;
const MOST_DRAWN = 14;
const drawsFromIt = ({ paste: { text }, evidence }: Understood): boolean =>
  DRAWS_FROM_IT.test(text.trim()) &&
  isAsked(text) &&
  evidence.status === undefined &&
  text.trim().split(/\s+/).length <= MOST_DRAWN;

/** A likeness to several errors at once, with nothing printed, is less than an error; after a card less will do. */
const leastOf = (said: Understood, from: GoesOn | undefined): number => {
  if (from === undefined) return CLEARLY;
  return said.diagnosis.outcome === 'unsure' || drawsFromIt(said) ? LIKELY : CLEARLY;
};

/** Told of an error, and meant for the card before: it says nothing that a program prints, and no other status. */
const isOfCard = ({ evidence }: Understood, meaning: Meaning, from: GoesOn | undefined): boolean =>
  isTold(evidence) &&
  (evidence.status === undefined || evidence.status.value === from?.status || NAMES_ANOTHER.has(meaning));

/** With what somebody tells of the error before in its own words. */
const TELLS_ANEW: ReadonlySet<Meaning> = new Set([
  ...NAMES_ANOTHER,
  ...(['again', 'doubt', 'elsewhere', 'fact', 'holds', 'solved'] as const),
]);

/** The name of an error or of a function in a package, the code of a compiler, the level of a log, an action or a quoted name that is missing, as programs print them. */
const PRINTED =
  /\b[A-Z]\w{1,60}(?:Error|Exception)\b|\b[a-z]\w{1,30}\.[A-Z][a-z]\w{1,60}\b|^\s{0,8}(?:ERROR|FATAL|WARN(?:ING)?)\b|\berror [A-Z]{2,4}\d{2,5}\b|\bMicrosoft\.[A-Z]\w{2,40}\/|["'`] (?:doesn['’]t|does not) exist\b/;

/** Whether a question is answered without any case. */
function isQuestion(said: Understood, meant: Meant, from: GoesOn | undefined): boolean {
  if (from !== undefined) return isAside(said, meant, from);
  const { topic, paste } = said;
  const { meaning, share } = meant;
  if (topic === undefined) return false;
  if (share >= CLEARLY && (STANDS_ALONE.has(meaning) || (meaning === 'again' && isFew(paste.text)))) return false;
  return topic.sure || !OF_A_CARD.has(meaning);
}

/** What somebody wants of the card before. */
export interface FollowUp {
  readonly meaning: Meaning | undefined;
  /** What they ask besides. */
  readonly also?: string | undefined;
  /** "Now I get 404": another error than the one that was explained, of which only the status is told. */
  readonly otherStatus?: number | undefined;
  /** What they looked up, and what came out. */
  readonly report?: LookedUp | undefined;
  /** A question that has one answer of its own. */
  readonly ask?: Ask | undefined;
  /** The message as it is understood after what was talked about before. */
  readonly said: Understood;
}

/** With what somebody tells that another error came, and not what it says. */
const TELLS_AGAIN: ReadonlySet<Meaning | undefined> = new Set([undefined, 'again', 'fact', 'doubt']);
/** Nobody tells of it in more words. */
const MOST_TOLD = 12;

/** A status that is not that of the error before, with nothing that a program prints. */
function otherStatusOf({ paste, diagnosis, evidence }: Understood, from: GoesOn | undefined): number | undefined {
  const status = statusesIn(paste.text).find((each) => each !== from?.status);
  const isShort = paste.text.trim().split(/\s+/).length <= MOST_TOLD;
  if (from?.status === undefined && from?.family === undefined) return undefined;
  if (status === undefined || !isShort || !isTold(evidence)) return undefined;
  const meant = meantBy(paste.text);
  const isUnread = diagnosis.outcome === 'unrecognised' || diagnosis.outcome === 'no-error';
  const isAgain = meant?.meaning === 'again' && meant.share >= LIKELY;
  return isAgain || (isUnread && TELLS_AGAIN.has(meant?.meaning)) ? status : undefined;
}

/** What stands around what somebody wants. */
const COURTESIES: ReadonlySet<Meaning | undefined> = new Set([undefined, 'thanks', 'greeting', 'help']);
const MOST_CLAUSES = 4;
/** Nobody goes on talking in more. */
const LONGEST = 200;

/** A question in a topic's own words, that leaves nothing open. */
const isWhole = ({ topic, paste }: Understood): boolean =>
  topic !== undefined && topic.likeness >= IN_ITS_WORDS && !isFew(paste.text);

export function followUpOf(alone: Understood, from: GoesOn | undefined): FollowUp {
  const said = from?.about === undefined || isWhole(alone) ? alone : understand(alone, from.about);
  const byWords = byWordsOf(said, from);
  const wanted = wantedOf(said, from);
  return { ...wanted, ...(byWords.meaning !== undefined && byWords.meaning === wanted.meaning ? {} : byWords), said };
}

/** What has a sense only beside an error: it speaks for one cause of it. */
const NEEDS_ERROR: ReadonlySet<LookedUp['kind']> = new Set([
  'address',
  'public-access',
  'keys',
  'tenant',
  'audience',
  'identity-kind',
  'variable',
  'port',
  'dns-server',
  'vpn',
  'second-factor',
]);

function reportOf({ paste, evidence, diagnosis }: Understood, from: GoesOn): LookedUp | undefined {
  const isPrinted = evidence.status !== undefined || evidence.errorCode !== undefined || evidence.aadsts !== undefined;
  if (from.isOfTopic === true || isPrinted || evidence.credentials.length > 0 || PRINTED.test(paste.text))
    return undefined;
  const report = reportIn(paste.text);
  if (report === undefined || (from.family === undefined && NEEDS_ERROR.has(report.kind))) return undefined;
  // Whoever got a role some time ago speaks of that one.
  if (report.kind === 'directory-role' && evidence.claims.grantedFor !== undefined) return undefined;
  return isWithoutError(diagnosis) || diagnosis.outcome !== 'explained' || NEEDS_ERROR.has(report.kind)
    ? report
    : undefined;
}

/** A pipeline whose sign-in is refused needs no secret to sign in with. */
const PIPELINES: ReadonlySet<string> = new Set(['github-actions', 'azure-pipelines']);
const runsWithoutSecret = ({ evidence, paste }: Understood, { family }: GoesOn): boolean =>
  family === 'aadsts' && !isAsked(paste.text) && evidence.claims.runsOn.some(({ value }) => PIPELINES.has(value));

/** An error that is about keys, or that a sign-in would not meet. */
const OF_KEYS: ReadonlySet<Family | undefined> = new Set([
  'key-invalid',
  'key-auth-disabled',
  'arm-authorization-failed',
]);

/** Whether a question has its one answer after what was talked about. */
function isOfTalk(ask: Ask, from: GoesOn | undefined): boolean {
  if (from === undefined) return ask === 'self';
  return ask !== 'no-keys' || OF_KEYS.has(from.family);
}

/** What the words say by themselves goes before any likeness, unless something is pasted. */
function byWordsOf(said: Understood, from: GoesOn | undefined): Pick<FollowUp, 'report' | 'ask'> & Partial<FollowUp> {
  const { paste, diagnosis, evidence } = said;
  if (paste.redactions.length > 0) return {};
  const report = from && reportOf(said, from);
  if (report !== undefined) return { report };
  if (!isWithoutError(diagnosis) && (!isTold(evidence) || diagnosis.outcome === 'explained')) return {};
  const ask =
    askIn(paste.text) ??
    (from && askOf(paste.text, from)) ??
    (from && runsWithoutSecret(said, from) ? 'no-secrets' : undefined);
  if (ask !== undefined && isOfTalk(ask, from)) return { ask };
  const meaning = from && meantByWords(paste.text, from);
  return meaning === undefined ? {} : { meaning, also: undefined };
}

/** What a message of one or several sentences wants: a question comes before what is told, and the first before the next. */
function wantedOf(said: Understood, from: GoesOn | undefined): Omit<FollowUp, 'said'> {
  const { paste, diagnosis } = said;
  if (paste.redactions.length > 0) return { meaning: undefined };
  const otherStatus = otherStatusOf(said, from);
  if (otherStatus !== undefined) return { meaning: 'again', otherStatus };
  const whole = followUpIn(said, from);
  const clauses = paste.text.length > LONGEST || from === undefined ? [] : clausesOf(paste.text);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return { meaning: whole };
  if (!isWithoutError(diagnosis) && whole === undefined) return { meaning: undefined };
  const heard = clauses
    .map((text) => ({ text, meaning: followUpIn(understand(diagnose({ text }), from?.about), from) }))
    // The end of a case is said by the whole message, or not at all.
    .filter(({ meaning }) => !COURTESIES.has(meaning) && meaning !== 'solved');
  const questions = heard.filter(({ text }) => isAsked(text));
  const [first] = questions.length > 0 ? questions : heard.length === 1 ? heard : [];
  if (first === undefined) return { meaning: whole };
  // "Did it. What next?": what was done is looked at first.
  if (first.meaning === 'fix' && heard.some(({ meaning }) => meaning === 'again')) return { meaning: 'again' };
  const next = questions.find(({ meaning }) => meaning !== first.meaning);
  return { meaning: first.meaning, also: next?.text };
}

/** What is hardly like small talk is none where a word of it points to something: "bicpe pls". */
const surely = (meant: Meant | undefined, text: string, from: GoesOn | undefined): Meant | undefined =>
  meant !== undefined &&
  from !== undefined &&
  meant.share < LIKELY &&
  STANDS_ALONE.has(meant.meaning) &&
  anchorIn(text) !== undefined
    ? undefined
    : meant;

/** Printed by a program, or told of a likely error where nothing was talked about that could be meant. */
const isPasted = ({ paste, diagnosis }: Understood, { meaning }: Meant, from: GoesOn | undefined): boolean =>
  (!isWithoutError(diagnosis) && PRINTED.test(paste.text)) ||
  (from === undefined && diagnosis.outcome === 'likely' && OF_A_CARD.has(meaning));

/**
 * What a message means that goes on from the one before. Undefined where it is a paste of its own, which always wins, or
 * a question that is answered without any case.
 */
function followUpIn(said: Understood, from: GoesOn | undefined): Meaning | undefined {
  const { paste, diagnosis, topic } = said;
  const meant = surely(meantBy(paste.text), paste.text, from);
  if (meant === undefined)
    return from !== undefined && (topic === undefined || topic.doubtful) && diagnosis.outcome === 'no-error'
      ? anchorIn(paste.text)
      : undefined;
  // What is an error for certain is pasted, unless there is a card, and it is told anew.
  if (diagnosis.outcome === 'explained' && (from === undefined || !TELLS_ANEW.has(meant.meaning))) return undefined;
  if (isPasted(said, meant, from)) return undefined;
  if (from !== undefined && topic?.sure === true && isTold(said.evidence) && isAside(said, meant, from))
    return undefined;
  if (!isWithoutError(diagnosis))
    return meant.share >= leastOf(said, from) && isOfCard(said, meant.meaning, from) ? meant.meaning : undefined;
  return isQuestion(said, meant, from) ? undefined : meant.meaning;
}
