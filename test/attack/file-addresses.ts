import type { Attack, Context } from './attack';
import { FILE_NAME, fileAt } from './file-host';
import { surround, type Surroundings } from './surroundings';

/** Addresses that are not SharePoint's on its own port, whatever they look like. `PORT` is a server of the attack. */
const HOSTILE: readonly unknown[] = [
  ...['http://contoso-my.sharepoint.com/a.txt', 'https://contoso-my.sharepoint.com:8443/a.txt'],
  ...['https://contoso-my.sharepoint.com:80/a.txt', 'https://contoso-my.sharepoint.com:PORT/a.txt'],
  ...['https://sharepoint.com/a.txt', 'https://evilsharepoint.com/a.txt', 'https://sharepoint.com.evil.example/a.txt'],
  ...[
    'https://contoso.sharepoint.com.evil.example/',
    'https://evil.example/.sharepoint.com',
    'https://.sharepoint.com./',
  ],
  ...[
    'https://evil.example?.sharepoint.com',
    'https://evil.example#.sharepoint.com',
    'https://evil.example\\.sharepoint.com',
  ],
  ...['https://contoso-my.sharepoint.com@evil.example/a.txt', 'https://x.sharepoint.com:443@evil.example/a.txt'],
  ...[
    'https://evil.example%2f.sharepoint.com/',
    'https://evil.example%00.sharepoint.com/',
    'https://a b.sharepoint.com/',
  ],
  ...[
    'https://evil.example%5c.sharepoint.com',
    'https://evil.example/\t.sharepoint.com',
    'https:evil.example/.sharepoint.com',
  ],
  ...[
    'https://127.0.0.1:PORT/a.txt',
    'https://localhost:PORT/a.txt',
    'http://127.0.0.1:PORT/a.txt',
    'https://[::1]:PORT/a.txt',
  ],
  ...[
    'https://0x7f000001:PORT/a.txt',
    'https://2130706433:PORT/a.txt',
    'https://127.1:PORT/a.txt',
    'https://0:PORT/a.txt',
  ],
  ...[
    'https://169.254.169.254/metadata/identity',
    'http://169.254.169.254/metadata/instance',
    'https://168.63.129.16/',
  ],
  ...[
    'https://graph.microsoft.com/v1.0/me',
    'https://management.azure.com/subscriptions',
    'https://contoso.onedrive.com/a',
  ],
  ...['ftp://contoso-my.sharepoint.com/a.txt', 'file:///etc/passwd', 'file://contoso-my.sharepoint.com/a.txt'],
  ...[
    'data:text/plain,Error code: 401',
    'javascript:alert(1)',
    'blob:https://x.sharepoint.com/1',
    'ws://x.sharepoint.com/',
  ],
  ...['//contoso-my.sharepoint.com/a.txt', 'contoso-my.sharepoint.com/a.txt', 'a.txt', '', ' ', 'https://', null, 7],
  ...[
    { href: 'https://contoso-my.sharepoint.com/a.txt' },
    ['https://evil.example/'],
    `https://evil.example/${'a'.repeat(9_000)}`,
  ],
  ...['https://ⓔⓥⓘⓛ.example/.sharepoint.com', 'https://sharepoint.com。evil.example/'],
];

async function tryOn({ target, neighbours, elsewhere, turn }: Surroundings, url: unknown): Promise<string | undefined> {
  const before = target.reached().length;
  const given = typeof url === 'string' ? url.replace('PORT', String(elsewhere.port)) : url;
  const { status, answered } = await turn('the file host', { more: { ...fileAt(given) } });
  if (status !== 200 || !answered) return `answered with ${status}`;
  if (elsewhere.asked.length > 0 || neighbours['the file host'].spoilt() > 0) return 'it was fetched';
  const [reached] = target.reached().slice(before);
  return reached === undefined ? undefined : `${reached} was reached`;
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const around = await surround(context);
  const files = around.neighbours['the file host'];
  const findings: string[] = [];
  files.does((_request, response) => response.end('Error code: 403'));
  for (const url of HOSTILE) {
    const wrong = await tryOn(around, url);
    if (wrong !== undefined) findings.push(`${JSON.stringify(url).slice(0, 80)}: ${wrong}`);
  }
  // A bot that fetches nothing would hold out as well.
  await around.turn('the file host', { more: fileAt(`https://${FILE_NAME}/a.txt`) });
  if (files.spoilt() !== 1) findings.push('a file of SharePoint was not fetched');
  let authorized = 0;
  files.does(({ headers }, response) => {
    authorized += headers.authorization === undefined && headers.cookie === undefined ? 0 : 1;
    response.writeHead(302, { location: `${around.elsewhere.origin}/a.txt` });
    response.end();
  });
  await around.turn('the file host');
  if (around.elsewhere.asked.length > 0) findings.push('a redirect was followed');
  if (authorized > 0) findings.push('a file was asked for with a token');
  await around.close();
  return { tries: HOSTILE.length + 2, findings };
}

/** Files at addresses where Teams keeps none. */
export const fileAddresses: Attack = { name: 'addresses of files', run };
