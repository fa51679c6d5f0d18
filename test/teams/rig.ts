import { z } from 'zod';

import { LIMITS, type Limits } from '../../src/conversation';
import { startSandbox, type RunningSandbox, type StartOptions } from '../../src/sandbox/start';
import { createLog } from '../../src/telemetry';
import { activityJson, type ActivityOptions } from './activities';
import { startChannel, type Channel, type Sent } from './channel';

/** One line of the log, parsed. */
export type LogLine = Readonly<Record<string, unknown>>;

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
}

/** The real server, the real bot and the pretend tenant, talking over sockets with a channel that keeps what it got. */
export interface Rig {
  readonly channel: Channel;
  readonly sandbox: RunningSandbox;
  readonly log: readonly LogLine[];
  readonly logText: () => string;
  /** Waits until a line with these fields is in the log. */
  readonly logged: (fields: LogLine, ms?: number) => Promise<LogLine>;
  readonly person: (name: string) => { readonly id: string; readonly name: string; readonly aadObjectId: string };
  /** An activity of this channel as JSON. */
  readonly activity: (type: string, more?: ActivityOptions) => object;
  readonly post: (activity: object) => Promise<Answered>;
  /** Sends a message and gives the card that answers it. */
  readonly say: (text: string, more?: ActivityOptions) => Promise<Sent>;
  /** Presses a button: the invoke as Teams sends it. */
  readonly click: (action: object, more?: ActivityOptions) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export interface RigOptions {
  readonly limits?: Partial<Limits>;
  readonly tenant?: StartOptions['tenant'];
  readonly readFile?: StartOptions['readFile'];
}

const LogLine = z.record(z.unknown());
const parse = (line: string): LogLine => LogLine.parse(JSON.parse(line));

/** Only a test of what is late may be late: on a busy machine every check may take longer than a card waits in Teams. */
const PATIENT = { cardWaitMs: 60_000, clickWaitMs: 60_000, turnsPerMinute: 10_000 } as const;

export async function startRig({ limits, tenant, readFile }: RigOptions = {}): Promise<Rig> {
  const channel = await startChannel();
  const lines: string[] = [];
  const log = createLog({ write: (line: string) => lines.push(line) });
  const sandbox = await startSandbox({
    port: 0,
    log,
    limits: { ...LIMITS, ...PATIENT, ...limits },
    tenant,
    readFile,
  });
  const { serviceUrl } = channel;

  const post: Rig['post'] = async (activity) => {
    const start = performance.now();
    const response = await fetch(`${sandbox.bot}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, body, ms: performance.now() - start };
  };

  const logged: Rig['logged'] = async (fields, ms = 60_000) => {
    const end = performance.now() + ms;
    while (performance.now() < end) {
      const found = lines
        .map(parse)
        .find((line) => Object.entries(fields).every(([name, value]) => line[name] === value));
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`The log has no ${JSON.stringify(fields)}:\n${lines.join('')}`);
  };

  const say: Rig['say'] = async (text, more = {}) => {
    const before = channel.messages().length;
    const { status } = await post(activityJson('message', { serviceUrl, text, ...more }));
    const answer = channel.messages()[before];
    if (status !== 200 || !answer)
      throw new Error(`The bot answered ${status} and sent ${answer ? 'a card' : 'nothing'}.`);
    return answer;
  };

  return {
    channel,
    sandbox,
    get log() {
      return lines.map(parse);
    },
    logText: () => lines.join(''),
    logged,
    person: (name) => {
      const found = sandbox.tenant.people.find((person) => person.name === name);
      if (!found) throw new Error(`The sandbox has no ${name}.`);
      return { id: `29:${found.objectId}`, name, aadObjectId: found.objectId };
    },
    activity: (type, more = {}) => activityJson(type, { serviceUrl, ...more }),
    post,
    say,
    click: (action, more = {}) => {
      const value = { action: { type: 'Action.Execute', ...action }, trigger: 'manual' };
      const name = 'adaptiveCard/action';
      return post(activityJson('invoke', { serviceUrl, name, value, replyToId: 'card-1', ...more }));
    },
    close: async () => {
      await sandbox.close();
      await channel.close();
    },
  };
}
