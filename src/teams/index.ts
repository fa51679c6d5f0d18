export { Adapter } from './adapter';
export { createBot, type Bot } from './bot';
export { BotCredentials, type Authority } from './bot-credentials';
export type { Refusal } from './body';
export { teamsIdentity, type TeamsIdentityOptions } from './identity';
export { createLog, type Log, type Stage, type TurnRecord } from './log';
export {
  LIMITS,
  type Access,
  type Asker,
  type BotParts,
  type Identity,
  type Limits,
  type SandboxCommands,
} from './ports';
export { startReadiness, type Readiness } from './readiness';
export { startServer, type RunningServer, type ServerOptions } from './server';
export type { ReadFile } from './files';
export { openShared, type BlobPlace, type SharedStorage } from './shared';
export { whenToldToStop } from './stop-signals';
