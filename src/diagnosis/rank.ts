import type { Evidence } from '../evidence';
import type { Prose } from '../prose';
import type { Cause, Situation, Support, Supports } from './causes';

const USUAL = { often: 2, sometimes: 1, seldom: 0 } as const satisfies Record<Cause['usual'], number>;
const WEIGHT = { proves: 100, suggests: 4, hints: 1.5 } as const satisfies Record<Support['weight'], number>;

/** A cause with what the case says of it. */
export interface Ranked<E extends Evidence = Evidence> {
  readonly cause: Cause<E>;
  readonly score: number;
  /** The weightiest reason for it, to go on after "because". */
  readonly because?: Prose | undefined;
}

const held = (supports: Supports | undefined): readonly Support[] =>
  (supports ?? []).filter((one) => one !== false && one !== undefined);

const sum = (supports: readonly Support[]): number => supports.reduce((all, { weight }) => all + WEIGHT[weight], 0);

function weighed<E extends Evidence>(cause: Cause<E>, situation: Situation<E>): Ranked<E> & { readonly out: boolean } {
  const speaksFor = held(cause.for?.(situation));
  const speaksAgainst = held(cause.against?.(situation));
  const best = [...speaksFor].sort((a, b) => WEIGHT[b.weight] - WEIGHT[a.weight])[0];
  return {
    cause,
    score: USUAL[cause.usual] + sum(speaksFor) - sum(speaksAgainst),
    because: best?.because,
    out: speaksAgainst.some(({ weight }) => weight === 'proves'),
  };
}

/**
 * The causes, best supported first; what is ruled out is left out, unless everything is. Pure, and blind to the order
 * of `causes`: where nothing tells two apart, what is usual decides, and then the id.
 */
export function rank<E extends Evidence>(causes: readonly Cause<E>[], situation: Situation<E>): readonly Ranked<E>[] {
  const all = causes.map((cause) => weighed(cause, situation));
  const possible = all.filter(({ out }) => !out);
  return (possible.length > 0 ? possible : all)
    .map(({ cause, score, because }): Ranked<E> => ({ cause, score, because }))
    .sort(
      (a, b) =>
        b.score - a.score || USUAL[b.cause.usual] - USUAL[a.cause.usual] || a.cause.id.localeCompare(b.cause.id),
    );
}
