import {
  remedyOf as remedyFor,
  type AccessFacts,
  type AccessQuestion,
  type AccessVerdict,
  type FactsSource,
  type Grantee,
  type Remedy,
  type OpenQuestion,
  type ResourceRef,
  type WantedAction,
} from '../access';
import { traitsOf, type Diagnosis, type Match, type Scenario } from '../diagnosis';
import { evaluate, roleSizes } from '../evaluator';
import { recall, remember, tellsMore, withAddition, type Endpoint, type Evidence, type Remembered } from '../evidence';
import { meaningWith, modelIn, namesIn, TALK, type Meaning } from '../followups';
import { AZURE_AI, operationOf, ownerOfPath, usualOf } from '../services';
import { findAmong, TOPICS, type FoundTopic } from '../questions';
import { READING_LIMIT, readPaste, type Paste, type RawMessage } from '../paste';
import { compile, TABLE } from '../recognition';
import { scenarios } from '../scenarios';

export { formIn, namesIn, operationIn, type Form, type Meaning } from '../followups';
export { keylessClient } from '../scenarios';

/**
 * The story: paste → evidence → diagnosis → access → answer. This file puts the steps in order and holds no rule of
 * its own.
 */
export interface Diagnosed {
  readonly paste: Paste;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
}

const recogniser = compile(scenarios, TABLE);
/** Made with the first question: whoever pastes an error does not wait for it. */
let topicOf: ReturnType<typeof findAmong> | undefined;
const topicIn = (text: string): FoundTopic | undefined => (topicOf ??= findAmong(TOPICS))(text, asks(text));
/** Made with the first short message. */
let meaningIn: ReturnType<typeof meaningWith> | undefined;
const meantBy = (text: string): ReturnType<NonNullable<typeof meaningIn>> => (meaningIn ??= meaningWith(TALK))(text);

/** Processor time, in milliseconds: how much was used so far, and how much one reading may take. */
export interface ReadingBudget {
  readonly used: () => number;
  readonly most: number;
}

/** Characters that are read at first, and then: a reading grows as long as the next step fits into its budget. */
const STEPS = [12_000, 48_000, READING_LIMIT] as const;
/** A step may cost this much more than the one before says: time does not grow quite evenly. */
const MARGIN = 1.5;

function readUpTo(raw: RawMessage, limit: number): Diagnosed {
  const paste = readPaste(raw, limit);
  const evidence = recogniser.read(paste);
  return { paste, evidence, diagnosis: recogniser.judge(paste, evidence) };
}

/**
 * Reads one message and names what went wrong. Never throws on any input; takes time linear in its length. With a
 * budget, a long message is read only as far as that allows: `paste.extent` says how far, and secrets are taken out of
 * all that was read.
 */
export function diagnose(raw: RawMessage, budget?: ReadingBudget): Diagnosed {
  if (budget === undefined) return readUpTo(raw, READING_LIMIT);
  const begun = budget.used();
  let read = readUpTo(raw, STEPS[0]);
  for (const limit of STEPS.slice(1)) {
    const { extent } = read.paste;
    const used = budget.used() - begun;
    const next = (used / extent.read) * Math.min(limit, extent.total) * MARGIN;
    if (extent.read >= extent.total || used + next > budget.most) return read;
    read = readUpTo(raw, limit);
  }
  return read;
}

/** Nothing in the message that could be explained: no error of ours, and none at all. */
export const isWithoutError = ({ outcome }: Diagnosis): boolean =>
  outcome === 'no-error' || outcome === 'empty' || outcome === 'foreign';

/** How a question ends, in the languages that are read. */
const ENDS = /(?:[?？]|か|吗)[\s。.!]{0,4}$/u;
/** How one begins, also where nobody types the mark at its end. */
const BEGINS =
  /^(?:(?:hi|hello|hey|so|and|but|ok|please|quick question)[,:!.]? )?(?:how|why|what|which|who|whose|when|where|can|could|do|does|did|is|are|was|were|should|must|may|will|would|has|have|wie|warum|wieso|was|welche[rsnm]?|wer|wo|wann|kann|muss|darf|brauch\w{0,4}|reicht|gibt es|c[oó]mo|qu[eé]|cu[aá]l(?:es)?|por qu[eéê]|puedo|necesito|d[oó]nde|comment|pourquoi|quel(?:le)?s?|puis-je|est-ce|faut-il|combien|como|qual|quais|posso|preciso|onde|quanto)\b|^(?:如何|怎么|怎样|为什么|哪个|哪些|什么|是否|可以|どう|なぜ|どの|何|どれ|いつ)/iu;

const asks = (text: string): boolean => ENDS.test(text.trim()) || BEGINS.test(text.trim());

