import { z } from 'zod';
import { BOT_REGIONS, CLOUD_IDS } from '../azure-names';

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

/** Of Azurite, or of a storage account. */
export const CONNECTION_STRING = /(^|;)(UseDevelopmentStorage=true|AccountName=[a-z0-9]{3,24})(;|$)/i;

const isWeb = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** The settings, by their names in the environment. What each is for is told below. */
export const Environment = z.object({
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

export type Environment = z.infer<typeof Environment>;

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
