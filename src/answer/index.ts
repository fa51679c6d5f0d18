export { answerCheckInvite, answerChooseResource, answerStillChecking } from './asking';
export { answerDiagnosis } from './diagnosis';
export type { DiagnosisInput } from './input';
export * from './report';
export * from './talk';
export * from './types';
export { answerVerdict } from './verdict';
