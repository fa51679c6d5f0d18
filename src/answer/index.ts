// A card's field and its button's data name resources as a question does, and are read by the same rules.
export { parseArmId, parseObjectId, parseResourceRef, spelled } from '../access';
export { answerCheckInvite, answerChooseResource, answerStillChecking, type ChooseProblem } from './verdict/asking';
export { answerDiagnosis } from './paste/diagnosis';
export type { DiagnosisInput } from './paste/input';
export { answerActionProblem, answerPickedWithoutText, answerSignInInChat, withUnread } from './talk/picked';
export * from './paste/report';
export { plainAnswer, type PlainAnswer } from './plain-answer';
export { warned } from './paste/secrets';
export * from './talk/refusals';
export { answerBecame, answerUnknownPerson, type SandboxPerson, type SandboxWorld } from './talk/sandbox';
export * from './talk/talk';
export * from './types';
export * from './grants';
export { answerVerdict } from './verdict/verdict';
