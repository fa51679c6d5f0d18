export * from './causes';
export * from './define';
export { diagnose, phrasesOf } from './diagnose';
export { questionsAmong, type Answered } from './questions';
export { rank } from './rank';
export * from './types';
