import type { OpenQuestion } from '../access';
import type { Source } from '../azure-names';
import type { Step } from '../diagnosis';
import type { Prose, Snippet } from '../prose';
import type { GrantFields, GrantStep } from './grants/steps';

/** What an answer is made of, for those who render it and know no other room. */
export type { ArmId, ObjectId, OpenQuestion, ResourceRef } from '../access';
export type { Step } from '../diagnosis';
export type { Source } from '../azure-names';

/**
 * What a button carries, so that its click can make the answer anew: the bot keeps nothing for it. Secrets were taken
 * out of the text before anything else read it.
 */
export interface Carried {
  /** The error, or the lines of a long paste that its diagnosis rests on. */
  readonly paste?: string | undefined;
  /** The verdict that the card shows. */
  readonly shown?: { readonly verdict: VerdictMark; readonly since: number } | undefined;
}

/** A button that asks the bot for the clicking person's access. Its payload is made from this and nothing else. */
export interface CheckAction {
  readonly kind: 'check';
  readonly label: string;
  /** Without a resource, the answer asks for one. */
  readonly question: OpenQuestion;
  /** The error that the card explains, which the new answer explains too. */
  readonly carried?: Carried | undefined;
}

/** Buttons that bring something; `show` unfolds a part that belongs to it, in place and for the reader alone. */
export type Button =
  | CheckAction
  /** Opens the answer to the same error in a dialog, for the one who presses. */
  | { readonly kind: 'explain'; readonly label: string; readonly carried: Carried }
  /** A step towards a role, taken by whoever presses; with what stands in the card's fields, where `fields` says so. */
  | { readonly kind: 'grants'; readonly label: string; readonly step: GrantStep; readonly fields?: true | undefined }
  /** Sends a message in the reader's name, as if they had typed it. */
  | { readonly kind: 'say'; readonly label: string; readonly message: string }
  | { readonly kind: 'open'; readonly label: string; readonly href: string }
  | { readonly kind: 'show'; readonly label: string; readonly blocks: readonly Block[] };

/**
 * Where an answer is read. `shared`: a channel or group chat, where nothing about one person's access may be said.
 * `terminal`: no card, so that all that is known may stand open.
 */
export type Setting = 'personal' | 'shared' | 'terminal';

/** A verdict as far as two checks are compared: its kind, and what it rests on. Up to 80 characters. */
export type VerdictMark = string;

export type Tone = 'problem' | 'good' | 'warning' | 'neutral';

/** Whether a role counts for the action that was asked about. */
export type Counts = 'yes' | 'no' | 'unclear' | 'blocks';

/** One row of a verdict's chain of scopes, from the management group down. */
export interface ScopeRow {
  readonly level: string;
  readonly name: string;
  readonly held: readonly { readonly role: Prose; readonly counts: Counts; readonly because: Prose }[];
  /** What is held here could not be read, or not all of it: an empty row then says nothing. */
  readonly unread?: boolean | undefined;
  /** Where access comes from or breaks. */
  readonly mark?: 'comes-from-here' | 'breaks-here' | undefined;
}

export type Block =
  | { readonly kind: 'text'; readonly text: Prose }
  | { readonly kind: 'notice'; readonly tone: Tone; readonly text: Prose }
  | { readonly kind: 'heading'; readonly text: string }
  /** Lines quoted from the paste. */
  | { readonly kind: 'quotes'; readonly quotes: readonly { readonly label: string; readonly text: string }[] }
  | { readonly kind: 'steps'; readonly title?: string | undefined; readonly steps: readonly Step[] }
  | { readonly kind: 'snippet'; readonly snippet: Snippet }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: Prose }[] }
  /** Reasons, one a line, those that count first. */
  | {
      readonly kind: 'reasons';
      readonly title: string;
      readonly reasons: readonly { readonly counts: Counts; readonly text: Prose }[];
    }
  | { readonly kind: 'scopes'; readonly title: string; readonly rows: readonly ScopeRow[] }
  | { readonly kind: 'list'; readonly items: readonly Prose[] }
  /** Shown on demand. */
  | ({ readonly kind: 'more' } & Fold)
  /** A choice of resources, and a field to paste an endpoint or resource id into. */
  | {
      readonly kind: 'choose-resource';
      readonly choices: readonly { readonly label: string; readonly id: string }[];
      readonly question: Omit<OpenQuestion, 'resource'>;
      /** What was typed before and named none, to be mended: never a secret. */
      readonly typed?: string | undefined;
    }
  | { readonly kind: 'form'; readonly fields: readonly Field[] }
  | { readonly kind: 'sources'; readonly sources: readonly Source[] };

/** A field of a card; `id` names it among `GrantFields`. */
export type Field =
  | {
      readonly kind: 'text';
      readonly id: keyof GrantFields;
      readonly label: string;
      readonly placeholder: string;
      readonly longest: number;
    }
  | {
      readonly kind: 'choice';
      readonly id: keyof GrantFields;
      readonly label: string;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    };

/** Somebody in the chat whom a card calls; the id is the chat's own. */
export interface CalledPerson {
  readonly id: string;
  readonly name: string;
  /** Somebody of another organisation. */
  readonly isGuest?: true | undefined;
}

/** A part that is folded until somebody wants it: "Why", "Your roles". */
export interface Fold {
  /** One of `FoldLabel` on an answer; any words inside another part. */
  readonly label: string;
  readonly blocks: readonly Block[];
}

/**
 * What to say, without a word about how it looks. What stands open is one answer: the headline, why, one thing to do,
 * what to expect of it, and buttons. All the rest folds.
 */
export interface Answer {
  readonly tone: Tone;
  /** The answer itself, in 80 characters at most, without an id. */
  readonly headline: Prose;
  /** Whom the card calls. */
  readonly mentions?: readonly CalledPerson[] | undefined;
  /** One sentence. */
  readonly why?: Prose | undefined;
  /** The one thing to do, with its command or the changed line of code. */
  readonly todo?: Step | undefined;
  /** One line: what to expect of it. */
  readonly expect?: Prose | undefined;
  /** One line of warning: what would stop the next call. */
  readonly note?: Prose | undefined;
  /** What must stand open beside these: a warning, a form, a list of commands. */
  readonly blocks: readonly Block[];
  readonly folds?: readonly Fold[] | undefined;
  /** When the access was looked up, and since when the verdict is the same. Milliseconds since 1970. */
  readonly checked?: { readonly at: number; readonly since?: number | undefined } | undefined;
  /** Three at most; the first is the one to press. */
  readonly buttons: readonly Button[];
}
