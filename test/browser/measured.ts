import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser, type Page } from 'playwright-core';

import { hostConfig, pageStyle, type Theme } from './host-config';

const RENDERER = readFileSync(join(__dirname, '../../node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8');

/** A card as it stands on the screen, in CSS pixels. */
export interface Measured {
  readonly height: number;
  readonly words: number;
  /** Where the first button ends; undefined for a card without one. */
  readonly primaryAt: number | undefined;
  readonly buttons: number;
  readonly headings: number;
  /** All that can be read, folded parts left out. */
  readonly text: string;
}

export interface CardPage {
  readonly measure: (card: object) => Promise<Measured>;
  /** A picture of a card in a PNG file. */
  readonly picture: (card: object, file: string) => Promise<void>;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Runs in the page, where the renderer is a global. */
const RENDER = `
  window.renderCard = (json, config) => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    card.parse(json);
    const place = document.getElementById('card');
    place.replaceChildren(card.render());
  };
  window.measureCard = () => {
    const card = document.querySelector('.ac-adaptiveCard');
    const top = card.getBoundingClientRect().top;
    const seen = [...card.querySelectorAll('.ac-pushButton')].filter((button) => button.offsetParent !== null);
    const text = card.innerText;
    return {
      height: Math.round(card.getBoundingClientRect().height),
      words: text.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length,
      primaryAt: seen[0] ? Math.round(seen[0].getBoundingClientRect().bottom - top) : undefined,
      buttons: seen.length,
      headings: [...card.querySelectorAll('[role=heading]')].filter((each) => each.offsetParent !== null).length,
      text,
    };
  };`;

/** A page that draws cards as wide as `width`, with the renderer that Teams' own is made of. */
export async function openCards(width: number, theme: Theme = 'light'): Promise<CardPage> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 2 });
  await page.setContent(`<style>${pageStyle(theme)}</style><div id="card" style="width:${width}px"></div>`);
  await page.addScriptTag({ content: RENDERER });
  await page.addScriptTag({ content: RENDER });
  const config = hostConfig(theme);
  const draw = (card: object): Promise<void> =>
    page.evaluate(([json, settings]) => (window as unknown as Drawing).renderCard(json, settings), [
      card,
      config,
    ] as const);
  return {
    page,
    measure: async (card) => {
      await draw(card);
      return page.evaluate(() => (window as unknown as Drawing).measureCard());
    },
    picture: async (card, file) => {
      await draw(card);
      await page.locator('.ac-adaptiveCard').screenshot({ path: file });
    },
    close: () => browser.close(),
  };
}

interface Drawing {
  readonly renderCard: (card: object, config: object) => void;
  readonly measureCard: () => Measured;
}
