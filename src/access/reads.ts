import type { Gap, Read } from './types';

/** What was read, if only a part of it. */
export const valueOf = <T>(fact: Read<T> | undefined): T | undefined =>
  fact?.kind === 'read' ? fact.value : undefined;

/** What was read of a list; empty where nothing was. */
export const listOf = <T>(fact: Read<readonly T[]> | undefined): readonly T[] => valueOf(fact) ?? [];

/** Why a fact, or a part of it, is missing. */
export const gapIn = (fact: Read<unknown> | undefined): Gap | undefined =>
  fact?.kind === 'gap' ? fact.gap : fact?.incomplete;

/** Read to the end: what does not stand in it does not exist. */
export const isWhole = (fact: Read<unknown>): boolean => gapIn(fact) === undefined;
