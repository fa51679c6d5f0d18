import type { Source } from '../../../azure-names';

const from =
  (confidence: Source['confidence']) =>
  (title: string, page: string, read: string, edition?: string): Source => ({
    ...{ title, url: `https://${page}`, read, edition },
    confidence,
  });

/** A page of the owner that says it: the day on which it was read, and the page's own date, where it bears an older one. */
export const page = from('documented');

/** Reported by whoever met it. */
export const seen = from('observed');

/** Read in what a package holds. */
export const packaged = from('package');

const remembered = from('memory');

/** Known, and no page was found that says it: the card says so. */
export const known = (title: string, path: string): Source => remembered(title, path, '2026-11-29');

/**
 * Words of the error in lower case, what mends it, and where that stands. A headline where "not of Azure AI" would be said
 * of a resource of Azure AI.
 */
export type CureRow = readonly [marks: readonly string[], text: string, source: Source, headline?: string];

/** By whose error it is: the more special ones first. Only what is widely known; an owner without a row is searched for. */
export type Cures = Readonly<Record<string, readonly CureRow[]>>;
