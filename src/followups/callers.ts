import { mayI } from './may-i';
import type { Meaning } from './meaning';
import { isOfNewOne } from './others';

/** Another caller than the sender, of whom a talk goes on: an app, or a group of people. */
export interface CallerSpokenOf {
  readonly kind: 'app' | 'team';
  /** As it was called. */
  readonly name?: string | undefined;
  /** A service principal, which no resource runs. */
  readonly isPrincipal?: boolean | undefined;
  /** Another one than an error names. */
  readonly isAnother?: boolean | undefined;
}

/** With these words somebody speaks of themselves again. "Give me the command" does not. */
const OF_SENDER =
  /\b(?:for|to|about|as|than|with) (?:me|myself)\b|\b(?:do|can|may|could|am|should|will|would|must) i (?:have|hold|call|use|need|get|be|lack|access|also|still|really)\b|\bi (?:get|need|want|have|am|still|lack|call|cannot|can['’]?t)\b|\b(?:i['’]?m|im|myself|mine)\b|\bmy (?:own|role|roles|access|user|account|self|error|call)\b|\b(?:für|bei|mit) mich?r?\b|\bbei mir\b|\bpour moi\b|\bpara m[ií]m?\b|\bje (?:dois|peux|suis|n['’]ai)\b|自分|我自己|我(?:需要|能|可以)/iu;

/** "And me?", and nothing else beside it. */
const AND_ME =
  /^(?:(?:ok|and|but|so|what about|how about|und|aber|et|mais|y|e|pero|mas|was ist mit)[, ]+){1,2}(?:me|us|myself|mich|mir|uns|moi|nous|a mí|mí|mim|para mí|nós)(?!\p{L})|^(?:(?:ok|and|but|so|what about|how about|und|aber|et|mais|y|e|pero|mas)[, ]+){1,2}(?:i|we|ich|wir|yo|nosotros|eu)(?=\W*$)/iu;
/** "Can I give it the role?" asks of the one that gets it. */
const GIVES_ON =
  /\b(?:grant|give|assign|add)\b[^.?!]{0,30}\b(?:it|them|that|this|app|group|identity|principal)\b|\bdo (?:it|that|this) (?:in|with|by)\b/iu;
/** The same in another form, or a message, is still for the one that was spoken of, whoever takes it. */
const FOR_WHOEVER: ReadonlySet<Meaning> = new Set(['form', 'message', 'short', 'docs']);

/** Whether somebody comes back to themselves, and says no more: what holds for them is looked at again. */
export const isBackToSender = (text: string): boolean =>
  AND_ME.test(text.trim()) && text.trim().split(/\s+/).length <= MOST_BACK;
const MOST_BACK = 4;

/** Whether somebody speaks of themselves. */
const isOfSender = (text: string): boolean => OF_SENDER.test(text) || AND_ME.test(text.trim());

const isOfSenderAgain = (meaning: Meaning, text: string): boolean =>
  isOfSender(text) || (!FOR_WHOEVER.has(meaning) && mayI(text) && !GIVES_ON.test(text));

/** What is asked of another caller as it is of the sender: its role, the command, who gives it. */
const GOES_ON: ReadonlySet<Meaning> = new Set([
  ...(['role', 'form', 'holds', 'who', 'time', 'fix', 'app', 'fact', 'message', 'scope', 'allows', 'custom'] as const),
  ...([
    'operation',
    'program',
    'renew',
    'self',
    'do-it',
    'why',
    'again',
    'undo',
    'short',
    'docs',
    'privacy',
    'thanks',
    'language',
  ] as const),
]);

/** Of which caller a talk goes on; undefined where it is the sender, or somebody whom a message names. */
export function callerAfter(
  meaning: Meaning,
  text: string,
  { before, spoken }: { readonly before: CallerSpokenOf | undefined; readonly spoken: CallerSpokenOf | undefined },
): CallerSpokenOf | undefined {
  if (spoken !== undefined) {
    const isSame = before?.kind === spoken.kind && !(spoken.kind === 'app' && isOfNewOne(text));
    return { ...(isSame ? before : {}), ...spoken };
  }
  return GOES_ON.has(meaning) && !isOfSenderAgain(meaning, text) ? before : undefined;
}

/** What a meaning asks of an app: which role, for which id. */
const OF_APP: ReadonlySet<Meaning> = new Set(['role', 'fix', 'fact', 'holds', 'operation', 'self', 'do-it']);
/** The same of a group. */
const OF_TEAM: ReadonlySet<Meaning> = new Set(['fix', 'fact', 'holds', 'self', 'do-it', 'again']);

/** What is meant of another caller than the sender. */
export function meantOf(caller: CallerSpokenOf | undefined, meaning: Meaning): Meaning {
  if (caller?.kind === 'app') return OF_APP.has(meaning) ? 'app' : meaning;
  return caller?.kind === 'team' && OF_TEAM.has(meaning) ? 'other-person' : meaning;
}
