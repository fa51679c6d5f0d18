export * from './types';
export { readEvidence } from './evidence';
