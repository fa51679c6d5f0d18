import { parseArgs } from 'node:util';
import pino from 'pino';

import { LIMITS, type Log } from '../conversation';
import { whenToldToStop } from '../instances';
import { createLog } from '../telemetry';
import { CannotStart, startSandbox, type RunningSandbox } from './start';
import { sampleStories } from './stories';

const USAGE = `Usage: npm run sandbox [-- OPTIONS]
  --no-client     the tenant and the bot alone, without the chat client
  -v, --verbose   write the log here, and not to a file
  -h, --help      this text
PORT moves the bot, CLIENT_PORT the chat client.`;

/** In the folder where the sandbox is started; of the last start alone. */
const LOG_FILE = 'sandbox.log';

const CLIENT_PORT = 56150;

const portOf = (name: string, otherwise: number): number => {
  const given = process.env[name];
  if (given === undefined || given === '') return otherwise;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN;
  if (!(port <= 65_535)) throw new CannotStart(`${name} must be a port number.`);
  return port;
};

interface Options {
  readonly client: boolean;
  readonly verbose: boolean;
  readonly help: boolean;
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        'no-client': { type: 'boolean', default: false },
        verbose: { type: 'boolean', short: 'v', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, client: !values['no-client'] };
  } catch {
    throw new CannotStart(USAGE);
  }
}

/** Standard error, or a file: a newcomer looks for one line among those that say where to go. */
function logTo(verbose: boolean): Log {
  if (verbose) return createLog(pino.destination(2));
  try {
    return createLog(pino.destination({ dest: LOG_FILE, append: false, sync: true }));
  } catch {
    throw new CannotStart(`Cannot write ${LOG_FILE} in this folder. With -v, the log comes here.`);
  }
}

function announce({ tenant, bot, client }: RunningSandbox, { verbose }: Options): void {
  const [{ paste }] = sampleStories();
  const first = client ? [`Open ${client.url}, paste this:`, '', paste, ''] : [];
  const lines = [
    ...first,
    `Pretend Azure tenant: ${tenant.endpoint}`,
    `Bot: ${bot}/api/messages`,
    ...(verbose ? [] : [`Log: ${LOG_FILE}`]),
    'Ctrl-C stops everything.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Stops everything when the process is told to, or when the chat client ends by itself. */
function stopInTime(sandbox: RunningSandbox, log: Log): void {
  let stopping = false;
  const stop = (): Promise<void> => {
    stopping = true;
    return sandbox.close();
  };
  whenToldToStop(stop, (error) => {
    log.trouble('process', error);
  });
  void sandbox.client?.ended.then(async () => {
    if (stopping) return;
    process.stderr.write('The chat client has ended.\n');
    process.exitCode = 1;
    await stop();
    process.exit();
  });
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const log = logTo(options.verbose);
  const clientPort = options.client ? portOf('CLIENT_PORT', CLIENT_PORT) : undefined;
  const parts = options.client
    ? 'a pretend Azure tenant, the bot and a chat client'
    : 'a pretend Azure tenant and the bot';
  process.stderr.write(`Starting ${parts} …\n`);
  // Roles of the pretend tenant count at once: nobody has to wait for five minutes to see that they are told.
  const limits = { ...LIMITS, settleMs: 15_000, lookEveryMs: 2_000 };
  const sandbox = await startSandbox({ port: portOf('PORT', 3978), clientPort, log, limits });
  announce(sandbox, options);
  stopInTime(sandbox, log);
}

main().catch((error: unknown) => {
  const message = error instanceof CannotStart ? error.message : `The sandbox could not start: ${String(error)}`;
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
});
