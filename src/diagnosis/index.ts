export * from './causes';
export * from './define';
export { traitsOf, type AccountTrouble } from './families';
export { diagnoseAmong, phrasesOf, type Diagnose } from './diagnose';
export { isOfLimits, leadingMatch, mayLackRole, scenariosOf } from './named';
export { objectIdOf } from './identity-commands';
export { hasOwnIdentity } from './own-identity';
export { rank } from './rank';
export * from './types';
