export * from './types';
export { readPaste } from './read';
