import type { Evidence } from '../evidence';
import { meaningWith, TALK, type Meaning } from '../followups';
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

/**
 * What a message means that goes on from the one before. Undefined where it is a paste of its own, which always wins, or
 * a question that is answered without any case.
 */
export function followUpIn(said: Understood, from: GoesOn | undefined): Meaning | undefined {
  const { paste, evidence, diagnosis, topic } = said;
  const meant = paste.redactions.length > 0 ? undefined : meantBy(paste.text);
  if (meant === undefined) return undefined;
  const isClear = meant.share >= (from !== undefined && diagnosis.outcome === 'unsure' ? LIKELY : CLEARLY);
  if (!isWithoutError(diagnosis)) {
    const isOfCard = evidence.status === undefined || evidence.status.value === from?.status;
    return isClear && isTold(evidence) && (isOfCard || NAMES_ANOTHER.has(meant.meaning)) ? meant.meaning : undefined;
  }
  const leans = from !== undefined && meant.share >= LIKELY;
  const alone = meant.share >= CLEARLY && STANDS_ALONE.has(meant.meaning);
  if (topic === undefined || leans || alone) return meant.meaning;
  const isQuestion = topic.sure || (from === undefined && !OF_A_CARD.has(meant.meaning));
  return isQuestion ? undefined : meant.meaning;
}
