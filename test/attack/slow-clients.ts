import { Agent, request as send } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import type { Attack, Context } from './attack';
import { someone } from './surroundings';
import type { Target } from './target';

const CONNECTIONS = 150;

/**
 * Memory that they may take altogether, in bytes. A packet of small requests is parsed as a whole before its connection
 * is closed, which takes a megabyte for a moment; 3.9 MB of each would be more than twice as much as this.
 */
const MOST_BYTES = 250 * 1_024 * 1_024;

/** A client that says so much, and then a little now and then. */
interface Slow {
  readonly name: string;
  readonly first: string | Buffer;
  readonly drip: string;
}

function kinds(target: Target): readonly Slow[] {
  const head = (more: string): string =>
    `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${more}`;
  const signed = `Authorization: ${target.bearer()}\r\n`;
  const large = ' '.repeat(3_900_000);
  const half = ' '.repeat(250_000);
  return [
    { name: 'headers', first: head(''), drip: 'X-A: b\r\n' },
    { name: 'unsigned bodies', first: `${head('Content-Length: 4000000')}\r\n\r\n${large}`, drip: ' ' },
    { name: 'signed bodies', first: `${head(`${signed}Content-Length: 500000`)}\r\n\r\n${half}`, drip: ' ' },
    { name: 'chunks', first: `${head(`${signed}Transfer-Encoding: chunked`)}\r\n\r\n`, drip: '1\r\n \r\n' },
    {
      name: 'answers that nobody reads',
      first: 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(100),
      drip: 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n',
    },
  ];
}

const open = (target: Target, first: string | Buffer): Socket => {
  const { hostname, port } = new URL(target.url);
  const socket = connect(Number(port), hostname, () => {
    socket.write(first);
  });
  socket.pause();
  socket.on('error', () => undefined);
  return socket;
};

async function hold(target: Target, { name, first, drip }: Slow, context: Context): Promise<readonly string[]> {
  const before = target.memory();
  const sockets = Array.from({ length: CONNECTIONS }, () => open(target, first));
  const seconds = context.amount(25, 3);
  let most = before;
  const waits: number[] = [];
  for (let i = 0; i < seconds; i += 1) {
    await pause(1_000);
    for (const socket of sockets) if (socket.writable) socket.write(drip);
    most = Math.max(most, target.memory());
    const { status, ms } = await target.post(
      target.activity('message', { text: 'help', from: someone(context), id: context.random.guid() }),
    );
    waits.push(status === 200 ? ms : Infinity);
  }
  const left = sockets.filter((socket) => socket.writable && !socket.readableEnded).length;
  for (const socket of sockets) socket.destroy();
  const more = most - before;
  const slowest = Math.max(...waits);
  return [
    ...(more > MOST_BYTES ? [`${name}: ${Math.round(more / 1_048_576)} MB held`] : []),
    ...(slowest > 2_000 ? [`${name}: somebody else waited ${Math.round(slowest)} ms`] : []),
    ...(!context.short && name.includes('bodies') && left > 0
      ? [`${name}: ${left} are still held after ${seconds} s`]
      : []),
  ];
}

/** A connection that the channel keeps, and uses again after a while, as its clients do. */
async function kept(target: Target, context: Context): Promise<readonly string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (): Promise<number | string> =>
    new Promise((resolve) => {
      const body = JSON.stringify(
        target.activity('message', { text: 'help', from: someone(context), id: context.random.guid() }),
      );
      const headers = {
        'content-type': 'application/json',
        authorization: target.bearer(),
        'content-length': Buffer.byteLength(body),
      };
      const request = send(`${target.url}/api/messages`, { agent, method: 'POST', headers }, (response) => {
        response.resume();
        response.on('end', () => {
          resolve(request.reusedSocket ? (response.statusCode ?? 0) : `new ${response.statusCode}`);
        });
      });
      request.on('error', () => {
        resolve('reset');
      });
      request.end(body);
    });
  await post();
  await pause(context.amount(30_000, 7_000));
  const again = await post();
  agent.destroy();
  return again === 200 ? [] : [`a connection that was kept was not there any more: ${again}`];
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const target = await context.start({ limits: {} });
  const other = await context.start();
  const connection = kept(other, context);
  const findings: string[] = [];
  const all = kinds(target);
  for (const kind of all) findings.push(...(await hold(target, kind, context)));
  findings.push(...(await connection));
  return { tries: all.length * CONNECTIONS + 1, findings };
}

/** Clients that take their time: with headers, bodies, and with what they are answered. */
export const slowClients: Attack = { name: 'slow clients', run };
