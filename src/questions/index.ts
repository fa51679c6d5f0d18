export type { Concept } from './things';
export { conceptsWith } from './terms';
export { combined, COMBINATIONS } from './combine';
export { answeredByRoles } from './named-roles';
export { isAsked } from './asked';
export { findAmong, type FoundTopic } from './find';
export type { Topic } from './topic';
export { TOPICS } from './topics';
export { unaccented } from './unaccented';
