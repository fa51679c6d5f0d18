import { request as ask, type IncomingMessage } from 'node:http';
import { request as askSecurely } from 'node:https';

import { z } from 'zod';

import { sender } from '../teams/production';
import type { Attack, Context } from './attack';
import type { Mischief } from './neighbour';
import { surround } from './surroundings';

const List = z.object({ value: z.array(z.unknown()) }).passthrough();

const omar = sender('Omar Weiss');

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Every list says that its next page is at this address. */
const listsLeadTo =
  (nextLink: unknown, upstream: string): Mischief =>
  (request, response) => {
    // Not relative to it: a path that starts with two slashes would be taken for a host.
    const url = new URL(`${upstream}${request.url ?? '/'}`);
    const options = { method: request.method, headers: request.headers, rejectUnauthorized: false };
    const onward = (url.protocol === 'https:' ? askSecurely : ask)(url, options, (answer) => {
      textOf(answer).then(
        (text) => {
          const list = List.safeParse(text === '' ? undefined : JSON.parse(text));
          response.statusCode = answer.statusCode ?? 502;
          response.setHeader('content-type', 'application/json');
          response.end(list.success ? JSON.stringify({ ...list.data, nextLink, '@odata.nextLink': nextLink }) : text);
        },
        () => response.destroy(),
      );
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };

/** Addresses that are not Resource Manager’s own, and forms in which one may look as if it were. */
function links(own: URL, elsewhere: URL): readonly unknown[] {
  const { host, port } = own;
  const other = elsewhere.host;
  const path = '/subscriptions?api-version=2022-12-01&$skiptoken=3';
  return [
    ...[
      `https://${other}${path}`,
      `http://${other}${path}`,
      `//${other}${path}`,
      `\\\\${other}${path}`,
      `/\\${other}${path}`,
    ],
    ...[`https://${host}@${other}${path}`, `https://${host}:x@${other}${path}`, `https://${other}#@${host}${path}`],
    ...[
      `https://${other}\\@${host}${path}`,
      `https://${other}?${host}${path}`,
      `https://localhost:${elsewhere.port}${path}`,
    ],
    ...[
      `HTTPS://${other.toUpperCase()}${path}`,
      ` https://${other}${path}`,
      `https:${other}${path}`,
      `https:/${other}${path}`,
    ],
    ...[
      `https://localhost:${port}${path}`,
      `https://127.1:${elsewhere.port}${path}`,
      `https://[::1]:${elsewhere.port}${path}`,
    ],
    ...[`http://${host}${path}`, `https://127.0.0.1:9${path}`, `https://management.azure.com${path}`],
    ...[
      'https://evil.example/',
      `https://${host}.evil.example${path}`,
      `https://evil.example:${port}/`,
      'ftp://evil.example/',
    ],
    ...['javascript:alert(1)', 'file:///etc/passwd', 'data:application/json,{}', 'https://', 'next', '?x', '', null, 7],
    ...[[`https://${other}/`], { href: `https://${other}/` }, `https://${other}/${'a'.repeat(20_000)}`],
  ];
}

async function withSettings(
  settings: Readonly<Record<string, string>>,
  context: Context,
): Promise<{ tries: number; findings: readonly string[] }> {
  const around = await surround(context, { settings, limits: { cardWaitMs: 6_000, checkBudgetMs: 5_000 } });
  const { target, neighbours, elsewhere, turn } = around;
  const arm = neighbours['Resource Manager'];
  target.framework.machineTokens.set(arm.url, await target.tokenOf(sender('Imani Cruz')));
  const findings: string[] = [];
  const all = links(new URL(arm.url), new URL(elsewhere.origin));
  for (const link of all) {
    const [asked, reached] = [elsewhere.asked.length, target.reached().length];
    arm.does(listsLeadTo(link, target.tenant.endpoint));
    const { answered } = await turn('Resource Manager', { from: omar });
    const name = JSON.stringify(link).slice(0, 60);
    if (!answered || arm.spoilt() === 0) findings.push(`${name}: no answer`);
    if (elsewhere.asked.length > asked) {
      const tokens = elsewhere.asked.slice(asked).filter(({ authorization }) => authorization !== undefined).length;
      findings.push(`${name}: it was followed, ${tokens} times with a token`);
    }
    for (const address of target.reached().slice(reached)) findings.push(`${name}: ${address} was reached`);
  }
  await around.close();
  return { tries: all.length, findings };
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  // The bot's own token is asked for with the person's beside it.
  const own = context.short ? { tries: 0, findings: [] } : await withSettings({}, context);
  const reader = await withSettings({ ACCESS_READER: 'enabled' }, context);
  return {
    tries: own.tries + reader.tries,
    findings: [...own.findings, ...reader.findings.map((one) => `reader: ${one}`)],
  };
}

/** Pages of Azure’s lists that say that the next one is somewhere else. */
export const nextLinks: Attack = { name: 'hostile nextLink', run };
