import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian, other Linux systems, macOS and Windows put Chromium or Chrome. `CHROMIUM` names any other place. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const found = PLACES.find((place) => place && existsSync(place));

if (found) {
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'test/browser/jest.config.json', '--runInBand'];
  const { status } = spawnSync(process.execPath, jest, { stdio: 'inherit', env: { ...process.env, CHROMIUM: found } });
  process.exitCode = status ?? 1;
} else {
  console.error('The browser tests need Chromium, and none was found.');
  console.error('Debian and Ubuntu: sudo apt-get install chromium');
  console.error('Elsewhere: install Chromium or Chrome, and set CHROMIUM to its program where it is not found.');
  process.exitCode = process.env.CI === 'true' ? 1 : 0;
}
