import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { z } from 'zod';

import { parseArmId } from '../access';
import type { SandboxPerson, SandboxWorld } from '../answer';
import { createDefinitionCache, createFactsSource, createRoleWriter } from '../azure';
import type { Limits, Log, ReadFile } from '../conversation';
import { Adapter, createBot, startServer, type Bot, type Refusal } from '../teams';
import { Roles, type Sender } from './become';
import { changingCards, nameTag } from './outgoing';
import { startPlayground, type Playground } from './playground';
import { heard, sayPlainly } from './said-buttons';
import { startSandboxTenant, type SandboxOptions, type SandboxTenant } from './server';
import { applicationStory, sampleStories } from './stories';
import { sampleTenant, type SamplePerson } from './tenant';

export interface StartOptions {
  /** Port of the bot on loopback; 0 for any. */
  readonly port: number;
  /** Port of the chat client; absent for none. */
  readonly clientPort?: number | undefined;
  readonly log: Log;
  readonly limits?: Limits | undefined;
  /** Default: enabled. */
  readonly grants?: 'disabled' | 'enabled' | 'four-eyes' | undefined;
  /** Default: from the hosts that Teams uses. */
  readonly readFile?: ReadFile | undefined;
  /** How the pretend tenant behaves, for tests. */
  readonly tenant?: Omit<SandboxOptions, 'now'> | undefined;
}

export interface RunningSandbox {
  readonly tenant: SandboxTenant;
  /** For example `http://127.0.0.1:3978`; the bot is at `/api/messages`. */
  readonly bot: string;
  readonly client?: Playground | undefined;
  readonly close: () => Promise<void>;
}

/** A sentence for the person who starts the sandbox. */
export class CannotStart extends Error {}

const From = z.object({
  id: z.string(),
  aadObjectId: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

const LOOPBACK = /^https?:\/\/(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?(\/|$)/i;

/** Nobody proves who they are here, so the bot talks to this machine only. */
const refuseStrangers = ({ serviceUrl }: { readonly serviceUrl: string }): Refusal | undefined =>
  LOOPBACK.test(serviceUrl)
    ? undefined
    : { status: 403, code: 'NotLocal', message: 'The sandbox answers channels on this machine only.' };

type Sent = { readonly activity: { readonly from: unknown } };

const senderOf = ({ activity }: Sent): Sender => From.parse(activity.from);

/** With the question that this person's case is about: of 32 people, nine ask for something else than chat. */
function inTalk({ name, case: what, resource, dataAction }: SamplePerson): SandboxPerson {
  const id = parseArmId(resource);
  return {
    ...{ name, case: what },
    ...(name === applicationStory().person && {
      story: { title: applicationStory().title, message: applicationStory().paste },
    }),
    question: {
      wanted: { kind: 'dataAction', name: dataAction },
      ...(id !== undefined && { resource: { kind: 'id', id } }),
    },
  };
}

const worldOf = ({ people }: SandboxTenant): SandboxWorld => ({
  people: people.map(inTalk),
  stories: sampleStories().map(({ title, person, paste }) => ({ title, message: `become ${person}\n${paste}` })),
});

/** The parts of the bot that differ from production: who is who, and whose rights read what. */
type Differing = Pick<Parameters<typeof createBot>[1], 'identity' | 'accessFor' | 'sandbox' | 'grants'>;

function partsOf(tenant: SandboxTenant, roles: Roles, { grants, clientPort }: StartOptions): Differing {
  const mode = grants === 'disabled' ? undefined : (grants ?? 'enabled');
  const cache = createDefinitionCache();
  const azure = { endpoint: tenant.endpoint, ca: tenant.ca };
  return {
    identity: {
      askerOf: (context) => {
        const sender = senderOf(context);
        const name = roles.personOf(sender)?.name ?? sender.name;
        return Promise.resolve({ objectId: roles.objectIdOf(sender), name });
      },
    },
    accessFor: ({ objectId }) =>
      Promise.resolve({
        kind: 'ready',
        source: createFactsSource({
          ...azure,
          credential: tenant.credentialFor(objectId),
          now: Date.now,
          cache,
        }),
        writer: mode && createRoleWriter({ ...azure, credential: tenant.credentialFor(objectId) }),
        isGuest: tenant.people.find((person) => person.objectId === objectId)?.guest,
      }),
    grants: mode,
    sandbox: {
      ...worldOf(tenant),
      everybodysId: clientPort === undefined ? undefined : (context) => senderOf(context).id,
      become: (name, context) => {
        const person = roles.become(name, senderOf(context));
        return person && inTalk(person);
      },
    },
  };
}

/** For whom the cards speak that answer this sender. */
const nameFor =
  (roles: Roles) =>
  (sent: Sent): string => {
    const person = roles.personOf(senderOf(sent));
    return person ? `You are ${person.name} here.` : 'You are a stranger here: somebody without any role.';
  };

/** The chat client takes any other port without a word where its own is taken, so that is looked at first. */
const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });

/** The chat client loses a reply to a new post of a channel that comes before it shows the post: 300 ms was once too short. */
const POST_SHOWN_MS = 800;

const isPost = ({ type, conversation }: Parameters<Bot['receive']>[1]): boolean =>
  type === 'message' && conversation.id.includes(';messageid=');

async function startBot(tenant: SandboxTenant, options: StartOptions) {
  const { port, log, limits, readFile, clientPort } = options;
  const roles = new Roles(tenant.people);
  const adapter = new Adapter({});
  adapter.use(changingCards(nameTag(nameFor(roles))));
  if (clientPort !== undefined) adapter.use(changingCards(sayPlainly));
  const bot = createBot(adapter, {
    ...partsOf(tenant, roles, options),
    now: Date.now,
    log,
    limits,
    readFile,
  });
  const server = await startServer({
    prove: bot.prove,
    receive: async (proof, activity) => {
      if (clientPort !== undefined && isPost(activity)) await pause(POST_SHOWN_MS);
      return bot.receive(proof, clientPort === undefined ? activity : heard(activity));
    },
    port,
    host: '127.0.0.1',
    refuse: refuseStrangers,
    onRefused: log.refused,
  });
  const close = async (): Promise<void> => {
    await Promise.all([server.close(), bot.close()]);
  };
  return { url: server.url, close };
}

async function startClient(bot: string, port: number): Promise<Playground> {
  if (!(await isFree(port)))
    throw new CannotStart(`Port ${port} is taken. CLIENT_PORT sets another one for the chat client.`);
  const { id, people: all } = sampleTenant();
  // Whoever opens the chat client is the person of the first story, whose error they are given to paste.
  const [{ person }] = sampleStories();
  const people = [...all.filter(({ name }) => name === person), ...all.filter(({ name }) => name !== person)];
  return startPlayground({ bot: `${bot}/api/messages`, port, tenantId: id, people });
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Starts the pretend tenant, the bot and the chat client, all on loopback. Rejects with a `CannotStart` in plain words. */
export async function startSandbox(options: StartOptions): Promise<RunningSandbox> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const tenant = await startSandboxTenant({ ...options.tenant, now: Date.now });
    closers.push(tenant.close);
    const bot = await startBot(tenant, options);
    closers.push(bot.close);
    const { clientPort } = options;
    const client = clientPort === undefined ? undefined : await startClient(bot.url, clientPort);
    if (client) closers.push(client.close);
    return { tenant, bot: bot.url, client, close };
  } catch (error) {
    await close();
    throw isTaken(error) ? new CannotStart(`Port ${options.port} is taken. PORT sets another one for the bot.`) : error;
  }
}
