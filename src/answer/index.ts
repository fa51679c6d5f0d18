// A card's field and its button's data name resources as a question does, and are read by the same rules.
export { datesInWords } from '../azure-names';
export { parseArmId, parseObjectId, parseResourceRef, spelled } from '../access';
export { answerCheckInvite, answerChooseResource, answerStillChecking, type ChooseProblem } from './verdict/asking';
export { answerDiagnosis } from './paste/diagnosis';
export { identityOf, isElse } from './paste/identity';
export type { DiagnosisInput } from './paste/input';
export { answerActionProblem, answerPickedWithoutText, answerSignInInChat, withUnread } from './talk/picked';
export * from './paste/report';
export { plainAnswer, type PlainAnswer } from './plain-answer';
export { warned } from './paste/secrets';
export * from './talk/refusals';
export * as followUp from './talk/follow-up';
export { changedTo } from './talk/follow-up/again';
export type { FollowUpInput, GrantForm } from './talk/follow-up';
export { answerBecame, answerUnknownPerson, type SandboxPerson, type SandboxWorld } from './talk/sandbox';
export {
  answerCardProblem,
  answerEmpty,
  answerFailure,
  answerFile,
  answerHelp,
  answerScreenshot,
  answerSharedPasteHint,
  answerSignedOut,
  answerTooManyMessages,
  answerWelcome,
} from './talk/talk';
export * from './types';
export * from './grants';
export { answerNearName, mayBeAnother, withNearName } from './verdict/near-name';
export { answerVerdict, onlyForYou, shownOf } from './verdict/verdict';
export { answerChat, answerSelf } from './talk/chat';
export { answerTopic } from './talk/topic';
