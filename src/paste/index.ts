export * from './types';
export { readPaste, READING_LIMIT } from './read';
