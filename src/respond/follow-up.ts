import type { Evidence } from '../evidence';
import { anchorIn, meaningWith, TALK, type Meaning, type Meant } from '../followups';
import { isWithoutError } from './diagnose';
import type { Understood } from './question';

/** Made with the first short message. */
let meaningIn: ReturnType<typeof meaningWith> | undefined;
const meantBy = (text: string): ReturnType<NonNullable<typeof meaningIn>> => (meaningIn ??= meaningWith(TALK))(text);

/** So likely is meant what leans on the card, that it is no error and no question of its own. */
const CLEARLY = 0.65;

/** Told in a person's own words: nothing that a program prints stands in it. */
const isTold = ({ errorCode, aadsts, endpoint, credentials }: Evidence): boolean =>
  errorCode === undefined && aadsts === undefined && endpoint === undefined && credentials.length === 0;

/** After a card, a follow-up is more usual than a question without any case. */
const LIKELY = 0.4;

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

/** What needs neither a card nor a topic. */
const STANDS_ALONE: ReadonlySet<Meaning> = new Set([
  'stop',
  'help',
  'thanks',
  'greeting',
  'people',
  'solved',
  'privacy',
]);

/** What tells of an error to say who else has it, or where. */
const NAMES_ANOTHER: ReadonlySet<Meaning> = new Set(['access', 'other-person', 'app']);

/** What somebody goes on talking about. */
interface GoesOn {
  /** The status of the error that was explained. */
  readonly status?: number | undefined;
}

/** A likeness to several errors at once, with nothing printed, is less than an error; after a card less will do. */
const leastOf = ({ diagnosis }: Understood, from: GoesOn | undefined): number =>
  from !== undefined && diagnosis.outcome === 'unsure' ? LIKELY : CLEARLY;

/** Told of an error, and meant for the card before: it says nothing that a program prints, and no other status. */
const isOfCard = ({ evidence }: Understood, meaning: Meaning, from: GoesOn | undefined): boolean =>
  isTold(evidence) &&
  (evidence.status === undefined || evidence.status.value === from?.status || NAMES_ANOTHER.has(meaning));

const FEW_WORDS = 5;
/** "It still does not work" asks nothing that a topic could answer, whatever word it shares with one. */
const isFew = (text: string): boolean => text.trim().split(/\s+/).length <= FEW_WORDS;

/** Whether a question is answered without any case. */
function isQuestion({ topic, paste }: Understood, { meaning, share }: Meant, from: GoesOn | undefined): boolean {
  if (topic === undefined) return false;
  if (from !== undefined) return topic.sure && share < LIKELY;
  if (share >= CLEARLY && (STANDS_ALONE.has(meaning) || (meaning === 'again' && isFew(paste.text)))) return false;
  return topic.sure || !OF_A_CARD.has(meaning);
}

/**
 * What a message means that goes on from the one before. Undefined where it is a paste of its own, which always wins, or
 * a question that is answered without any case.
 */
export function followUpIn(said: Understood, from: GoesOn | undefined): Meaning | undefined {
  const { paste, diagnosis, topic } = said;
  if (paste.redactions.length > 0) return undefined;
  const meant = meantBy(paste.text);
  if (meant === undefined)
    return from !== undefined && topic === undefined && diagnosis.outcome === 'no-error'
      ? anchorIn(paste.text)
      : undefined;
  if (!isWithoutError(diagnosis))
    return meant.share >= leastOf(said, from) && isOfCard(said, meant.meaning, from) ? meant.meaning : undefined;
  return isQuestion(said, meant, from) ? undefined : meant.meaning;
}
