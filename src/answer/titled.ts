import type { Prose } from '../prose';
import type { Block } from './types';

/** A list under its heading; nothing at all where the list is empty. */
export const titled = (title: string, items: readonly Prose[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ];
