import { once } from 'node:events';
import { get } from 'node:http';
import { connect, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

import { createDoor } from '../../src/teams/door';

const openOn = (door: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    door.getConnections((error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });

test('takes so many connections and no more, counts the others, and takes new ones when they have ended', async () => {
  const refused: string[] = [];
  const door = createDoor({
    paths: new Set(['/']),
    handle: (_request, response) => response.end('here'),
    onRefused: ({ code }) => refused.push(code),
    mostConnections: 3,
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  const asked = async (): Promise<number | undefined> => {
    const [answer] = await once(get({ port, host: '127.0.0.1', agent: false }), 'response');
    return z.object({ statusCode: z.number() }).parse(answer).statusCode;
  };

  const held = [await open(), await open(), await open()];
  await expect(asked()).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(refused).toEqual(['TooManyConnections']);
  for (const socket of held) socket.destroy();
  while ((await openOn(door)) > 0) await pause(10);
  expect(await asked()).toBe(200);
  door.close();
  door.closeAllConnections();
});
