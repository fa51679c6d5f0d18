import type { OpenQuestion } from '../access';
import type { Evidence } from '../evidence';
import { prose, type Prose } from '../prose';
import { NOTHING_KNOWN, type Cause, type Known, type Situation } from './causes';
import { rank, type Ranked } from './rank';
import type { Explanation, Scenario, Step, With } from './types';

type Clue = Exclude<keyof Evidence, 'said' | 'claims' | 'length'>;

/** A scenario with one cause says it at once. */
interface OneCause<N extends Clue> {
  readonly explain: (evidence: With<N>, known: Known) => Explanation;
  readonly causes?: undefined;
}

/** One with several gives them all; which one leads is decided by the case. */
interface SeveralCauses<N extends Clue> {
  /** What went wrong, where the leading cause has no headline of its own. */
  readonly headline: (situation: Situation<With<N>>) => Prose;
  readonly causes: readonly Cause<With<N>>[];
  readonly older?: Prose | ((situation: Situation<With<N>>) => Prose | undefined);
}

interface Definition<N extends Clue> extends Omit<Scenario, 'needs' | 'explain' | 'asks' | 'refines'> {
  /** Clues without which this scenario cannot be; `explain` and `asks` get them as non-optional. */
  readonly needs: readonly N[];
  readonly refines?: readonly string[];
  readonly asks?: (evidence: With<N>) => OpenQuestion | undefined;
}

const has = <N extends Clue>(evidence: Evidence, needs: readonly N[]): evidence is With<N> =>
  needs.every((clue) => evidence[clue] !== undefined);

/** What settles a cause is worth doing only while nothing has settled it. */
const stepsOf = <E extends Evidence>({ cause }: Ranked<E>, situation: Situation<E>): readonly Step[] => {
  const settles = cause.settles?.(situation);
  return settles === undefined ? cause.steps(situation) : [settles, ...cause.steps(situation)];
};

function differential<N extends Clue>(
  { headline, causes, older }: SeveralCauses<N>,
  situation: Situation<With<N>>,
): Explanation {
  const [lead, ...others] = rank(causes, situation);
  if (lead === undefined) throw new Error('a scenario without a cause');
  const { cause, because } = lead;
  const reason = because === undefined ? [] : prose`Most likely, because ${because}. `;
  return {
    headline: (cause.headline ?? headline)(situation),
    cause: [...reason, ...cause.why(situation)],
    steps: cause.steps(situation),
    older: typeof older === 'function' ? older(situation) : older,
    leads: { id: cause.id, title: cause.title, because },
    others: others.map((other) => ({
      id: other.cause.id,
      title: other.cause.title,
      steps: stepsOf(other, situation),
    })),
  };
}

/** Makes a scenario out of its definition. Throws at call time when the engine handed it evidence it cannot use. */
export function defineScenario<N extends Clue = never>(
  definition: Definition<N> & (OneCause<N> | SeveralCauses<N>),
): Scenario {
  const { id, needs, refines = [], asks } = definition;
  const checked = (evidence: Evidence): With<N> => {
    if (has(evidence, needs)) return evidence;
    throw new Error(`scenario ${id} was asked to explain evidence without ${needs.join(', ')}`);
  };
  return {
    id,
    family: definition.family,
    title: definition.title,
    about: definition.about,
    mendedBy: definition.mendedBy,
    stage: definition.stage,
    needs,
    rules: definition.rules,
    refines,
    explain: (evidence, known = NOTHING_KNOWN) => {
      const whole = checked(evidence);
      return definition.causes === undefined
        ? definition.explain(whole, known)
        : differential(definition, { evidence: whole, claims: evidence.claims, known });
    },
    asks: (evidence) => asks?.(checked(evidence)),
    sources: definition.sources,
    examples: definition.examples,
  };
}
