import { setTimeout as pause } from 'node:timers/promises';

import type { Attack, Context } from './attack';
import { bombs, mischiefs } from './mischief';
import { startNeighbour, type Mischief } from './neighbour';

/** Requests that wait for the keys at once. */
const REQUESTS = 40;

/** Connections to whoever has the keys. */
const MOST_CONNECTIONS = 4;

async function tryOn(name: string, mischief: Mischief, context: Context): Promise<readonly string[]> {
  const keys = await startNeighbour();
  keys.does(mischief);
  const target = await context.start({
    addresses: { ToBotFromChannelOpenIdMetadataUrl: `${keys.url}/openid` },
    trusted: [keys.url],
  });
  const before = target.peak();
  const posts = Promise.all(
    Array.from({ length: REQUESTS }, () =>
      target.post(target.activity('message', { text: 'help' })).then(
        ({ status }) => status,
        () => 0,
      ),
    ),
  );
  await pause(1_500);
  const open = await keys.connections();
  const statuses = await Promise.race([posts, pause(20_000, [0], { ref: false })]);
  const more = (target.peak() - before) / 1_048_576;
  const findings = [
    ...(keys.spoilt() === 0 ? ['the attack did not reach it'] : []),
    ...(statuses.some((status) => status !== 503 && status !== 401)
      ? [`answered with ${[...new Set(statuses)].join(', ')}`]
      : []),
    ...(target.channel.sent.length > 0 ? ['somebody was answered'] : []),
    ...(open > MOST_CONNECTIONS ? [`${REQUESTS} requests held ${open} connections`] : []),
    ...(more > 150 ? [`${Math.round(more)} MB more`] : []),
  ];
  await keys.close();
  return findings.map((finding) => `${name}: ${finding}`);
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const all = { ...mischiefs('http://127.0.0.1:9'), ...bombs() };
  const short = ['never answers', 'sends on, 302', 'an answer without an end'];
  const chosen = Object.entries(all).filter(([name]) => !context.short || short.includes(name));
  const findings: string[] = [];
  for (const [name, mischief] of chosen) findings.push(...(await tryOn(name, mischief, context)));
  return { tries: chosen.length * REQUESTS, findings };
}

/** Keys of the Bot Connector that cannot be had, while requests wait for them. */
export const signingKeys: Attack = { name: 'signing keys', run };
