import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { z } from 'zod';

const ROOT = resolve(__dirname, '../..');
const PICTURES = join(ROOT, 'test-output', 'browser');

/** `npm run sandbox` in a process of its own, and a browser that shows its chat client. */
export interface Chat {
  readonly page: Page;
  /** Keeps a picture of the page under test-output/browser. */
  readonly picture: (name: string) => Promise<void>;
  /** Keeps a picture of one card, whole. */
  readonly pictureOf: (card: Locator, name: string) => Promise<void>;
  /** Types a message into the chat that is open, and sends it. */
  readonly send: (text: string) => Promise<void>;
  /** The same, with a mention of the bot before it. */
  readonly mention: (text: string) => Promise<void>;
  /**
   * Begins a thread in the channel that is open, with a mention of the bot before it, and waits for this answer. The
   * client loses an answer that comes before it shows the post (src/sandbox/start.ts): then it is posted again, as a
   * person would.
   */
  readonly post: (text: string, answer: Locator) => Promise<void>;
  /** The card that answers a message, once it says what is expected. On a busy machine the client loses one: it is sent again. */
  readonly answerTo: (act: () => Promise<void>, says: string | RegExp) => Promise<Locator>;
  /** All cards of the chat that is open. */
  readonly cards: () => Locator;
  /** The sandbox's log, as it stands on standard error. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

/** A card, once it says this. A click replaces a card in its place. */
export async function saying(card: Locator, text: string | RegExp): Promise<Locator> {
  await card.filter({ hasText: text }).waitFor();
  return card;
}

const NEW_CARD_WITHIN_MS = 30_000;
const LOOK_EACH_MS = 100;

/** The first of the cards from this one on that says this: what was sent before may be answered in between. */
async function newCard(
  cards: Locator,
  from: number,
  says: string | RegExp,
  withinMs: number,
): Promise<Locator | undefined> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    const count = await cards.count();
    for (let i = from; i < count; i += 1) {
      const card = cards.nth(i);
      if ((await card.filter({ hasText: says }).count()) > 0) return card;
    }
    await pause(LOOK_EACH_MS);
  }
  return undefined;
}

export const press = (card: Locator, button: string): Promise<void> =>
  card.getByRole('button', { name: button, exact: true }).click();

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  await new Promise((done) => server.close(done));
  return port;
}

async function startSandbox(): Promise<{ url: string; log: () => string; stop: () => Promise<void> }> {
  const [port, clientPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(ROOT, 'dist/sandbox/main.js'), '-v'], {
    env: { ...process.env, PORT: String(port), CLIENT_PORT: String(clientPort) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const url = await new Promise<string>((found, fail) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /^Open (\S+), paste this:$/m.exec(output)?.[1];
      if (address !== undefined) found(address);
    });
    child.once('exit', () => fail(new Error(`The sandbox did not start.\n${output}${log}`)));
  });
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { url, log: () => log, stop };
}

/** Without these, Chromium looks for Google's servers at every start. */
const QUIET = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

const WINDOW = { width: 1280, height: 1000 };

async function openBrowser(folder: string): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    args: QUIET,
    viewport: WINDOW,
  });
}

type Typing = Pick<Chat, 'send' | 'mention' | 'post' | 'answerTo' | 'cards'>;

const POSTS = 3;
const ANSWERED_WITHIN_MS = 8_000;

function typingInto(page: Page): Typing {
  const composer = (): Locator => page.locator('[data-lexical-editor=true]').last();
  const cards = page.locator('.ac-adaptiveCard');
  const begin = async (text: string): Promise<void> => {
    // The first composer starts a thread; those below reply in one.
    await page.locator('[data-lexical-editor=true]').first().click();
    await page.keyboard.type('@Lock');
    await page.getByRole('menuitem').filter({ hasText: 'Locksmith' }).first().click();
    await page.keyboard.insertText(` ${text}`);
    await page.getByRole('button', { name: 'Post', exact: true }).click();
  };
  return {
    cards: () => cards,
    send: async (text) => {
      await composer().fill(text);
      await composer().press('Enter');
    },
    mention: async (text) => {
      await composer().click();
      await page.keyboard.type('@Lock');
      await page.getByRole('menuitem').filter({ hasText: 'Locksmith' }).first().click();
      await page.keyboard.insertText(` ${text}`);
      await page.keyboard.press('Enter');
    },
    post: async (text, answer) => {
      for (let left = POSTS; left > 0; left -= 1) {
        await begin(text);
        const shown = await answer.waitFor({ timeout: ANSWERED_WITHIN_MS }).then(
          () => true,
          () => false,
        );
        if (shown) return;
      }
      throw new Error(`No answer to a post, made ${POSTS} times: ${text.slice(0, 80)}`);
    },
    answerTo: async (act, says) => {
      const before = await cards.count();
      for (let left = POSTS; left > 1; left -= 1) {
        await act();
        const card = await newCard(cards, before, says, ANSWERED_WITHIN_MS);
        if (card) return card;
      }
      await act();
      const card = await newCard(cards, before, says, NEW_CARD_WITHIN_MS);
      if (card) return card;
      const shown = (await cards.allInnerTexts()).slice(before);
      throw new Error(`No card says ${String(says)}. New ones say: ${JSON.stringify(shown)}`);
    },
  };
}

export async function openChat(): Promise<Chat> {
  const sandbox = await startSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'locksmith-browser-'));
  const browser = await openBrowser(folder);
  const page = await browser.newPage();
  // The client loads fonts from the internet; without them it looks the same.
  await page.route(
    (url) => url.hostname !== '127.0.0.1' && url.hostname !== 'localhost',
    (route) => route.abort(),
  );
  await page.goto(sandbox.url);
  // The client's own log would take a third of every picture.
  await page.getByText('Log Panel', { exact: true }).locator('..').getByRole('button').last().click();
  await page.locator('.ac-adaptiveCard').filter({ hasText: 'This is the sandbox' }).waitFor();
  mkdirSync(PICTURES, { recursive: true });
  return {
    page,
    picture: async (name) => {
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    pictureOf: async (card, name) => {
      // What lies under the client's own bars would be missing.
      await page.setViewportSize({ width: WINDOW.width, height: 4_000 });
      await card.screenshot({ path: join(PICTURES, `${name}.png`) });
      await page.setViewportSize(WINDOW);
    },
    ...typingInto(page),
    log: sandbox.log,
    close: async () => {
      await browser.close();
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
