export { learn, markOfLessons, type Material } from './learn';
export { readLessons, type Lesson } from './lessons';
export { learnTalk, markOfTalk } from './talk';
export { materialOf, talkOf, type LessonFiles, type TalkMaterial } from './material';
export { tableSource, talkSource } from './write';
