import type { Source } from '../azure-names';
import type { Prose, Snippet } from '../prose';

/** A question that people ask without an error, and its answer. */
export interface Topic {
  /** Unique among all topics. */
  readonly id: string;
  /** The question in plain words, for the headline: at most 80 characters. */
  readonly question: string;
  /** Other ways to ask it, as people say it, in the languages that are read. Questions are compared with them. */
  readonly asked: readonly string[];
  /** What decides first, in the first sentence (a role, a number, "No: …"), then why. Two to four sentences. */
  readonly answer: Prose;
  /** The command or the lines of code that do it. */
  readonly snippet?: Snippet | undefined;
  readonly sources: readonly Source[];
}
