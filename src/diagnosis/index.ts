export * from './define';
export { diagnose, phrasesOf } from './diagnose';
export { nearestAmong } from './nearest';
export * from './types';
