import { ManagedIdentityCredential } from '@azure/identity';
import type { ConfigurationBotFrameworkAuthenticationOptions } from 'botbuilder';
import { setTimeout as pause } from 'node:timers/promises';

import { CLOUDS, TOKEN_HOSTS, type BotRegion, type CloudId } from './azure-names';
import { createDefinitionCache, createFactsSource, createRoleWriter } from './azure';
import { boundedClient } from './network';
import { readConfig, type Config } from './config';
import { LIMITS, type Limits, type Log } from './conversation';
import { diagnose, understand } from './respond';
import { createLog, startTelemetry, withTelemetry, type Telemetry } from './telemetry';
import { startReadiness, whenToldToStop, type SharedStorage } from './instances';
import {
  Adapter,
  BotCredentials,
  certificateProblem,
  createBot,
  openShared,
  startServer,
  teamsIdentity,
  type Authority,
} from './teams';

/** Time for a load balancer to see that no new turn is wanted here. Where nothing is shared, there is one instance. */
const NOTICE_MS = 3_000;

/** Where services are that production knows by itself. The tests have their own; nothing else sets one. */
export interface Neighbours {
  /** The Bot Connector, its keys and its token service: all addresses, or none (teams.md §1.4.17). */
  readonly botFramework?: ConfigurationBotFrameworkAuthenticationOptions;
  /** Where the bot's own tokens come from, where its identity is not the machine's. */
  readonly authority?: Authority;
  readonly resourceManager?: { readonly endpoint: string; readonly ca: string };
  readonly log?: Log;
  readonly limits?: Limits;
  readonly host?: string;
}

export interface RunningBot {
  readonly url: string;
  readonly port: number;
  /** Tells whoever asks that no new turn is wanted here; those that come all the same are answered. */
  readonly drain: () => void;
  /** Takes no new requests and lets running turns end, and the checks whose verdict they promised. */
  readonly close: () => Promise<void>;
  readonly log: Log;
}

/** All addresses are said, in every cloud: the framework knows two of the three. */
export function addressesIn(
  cloud: CloudId,
  tenantId: string,
  region: BotRegion = 'global',
): NonNullable<Neighbours['botFramework']> {
  const { bot } = CLOUDS[cloud];
  return {
    OAuthUrl: region === 'global' ? bot.tokenService : `https://${TOKEN_HOSTS[region]}`,
    ToChannelFromBotLoginUrl: `${bot.authority}/${tenantId}`,
    ToChannelFromBotOAuthScope: bot.scope,
    ToBotFromChannelTokenIssuer: bot.issuer,
    ToBotFromChannelOpenIdMetadataUrl: bot.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: bot.emulatorOpenIdMetadata,
    ValidateAuthority: true,
  };
}

/** The framework's side of the bot: who it is, and whom it believes. Asks nobody for anything yet. */
function adapterFor(config: Config, { botFramework, authority, limits = LIMITS }: Neighbours): Adapter {
  const { appId, tenantId, identity, cloud } = config;
  const credentials = new BotCredentials({
    ...{ appId, tenantId, identity, limitMs: limits.requestMs },
    exchangeAudience: CLOUDS[cloud].bot.exchangeAudience,
    authority: authority ?? { host: CLOUDS[cloud].bot.authority },
  });
  const addresses = botFramework ?? addressesIn(cloud, tenantId, config.region);
  return new Adapter({ MicrosoftAppId: appId, ...addresses }, credentials, limits.requestMs);
}

/** The managed identity that the bot has at its machine: its own, or the one that vouches for it. */
function machineCredential({ appId, identity }: Config): ManagedIdentityCredential | undefined {
  const httpClient = boundedClient();
  if (identity.kind === 'managed-identity') return new ManagedIdentityCredential({ clientId: appId, httpClient });
  const { kind } = identity;
  return kind === 'federated' ? new ManagedIdentityCredential({ clientId: identity.clientId, httpClient }) : undefined;
}

/** What the instances of the bot share; undefined where each remembers for itself. */
async function sharedBy(config: Config): Promise<SharedStorage | undefined> {
  const { storage } = config;
  if (storage?.kind !== 'endpoint') return storage && openShared(storage);
  const credential = machineCredential(config);
  if (!credential) throw new TypeError('A storage without a key needs a managed identity.');
  return openShared({ ...storage, credential });
}

