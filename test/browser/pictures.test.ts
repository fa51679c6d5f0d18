import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { toCard } from '../../src/cards';
import { MISSING_ACTION } from '../teams/pastes';
import type { Theme } from './host-config';
import { openCards } from './measured';
import { personalAnswers, sharedAnswer } from './real-cards';

/** Pictures of docs/cards.md and the README. They are written to test-output/browser, or to `PICTURES`. */
const FOLDER = process.env['PICTURES'] ?? join(__dirname, '../../test-output/browser');

const DEPLOYMENT = `response = client.chat.completions.create(model="gpt4o", messages=messages)
openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}}
POST https://contoso-ai.openai.azure.com/openai/deployments/gpt4o/chat/completions?api-version=2024-10-21`;
const FIREWALL =
  'Error code: 403 - Access denied due to Virtual Network/Firewall rules. https://fabrikam-ai.openai.azure.com/openai/v1/';

interface Picture {
  readonly name: string;
  readonly paste: string;
  readonly person: string;
  readonly width: number;
  readonly theme: Theme;
}

const PHONE = 320;
const DESKTOP = 720;

const PICTURES: readonly Picture[] = [
  { name: 'owner-phone-light', paste: MISSING_ACTION, person: 'Omar Weiss', width: PHONE, theme: 'light' },
  { name: 'owner-phone-dark', paste: MISSING_ACTION, person: 'Omar Weiss', width: PHONE, theme: 'dark' },
  { name: 'owner-desktop-light', paste: MISSING_ACTION, person: 'Omar Weiss', width: DESKTOP, theme: 'light' },
  { name: 'owner-desktop-dark', paste: MISSING_ACTION, person: 'Omar Weiss', width: DESKTOP, theme: 'dark' },
  { name: 'deployment-phone-light', paste: DEPLOYMENT, person: 'Ada Brook', width: PHONE, theme: 'light' },
  { name: 'deployment-desktop-dark', paste: DEPLOYMENT, person: 'Ada Brook', width: DESKTOP, theme: 'dark' },
  { name: 'eligible-phone-dark', paste: MISSING_ACTION, person: 'Elena Fischer', width: PHONE, theme: 'dark' },
  { name: 'denied-phone-light', paste: MISSING_ACTION, person: 'Dmitri Sokol', width: PHONE, theme: 'light' },
  { name: 'private-phone-contrast', paste: FIREWALL, person: 'Omar Weiss', width: PHONE, theme: 'contrast' },
];

test.each(PICTURES)(
  '$name',
  async ({ name, paste, person, width, theme }) => {
    mkdirSync(FOLDER, { recursive: true });
    const [real] = await personalAnswers([{ name, text: paste }], [person]);
    if (real === undefined) throw new Error('nobody is called that');
    const page = await openCards(width, theme);
    await page.picture(toCard(real.answer), join(FOLDER, `card-${name}.png`));
    await page.close();
    expect(existsSync(join(FOLDER, `card-${name}.png`))).toBe(true);
  },
  120_000,
);

test('channel-phone-light', async () => {
  const page = await openCards(PHONE, 'light');
  await page.picture(
    toCard(sharedAnswer({ name: 'channel', text: MISSING_ACTION }).answer),
    join(FOLDER, 'card-channel-phone-light.png'),
  );
  await page.close();
}, 120_000);

test('what folds unfolds in place, and its word says so', async () => {
  const [real] = await personalAnswers([{ name: 'owner', text: MISSING_ACTION }], ['Omar Weiss']);
  const cards = await openCards(PHONE, 'light');
  await cards.measure(toCard(real?.answer ?? { tone: 'neutral', headline: [], blocks: [], buttons: [] }));
  const { page } = cards;
  expect(await page.getByText('no role of yours').first().isVisible()).toBe(false);
  await page.getByText('Your roles ▾').click();
  expect(await page.getByText('Your roles ▴').isVisible()).toBe(true);
  expect(await page.getByText('Access breaks here').isVisible()).toBe(true);
  await page.locator('.ac-adaptiveCard').screenshot({ path: join(FOLDER, 'card-roles-phone-light.png') });
  await page.getByText('Your roles ▴').click();
  expect(await page.getByText('Access breaks here').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Show the command ▾' }).click();
  expect(await page.getByText('az role assignment create').first().isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Show the command ▴' }).isVisible()).toBe(true);
  await cards.close();
}, 120_000);
