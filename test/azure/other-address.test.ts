import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FACTS, gapOf, person, questionOf, sourceFor } from './support';
import { json, startAny, type AnyServer } from './server';
import { createFactsSource } from '../../src/azure';
import { startSandboxTenant, type SandboxTenant } from '../../src/sandbox';

const ada = person('Ada Brook');
const lists = FACTS.filter((what) => what !== 'account');

let tenant: SandboxTenant;
/** Somebody who would like the token: at another port, with a certificate that the clients trust, and without TLS. */
let stranger: AnyServer;
let plain: Server;
let plainAsked = 0;
beforeAll(async () => {
  tenant = await startSandboxTenant({ now: () => 0 });
  stranger = await startAny((_, response) => json(response, { value: [] }));
  plain = createServer((_, response) => {
    plainAsked += 1;
    json(response, { value: [] });
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await Promise.all([tenant.close(), stranger.close()]);
  await new Promise((resolve) => plain.close(resolve));
});
afterEach(() => {
  expect(stranger.asked).toEqual([]);
  expect(plainAsked).toBe(0);
});

/** A check against a Resource Manager that answers as `home` does; it and the stranger are both trusted. */
async function checkAt(home: AnyServer) {
  const source = createFactsSource({
    credential: tenant.credentialFor(ada.objectId),
    deputy: tenant.credentialFor(person('Imani Cruz').objectId),
    endpoint: home.origin,
    ca: home.ca,
    now: () => 0,
  });
  return source.facts(questionOf(ada), new AbortController().signal);
}

/** Each as an attacker would write it, who has `port` at this machine, where `home` is the port of Resource Manager. */
const LINKS: readonly (readonly [string, (port: number, home: number) => string])[] = [
  ['another port', (port) => `https://127.0.0.1:${port}/subscriptions`],
  ['another host', (port) => `https://localhost:${port}/subscriptions`],
  ['the same port under another name', (_, home) => `https://localhost:${home}/subscriptions`],
  ['the own host as user name', (port, home) => `https://127.0.0.1:${home}@127.0.0.1:${port}/subscriptions`],
  ['the own host as password', (port) => `https://x:127.0.0.1@127.0.0.1:${port}/subscriptions`],
  ['upper case and a user', (port) => `HTTPS://U@LOCALHOST:${port}/subscriptions`],
  ['a tab in the host', (port) => `https://127.0.\t0.1:${port}/subscriptions`],
  ['an address as a number', (port) => `https://2130706433:${port}/subscriptions`],
  ['a fragment in front of the host', (port, home) => `https://localhost:${port}/#@127.0.0.1:${home}/`],
  ['the own host as a subdomain', (_, home) => `https://127.0.0.1.localhost:${home}/subscriptions`],
  ['a dot at the end', (_, home) => `https://localhost.:${home}/subscriptions`],
];

describe('no token goes where a list says that its next page is', () => {
  test.each(LINKS)('%s', async (_, link) => {
    const home = await startAny((request, response) =>
      json(response, { value: [], nextLink: link(stranger.port, Number(request.socket.localPort)) }),
    );
    try {
      const facts = await checkAt(home);
      expect(lists.map((what) => gapOf(facts, what))).toMatchObject(lists.map(() => ({ why: 'other-address' })));
      expect(facts.everybody).toMatchObject({ kind: 'gap', gap: { why: 'other-address' } });
      // Only what was asked for at first.
      expect(new Set(home.asked.map(({ url }) => url)).size).toBe(home.asked.length);
    } finally {
      await home.close();
    }
  });

  // The SDK takes this for a path of the own address, and each page for another.
  test('a backslash for a slash', async () => {
    const home = await startAny((_, response) =>
      json(response, { value: [], nextLink: `https:\\\\127.0.0.1:${stranger.port}\\x` }),
    );
    try {
      const facts = await checkAt(home);
      expect(lists.map((what) => gapOf(facts, what)?.why)).toEqual(
        lists.map((what) => (what === 'eligibilities' || what === 'permissions' ? 'other-address' : 'too-large')),
      );
      expect(home.asked.length).toBeLessThan(1_100);
    } finally {
      await home.close();
    }
  });

  test('without TLS', async () => {
    const { port } = plain.address() as AddressInfo;
    const home = await startAny((_, response) => json(response, { value: [], nextLink: `http://127.0.0.1:${port}/` }));
    try {
      const facts = await checkAt(home);
      expect(lists.map((what) => gapOf(facts, what)?.why)).toEqual(lists.map(() => 'other-address'));
    } finally {
      await home.close();
    }
  });

  test('nor of Microsoft Graph', async () => {
    const graph = await startAny((request, response) =>
      request.url?.startsWith('/v1.0/') === true
        ? json(response, { value: [], '@odata.nextLink': `${stranger.origin}/v1.0/users` })
        : json(response, { value: [] }),
    );
    try {
      const facts = await sourceFor(tenant, tenant.credentialFor(ada.objectId), {
        graph: { endpoint: graph.origin, credential: tenant.credentialFor(ada.objectId) },
        endpoint: graph.origin,
        ca: graph.ca,
      }).facts(questionOf(ada), new AbortController().signal);
      expect(facts.groups).toEqual({ kind: 'gap', gap: { what: 'groups', why: 'other-address' } });
    } finally {
      await graph.close();
    }
  });

  test('the accounts that somebody can see', async () => {
    const home = await startAny((request, response) =>
      request.method === 'POST'
        ? json(response, {}, 403)
        : json(response, { value: [], nextLink: `${stranger.origin}/subscriptions` }),
    );
    try {
      const source = sourceFor(tenant, tenant.credentialFor(ada.objectId), {
        endpoint: home.origin,
        ca: home.ca,
      });
      expect(await source.accounts(new AbortController().signal)).toMatchObject({ kind: 'gap' });
    } finally {
      await home.close();
    }
  });
});

describe('no redirect is followed', () => {
  test.each([300, 301, 302, 303, 307, 308])('%i', async (status) => {
    const home = await startAny((request, response) => {
      const at = request.url?.includes('roleAssignments') ? `${home.origin}/elsewhere` : `${stranger.origin}/`;
      response.writeHead(status, { location: at });
      response.end();
    });
    try {
      const facts = await checkAt(home);
      expect(FACTS.map((what) => gapOf(facts, what))).toMatchObject(FACTS.map(() => ({ why: 'other-address' })));
      expect(home.asked.filter(({ url }) => url === '/elsewhere')).toEqual([]);
    } finally {
      await home.close();
    }
  });
});

test('pages at the own address are read, however it is written', async () => {
  const home = await startAny((request, response) => {
    const { localPort } = request.socket;
    const first = request.url?.includes('page=2') !== true;
    json(response, { value: [], ...(first && { nextLink: `HTTPS://127.0.0.1:${localPort}${request.url}&page=2` }) });
  });
  try {
    const facts = await checkAt(home);
    expect(gapOf(facts, 'assignments')).toBeUndefined();
    expect(home.asked.some(({ url }) => url.includes('page=2'))).toBe(true);
    expect(home.asked.every(({ authorization }) => authorization?.startsWith('Bearer '))).toBe(true);
  } finally {
    await home.close();
  }
});

test('a link that leads away leaves the pages before it', async () => {
  const assignment = {
    id: `${ada.resource}/providers/Microsoft.Authorization/roleAssignments/1`,
    properties: {
      scope: ada.resource,
      principalId: ada.objectId,
      principalType: 'User',
      roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
    },
  };
  const home = await startAny((request, response) =>
    request.url?.includes('roleAssignments') === true
      ? json(response, { value: [assignment], nextLink: `${stranger.origin}/` })
      : json(response, { value: [] }),
  );
  try {
    const { assignments } = await checkAt(home);
    const incomplete = { what: 'assignments', why: 'other-address' };
    expect(assignments).toMatchObject({ kind: 'read', value: [{ principalId: ada.objectId }], incomplete });
  } finally {
    await home.close();
  }
});
