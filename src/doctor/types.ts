import type { CloudId } from '../azure-names';
import type { Inquiry } from './ask';

/** One line of the doctor. */
export type Observation =
  | { readonly state: 'good'; readonly says: string }
  | { readonly state: 'wrong'; readonly says: string; readonly cure: string }
  | { readonly state: 'unseen'; readonly because: string };

export const good = (says: string): Observation => ({ state: 'good', says });
export const wrong = (says: string, cure: string): Observation => ({ state: 'wrong', says, cure });
export const unseen = (because: string): Observation => ({ state: 'unseen', because });

/** What was wrong; where nothing was, that it is good. */
export const judged = (
  says: string,
  problems: readonly (Observation | undefined | false)[],
): readonly Observation[] => {
  const found = problems.filter((problem) => problem !== undefined && problem !== false);
  return found.length === 0 ? [good(says)] : found;
};

/** Files of the checkout, as text; undefined where there is none. */
export interface Checkout {
  readonly version: string;
  /** The manifest of the package that was made last for this environment. */
  readonly packed?: string | undefined;
  /** Of the file that `npm run build` made last. It is the same for the same code, byte for byte. */
  readonly bundleSize?: number | undefined;
}

/** Where the parts of an installation are. */
export interface Placed {
  readonly subscription: string;
  readonly group: string;
  /** The App Service; a bot on a developer's machine has none. */
  readonly site?: string | undefined;
  /** Of all resources. */
  readonly name: string;
}

export interface Installation {
  /** Of the environment: `env/.env.<environment>`. */
  readonly environment: string;
  /** Whether the bot runs in Azure, and not on a developer's machine (`local`). */
  readonly hosted: boolean;
  readonly valueOf: (variable: string) => string | undefined;
  readonly checkout: Checkout;
  readonly cloud: CloudId;
  readonly placed?: Placed | undefined;
  readonly ask: Inquiry;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Version of the Node.js that runs the doctor. */
  readonly node: string;
}

export interface Examination {
  readonly title: string;
  /** Without a sign-in and without the network. */
  readonly offline: boolean;
  /** Where the bot runs in Azure alone: what a bot on a developer's machine does not have. */
  readonly hosted?: true;
  readonly examine: (of: Installation) => Promise<readonly Observation[]> | readonly Observation[];
}
