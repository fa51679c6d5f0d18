import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { readDockerfile } from './deployment/dockerfile';
import { ROOT } from './deployment/lifecycle';
import { build, BUNDLE, startProcess } from './instances/process';
import { buttonOf, cardIn, cardInAnswer, cardInDialog } from './teams/cards';
import { MISSING_ACTION } from './teams/pastes';
import { CONNECTION, sender, startProduction, type Production } from './teams/production';

const omar = sender('Omar Weiss');
const [, ...HEALTH] = readDockerfile('Dockerfile').health;

const Sbom = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      licenses: z.array(z.object({ expression: z.string() })).default([]),
    }),
  ),
});

let folder: string;
let copy: string;

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'locksmith-'));
  copy = join(folder, 'locksmith.cjs');
  copyFileSync(BUNDLE, copy);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a start that cannot be says what helps', async () => {
  const start = (env: Record<string, string>) =>
    spawnSync(process.execPath, [copy], { env, encoding: 'utf8', timeout: 60_000 });
  expect(start({})).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('What each means: docs/settings.md') as string,
  });
  const neighbour = createServer();
  await new Promise<void>((resolve) => neighbour.listen(0, resolve));
  const { port } = z.object({ port: z.number() }).parse(neighbour.address());
  const id = '11111111-2222-4333-8444-555555555555';
  const settings = {
    MICROSOFT_APP_ID: id,
    MICROSOFT_APP_TENANT_ID: id,
    OAUTH_CONNECTION_NAME: 'x',
    PORT: String(port),
  };
  expect(start(settings)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/already in use[^]*set PORT/) as string,
  });
  neighbour.close();
});

describe('the bundle, alone in an empty folder', () => {
  let bot: Production;
  beforeAll(async () => {
    bot = await startProduction({ start: (settings, services) => startProcess(settings, services, copy) });
  });
  afterAll(() => bot.close());

  test('explains an error, signs the person in, and tells their verdict', async () => {
    const card = cardIn((await bot.say(MISSING_ACTION, { from: omar })).activity);
    expect(card.text).toMatch(/data action/);
    const { verb, data } = buttonOf(card, 'check');
    expect((await bot.click({ verb, data }, {}, omar)).body).toMatchObject({ statusCode: 401 });
    bot.framework.tokens.exchanges.set('sso-token', await bot.tokenOf(omar));
    const authentication = { id: 'exchange-1', connectionName: CONNECTION, token: 'sso-token' };
    const verdict = await bot.click({ verb, data }, { authentication }, omar);
    expect(cardInAnswer(verdict.body).text).toMatch(/no data actions/);
    expect(bot.tenant.served().length).toBeGreaterThan(0);
  });

  test('explains a message that somebody picked', async () => {
    const value = {
      commandId: 'explainError',
      messagePayload: { body: { contentType: 'text', content: MISSING_ACTION } },
    };
    const { body } = await bot.post(bot.activity('invoke', { name: 'composeExtension/fetchTask', value, from: omar }));
    expect(cardInDialog(body).text).toMatch(/data action/);
  });

  test('takes nothing that the Bot Connector did not sign', async () => {
    const message = bot.activity('message', { text: 'help' });
    expect((await bot.post(message, {})).status).toBe(401);
    expect((await bot.post(message, { authorization: bot.bearer({ key: 'stranger' }) })).status).toBe(401);
  });

  test('is healthy in the eyes of its container, and not when it is gone', () => {
    const look = (port: string): number | null =>
      spawnSync(process.execPath, HEALTH, { env: { PORT: port }, timeout: 20_000 }).status;
    expect(look(new URL(bot.url).port)).toBe(0);
    // Nothing listens on the port that is reserved for discarding.
    expect(look('9')).toBe(1);
  });

  test('left nothing beside it', () => {
    expect(readdirSync(folder)).toEqual(['locksmith.cjs']);
  });
});

test('without its settings the bundle lists them and ends with 1', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [copy], { cwd: folder, env: {}, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  for (const name of ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'OAUTH_CONNECTION_NAME']) {
    expect(stderr).toContain(`${name} is missing`);
  }
});

describe('what is in it', () => {
  const text = (): string => readFileSync(BUNDLE, 'utf8');
  const has = (part: string): boolean => text().includes(`"./${part}`);

  test('it asks for nothing but what Node.js has, and names no folder of the machine that built it', () => {
    const asked = [...text().matchAll(/^module\.exports = require\("([^"\n]{1,100})"\);$/gm)].map(([, name]) => name);
    const known = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !known.has(name ?? ''))).toEqual([]);
    expect(text().includes(ROOT)).toBe(false);
  });

  test('what a bot without a language model does not need is left out', () => {
    for (const part of ['dist/config/index.js', 'node_modules/restify/', 'node_modules/@azure/identity/']) {
      expect([part, has(part)]).toEqual([part, true]);
    }
    for (const part of ['dist/sandbox/', 'node_modules/openai/', 'node_modules/gpt-tokenizer/']) {
      expect([part, has(part)]).toEqual([part, false]);
    }
    for (const part of ['node_modules/botbuilder-dialogs/', 'node_modules/@microsoft/recognizers-text-suite/']) {
      expect([part, has(part)]).toEqual([part, false]);
    }
  });

  test('beside it stands what it holds of others: the packages that are in it, each with its licence', () => {
    const beside = (name: string): string => readFileSync(join(BUNDLE, '..', name), 'utf8');
    const inside = new Set(
      [...text().matchAll(/^\/\*\*\*\/ "\.\/(node_modules\/[^"\n]{1,200})"/gm)].map(
        ([, file = '']) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? '',
      ),
    );
    const { components } = Sbom.parse(JSON.parse(beside('sbom.cdx.json')));
    expect(inside.size).toBeGreaterThan(50);
    expect(new Set(components.map(({ name }) => name))).toEqual(inside);
    // What forbids to be used as it is here would be noticed.
    const free = /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense)\b/;
    // Of restify: its licence, MIT, stands in its readme alone.
    const unsaid = ['escape-regexp-component'];
    const unfree = components.filter(({ licenses }) => !free.test(licenses[0]?.expression ?? ''));
    expect(unfree.map(({ name }) => name)).toEqual(unsaid);
    const notices = beside('THIRD-PARTY-NOTICES.txt');
    expect(components.filter(({ name, version }) => !notices.includes(`\n${name} ${version}\n`))).toEqual([]);
  });
});
