import type { AccessVerdict } from '../../access';

/** Whose roles a verdict speaks of: the reader's, or those of the application that made the call. */
export type Possessor = 'yours' | 'its';

export const whoseOf = ({ caller }: Pick<AccessVerdict, 'caller'>): Possessor =>
  caller?.kind === 'application' ? 'its' : 'yours';

const ITS: readonly (readonly [yours: RegExp, its: string])[] = [
  [/\byou hold\b/g, 'it holds'],
  [/\byou are\b/g, 'it is'],
  [/\byou have\b/g, 'it has'],
  [/\byour own\b/g, 'its own'],
  [/\byour\b/g, 'its'],
  [/\bYour\b/g, 'Its'],
  [/\byou\b/g, 'it'],
];

/** Words that were written for the reader's roles, as they are for those of an application. */
export const said = (text: string, whose: Possessor): string =>
  whose === 'yours' ? text : ITS.reduce((sofar, [yours, its]) => sofar.replace(yours, its), text);
