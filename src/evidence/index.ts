export * from './claims';
export * from './types';
export { readEvidence } from './evidence';
export { bitsOf, gramsOf, mayHold } from './grams';
export { once } from './once';
export { preparePhrases, type Phrases } from './phrases';
export { PROVIDER_PREFIXES } from './providers';
export { recall, remember, type Remembered } from './recall';
export { tellsMore, withAddition, type Addition } from './told';
