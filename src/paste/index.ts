export * from './types';
export { READING_LIMIT, readPaste } from './read';
export { holdsSecret, masked } from './typed';
