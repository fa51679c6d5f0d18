import { z } from 'zod';
import { BOT_REGIONS, CLOUD_IDS, type BotRegion, type CloudId } from './azure-names';

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

const guid = z
  .string({ required_error: 'is missing' })
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a GUID');

const tenants = z
  .string()
  .transform((list) => list.split(/[\s,;]+/).filter((tenant) => tenant !== ''))
  .pipe(z.array(guid).min(1, 'must name at least one tenant id'));

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number');

/** No query: a shared access signature is a secret, and is not needed. */
const BLOB_ENDPOINT = /^https:\/\/[a-z0-9][a-z0-9.-]{1,250}(:\d{1,5})?(\/[a-z0-9]{3,24})?\/?$/i;

const CONNECTION_STRING = /(^|;)(UseDevelopmentStorage=true|AccountName=[a-z0-9]{3,24})(;|$)/i;

const isWeb = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** The settings, by their names in the environment. What each is for is told below. */
const Environment = z.object({
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TYPE: z
    .enum(['UserAssignedMSI', 'SingleTenant'], {
      message: 'must be UserAssignedMSI or SingleTenant: Azure makes no multi-tenant bot any more',
    })
    .default('UserAssignedMSI'),
  MICROSOFT_APP_TENANT_ID: guid,
  MICROSOFT_APP_CERTIFICATE_PATH: z.string().min(1).optional(),
  MICROSOFT_APP_FEDERATED_CLIENT_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  OAUTH_CONNECTION_NAME: z
    .string({ required_error: 'is missing' })
    .regex(/^[\w.-]{1,100}$/, 'must be the name of an OAuth connection of the Azure Bot'),
  ALLOWED_TENANTS: tenants.optional(),
  ACCESS_READER: z.enum(['enabled', 'disabled'], { message: 'must be enabled or disabled' }).default('disabled'),
  GRANTS: z
    .enum(['disabled', 'enabled', 'four-eyes'], { message: 'must be disabled, enabled or four-eyes' })
    .default('disabled'),
  AZURE_CLOUD: z.enum(CLOUD_IDS, { message: `must be one of ${CLOUD_IDS.join(', ')}` }).default('public'),
  BOT_REGION: z.enum(BOT_REGIONS, { message: `must be one of ${BOT_REGIONS.join(', ')}` }).default('global'),
  NODE_ENV: z.string().optional(),
  PORT: port.default('3978'),
  AZURE_STORAGE_BLOB_ENDPOINT: z
    .string()
    .regex(BLOB_ENDPOINT, 'must be the https address of a blob service, as https://<account>.blob.core.windows.net')
    .transform((endpoint) => endpoint.replace(/\/$/, ''))
    .optional(),
  AZURE_STORAGE_CONNECTION_STRING: z
    .string()
    .regex(CONNECTION_STRING, 'must be the connection string of Azurite or of a storage account')
    .optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(/(^|;)InstrumentationKey=[0-9a-f-]{36}(;|$)/i, 'must be the connection string of an Application Insights')
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().refine(isWeb, 'must be an http or https address').optional(),
});

type Environment = z.infer<typeof Environment>;

/** What each setting is for: docs/settings.md is made of it. In Azure the template sets all that is needed. */
const WORDS = {
  MICROSOFT_APP_ID:
    'client id of the bot itself, its managed identity: the audience of incoming requests; never the one of the sign-on registration',
  MICROSOFT_APP_TYPE:
    'UserAssignedMSI, or SingleTenant for a bot with a registration of its own, which needs one of the next three',
  MICROSOFT_APP_TENANT_ID: 'tenant of the bot itself',
  MICROSOFT_APP_CERTIFICATE_PATH: 'SingleTenant: PEM file with the certificate of the bot’s registration and its key',
  MICROSOFT_APP_FEDERATED_CLIENT_ID:
    'SingleTenant: client id of the managed identity that the bot’s registration trusts (federated credential)',
  MICROSOFT_APP_PASSWORD: 'SingleTenant: secret of the bot’s registration; refused unless NODE_ENV is development',
  OAUTH_CONNECTION_NAME: 'name of the Azure Bot’s connection to the sign-on registration, which signs people in',
  ALLOWED_TENANTS: 'ids of the tenants whose people are served, separated by commas; without it, the bot’s own',
  ACCESS_READER:
    'enabled: where a person may not read role assignments, the bot’s managed identity reads that person’s own; needs a role that the operator grants, see operations.md',
  GRANTS:
    'enabled: whoever may assign a role can give the one that is missing from the chat, with their own rights; four-eyes: the same, and nobody gives one to themselves; see operations.md',
  AZURE_CLOUD: `cloud of the bot and of the resources that it reads about: ${CLOUD_IDS.join(', ')}`,
  BOT_REGION: `region of the Azure Bot, whose token service keeps people’s sign-in: ${BOT_REGIONS.join(', ')}; outside the public cloud, global`,
  NODE_ENV: 'production, or development on a developer’s machine',
  PORT: 'port that the server listens on',
  AZURE_STORAGE_BLOB_ENDPOINT:
    'blob service that all instances share, read and written as the managed identity; without it, each instance remembers for itself, which is right for one',
  AZURE_STORAGE_CONNECTION_STRING: 'the same for Azurite and development only: it holds a key',
  APPLICATIONINSIGHTS_CONNECTION_STRING: 'Application Insights that gets traces and metrics, as the managed identity',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'OpenTelemetry collector that gets traces and metrics, as OTLP over HTTP',
} as const satisfies Record<keyof Environment, string>;

