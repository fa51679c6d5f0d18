import { serve, type Neighbours } from '../../src';
import { readConfig, type Config } from '../../src/config';
import { LIMITS, type Limits } from '../../src/conversation';
import { samplePeople, startSandboxTenant, type SamplePerson, type SandboxTenant } from '../../src/sandbox';
import type { StartOptions } from '../../src/sandbox/start';
import { createLog } from '../../src/telemetry';
import { activityJson, type ActivityOptions } from './activities';
import { ISSUER, signed, startBotFramework, type BotFramework, type Signing } from './bot-framework';
import { startChannel, type Channel, type Sent } from './channel';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
const HOME_TENANT = 'aaaaaaaa-2222-4333-8444-555555555555';
export const CONNECTION = 'azure-resource-manager';

/** The settings of an operator: no secret among them. */
export const SETTINGS = {
  MICROSOFT_APP_ID: APP_ID,
  MICROSOFT_APP_TENANT_ID: HOME_TENANT,
  OAUTH_CONNECTION_NAME: CONNECTION,
};

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
  readonly ms: number;
}

/** The production bot, put together as `npm start` does, between servers on loopback that speak the real protocols. */
export interface Production {
  readonly url: string;
  readonly channel: Channel;
  readonly framework: BotFramework;
  readonly tenant: SandboxTenant;
  readonly log: string[];
  /** Sends an activity with this `authorization` header. */
  readonly post: (activity: object, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  /** The header of a request as the Bot Connector signs it, apart from what is given. */
  readonly bearer: (signing?: Partial<Signing>) => string;
  readonly activity: (type: string, more?: ActivityOptions) => object;
  readonly say: (text: string, more?: ActivityOptions) => Promise<Sent>;
  /** Presses a button; `more` goes beside the action into the invoke's value. */
  readonly click: (action: object, more: object, from: object) => Promise<Answered>;
  /** A Resource Manager token of this person. */
  readonly tokenOf: (person: Sender) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface Sender {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

/** Somebody of the sandbox as the channel names them. */
export function sender(name: string): Sender {
  const found: SamplePerson | undefined = samplePeople().find((person) => person.name === name);
  if (!found) throw new Error(`The sandbox has no ${name}.`);
  return { id: `29:${name}`, aadObjectId: found.objectId, name };
}

function configOf(settings: Readonly<Record<string, string>>): Config {
  const read = readConfig({ ...SETTINGS, ...settings });
  if (read.kind === 'problems') throw new Error(read.problems.join(' '));
  return { ...read.config, port: 0 };
}

/** Sets variables of the environment; gives what puts the old ones back. */
function setEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}

/** A bot that serves, in whatever process. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts what serves: one bot in this process, unless a test wants it otherwise. */
export type Start = (settings: Readonly<Record<string, string>>, services: Neighbours) => Promise<Served>;

export const serveHere: Start = (settings, services) => serve(configOf(settings), services);

export interface ProductionOptions {
  readonly start?: Start;
  /** How the pretend tenant behaves. */
  readonly tenant?: StartOptions['tenant'];
  readonly limits?: Partial<Limits>;
  readonly settings?: Readonly<Record<string, string>>;
  /** Addresses of the Bot Framework that are not this test's. */
  readonly addresses?: NonNullable<Neighbours['botFramework']>;
  readonly authority?: NonNullable<Neighbours['authority']>;
  /** A Resource Manager that stands in front of the pretend tenant, or in its place. */
  readonly resourceManager?: Neighbours['resourceManager'];
  /** A machine's managed identity that outlives this bot: @azure/identity keeps the first that a process has. */
  readonly machine?: BotFramework['managedIdentity'];
}

export async function startProduction({
  limits,
  settings = {},
  start = serveHere,
  tenant: behaviour,
  addresses,
  authority,
  resourceManager,
  machine,
}: ProductionOptions = {}): Promise<Production> {
  const [channel, framework, tenant] = await Promise.all([
    startChannel(),
    startBotFramework(),
    startSandboxTenant({ ...behaviour, now: Date.now }),
  ]);
  const restore = setEnvironment(machine ?? framework.managedIdentity);
  const log: string[] = [];
  const bot = await start(settings, {
    botFramework: { ...framework.addresses, ...addresses },
    ...(authority ? { authority } : {}),
    resourceManager: resourceManager ?? { endpoint: tenant.endpoint, ca: tenant.ca },
    log: createLog({ write: (line: string) => log.push(line) }),
    // A test clicks faster than a person does.
    limits: { ...LIMITS, checksPerMinute: 1_000, turnsPerMinute: 10_000, ...limits },
    host: '127.0.0.1',
  });
  const { serviceUrl } = channel;
  const conversation = { conversationType: 'personal', id: 'a:conversation', tenantId: HOME_TENANT };

  const bearer: Production['bearer'] = (signing) => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: ISSUER, aud: APP_ID, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 };
    const { claims: more, ...rest } = signing ?? {};
    return `Bearer ${signed({ key: 'a', kid: 'a', alg: 'RS256', ...rest, claims: { ...claims, ...more } })}`;
  };
  const activity: Production['activity'] = (type, more = {}) =>
    activityJson(type, { serviceUrl, conversation, ...more });
  // Signed once: it holds for an hour, and a signature takes as long as a small turn.
  let usual: string | undefined;
  const post: Production['post'] = async (json, headers = { authorization: (usual ??= bearer()) }) => {
    const start = performance.now();
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(json),
    });
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, text, body, ms: performance.now() - start };
  };

  return {
    ...{ url: bot.url, channel, framework, tenant, log, post, bearer, activity },
    say: async (text, more = {}) => {
      const before = channel.messages().length;
      const { status } = await post(activity('message', { text, ...more }));
      const answer = channel.messages()[before];
      if (status !== 200 || !answer) throw new Error(`The bot answered ${status}: ${log.join('')}`);
      return answer;
    },
    click: (action, more, from) => {
      const value = { action: { type: 'Action.Execute', ...action }, trigger: 'manual', ...more };
      return post(activity('invoke', { name: 'adaptiveCard/action', value, replyToId: 'card-1', from }));
    },
    tokenOf: async ({ aadObjectId }) => {
      const token = await tenant.credentialFor(aadObjectId).getToken('https://management.azure.com/.default');
      if (!token) throw new Error('The sandbox gave no token.');
      return token.token;
    },
    close: async () => {
      await bot.close();
      await Promise.all([channel.close(), framework.close(), tenant.close()]);
      restore();
    },
  };
}
