export { learn, type Material } from './learn';
export { readLessons, type Lesson } from './lessons';
export { learnTalk } from './talk';
export { materialOf, talkOf, type LessonFiles, type TalkMaterial } from './material';
export { tableSource, talkSource } from './write';
