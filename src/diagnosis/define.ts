import type { OpenQuestion } from '../access';
import type { Evidence } from '../evidence';
import type { Explanation, Scenario, With } from './types';

type Clue = Exclude<keyof Evidence, 'said' | 'length'>;

interface Definition<N extends Clue> extends Omit<Scenario, 'needs' | 'explain' | 'asks' | 'refines'> {
  /** Clues without which this scenario cannot be; `explain` and `asks` get them as non-optional. */
  readonly needs: readonly N[];
  readonly refines?: readonly string[];
  readonly explain: (evidence: With<N>) => Explanation;
  readonly asks?: (evidence: With<N>) => OpenQuestion | undefined;
}

const has = <N extends Clue>(evidence: Evidence, needs: readonly N[]): evidence is With<N> =>
  needs.every((clue) => evidence[clue] !== undefined);

/** Makes a scenario out of its definition. Throws at call time when the engine handed it evidence it cannot use. */
export function defineScenario<N extends Clue = never>(definition: Definition<N>): Scenario {
  const { needs, refines = [], explain, asks, ...rest } = definition;
  const checked = (evidence: Evidence): With<N> => {
    if (has(evidence, needs)) return evidence;
    throw new Error(`scenario ${definition.id} was asked to explain evidence without ${needs.join(', ')}`);
  };
  return {
    ...rest,
    needs,
    refines,
    explain: (evidence) => explain(checked(evidence)),
    asks: (evidence) => asks?.(checked(evidence)),
  };
}
