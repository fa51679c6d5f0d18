export { Adapter } from './adapter';
export { createBot, type Bot } from './bot';
export { BotCredentials, type Authority } from './bot-credentials';
export { certificateProblem } from './certificate';
export type { Refusal } from './body';
export { teamsIdentity, type TeamsIdentityOptions } from './identity';
export type { BotParts, AskerIdentity, SandboxCommands } from './parts';
export { startServer, type RunningServer, type ServerOptions } from './server';
export { openShared } from './shared-storage';
