import { CLOUDS } from './knowledge';
import { createDefinitionCache, createFactsSource } from './azure';
import { readConfig, type Config } from './config';
import { Adapter, createBot, createLog, startServer, teamsIdentity, whenToldToStop } from './teams';

/** The Bot Connector of the US government's cloud; the public one needs no name. */
const GOVERNMENT_CHANNEL = 'https://botframework.azure.us';

const adapterFor = ({ appId, tenantId, identity, cloud }: Config): Adapter =>
  new Adapter({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: identity.kind === 'managed-identity' ? 'UserAssignedMSI' : 'SingleTenant',
    ...(identity.kind === 'password' ? { MicrosoftAppPassword: identity.password } : {}),
    ...(cloud === 'usgov' ? { ChannelService: GOVERNMENT_CHANNEL } : {}),
  });

/** Puts the production bot together and serves it until the process is told to end. */
async function start(config: Config): Promise<void> {
  const log = createLog();
  const adapter = adapterFor(config);
  const cache = createDefinitionCache();
  const endpoint = CLOUDS[config.cloud].resourceManager;
  const identity = teamsIdentity({
    adapter,
    connectionName: config.connectionName,
    sourceFor: (credential) => createFactsSource({ credential, endpoint, now: Date.now, cache }),
    now: Date.now,
  });
  const bot = createBot(adapter, { ...identity, now: Date.now, log, allowedTenants: config.allowedTenants });
  const server = await startServer({
    receive: bot.receive,
    port: config.port,
    host: '0.0.0.0',
    onRefused: log.refused,
  });
  process.stdout.write(`Locksmith listens on port ${server.port}.\n`);
  whenToldToStop(async () => {
    await Promise.all([server.close(), bot.close()]);
  });
}

const refuse = (problems: readonly string[]): void => {
  const list = problems.map((problem) => `  ${problem}`).join('\n');
  process.stderr.write(`Locksmith cannot start. These settings are missing or wrong:\n${list}\n`);
  process.stderr.write('To try it without Azure and Teams: npm run sandbox\n');
  process.exitCode = 1;
};

const config = readConfig(process.env);
if (config.kind === 'problems') {
  refuse(config.problems);
} else {
  start(config.config).catch((error: unknown) => {
    process.stderr.write(`Locksmith could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
