import type { Meaning } from './meaning';

/** Another caller than the sender, of whom a talk goes on: an app, or a group of people. */
export interface CallerSpokenOf {
  readonly kind: 'app' | 'team';
  /** As it was called. */
  readonly name?: string | undefined;
  /** A service principal, which no resource runs. */
  readonly isPrincipal?: boolean | undefined;
}

/** With these words somebody speaks of themselves again. "Give me the command" does not. */
const OF_SENDER =
  /\b(?:for|to|about|as|than|with) (?:me|myself)\b|\b(?:do|can|may|could|am|should|will|would|must) i (?:have|hold|call|use|need|get|be|lack|access|also|still|really)\b|\bi (?:get|need|want|have|am|still|lack|call|cannot|can['’]?t)\b|\b(?:i['’]?m|im|myself|mine)\b|\bmy (?:own|role|roles|access|user|account|self|error|call)\b|\b(?:für|bei|mit) mich?r?\b|\bbei mir\b|\bpour moi\b|\bpara m[ií]m?\b|\bje (?:dois|peux|suis|n['’]ai)\b|自分|我自己|我(?:需要|能|可以)/iu;

/** What is asked of another caller as it is of the sender: its role, the command, who gives it. */
const GOES_ON: ReadonlySet<Meaning> = new Set([
  ...(['role', 'form', 'holds', 'who', 'time', 'fix', 'app', 'fact', 'message', 'scope', 'allows', 'custom'] as const),
  ...([
    'operation',
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
  if (spoken !== undefined) return { ...(before?.kind === spoken.kind ? before : {}), ...spoken };
  return GOES_ON.has(meaning) && !OF_SENDER.test(text) ? before : undefined;
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
