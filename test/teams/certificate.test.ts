import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

import { run } from '../../src';
import { certificateProblem } from '../../src/teams/certificate';
import { SETTINGS } from './production';

const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
const NOW = Date.now();
const DAY_MS = 86_400_000;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('what is wrong with the certificate is said, and a good one passes', async () => {
  const mine = await generate([{ name: 'commonName', value: 'bot' }]);
  const other = await generate([{ name: 'commonName', value: 'other' }]);
  const good = written('good.pem', `${mine.cert}\n${mine.private}`);
  const problems = [
    certificateProblem(join(folder, 'none.pem'), NOW),
    certificateProblem(written('letter.pem', 'x'), NOW),
    certificateProblem(written('alone.pem', mine.cert), NOW),
    certificateProblem(written('mixed.pem', `${mine.cert}\n${other.private}`), NOW),
    certificateProblem(good, NOW + 4000 * DAY_MS),
  ];
  expect(problems.map((problem) => problem?.split(': ')[1])).toEqual([
    'the file cannot be read.',
    'no certificate is in it.',
    'no private key is in it that opens without a password.',
    'the key in it belongs to another certificate.',
    'the certificate has expired.',
  ]);
  expect(certificateProblem(good, NOW)).toBeUndefined();
});

test('a bot without its certificate does not start, and says so at once', async () => {
  const said: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const path = join(folder, 'none.pem');
  await run({ ...SETTINGS, MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_CERTIFICATE_PATH: path });
  write.mockRestore();
  expect(process.exitCode).toBe(1);
  process.exitCode = 0;
  expect(said.join('')).toMatch(/cannot start[^]*MICROSOFT_APP_CERTIFICATE_PATH must name a PEM file/);
});
