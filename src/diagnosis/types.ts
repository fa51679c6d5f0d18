import type { OpenQuestion } from '../access';
import type { Known } from './causes';
import type { Step } from './step';
import type { Source } from '../azure-names';
import type { Evidence } from '../evidence';
import type { Prose } from '../prose';
import type { Span } from '../paste';

/** Families of root causes: what a diagnosis is counted under. */
export const FAMILIES = [
  'principal-no-access',
  'permission-denied',
  'missing-data-action',
  'arm-authorization-failed',
  'role-assignment-blocked',
  'token-rejected',
  'subdomain-required',
  'tenant-mismatch',
  'key-invalid',
  'key-auth-disabled',
  'openai-com-mixup',
  'credential-unavailable',
  'aadsts',
  'managed-identity',
  'network-blocked',
  'connectivity',
  'deployment-not-found',
  'resource-not-found',
  'model-not-found',
  'api-version-unsupported',
  'operation-not-supported',
  'sdk-outdated',
  'rate-limited',
  'content-filtered',
  'service-error',
] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * How far a call got before it failed. Of several errors in one paste, the one of the earliest stage leads: its
 * repair unblocks first.
 */
export const STAGES = ['client', 'reach', 'token', 'authenticate', 'authorise', 'route', 'serve'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * A sentence (or part of one) as a service or SDK prints it. Matched without regard to case, white space, punctuation,
 * quotes, escapes, log prefixes and line wraps; `…` stands for up to 400 letters and digits of anything.
 */
export type Phrase = string;

/** What a text shows beside an error, in whatever words it was read: whose host, client or service stands there. */
export interface Sign {
  readonly at: (evidence: Evidence) => Span | undefined;
  readonly inWords: string;
}

/**
 * One rule by which a scenario is recognised. Every condition that is given must hold.
 * `certain`: the service names this very cause. `strong`: the text fits this cause and hardly another.
 */
export interface Rule {
  readonly strength: 'certain' | 'strong';
  /** All of these are said. */
  readonly says?: readonly Phrase[];
  /** At least one of these is said, beside what `says` asks: other wordings, or words that show whose error it is. */
  readonly oneOf?: readonly Phrase[];
  /** Where none of `oneOf` is said, this may be shown instead. */
  readonly orShows?: Sign;
  /** None of these is said. */
  readonly unless?: readonly Phrase[];
  /** And this is not shown. */
  readonly unlessShows?: Sign;
  /** One of these is among the error codes (no case). */
  readonly codes?: readonly string[];
  /** One of these is among the statuses. */
  readonly status?: readonly number[];
  readonly when?: (evidence: Evidence) => boolean;
  /** `when` in words, for `locksmith explain`; required with it. */
  readonly whenInWords?: string;
}

export type { Step, StepAction } from './step';

export interface Explanation {
  /** What went wrong, in one sentence. */
  readonly headline: Prose;
  readonly cause: Prose;
  readonly steps: readonly Step[];
  /** Older advice that a reader may have met, and what holds today. */
  readonly older?: Prose | undefined;
  /** Which of the scenario's causes leads, and why it does: to go on after "because". */
  readonly leads?: { readonly id: string; readonly title: Prose; readonly because?: Prose | undefined } | undefined;
  /** "If that is not it": the other causes, best supported first. */
  readonly others?: readonly OtherCause[] | undefined;
}

export interface OtherCause {
  readonly id: string;
  readonly title: Prose;
  readonly steps: readonly Step[];
}

/** Evidence in which the clues that a scenario needs are there. */
export type With<N extends keyof Evidence> = Evidence & { readonly [K in N]-?: NonNullable<Evidence[K]> };

export interface Example {
  readonly name: string;
  readonly text: string;
}

/** A scenario as the registry holds it: what it needs is checked before `explain` is called. */
export interface Scenario {
  readonly id: string;
  readonly family: Family;
  /** Three to eight words, for lists: "Role is missing on the resource". */
  readonly title: string;
  /** What the talk is about afterwards, in the words of questions, where its family alone says too little. */
  readonly about?: string | undefined;
  /** What somebody has to be allowed who mends it, where that is another action than its family's. */
  readonly mendedBy?: string | undefined;
  readonly stage: Stage;
  readonly needs: readonly (keyof Evidence)[];
  readonly rules: readonly Rule[];
  /** Ids of more general scenarios, over which this one wins when both match. */
  readonly refines: readonly string[];
  /** What is wrong in this case: the best supported cause, as far as known. */
  readonly explain: (evidence: Evidence, known?: Known) => Explanation;
  /** The access question that would settle it; absent where no role mends this error. */
  readonly asks: (evidence: Evidence) => OpenQuestion | undefined;
  readonly sources: readonly Source[];
  readonly examples: { readonly claims: readonly Example[]; readonly declines: readonly Example[] };
}

/** One scenario that fits, with the places that it rests on. */
export interface Match {
  readonly scenario: Scenario;
  /** `likely`: by likeness, not by a rule. */
  readonly strength: Rule['strength'] | 'likely';
  /** Places in the paste; the answer quotes them. */
  readonly grounds: readonly Span[];
  /** Rests on a phrase that was cut off. */
  readonly near: boolean;
}

/** What the rules say. */
export type Ruled =
  | { readonly outcome: 'explained'; readonly match: Match; readonly alsoSeen: readonly Match[] }
  /** Equally good readings; the first is the one whose repair would unblock first. */
  | {
      readonly outcome: 'ambiguous';
      readonly matches: readonly [Match, Match, ...Match[]];
      readonly alsoSeen: readonly Match[];
    };

export type Diagnosis =
  | Ruled
  /** No rule holds, and the text is like one cause more than like any other; `others` are worth a look too. */
  | { readonly outcome: 'likely'; readonly match: Match; readonly others: readonly Scenario[] }
  /** An error that is like several causes and none of them enough; the likest first. */
  | { readonly outcome: 'unsure'; readonly among: readonly [Scenario, Scenario, ...Scenario[]] }
  /** An error of somebody else: another service, a tool, a language. */
  | { readonly outcome: 'foreign'; readonly owner: string }
  /** An error, and nothing in it says whose or what it is. */
  | { readonly outcome: 'unrecognised' }
  | { readonly outcome: 'no-error' }
  | { readonly outcome: 'empty' };
