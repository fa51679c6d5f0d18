import type { BotRegion, CloudId } from '../azure-names';
import { problemsTogether } from './problems';
import { Environment } from './settings';

export { SETTING_NAMES, settingsInWords, type SettingInWords } from './settings';

/** How the bot proves who it is to the Bot Connector; what each needs is told below. */
type BotIdentity =
  | { readonly kind: 'managed-identity' }
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'federated'; readonly clientId: string }
  | { readonly kind: 'password'; readonly password: string };

/** Everything that the production bot is started with. */
export interface Config {
  readonly port: number;
  /** Application id of the bot's own identity: the audience of incoming requests. */
  readonly appId: string;
  readonly tenantId: string;
  readonly identity: BotIdentity;
  /** Name of the Azure Bot's OAuth connection that gives a Resource Manager token of the asking person. */
  readonly connectionName: string;
  readonly allowedTenants: readonly string[];
  /** Whether the bot's own identity reads a person's role assignments where that person may not. */
  readonly accessReader: boolean;
  /** Whether people may give roles through the bot, with their own rights; `four-eyes`: not to themselves. */
  readonly grants: 'disabled' | 'enabled' | 'four-eyes';
  readonly cloud: CloudId;
  /** Region of the Azure Bot, whose token service signs people in. */
  readonly region: BotRegion;
  /** What all instances share; absent: the memory of one instance. */
  readonly storage?: StorageConfig | undefined;
  /** Where traces and metrics go; absent: nowhere. */
  readonly telemetry?: TelemetryConfig | undefined;
}

export type StorageConfig =
  /** Blobs of a storage account, read and written as the bot's managed identity. An https address without a slash at its end. */
  | { readonly kind: 'endpoint'; readonly endpoint: string }
  /** Azurite, or an account that is used for development: holds a key. */
  | { readonly kind: 'connection-string'; readonly connectionString: string };

export interface TelemetryConfig {
  /** Connection string of an Application Insights resource. */
  readonly applicationInsights?: string | undefined;
  /** Address of an OpenTelemetry collector that takes OTLP over HTTP. */
  readonly otlp?: string | undefined;
}

export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config }
  /** Every setting that is missing or wrong, one sentence each. Never the value of one. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

function storageOf(settings: Environment): StorageConfig | undefined {
  const { AZURE_STORAGE_BLOB_ENDPOINT: endpoint, AZURE_STORAGE_CONNECTION_STRING: connectionString } = settings;
  if (endpoint !== undefined) return { kind: 'endpoint', endpoint };
  return connectionString === undefined ? undefined : { kind: 'connection-string', connectionString };
}

function telemetryOf(settings: Environment): TelemetryConfig | undefined {
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights, OTEL_EXPORTER_OTLP_ENDPOINT: otlp } = settings;
  return applicationInsights === undefined && otlp === undefined ? undefined : { applicationInsights, otlp };
}

function identityOf(settings: Environment): BotIdentity {
  const { MICROSOFT_APP_CERTIFICATE_PATH: path, MICROSOFT_APP_FEDERATED_CLIENT_ID: clientId } = settings;
  if (path !== undefined) return { kind: 'certificate', path };
  if (clientId !== undefined) return { kind: 'federated', clientId };
  const { MICROSOFT_APP_PASSWORD: password } = settings;
  return password === undefined ? { kind: 'managed-identity' } : { kind: 'password', password };
}

const toConfig = (settings: Environment): Config => ({
  port: settings.PORT,
  appId: settings.MICROSOFT_APP_ID,
  tenantId: settings.MICROSOFT_APP_TENANT_ID,
  identity: identityOf(settings),
  connectionName: settings.OAUTH_CONNECTION_NAME,
  allowedTenants: settings.ALLOWED_TENANTS ?? [settings.MICROSOFT_APP_TENANT_ID],
  accessReader: settings.ACCESS_READER === 'enabled',
  grants: settings.GRANTS,
  cloud: settings.AZURE_CLOUD,
  region: settings.BOT_REGION,
  storage: storageOf(settings),
  telemetry: telemetryOf(settings),
});

/** Reads the settings and reports all problems at once. An empty setting counts as missing. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(given);
  const single = parsed.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}.`) ?? [];
  const problems = [...new Set([...single, ...problemsTogether(given)])];
  if (!parsed.success || problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'config', config: toConfig(parsed.data) };
}
