export * from './causes';
export * from './define';
export { traitsOf, type AccountTrouble } from './families';
export { diagnoseAmong, phrasesOf, type Diagnose } from './diagnose';
export { questionsAmong, type Answered } from './questions';
export { rank } from './rank';
export * from './types';
