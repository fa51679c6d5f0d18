import { answeredByRoles, asksWithin, combined, findAmong, isAsked, TOPICS, type FoundTopic } from '../questions';
import { isWithoutError, type Diagnosed } from './diagnose';

/** Made with the first question, and not for whoever only diagnoses; the bot asks one before it listens. */
let topicOf: ReturnType<typeof findAmong> | undefined;
const topicIn = (
  text: string,
  about: string | undefined,
  asked = isAsked(text) || isSearched(text) || asksWithin(text),
): FoundTopic | undefined => {
  const found = (topicOf ??= findAmong(TOPICS))(text, asked, about);
  return answeredByRoles(found && combined(found, text), text);
};

/** A question may sound like the error that it asks about. Where nothing was printed, a likeness is not yet an error. */
const soundsAlike = ({ diagnosis, evidence }: Diagnosed): boolean =>
  (diagnosis.outcome === 'unsure' || diagnosis.outcome === 'likely') &&
  evidence.status === undefined &&
  evidence.errorCode === undefined &&
  evidence.endpoints.length === 0;

/** A status that somebody types is no error that was printed: "I gave the role and still get 403, why?". */
const namesStatusOnly = ({ diagnosis, evidence }: Diagnosed): boolean =>
  (diagnosis.outcome === 'unrecognised' || diagnosis.outcome === 'unsure') &&
  evidence.errorCode === undefined &&
  evidence.endpoints.length === 0;

/** A question that sounds like an error too, is one from this likeness on; where no error is likely, from less; what only is looked up, from more. */
const AS_QUESTION = { likely: 0.46, unsure: 0.4, calm: 0, said: 0.5, searched: 0.6 } as const;

/** So short a line without a word of failing is what people type into a search box. */
const SEARCHED = 90;
/** A word of failing, or one that makes a sentence of it. */
const SENTENCE =
  /\b(?:errors?|fail\w{0,4}|cannot|can't|refus\w{0,3}|denied|invalid|exception|unauthori\w{1,4}|forbidden|time[ds]? ?out|not|no|missing|is|was|are|were|has|have|had|done|we|i)\b/i;

/** That something failed, in words or by its status: what has none of it asks for a way, and tells no error. */
const FAILING =
  /\b(?:errors?|fail\w{0,4}|fehler|exception|refus\w{0,3}|denied|forbidden|unauthori\w{1,4}|invalid|reject\w{0,3}|throws?|crash\w{0,3}|broken|[45]\d\d|(?:can|could|do|does|did|is|are|will|wo)(?:n['’]?t| ?not)|cannot|time[ds]? ?out|no longer|stopped)\b/i;
/** So long a message tells more than a wish. */
const LONGEST_CALM = 200;
const isCalm = (text: string): boolean => text.trim().length <= LONGEST_CALM && !FAILING.test(text);

/** A sentence that tells that something is done asks for nothing. */
const IS_DONE =
  /\b(?:is|are|was|were|been|got) (?:now |already |all )?(?:done|finished|ready|made|given|granted|assigned|in place|complete|completed|fixed|solved)\b|\bist (?:jetzt |schon )?(?:erledigt|fertig|vergeben|zugewiesen)\b/i;

const isSearched = (text: string): boolean => text.trim().length <= SEARCHED && !SENTENCE.test(text);

/** How near a topic must be to what is asked, beside an error that it sounds like. */
function leastOf(outcome: Diagnosed['diagnosis']['outcome'], text: string): number {
  if (isCalm(text)) return AS_QUESTION.calm;
  return outcome === 'likely' ? AS_QUESTION.likely : AS_QUESTION.unsure;
}

/**
 * What a question asks for that was asked without an error, where a topic answers it; in the light of what was talked
 * about, where that is known. Compares the text with every topic: whoever asks more than once keeps the answer
 * (`understand`).
 */
export function questionIn(diagnosed: Diagnosed, about?: string): FoundTopic | undefined {
  const { paste, diagnosis } = diagnosed;
  // A message with a secret in it gets the answer that says so.
  if (paste.redactions.length > 0) return undefined;
  // What another service printed is no question; who asks about it is answered.
  if (diagnosis.outcome === 'foreign' && !isAsked(paste.text)) return undefined;
  if (isWithoutError(diagnosis)) return besideNoError(diagnosed, about);
  if (!soundsAlike(diagnosed) && !(namesStatusOnly(diagnosed) && isAsked(paste.text))) return undefined;
  return besideLikeness(diagnosed, about);
}

/** Where no error of Azure AI was read: only what tells that something is done is no question. */
function besideNoError({ paste, diagnosis }: Diagnosed, about: string | undefined): FoundTopic | undefined {
  if (IS_DONE.test(paste.text) && !isAsked(paste.text)) return undefined;
  const found = topicIn(paste.text, about);
  return diagnosis.outcome === 'foreign' && found?.doubtful ? undefined : found;
}

/** Where the text sounds like an error, too: a topic must be nearer then, and how near depends on how it is asked. */
function besideLikeness({ paste, diagnosis }: Diagnosed, about: string | undefined): FoundTopic | undefined {
  const { text } = paste;
  const found = topicIn(text, about, isAsked(text) || isCalm(text));
  if (found === undefined) return undefined;
  if (isAsked(text)) return found.likeness >= leastOf(diagnosis.outcome, text) ? found : undefined;
  if (isCalm(text) && !SENTENCE.test(text) && found.likeness >= AS_QUESTION.said) return found;
  return found.likeness >= AS_QUESTION.searched && isSearched(text) ? found : undefined;
}

/** A message as it was read, and the topic that answers it where it is a question. */
export interface Understood extends Diagnosed {
  readonly topic: FoundTopic | undefined;
}

export const understand = (diagnosed: Diagnosed, about?: string): Understood => ({
  ...diagnosed,
  topic: questionIn(diagnosed, about),
});