export interface SettingInWords {
  readonly name: string;
  readonly what: string;
  /** `needed`: the bot does not start without it. Otherwise what it is where nothing is set, if anything. */
  readonly without: { readonly kind: 'needed' } | { readonly kind: 'optional'; readonly value?: string };
}

/** Every setting, as an operator reads of it. */
export const settingsInWords = (): readonly SettingInWords[] =>
  Object.entries(Environment.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(undefined);
    const what = Object.entries(WORDS).find(([key]) => key === name)?.[1] ?? '';
    if (!parsed.success) return { name, what, without: { kind: 'needed' } };
    const value = parsed.data === undefined ? {} : { value: String(parsed.data) };
    return { name, what, without: { kind: 'optional', ...value } };
  });

/** Every setting that the bot reads, so that deployment files can be checked against it. */
export const SETTING_NAMES: readonly string[] = Object.keys(Environment.shape);

const PROOFS = [
  'MICROSOFT_APP_CERTIFICATE_PATH',
  'MICROSOFT_APP_FEDERATED_CLIENT_ID',
  'MICROSOFT_APP_PASSWORD',
] as const satisfies readonly (keyof Environment)[];

/** What no single setting shows: how the bot proves who it is, in one way alone. */
function togetherProblems(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const type = environment['MICROSOFT_APP_TYPE'] ?? 'UserAssignedMSI';
  const given = PROOFS.filter((name) => environment[name]);
  if (type === 'UserAssignedMSI') {
    return given.map((name) => `${name} must not be set: UserAssignedMSI needs nothing but the managed identity.`);
  }
  if (type !== 'SingleTenant') return [];
  const [proof, ...more] = given;
  if (proof === undefined) return [`SingleTenant needs one of ${PROOFS.join(', ')}.`];
  if (more.length > 0) return [`Only one of ${given.join(', ')} can be set.`];
  if (proof === 'MICROSOFT_APP_PASSWORD' && environment['NODE_ENV'] !== 'development') {
    return [
      'MICROSOFT_APP_PASSWORD is for development: set NODE_ENV to development, or use a certificate or a federated credential.',
    ];
  }
  return [];
}

/** A connection string of Azurite names its http address, or is the short form. */
const isEmulator = (connectionString: string): boolean =>
  /(^|;)(UseDevelopmentStorage=true|BlobEndpoint=http:\/\/[^;]{1,300})(;|$)/i.test(connectionString);

/** Whether the machine has an identity that the bot may use: its own, or the one that vouches for it. */
const hasManagedIdentity = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  (environment['MICROSOFT_APP_TYPE'] ?? 'UserAssignedMSI') === 'UserAssignedMSI' ||
  Boolean(environment['MICROSOFT_APP_FEDERATED_CLIENT_ID']);

const readerProblems = (environment: Readonly<Record<string, string | undefined>>): readonly string[] =>
  environment['ACCESS_READER'] === 'enabled' && !hasManagedIdentity(environment)
    ? ['ACCESS_READER needs a managed identity: UserAssignedMSI, or a federated credential.']
    : [];

const regionProblems = (environment: Readonly<Record<string, string | undefined>>): readonly string[] =>
  (environment['AZURE_CLOUD'] ?? 'public') !== 'public' && (environment['BOT_REGION'] ?? 'global') !== 'global'
    ? ['BOT_REGION must be global outside the public cloud.']
    : [];

function storageProblems(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const endpoint = environment['AZURE_STORAGE_BLOB_ENDPOINT'];
  const connection = environment['AZURE_STORAGE_CONNECTION_STRING'];
  const managed = hasManagedIdentity(environment);
  const development = environment['NODE_ENV'] === 'development';
  if (endpoint && connection) {
    return ['AZURE_STORAGE_CONNECTION_STRING must not be set beside AZURE_STORAGE_BLOB_ENDPOINT, which needs no key.'];
  }
  if (endpoint && !managed) {
    return ['AZURE_STORAGE_BLOB_ENDPOINT needs a managed identity: UserAssignedMSI, or a federated credential.'];
  }
  if (connection && !development && CONNECTION_STRING.test(connection) && !isEmulator(connection)) {
    return [
      'AZURE_STORAGE_CONNECTION_STRING holds a key, and is for Azurite and development: set AZURE_STORAGE_BLOB_ENDPOINT.',
    ];
  }
  return [];
}

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
  const problems = [
    ...new Set([
      ...single,
      ...togetherProblems(given),
      ...readerProblems(given),
      ...regionProblems(given),
      ...storageProblems(given),
    ]),
  ];
  if (!parsed.success || problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'config', config: toConfig(parsed.data) };
}
