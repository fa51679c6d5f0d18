export { callerAmong, callerIn } from './caller';
export { evaluate, granteeOf, remedyOf } from './evaluate';
export { parseArmId, parseObjectId } from './ids';
export { handsOutRoles } from './hands-out';
export { measureRoles } from './size';
export { parseResourceRef, spelled } from './resourceRef';
export type { Product } from './product';
export { MADE_THROUGH_BOT } from './role-writer';
export type {
  ActivationAnswer,
  ActivationNeeds,
  Grantee,
  MadeAssignment,
  Refused,
  RefusedWhy,
  RoleWriter,
  Seen,
  WantedActivation,
  WantedAssignment,
  WriteAnswer,
} from './role-writer';
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
