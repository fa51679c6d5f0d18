import type { OpenQuestion } from '../access';
import type { Source } from '../azure-names';
import type { Step } from '../diagnosis';
import type { Prose, Snippet } from '../prose';

/** What an answer is made of, for those who render it and know no other room. */
export type { ArmId, OpenQuestion, ResourceRef } from '../access';
export type { Step } from '../diagnosis';
export type { Source } from '../azure-names';

/** A button that asks the bot for the clicking person's access. Its payload is made from this and nothing else. */
export interface CheckAction {
  readonly kind: 'check';
  readonly label: string;
  /** Without a resource, the answer asks for one. */
  readonly question: OpenQuestion;
}

export type Button = CheckAction | { readonly kind: 'open'; readonly label: string; readonly href: string };

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
  | { readonly kind: 'steps'; readonly title: string; readonly steps: readonly Step[] }
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
  | { readonly kind: 'more'; readonly label: string; readonly blocks: readonly Block[] }
  /** A choice of resources, and a field to paste an endpoint or resource id into. */
  | {
      readonly kind: 'choose-resource';
      readonly choices: readonly { readonly label: string; readonly id: string }[];
      readonly question: Omit<OpenQuestion, 'resource'>;
    }
  | { readonly kind: 'sources'; readonly sources: readonly Source[] };

/** What to say, without a word about how it looks. */
export interface Answer {
  readonly tone: Tone;
  readonly headline: Prose;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}
