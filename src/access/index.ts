export { evaluate } from './evaluate';
export { parseArmId, parseObjectId } from './ids';
export { measureRoles } from './size';
export { parseResourceRef, spelled } from './resourceRef';
export type { Product } from './product';
export {
  projectOf,
  resourceGroupOf,
  scopeChain,
  scopeCovers,
  scopeLevel,
  subscriptionOf,
  topResourceOf,
} from './scopes';
export * from './types';
export { matchesAction } from './wildcard';
