import type { Scenario } from '../diagnosis';
import * as all from './all';

export { PRODUCT_NAMES } from './shared/products';
export { resourceOf } from './shared/questions';
export { keylessClient } from './shared/snippets';

/** Every scenario of `all.ts`. Their order means nothing. */
export const scenarios: readonly Scenario[] = Object.values(all);
