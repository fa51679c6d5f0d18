// A card's field and its button's data name resources as a question does, and are read by the same rules.
export { parseArmId, parseResourceRef } from '../access';
export { answerCheckInvite, answerChooseResource, answerStillChecking } from './asking';
export { answerFile } from './file';
export { answerDiagnosis } from './diagnosis';
export type { DiagnosisInput } from './input';
export { answerActionProblem, answerPickedWithoutText, answerSignInInChat, withUnread } from './picked';
export * from './report';
export { warned } from './secrets';
export * from './senders';
export * from './talk';
export { answerTopic } from './topic';
export * from './types';
export { answerVerdict } from './verdict';
