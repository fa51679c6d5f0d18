export { evaluate } from './evaluate';
export { parseArmId, parseObjectId } from './ids';
export { parseResourceRef } from './resourceRef';
export { accountOf, projectOf, resourceGroupOf, scopeChain, scopeCovers, scopeLevel, subscriptionOf } from './scopes';
export * from './types';
export { matchesAction } from './wildcard';
