export { findAmong, type Found } from './find';
export type { Topic } from './topic';
export { TOPICS } from './topics';
