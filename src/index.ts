import type { ConfigurationBotFrameworkAuthenticationOptions } from 'botbuilder';

import { CLOUDS } from './knowledge';
import { createDefinitionCache, createFactsSource } from './azure';
import { readConfig, type Config } from './config';
import {
  Adapter,
  createBot,
  createLog,
  LIMITS,
  startServer,
  teamsIdentity,
  whenToldToStop,
  type Limits,
  type Log,
} from './teams';

/** The Bot Connector of the US government's cloud; the public one needs no name. */
const GOVERNMENT_CHANNEL = 'https://botframework.azure.us';

/** Where services are that production knows by itself. The tests have their own; nothing else sets one. */
export interface Services {
  /** The Bot Connector, its keys and its token service: all addresses, or none (teams.md §1.4.17). */
  readonly botFramework?: ConfigurationBotFrameworkAuthenticationOptions;
  readonly resourceManager?: { readonly endpoint: string; readonly ca: string };
  readonly log?: Log;
  readonly limits?: Limits;
  readonly host?: string;
}

export interface RunningBot {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests and lets running turns end. */
  readonly close: () => Promise<void>;
}

const adapterFor = ({ appId, tenantId, identity, cloud }: Config, { botFramework, limits }: Services): Adapter =>
  new Adapter(
    {
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: identity.kind === 'managed-identity' ? 'UserAssignedMSI' : 'SingleTenant',
      ...(identity.kind === 'password' ? { MicrosoftAppPassword: identity.password } : {}),
      ...(cloud === 'usgov' ? { ChannelService: GOVERNMENT_CHANNEL } : {}),
      ...botFramework,
    },
    undefined,
    limits?.requestMs,
  );

/** Puts the production bot together and serves it. Rejects where its port is taken. */
export async function serve(config: Config, services: Services = {}): Promise<RunningBot> {
  const { log = createLog(), limits = LIMITS, host = '0.0.0.0' } = services;
  const adapter = adapterFor(config, services);
  const cache = createDefinitionCache();
  const resourceManager = services.resourceManager ?? { endpoint: CLOUDS[config.cloud].resourceManager };
  const identity = teamsIdentity({
    adapter,
    connectionName: config.connectionName,
    sourceFor: (credential) => createFactsSource({ credential, ...resourceManager, now: Date.now, cache }),
    now: Date.now,
    tokenWaitMs: limits.tokenWaitMs,
  });
  const bot = createBot(adapter, { ...identity, now: Date.now, log, limits, allowedTenants: config.allowedTenants });
  const server = await startServer({ receive: bot.receive, port: config.port, host, onRefused: log.refused });
  const close = async (): Promise<void> => {
    await Promise.all([server.close(), bot.close()]);
  };
  return { url: server.url, port: server.port, close };
}

const refuse = (problems: readonly string[]): void => {
  const list = problems.map((problem) => `  ${problem}`).join('\n');
  process.stderr.write(`Locksmith cannot start. These settings are missing or wrong:\n${list}\n`);
  process.stderr.write('To try it without Azure and Teams: npm run sandbox\n');
  process.exitCode = 1;
};

/** Serves until the process is told to end. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.kind === 'problems') {
    refuse(config.problems);
    return;
  }
  const { port, close } = await serve(config.config);
  process.stdout.write(`Locksmith listens on port ${port}.\n`);
  whenToldToStop(close);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`Locksmith could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
