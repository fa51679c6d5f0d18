/**
 * Words of the error in lower case, what mends it, and the path of the owner's page. A headline where "not of Azure AI"
 * would be said of a resource of Azure AI.
 */
export type CureRow = readonly [marks: readonly string[], text: string, page: string, headline?: string];

/** By whose error it is: the more special ones first. Only what is widely known; an owner without a row is searched for. */
export type Cures = Readonly<Record<string, readonly CureRow[]>>;
