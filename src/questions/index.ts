export { findAmong, type FoundTopic } from './find';
export type { Topic } from './topic';
export { TOPICS } from './topics';
