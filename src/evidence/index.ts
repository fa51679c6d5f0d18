export * from './types';
export { readEvidence } from './evidence';
export { readText, type Reading } from './reading';
