import type { Explanation } from '../../diagnosis';
import type { Block } from '../types';

/** The other causes that the error can have, best supported first, each with its steps. */
export const otherCauses = ({ others = [] }: Explanation): readonly Block[] =>
  others.flatMap(({ title, steps }): readonly Block[] => [
    { kind: 'text', text: title },
    ...(steps.length === 0 ? [] : [{ kind: 'steps', title: 'Then', steps } as const]),
  ]);
