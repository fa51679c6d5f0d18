import { z } from 'zod';

/** Clouds whose Bot Connector and Resource Manager the framework knows. */
const CLOUDS = ['public', 'usgov'] as const;
export type ConfigCloud = (typeof CLOUDS)[number];

/** How the bot proves who it is to the Bot Connector. */
export type BotIdentity =
  /** No secret: the identity of the machine that the bot runs on. */
  | { readonly kind: 'managed-identity' }
  /** Development only. */
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
  readonly cloud: ConfigCloud;
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

/** The settings, by their names in the environment. What each is for stands in infra/README.md. */
const Environment = z.object({
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TYPE: z
    .enum(['UserAssignedMSI', 'SingleTenant'], { message: 'must be UserAssignedMSI or SingleTenant' })
    .default('UserAssignedMSI'),
  MICROSOFT_APP_TENANT_ID: guid,
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  OAUTH_CONNECTION_NAME: z
    .string({ required_error: 'is missing' })
    .regex(/^[\w.-]{1,100}$/, 'must be the name of an OAuth connection of the Azure Bot'),
  ALLOWED_TENANTS: tenants.optional(),
  AZURE_CLOUD: z.enum(CLOUDS, { message: `must be one of ${CLOUDS.join(', ')}` }).default('public'),
  PORT: port.default('3978'),
});

type Environment = z.infer<typeof Environment>;

/** Every setting that the bot reads, so that deployment files can be checked against it. */
export const SETTING_NAMES: readonly string[] = Object.keys(Environment.shape);

/** What no single setting shows: which of them go together. */
function togetherProblems(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const type = environment['MICROSOFT_APP_TYPE'] ?? 'UserAssignedMSI';
  const password = environment['MICROSOFT_APP_PASSWORD'];
  if (type === 'SingleTenant' && !password) return ['MICROSOFT_APP_PASSWORD is missing: SingleTenant needs it.'];
  if (type === 'UserAssignedMSI' && password) {
    return ['MICROSOFT_APP_PASSWORD must not be set: UserAssignedMSI needs no secret.'];
  }
  return [];
}

const toConfig = (settings: Environment): Config => ({
  port: settings.PORT,
  appId: settings.MICROSOFT_APP_ID,
  tenantId: settings.MICROSOFT_APP_TENANT_ID,
  identity:
    settings.MICROSOFT_APP_PASSWORD === undefined
      ? { kind: 'managed-identity' }
      : { kind: 'password', password: settings.MICROSOFT_APP_PASSWORD },
  connectionName: settings.OAUTH_CONNECTION_NAME,
  allowedTenants: settings.ALLOWED_TENANTS ?? [settings.MICROSOFT_APP_TENANT_ID],
  cloud: settings.AZURE_CLOUD,
});

/** Reads the settings and reports all problems at once. An empty setting counts as missing. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(given);
  const single = parsed.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}.`) ?? [];
  const problems = [...new Set([...single, ...togetherProblems(given)])];
  if (!parsed.success || problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'config', config: toConfig(parsed.data) };
}
