export { learn, type Material } from './learn';
export { readLessons, type Lesson } from './lessons';
export { materialOf, type LessonFiles } from './material';
export { tableSource } from './write';