/** A bot whose telemetry cannot start starts without. */
async function telemetryOf(config: Config, log: Log): Promise<Telemetry | undefined> {
  const { telemetry } = config;
  const onTrouble = (error: unknown): void => {
    log.trouble('telemetry', error);
  };
  if (!telemetry) return undefined;
  try {
    const credential = machineCredential(config);
    return await startTelemetry({ ...telemetry, ...(credential ? { credential } : {}), onTrouble });
  } catch (error) {
    onTrouble(error);
    return undefined;
  }
}

/** Puts the production bot together and serves it. Rejects where its port is taken. */
export async function serve(config: Config, services: Neighbours = {}): Promise<RunningBot> {
  const { log: lines = createLog(), limits = LIMITS, host = '0.0.0.0' } = services;
  const telemetry = await telemetryOf(config, lines);
  const log = telemetry ? withTelemetry(lines, telemetry) : lines;
  const adapter = adapterFor(config, services);
  const cache = createDefinitionCache();
  const resourceManager = services.resourceManager ?? { endpoint: CLOUDS[config.cloud].resourceManager };
  const deputy = config.accessReader ? machineCredential(config) : undefined;
  const grants = config.grants === 'disabled' ? undefined : config.grants;
  const identity = teamsIdentity({
    adapter,
    connectionName: config.connectionName,
    sourceFor: (credential) => createFactsSource({ credential, ...resourceManager, now: Date.now, cache, deputy }),
    // Where granting is off, there is nothing that could write.
    writerFor: grants && ((credential) => createRoleWriter({ credential, ...resourceManager })),
    now: Date.now,
    tokenWaitMs: limits.tokenWaitMs,
  });
  const shared = await sharedBy(config);
  const { allowedTenants, port } = config;
  const bot = createBot(adapter, { ...identity, now: Date.now, log, limits, allowedTenants, shared, grants });
  const { isReady, drain } = startReadiness({
    reach: bot.reach,
    onTrouble: (error) => {
      log.trouble('storage', error);
    },
  });
  const server = await startServer({
    prove: bot.prove,
    receive: bot.receive,
    port,
    host,
    onRefused: log.refused,
    isReady,
  });
  const close = async (): Promise<void> => {
    drain();
    // Until the end, whoever asks is told that no new turn is wanted here.
    await server.idle();
    await bot.close();
    await server.close();
    log.flush();
    await telemetry?.close();
  };
  return { url: server.url, port: server.port, drain, close, log };
}

const refuse = (problems: readonly string[]): void => {
  const list = problems.map((problem) => `  ${problem}`).join('\n');
  process.stderr.write(`Locksmith cannot start. These settings are missing or wrong:\n${list}\n`);
  process.stderr.write('What each means: docs/settings.md\n');
  process.stderr.write('To try it without Azure and Teams: npm run sandbox\n');
  process.exitCode = 1;
};

/** An error and a question as the bot reads them every day. Nobody gets an answer to them. */
const SAMPLES = [
  "Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal lacks the required data action'}}",
  'Which role do I need to call a model?',
] as const;

/**
 * Reading for the first time takes several times as long as later, and with the first question all topics are read: the
 * bot does both before it listens, so that nobody waits for it.
 */
const warmUp = (): void => {
  for (const text of SAMPLES) understand(diagnose({ text }));
};

/** Serves until the process is told to end. Rejects where the port is taken. */
export async function run(
  environment: Readonly<Record<string, string | undefined>>,
  services: Neighbours = {},
): Promise<void> {
  const config = readConfig(environment);
  if (config.kind === 'problems') {
    refuse(config.problems);
    return;
  }
  const { identity } = config.config;
  const problem = identity.kind === 'certificate' ? certificateProblem(identity.path, Date.now()) : undefined;
  if (problem !== undefined) {
    refuse([problem]);
    return;
  }
  warmUp();
  const { port, drain, close, log } = await serve(config.config, services);
  process.stdout.write(`Locksmith listens on port ${port}.\n`);
  const stop = async (): Promise<void> => {
    drain();
    if (config.config.storage) await pause(NOTICE_MS);
    await close();
  };
  whenToldToStop(stop, (error) => {
    log.trouble('process', error);
  });
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

// By name: in the bundle, `module` is one part of the file.
if (require.main?.filename === __filename) {
  run(process.env).catch((error: unknown) => {
    process.stderr.write(`Locksmith could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    if (isPortTaken(error))
      process.stderr.write('Another program listens on that port: end it, or set PORT to another.\n');
    process.exitCode = 1;
  });
}