/** A question may sound like the error that it asks about. Where nothing was printed, a likeness is not yet an error. */
const soundsAlike = ({ diagnosis, evidence }: Diagnosed): boolean =>
  (diagnosis.outcome === 'unsure' || diagnosis.outcome === 'likely') &&
  evidence.status === undefined &&
  evidence.errorCode === undefined &&
  evidence.endpoints.length === 0;

/** A question that sounds like an error too, is one from this likeness on. */
const AS_QUESTION = 0.45;

/** So short a line without a word of failing is what people type into a search box. */
const SEARCHED = 90;
const FAILS =
  /\b(?:errors?|fail\w{0,4}|cannot|can't|refus\w{0,3}|denied|invalid|exception|unauthori\w{1,4}|forbidden|time[ds]? ?out|not|no|missing|is|was|are|were|has|have|had|done|we|i)\b/i;

const isSearched = (text: string): boolean => text.trim().length <= SEARCHED && !FAILS.test(text);

/** What a question asks for that was asked without an error, where a topic answers it. */
export function questionIn(diagnosed: Diagnosed): FoundTopic | undefined {
  const { paste, diagnosis } = diagnosed;
  // A message with a secret in it gets the answer that says so.
  if (paste.redactions.length > 0) return undefined;
  if (isWithoutError(diagnosis)) return topicIn(paste.text);
  if (!soundsAlike(diagnosed)) return undefined;
  const found = topicIn(paste.text);
  if (found === undefined) return undefined;
  if (asks(paste.text)) return found.likeness >= AS_QUESTION ? found : undefined;
  return found.sure && isSearched(paste.text) ? found : undefined;
}

/** The access question that would settle the diagnosis; absent where no role mends it. */
export function questionOf({ diagnosis, evidence }: Diagnosed): OpenQuestion | undefined {
  switch (diagnosis.outcome) {
    case 'explained':
    case 'likely':
      return diagnosis.match.scenario.asks(evidence);
    case 'ambiguous':
      return diagnosis.matches
        .map(({ scenario }) => scenario.asks(evidence))
        .find((question) => question !== undefined);
    case 'unsure':
      return diagnosis.among.map((scenario) => scenario.asks(evidence)).find((question) => question !== undefined);
    case 'foreign':
    case 'unrecognised':
    case 'no-error':
    case 'empty':
      return undefined;
  }
}

/** So likely is meant what leans on the card, that it is no error and no question of its own. */
const CLEARLY = 0.65;

/** Told in a person's own words: nothing that a program prints stands in it. */
const isTold = ({ errorCode, aadsts, endpoint, credentials }: Evidence): boolean =>
  errorCode === undefined && aadsts === undefined && endpoint === undefined && credentials.length === 0;

/** After a card, a follow-up is more usual than a question without any case. */
const LIKELY = 0.5;

/** What needs neither a card nor a topic. */
const STANDS_ALONE: ReadonlySet<Meaning> = new Set(['stop', 'help', 'thanks', 'greeting', 'people', 'solved']);

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
export function followUpIn({ paste, evidence, diagnosis }: Diagnosed, from: GoesOn | undefined): Meaning | undefined {
  const meant = paste.redactions.length > 0 ? undefined : meantBy(paste.text);
  if (meant === undefined) return undefined;
  const isClear = meant.share >= CLEARLY;
  if (!isWithoutError(diagnosis)) {
    const isOfCard = evidence.status === undefined || evidence.status.value === from?.status;
    return isClear && isTold(evidence) && (isOfCard || NAMES_ANOTHER.has(meant.meaning)) ? meant.meaning : undefined;
  }
  const leans = from !== undefined && meant.share >= LIKELY;
  const alone = isClear && STANDS_ALONE.has(meant.meaning);
  return topicIn(paste.text)?.sure && !leans && !alone ? undefined : meant.meaning;
}

/** What a message adds to an error that was explained. */
export interface ToldLater {
  readonly endpoint?: Endpoint | undefined;
  /** A word that may be the name of a deployment. */
  readonly name?: string | undefined;
  /** Whether something of the surroundings is said that was not known. */
  readonly more: boolean;
}

const endpointIn = ({ endpoints }: Evidence, before: Evidence): Endpoint | undefined =>
  endpoints.map(({ value }) => value).find(({ url }) => url !== before.endpoint?.value.url);

/** Whether an error is about the name of a deployment or model. */
export const namesDeployment = ({ diagnosis }: Diagnosed): boolean =>
  amongOf(diagnosis).some(({ family }) => traitsOf(family).namesDeployment);

/** What somebody says that the error did not say, or said otherwise. */
export function toldLater(before: Diagnosed, { paste: { text }, evidence }: Diagnosed): ToldLater {
  const endpoint = endpointIn(evidence, before.evidence);
  const name = endpoint === undefined ? (namesIn(text)[0] ?? modelIn(text)) : undefined;
  return {
    endpoint,
    name: name === before.evidence.deployment?.value ? undefined : name,
    more: tellsMore(before.evidence, evidence.claims),
  };
}

/** A reading with what somebody adds to it; a name only where it was clear that a deployment is named. */
export const withTold = (
  before: Diagnosed,
  said: Diagnosed,
  { endpoint, name }: Partial<ToldLater> = {},
): Diagnosed => ({
  ...before,
  evidence: withAddition(before.evidence, { claims: said.evidence.claims, endpoint, deployment: name }),
});

/** What is kept of a diagnosis, so that somebody can go on talking about it: no words of the paste. */
export interface Recollection {
  readonly outcome: string;
  readonly scenarios: readonly string[];
  readonly evidence: Remembered;
}

const amongOf = (diagnosis: Diagnosis): readonly Scenario[] => {
  switch (diagnosis.outcome) {
    case 'explained':
      return [diagnosis.match.scenario];
    case 'likely':
      return [diagnosis.match.scenario, ...diagnosis.others];
    case 'ambiguous':
      return diagnosis.matches.map(({ scenario }) => scenario);
    case 'unsure':
      return diagnosis.among;
    default:
      return [];
  }
};

/** What is kept of a reading; undefined where nothing was explained. */
export function recollect({ diagnosis, evidence }: Diagnosed): Recollection | undefined {
  const among = amongOf(diagnosis);
  if (among.length === 0) return undefined;
  return { outcome: diagnosis.outcome, scenarios: among.map(({ id }) => id), evidence: remember(evidence) };
}

const asMatch = (scenario: Scenario): Match => ({ scenario, strength: 'strong', grounds: [], near: false });

function diagnosisOf(outcome: string | undefined, among: readonly Scenario[]): Diagnosis | undefined {
  const [first, second, ...others] = among;
  if (first === undefined) return undefined;
  if (outcome === 'explained') return { outcome, match: asMatch(first), alsoSeen: [] };
  if (outcome === 'likely') return { outcome, match: asMatch(first), others: among.slice(1) };
  if (second === undefined) return undefined;
  if (outcome === 'unsure') return { outcome, among: [first, second, ...others] };
  if (outcome !== 'ambiguous') return undefined;
  return { outcome, matches: [asMatch(first), asMatch(second), ...others.map(asMatch)], alsoSeen: [] };
}

/** A reading as it was kept: without its text, and undefined where a scenario of it is not known any more. */
export function recalled(kept: {
  readonly outcome?: string | undefined;
  readonly scenarios: readonly string[];
  readonly evidence?: unknown;
}): Diagnosed | undefined {
  const evidence = recall(kept.evidence);
  const among = kept.scenarios.map((id) => scenarios.find((scenario) => scenario.id === id));
  const known = among.flatMap((scenario) => scenario ?? []);
  const explains = ({ needs }: Scenario): boolean => needs.every((need) => evidence?.[need] !== undefined);
  if (evidence === undefined || known.length < among.length || !known.every(explains)) return undefined;
  const diagnosis = diagnosisOf(kept.outcome, known);
  return diagnosis && { paste: readPaste({ text: '' }), evidence, diagnosis };
}

const PROJECT_ID = /\/accounts\/[^/]{1,100}\/projects\/[^/]{1,100}$/i;

const pathOf = (resource: ResourceRef | undefined): string | undefined => {
  if (resource?.kind === 'id') return PROJECT_ID.test(resource.id) ? '/api/projects/any' : undefined;
  if (resource?.kind !== 'endpoint') return undefined;
  const path = /^(?:https?:\/\/)?[^/?#]{1,300}([^?#]{0,1000})/i.exec(resource.url);
  return path?.[1];
};

/**
 * What a check without an error asks for: the operation of the endpoint's route, else the most usual call of the service
 * that the path belongs to, else chat completions.
 */
export function wantedOf(resource?: ResourceRef): WantedAction {
  const path = pathOf(resource) ?? '';
  const operation = operationOf({ path });
  const usual = usualOf(operation?.service ?? ownerOfPath(path)?.service ?? 'openai');
  if (operation?.dataAction === undefined)
    return { kind: 'dataAction', name: usual.dataAction, alternative: usual.alternative };
  return { kind: 'dataAction', name: operation.dataAction, alternative: operation.alternative };
}

export { evaluate } from '../evaluator';

/** What would give an action to somebody, for whoever may give it; whether or not the asking person has it. */
export const remedyOf = (question: AccessQuestion, facts: AccessFacts, grantee: Grantee): Remedy | undefined =>
  remedyFor(question, facts, AZURE_AI, grantee, roleSizes);

/** Reads the facts with one person's rights and judges them. Never rejects: what cannot be read becomes a gap. */
export const judge = async (
  question: AccessQuestion,
  source: FactsSource,
  signal: AbortSignal,
): Promise<AccessVerdict> => evaluate(question, await source.facts(question, signal));
