import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import { createFactsSource } from '../../src/azure';
import { SandboxCredential } from '../../src/sandbox/credential';
import { sampleTenant } from '../../src/sandbox';
import { FACTS, gapOf, person, questionOf } from './support';
import { json, startAny, type AnyServer } from './server';

const ada = person('Ada Brook');
const MEGABYTE = 1024 * 1024;

const sourceAt = (home: AnyServer) =>
  createFactsSource({
    credential: new SandboxCredential(ada.objectId, sampleTenant().id),
    endpoint: home.origin,
    ca: home.ca,
    now: () => 0,
    budgetMs: 60_000,
  });

/** What the process grew by while `use` ran, in bytes, at its highest. */
async function growth(use: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  try {
    await use();
  } finally {
    clearInterval(timer);
  }
  return most - before;
}

const zeros = gzipSync(Buffer.alloc(16 * MEGABYTE, '0'));

/** `{"value":["000…` of `megabytes`, packed: a member of gzip for each 16. */
function bomb(response: ServerResponse, megabytes: number): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response.write(gzipSync(Buffer.from('{"value":["')));
  for (let sent = 0; sent < megabytes; sent += 16) response.write(zeros);
  response.end(gzipSync(Buffer.from('"]}')));
}

/** The same without packing, for as long as somebody takes it. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"value":["');
  const more = (): void => {
    if (response.destroyed) return;
    response.write(Buffer.alloc(MEGABYTE, '0'), more);
  };
  more();
}

/** `count` small rows a page, without end. */
const endless = (response: ServerResponse, url: string, bytes: number): void => {
  const page = Number(new URL(url, 'https://localhost').searchParams.get('page') ?? 0) + 1;
  const next = new URL(url, `https://127.0.0.1:${response.socket?.localPort}`);
  next.searchParams.set('page', String(page));
  json(response, { value: [{ id: 'x'.repeat(bytes) }], nextLink: next.href });
};

describe('an answer of any size leaves a gap and little memory', () => {
  test.each<[string, (response: ServerResponse) => void]>([
    ['1.5 GB in 1.5 MB of gzip', (response) => bomb(response, 1_536)],
    ['a body that does not end', flood],
  ])('%s', async (_, answer) => {
    const home = await startAny((_request, response) => answer(response));
    try {
      const source = sourceAt(home);
      const grown = await growth(async () => {
        const facts = await source.facts(questionOf(ada), new AbortController().signal);
        expect(FACTS.map((what) => gapOf(facts, what)?.why)).toEqual(FACTS.map(() => 'too-large'));
        const accounts = await source.accounts(new AbortController().signal);
        expect(accounts).toMatchObject({ kind: 'gap', gap: { why: 'too-large' } });
      });
      expect(grown).toBeLessThan(256 * MEGABYTE);
    } finally {
      await home.close();
    }
  });

  test('the search for an account, by Resource Graph and then by subscriptions', async () => {
    const home = await startAny((_, response) => bomb(response, 256));
    try {
      const resource = { kind: 'name', name: 'contoso' } as const;
      const facts = await sourceAt(home).facts(questionOf(ada, resource), new AbortController().signal);
      expect(facts.resource).toMatchObject({ kind: 'gap', gap: { why: 'too-large' } });
    } finally {
      await home.close();
    }
  });

  test('gzip that is broken', async () => {
    const home = await startAny((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end('{"value":[]}');
    });
    try {
      const facts = await sourceAt(home).facts(questionOf(ada), new AbortController().signal);
      expect(FACTS.map((what) => gapOf(facts, what)?.why)).toEqual(FACTS.map(() => 'unreadable'));
    } finally {
      await home.close();
    }
  });
});

describe('lists that do not end', () => {
  test.each([
    ['of small pages', 10],
    ['of large pages', 2 * MEGABYTE],
  ])('%s', async (_, bytes) => {
    const home = await startAny((request, response) => endless(response, request.url ?? '/', bytes));
    try {
      const facts = await sourceAt(home).facts(questionOf(ada), new AbortController().signal);
      for (const what of ['assignments', 'denyAssignments', 'eligibilities', 'permissions'] as const)
        expect(gapOf(facts, what)?.why).toBe('too-large');
      expect(home.asked.length).toBeLessThan(1_100);
    } finally {
      await home.close();
    }
  });
});
