import { parseArgs } from 'node:util';
import pino from 'pino';

import type { Log } from '../conversation';
import { whenToldToStop } from '../instances';
import { createLog } from '../telemetry';
import { CannotStart, startSandbox, type RunningSandbox } from './start';

const USAGE = 'Usage: npm run sandbox [-- --no-client]';

const CLIENT_PORT = 56150;

const portOf = (name: string, otherwise: number): number => {
  const given = process.env[name];
  if (given === undefined || given === '') return otherwise;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN;
  if (!(port <= 65_535)) throw new CannotStart(`${name} must be a port number.`);
  return port;
};

function readOptions(): { readonly client: boolean } {
  try {
    const { values } = parseArgs({ options: { 'no-client': { type: 'boolean', default: false } } });
    return { client: !values['no-client'] };
  } catch {
    throw new CannotStart(USAGE);
  }
}

function announce({ tenant, bot, client }: RunningSandbox): void {
  const lines = [
    `Pretend Azure tenant: ${tenant.endpoint}`,
    `Bot: ${bot}/api/messages`,
    client ? `Chat client: ${client.url}` : undefined,
  ];
  for (const line of lines) if (line !== undefined) process.stdout.write(`${line}\n`);
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
  const { client } = readOptions();
  // Standard output has the addresses alone.
  const log = createLog(pino.destination(2));
  const clientPort = client ? portOf('CLIENT_PORT', CLIENT_PORT) : undefined;
  const sandbox = await startSandbox({ port: portOf('PORT', 3978), clientPort, log });
  announce(sandbox);
  stopInTime(sandbox, log);
}

main().catch((error: unknown) => {
  const message = error instanceof CannotStart ? error.message : `The sandbox could not start: ${String(error)}`;
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
});
