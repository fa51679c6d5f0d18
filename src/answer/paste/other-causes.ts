import type { Explanation, StepAction } from '../../diagnosis';
import type { Block } from '../types';

/** The other causes that the error can have, best supported first, each with its steps; `closed`: what the verdict has settled. */
export const otherCauses = ({ others = [] }: Explanation, closed: readonly StepAction[] = []): readonly Block[] =>
  others.flatMap(({ title, steps }): readonly Block[] => {
    const open = steps.filter(({ does }) => !closed.includes(does));
    return [
      { kind: 'text', text: title },
      ...(open.length === 0 ? [] : [{ kind: 'steps', title: 'Then', steps: open } as const]),
    ];
  });
