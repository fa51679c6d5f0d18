export * from './claims';
export * from './types';
export { readEvidence } from './evidence';
export { preparePhrases, type Phrases } from './phrases';
export { recall, remember, type Remembered } from './recall';
export { tellsMore, withAddition, type Addition } from './told';
