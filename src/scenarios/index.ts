import type { Scenario } from '../diagnosis';
import * as all from './all';

export { PRODUCT_NAMES } from './shared/products';
export { keylessClient } from './shared/snippets';

/** Every scenario of `all.ts`. Their order means nothing. */
export const scenarios: readonly Scenario[] = Object.values(all);
