export { BoundedMap } from './bounded-map';
export type { Access, Address, Asker, Chat, Later, LaterChat, Replace, ChatKind, SignIn } from './chat';
export { factsOfCaller } from './caller';
export { diagnosisReply } from './diagnosis-reply';
export {
  hasWords,
  type FileProblem,
  type FileRead,
  type IncomingFile,
  type IncomingMessage,
  type ReadFile,
} from './incoming';
export { onEdit, onMessage } from './message';
export { Pace } from './pace';
export { answerQuestion, notePress, rightsAt, type Where } from './question';
export { RateLimit } from './rate-limit';
export { failureOf, type LoggedFailure, type Log, type RefusalKind, type TurnStage, type TurnRecord } from './record';
export { readWithin } from './reading';
export { clickWait } from './reply';
export { isPlaced, type Ready } from './checking';
export { createServices, LIMITS, type Limits, type Services } from './services';
export { arrival, inTime, newTurn, within, type Turn } from './turn';
export { Turnstile } from './turnstile';
