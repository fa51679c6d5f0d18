/** Words of the error in lower case, what mends it, and the path of the owner's page. */
export type CureRow = readonly [marks: readonly string[], text: string, page: string];

/** By whose error it is: the more special ones first. Only what is widely known; an owner without a row is searched for. */
export type Cures = Readonly<Record<string, readonly CureRow[]>>;
