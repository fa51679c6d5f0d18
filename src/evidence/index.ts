export * from './claims';
export * from './types';
export { readEvidence } from './evidence';
