import type { AccessVerdict } from '../access';
import type { Claims, Evidence } from '../evidence';
import type { Prose } from '../prose';
import type { Step } from './step';

/** What is known beside the text when an answer is made. */
export interface Known {
  /** The verdict about the one who asks, once it is complete; with it the account's state and deployments. */
  readonly verdict?: AccessVerdict | undefined;
  /**
   * Whether the identity that made the call is the one that asks. `other`: the error names another one. `host`: it names
   * none, and the program is said to run where it has an identity of its own.
   */
  readonly caller: 'asker' | 'other' | 'host' | 'unsaid';
}

/** Whether what is known of the one who asks can be what decided the call. */
export const mayBeAsker = ({ caller }: Pick<Known, 'caller'>): boolean => caller === 'asker' || caller === 'unsaid';

export const NOTHING_KNOWN: Known = { caller: 'unsaid' };

/** One case: what the text states, what the person says, and what was found out. */
export interface Situation<E extends Evidence = Evidence> {
  readonly evidence: E;
  readonly claims: Claims;
  readonly known: Known;
}

/**
 * Something that speaks for a cause, or against it. `proves` settles it, `suggests` outweighs what is usual, `hints`
 * decides between equals. `because` goes on after the word "because".
 */
export interface Support {
  readonly weight: 'proves' | 'suggests' | 'hints';
  readonly because: Prose;
}

/** Supports, some of them under a condition that does not hold. */
export type Supports = readonly (Support | false | undefined)[];

/** One cause that an error can have: what it is, what speaks for it, and how it is mended. */
export interface Cause<E extends Evidence = Evidence> {
  readonly id: string;
  /** What it would be, as a sentence: the title in the list of other causes. */
  readonly title: Prose;
  /** How often it is this cause where nothing speaks for any. */
  readonly usual: 'often' | 'sometimes' | 'seldom';
  readonly for?: ((situation: Situation<E>) => Supports) | undefined;
  readonly against?: ((situation: Situation<E>) => Supports) | undefined;
  /** Stands in place of the scenario's headline while this cause leads. */
  readonly headline?: ((situation: Situation<E>) => Prose) | undefined;
  readonly why: (situation: Situation<E>) => Prose;
  readonly steps: (situation: Situation<E>) => readonly Step[];
  /** One thing to do or to look at that shows whether it is this cause. */
  readonly settles?: ((situation: Situation<E>) => Step | undefined) | undefined;
}

const support =
  (weight: Support['weight']) =>
  (because: Prose): Support => ({ weight, because });

export const proves = support('proves');
export const suggests = support('suggests');
export const hints = support('hints');
